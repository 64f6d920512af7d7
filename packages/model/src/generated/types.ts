// Generated from schemas/*.schema.json by `npm run generate`. Do not edit.

/**
 * A heading, a paragraph or a table
 */
export type BulletinBlock = BulletinHeading | BulletinParagraph | BulletinTable;
/**
 * A piece of text, a number, or words quoted from a file
 */
export type BulletinInline = string | BulletinNumberRef | BulletinQuote;
/**
 * How a number comes about
 */
export type BulletinEvidence = BulletinCount | BulletinSum | BulletinRate | BulletinField;

/**
 * The notice on a period, every number of which says what it was counted from (`duizhang report bulletin --format json`)
 */
export interface Bulletin {
  /**
   * Of the catalogue
   */
  planId: string;
  /**
   * 2023-Q2, 2023-H1, 2023-06 or 2023
   */
  reportingPeriod: string;
  /**
   * ISO date for which it was judged
   */
  asOf: string;
  /**
   * Language of the text
   */
  locale: 'zh' | 'en';
  versions: Versions;
  /**
   * With a blank for the number, which the issuer gives
   */
  documentNumber: string;
  /**
   * Of the notice
   */
  title: string;
  /**
   * Whom the notice is for
   */
  addressees: string;
  /**
   * Id of the number of findings that nobody has decided
   */
  undecided: string;
  /**
   * Headings, paragraphs and tables in their order
   */
  body: BulletinBlock[];
  /**
   * In their order
   */
  annexes: BulletinAnnex[];
  /**
   * Placeholder for the name of who issues it
   */
  issuer: string;
  /**
   * In words, that of asOf
   */
  date: string;
  /**
   * Every number of the text and the annexes, in the order in which they stand
   */
  numbers: BulletinNumber[];
}
/**
 * What the result was made with
 */
export interface Versions {
  /**
   * Version of duizhang
   */
  tool: string;
  /**
   * Hash of the catalogue
   */
  catalogueSha256: string;
  /**
   * Id of the register
   */
  registerId: string;
  /**
   * Hash of the register
   */
  registerSha256?: string;
  /**
   * Hash of the ids, severities and options in force of all rules
   */
  rulesSha256?: string;
  /**
   * Which log was applied: compare with a later result to see whether entries were cut off
   */
  decisions?: {
    /**
     * Ids of the entries that no other entry follows, sorted; two where logs were merged and nobody has decided since
     */
    heads: string[];
    /**
     * Entries of the log
     */
    entries: number;
  };
}
/**
 * A heading of the body
 */
export interface BulletinHeading {
  /**
   * Always heading
   */
  kind: 'heading';
  /**
   * 1 for 一、 and 2 for （一）
   */
  level: 1 | 2;
  /**
   * As it is written: 一、 or （一）
   */
  numbering: string;
  /**
   * Without numbering
   */
  text: string;
}
/**
 * A paragraph
 */
export interface BulletinParagraph {
  /**
   * Always paragraph
   */
  kind: 'paragraph';
  /**
   * 1. for an item of a list, else null
   */
  numbering: string | null;
  /**
   * Texts, numbers and quotes in their order
   */
  content: BulletinInline[];
}
/**
 * Stands for a number of the list
 */
export interface BulletinNumberRef {
  /**
   * Of the number
   */
  numberId: string;
}
/**
 * Words of a unit
 */
export interface BulletinQuote {
  /**
   * As the cell has it, without quotation marks
   */
  quote: string;
  /**
   * The cell; null where the value stood in none
   */
  at: CellRef | null;
}
/**
 * Where a value stands
 */
export interface CellRef {
  /**
   * Relative path
   */
  file: string;
  /**
   * Sheet name
   */
  sheet: string;
  /**
   * A1 style
   */
  cell: string;
}
/**
 * A table
 */
export interface BulletinTable {
  /**
   * Always table
   */
  kind: 'table';
  /**
   * Stands above it
   */
  caption: string | null;
  /**
   * How many of the first columns say what a row is: they are repeated where a wide table is cut
   */
  headColumns: number;
  /**
   * From left to right
   */
  columns: BulletinColumn[];
  /**
   * One list of cells each
   */
  rows: BulletinInline[][][];
}
/**
 * A column of a table
 */
export interface BulletinColumn {
  /**
   * Head of the column
   */
  title: string;
  /**
   * True for a column of numbers: it is set flush right
   */
  numeric: boolean;
}
/**
 * An annex
 */
export interface BulletinAnnex {
  /**
   * Without its number
   */
  title: string;
  /**
   * What stands in it
   */
  blocks: BulletinBlock[];
}
/**
 * A number with its evidence
 */
export interface BulletinNumber {
  /**
   * n1, n2 … in the order of the text
   */
  numberId: string;
  /**
   * The number
   */
  value: number;
  /**
   * As it is written: 94.0%
   */
  text: string;
  evidence: BulletinEvidence;
}
/**
 * As many as the query finds
 */
export interface BulletinCount {
  /**
   * Always count
   */
  kind: 'count';
  query: BulletinQuery;
}
/**
 * A list of the reconciliation, the catalogue or the decision log, and which of its entries
 */
export interface BulletinQuery {
  /**
   * Which list
   */
  of:
    | 'tasks'
    | 'indicators'
    | 'orgUnits'
    | 'expectedReports'
    | 'rows'
    | 'attainments'
    | 'rankingEntries'
    | 'findings'
    | 'checks'
    | 'decisions'
    | 'staleDecisions';
  /**
   * All of these hold
   */
  where: BulletinCondition[];
  /**
   * Entries that share this field are one: to count units, not their reports
   */
  per: string | null;
}
/**
 * A field that has one of some values
 */
export interface BulletinCondition {
  /**
   * Of the entry
   */
  field: string;
  /**
   * Values
   */
  anyOf: (string | number | boolean | null)[];
}
/**
 * The field of everything that the query finds, added up
 */
export interface BulletinSum {
  /**
   * Always sum
   */
  kind: 'sum';
  query: BulletinQuery;
  /**
   * Whose values are added
   */
  field: string;
}
/**
 * The share of one number in another, in percent with one decimal
 */
export interface BulletinRate {
  /**
   * Always rate
   */
  kind: 'rate';
  /**
   * Id of the number above
   */
  part: string;
  /**
   * Id of the number below
   */
  whole: string;
}
/**
 * One field of the one thing that the query finds
 */
export interface BulletinField {
  /**
   * Always field
   */
  kind: 'field';
  query: BulletinQuery;
  /**
   * Whose value the number is
   */
  field: string;
}
/**
 * What a yearly action plan asks of whom, with the place of every word
 */
export interface Catalogue {
  /**
   * Address of the JSON Schema of this file
   */
  $schema?: string;
  /**
   * Short id such as qingdao-2023
   */
  planId: string;
  /**
   * Title of the plan
   */
  title: string;
  /**
   * Issuing body, as written
   */
  issuer: string | null;
  /**
   * As written, e.g. 青政辦字〔2023〕14號
   */
  docNumber: string | null;
  /**
   * ISO date
   */
  issuedOn: string | null;
  /**
   * The year that the plan is for
   */
  year: number | null;
  /**
   * Traditional (hant) or Simplified (hans) characters
   */
  script: 'hant' | 'hans';
  /**
   * The document that was read
   */
  document: {
    /**
     * Name without folders
     */
    fileName: string;
    /**
     * e.g. text/plain
     */
    mediaType: string;
    /**
     * Of the bytes of the file, hexadecimal
     */
    sha256: string;
    /**
     * UTF-16 length of the plain text that offsets refer to
     */
    characters: number;
    /**
     * Name of the file beside the catalogue that holds the plain text, null when the document itself is plain text
     */
    plainText?: string | null;
  };
  /**
   * Top-level headings
   */
  parts: Part[];
  /**
   * Second-level headings
   */
  sections: Section[];
  /**
   * In the order of the plan
   */
  tasks: Task[];
  /**
   * What the importer was unsure of
   */
  findings: Finding[];
}
/**
 * A heading of the plan
 */
export interface Part {
  /**
   * As the plan numbers it
   */
  number: number;
  /**
   * Text after the number, without trailing punctuation
   */
  title: string;
  source: Source;
}
/**
 * Where in the plain text of the document something stands: text.slice(start, end) === quote
 */
export interface Source {
  /**
   * The words as they stand in the document
   */
  quote: string;
  /**
   * UTF-16 index of the first character
   */
  start: number;
  /**
   * UTF-16 index after the last character
   */
  end: number;
}
/**
 * A heading of the plan
 */
export interface Section {
  /**
   * As the plan numbers it
   */
  number: number;
  /**
   * Number of the part that it belongs to
   */
  part: number | null;
  /**
   * Text after the number, without trailing punctuation
   */
  title: string;
  source: Source;
}
/**
 * A numbered task of the plan
 */
export interface Task {
  /**
   * <planId>/<number>; with part and section where numbers restart
   */
  taskId: string;
  /**
   * As the plan numbers it
   */
  number: number;
  /**
   * The heading phrase, null where the plan writes none
   */
  title: string | null;
  /**
   * Number of the part
   */
  part: number | null;
  /**
   * Number of the section, null in a part without sections
   */
  section: number | null;
  /**
   * Numbering marks from the part down, for plans that nest deeper
   */
  path?: string[];
  source: Source;
  /**
   * At least one
   *
   * @minItems 1
   */
  clauses: [Clause, ...Clause[]];
}
/**
 * Task text up to one bracket of responsible units
 */
export interface Clause {
  /**
   * <taskId>.<number within the task>
   */
  clauseId: string;
  /**
   * Task content as written
   */
  text: string;
  source: Source;
  /**
   * Deadline that the bracket states for the clause
   */
  deadline?: string | null;
  /**
   * Responsible units in written order
   */
  assignments: Assignment[];
  /**
   * Promised quantities in written order
   */
  indicators: Indicator[];
}
/**
 * An organisational unit and its role for a clause
 */
export interface Assignment {
  /**
   * As the plan writes it
   */
  name: string;
  /**
   * Id in the register, null when unresolved
   */
  orgUnitId: string | null;
  /**
   * lead 牵头, responsible 责任, cooperating 配合
   */
  role: 'lead' | 'responsible' | 'cooperating';
  /**
   * True for names that stand for many units (各区、市政府)
   */
  collective: boolean;
  source: Source;
  /**
   * Reasons to look at this extraction again, e.g. andOthers, privateUseCharacter
   */
  flags?: string[];
}
/**
 * One written number that the plan promises
 */
export interface Indicator {
  /**
   * <clauseId>#<number within the clause>
   */
  indicatorId: string;
  /**
   * The noun phrase as the plan writes it, without verb, number and comparator
   */
  name: string;
  target: Target;
  source: Source;
  /**
   * 0 to 1: how sure the reader is of this extraction
   */
  confidence: number;
  /**
   * Reasons to look at this extraction again, e.g. andOthers, privateUseCharacter
   */
  flags: string[];
}
/**
 * What the plan promises for an indicator
 */
export interface Target {
  /**
   * As written: 达到 and a plain number are "=", 以上/不少于 ">=", 超过/突破 ">", 约/左右 "~"
   */
  comparator: '>=' | '>' | '=' | '<=' | '<' | '~';
  /**
   * 万/亿 multiplied out; a percentage stays a percent number; the lower end of a range
   */
  value: number;
  /**
   * Upper end of a range, else null or absent
   */
  valueMax?: number | null;
  /**
   * As written (个, 家, 万元 becomes 元), null where none is written
   */
  unitOfMeasure: string | null;
  /**
   * new 新增, cumulative 累计, rate 比率, level 水平; null where the plan does not say
   */
  basis: 'new' | 'cumulative' | 'rate' | 'level' | null;
  /**
   * The words of the plan (年底前), or null
   */
  deadline: string | null;
}
/**
 * One observation: where, what, what was expected, what to do
 */
export interface Finding {
  /**
   * Id of the rule; never renamed or reused
   */
  ruleId: string;
  /**
   * error 强制性, warning 核实性, info 提示性
   */
  severity: 'error' | 'warning' | 'info';
  /**
   * fail, or notEvaluated when the rule could not be judged (data.reason says why)
   */
  outcome: 'fail' | 'notEvaluated';
  /**
   * Which message of the rule
   */
  messageId: string;
  /**
   * Values that the message names
   */
  data: {
    [k: string]: string | number | boolean | null | unknown[] | undefined;
  };
  /**
   * The sentence in the chosen language; worded last
   */
  message: string;
  /**
   * File, sheet and cell; null where not applicable
   */
  at: {
    /**
     * Relative path as given
     */
    file: string | null;
    /**
     * Sheet name
     */
    sheet: string | null;
    /**
     * A1 style
     */
    cell: string | null;
    /**
     * 1-based as the spreadsheet shows it
     */
    row: number | null;
    /**
     * 1-based
     */
    column: number | null;
  };
  /**
   * Other cells or sources that matter
   */
  related: Related[];
  /**
   * Task that it is about
   */
  taskId: string | null;
  /**
   * Clause that it is about
   */
  clauseId: string | null;
  /**
   * Indicator that it is about
   */
  indicatorId: string | null;
  /**
   * Unit that it is about
   */
  orgUnitId: string | null;
  /**
   * Period that it is about
   */
  reportingPeriod: string | null;
  /**
   * Stable hash of rule, subject and evidence, not of row or path
   */
  fingerprint: string;
  /**
   * Findings with one root cause share it
   */
  groupingKey: string;
  /**
   * Likely readings or corrections, best first
   */
  suggestions: string[];
}
/**
 * Another place with its raw text or quote
 */
export interface Related {
  /**
   * cell, plan sentence or file
   */
  kind: 'cell' | 'plan' | 'file';
  /**
   * Relative path
   */
  file: string | null;
  /**
   * Sheet name
   */
  sheet: string | null;
  /**
   * A1 style
   */
  cell: string | null;
  /**
   * Raw text or quote
   */
  text: string;
}
/**
 * duizhang.json of a project folder
 */
export interface Config {
  /**
   * Address of the JSON Schema of this file
   */
  $schema?: string;
  /**
   * Id of the plan
   */
  planId: string;
  /**
   * Path of catalogue.json, relative to this file
   */
  catalogue: string;
  /**
   * Path of the register, relative to this file
   */
  orgUnitRegister: string;
  /**
   * 2023-Q2, 2023-H1, 2023-06 or 2023
   */
  reportingPeriod: string;
  submissionWindow?: SubmissionWindow;
  /**
   * When reports of each period are due, by period; it goes before submissionWindow
   */
  submissionWindows?: {
    [k: string]: SubmissionWindow | undefined;
  };
  /**
   * Units that may report after the submission window
   */
  extensions?: Extension[];
  /**
   * Reports that are not asked for, each with who approved it
   */
  exemptions?: Exemption[];
  /**
   * Status lights: one of two schemes that come with the program, or lights of one's own
   */
  lightScheme?: ('greenYellowRed' | 'blueOrangeRed') | LightScheme;
  /**
   * How units are ranked
   */
  ranking?: {
    /**
     * A unit with fewer scored items than this is marked: its rank says little
     */
    fewItems?: number;
  };
  /**
   * Language of messages
   */
  locale?: 'zh' | 'en';
  /**
   * Severity from which the exit code is 1
   */
  failOn?: 'error' | 'warning' | 'info' | 'never';
  /**
   * Reasons that the dialog of a decision offers before the usual ones, by decision
   */
  reasonPresets?: {
    /**
     * Reasons for accepting
     */
    accept?: string[];
    /**
     * Reasons for sending back
     */
    reject?: string[];
    /**
     * What a correction rests on
     */
    correct?: string[];
    /**
     * Explanations
     */
    explain?: string[];
    /**
     * What a waiver rests on
     */
    waive?: string[];
    /**
     * Reasons for deciding later
     */
    defer?: string[];
  };
  /**
   * Thresholds of rules, by rule id and option; what is not named keeps its default (duizhang explain <rule> lists them)
   */
  rules?: {
    [k: string]:
      | {
          [k: string]: number | undefined;
        }
      | undefined;
  };
  /**
   * What one file may ask of the reader; each is optional
   */
  limits?: {
    /**
     * Megabytes of a file as it is sent
     */
    fileMegabytes?: number;
    /**
     * Megabytes of everything in a workbook or archive, unzipped
     */
    unzippedMegabytes?: number;
    /**
     * Megabytes of one part of it, unzipped
     */
    partMegabytes?: number;
    /**
     * Unzipped to zipped size
     */
    ratio?: number;
    /**
     * Files in an archive, parts in a workbook
     */
    entries?: number;
    /**
     * Archives within archives
     */
    archiveDepth?: number;
    /**
     * Sheets of a workbook
     */
    sheets?: number;
    /**
     * Rows of a sheet
     */
    rows?: number;
    /**
     * Columns of a sheet
     */
    columns?: number;
    /**
     * Cells of a file
     */
    cells?: number;
    /**
     * Shared strings of a workbook
     */
    sharedStrings?: number;
    /**
     * Characters of a cell; longer texts are cut, with a finding
     */
    textLength?: number;
    /**
     * Characters of all cells of one file
     */
    characters?: number;
    /**
     * Elements within elements
     */
    xmlDepth?: number;
    /**
     * Attributes of an XML element
     */
    attributes?: number;
    /**
     * For reading one file
     */
    seconds?: number;
    /**
     * Megabytes for one thread that reads; below 32 none can start
     */
    memoryMegabytes?: number;
  };
}
/**
 * When reports are due
 */
export interface SubmissionWindow {
  /**
   * ISO date
   */
  from: string;
  /**
   * ISO date, inclusive
   */
  to: string;
}
/**
 * A unit may report later
 */
export interface Extension {
  /**
   * The unit, or a collective for all its members
   */
  orgUnitId: string;
  /**
   * The period whose report may come later
   */
  reportingPeriod: string;
  /**
   * ISO date, inclusive
   */
  to: string;
  /**
   * Why it was granted
   */
  reason: string;
}
/**
 * A unit need not report
 */
export interface Exemption {
  /**
   * The unit
   */
  orgUnitId: string;
  /**
   * Id of a task, clause or indicator; null for everything that the unit owes
   */
  itemId: string | null;
  /**
   * Null for every period
   */
  reportingPeriod: string | null;
  /**
   * Why it was granted
   */
  reason: string;
  /**
   * Who approved it
   */
  approvedBy: string;
}
/**
 * Lights of one's own, most favourable first
 */
export interface LightScheme {
  /**
   * In order; the first whose conditions hold is shown, none where none holds
   *
   * @minItems 1
   */
  lights: [StatusLight, ...StatusLight[]];
  /**
   * Name of the light for what can't be judged, none of the lights above; without it no light is shown
   */
  undetermined?: string;
}
/**
 * One light; the first of the list whose conditions all hold is shown
 */
export interface StatusLight {
  /**
   * Name in results, e.g. green
   */
  name: string;
  /**
   * What people read instead of the name
   */
  label?: {
    /**
     * In Chinese
     */
    zh: string;
    /**
     * In English
     */
    en: string;
  };
  /**
   * Attainment against scheduled progress in percent (100: exactly on schedule) from which the light is shown
   */
  atLeast?: number;
  /**
   * Only for these
   *
   * @minItems 1
   */
  paceStatuses?: [
    'ahead' | 'onSchedule' | 'behind' | 'completed',
    ...('ahead' | 'onSchedule' | 'behind' | 'completed')[]
  ];
  /**
   * Only for what was due and is not met (true), or for all else (false)
   */
  overdue?: boolean;
  /**
   * Only for items that are not completed and due within so many days after the day of judgement
   */
  dueWithinDays?: number;
}
/**
 * One entry of the decision log: appended, never edited
 */
export interface Decision {
  /**
   * Hash of the entry
   */
  decisionId: string;
  /**
   * Of the finding that it decides; of a mapping, that of what it maps; of a bulk entry, that of its members together
   */
  fingerprint: string;
  /**
   * Rule of the finding; of a bulk entry, that of its first member
   */
  ruleId: string;
  subject?: DecisionSubject;
  /**
   * Hash of the rule, of the raw text of the cell that the finding stands in, and of the cells that it points to
   */
  evidence?: string;
  /**
   * Of a bulk entry: every finding that it decides; absent where it decides one
   */
  members?: DecisionMember[];
  /**
   * accept 采纳, reject 退回, correct 修正, explain 说明, waive 豁免, defer 暂缓, map 对应, revoke 撤销
   */
  action: 'accept' | 'reject' | 'correct' | 'explain' | 'waive' | 'defer' | 'map' | 'revoke';
  /**
   * Why; needed for reject, explain and waive
   */
  reason: string;
  /**
   * For correct
   */
  value: string | number | null;
  correction?: Correction;
  waiver?: Waiver;
  /**
   * Id of the entry that a revoke undoes: any one that it follows
   */
  revokes: string | null;
  /**
   * For map: what a header or the name of a unit means from now on
   */
  mapping?: Mapping | OrgUnitNameMapping;
  /**
   * Who decided
   */
  actor: string;
  /**
   * ISO time
   */
  at: string;
  /**
   * 2023-Q2, 2023-H1, 2023-06 or 2023
   */
  reportingPeriod: string;
  /**
   * Id of the entry before this one in the log
   */
  previous: string | null;
  /**
   * Ids of the other entries that ended the log when this one was made: it follows two logs that were merged
   */
  joins?: string[];
}
/**
 * What a finding is about; null where it is about none
 */
export interface DecisionSubject {
  /**
   * Task
   */
  taskId: string | null;
  /**
   * Clause
   */
  clauseId: string | null;
  /**
   * Indicator
   */
  indicatorId: string | null;
  /**
   * Unit; for a finding about the reports of two units the one that the decision is about
   */
  orgUnitId: string | null;
}
/**
 * One finding of a bulk entry
 */
export interface DecisionMember {
  /**
   * Of the finding
   */
  fingerprint: string;
  /**
   * Rule of the finding
   */
  ruleId: string;
  subject: DecisionSubject;
  /**
   * Hash of the rule, of the raw text of the cell that the finding stands in, and of the cells that it points to
   */
  evidence?: string;
}
/**
 * One cell read otherwise
 */
export interface Correction {
  /**
   * Of the report row
   */
  field:
    | 'target'
    | 'unitOfMeasure'
    | 'basis'
    | 'role'
    | 'previous'
    | 'actual'
    | 'status'
    | 'progressNarrative'
    | 'difficulties'
    | 'nextSteps'
    | 'expectedFinish'
    | 'evidence';
  /**
   * Raw text of the cell: the correction holds for this text only
   */
  from: string;
  /**
   * Text that is read instead, exactly as a cell would be
   */
  to: string;
}
/**
 * Leave not to answer for a finding
 */
export interface Waiver {
  /**
   * Who asked for it
   */
  requester: string;
  /**
   * Who agreed
   */
  approver: string;
  /**
   * Why
   */
  justification: string;
  /**
   * ISO date: the last day on which it holds
   */
  expiresAt: string;
}
/**
 * What a header means in the tables of one unit that have the same headers
 */
export interface Mapping {
  /**
   * What is mapped
   */
  kind: 'header';
  /**
   * Folded, without its period
   */
  header: string;
  /**
   * Key of the report row, orgUnit, or ignore
   */
  column: string;
  /**
   * Whose tables; null for tables that several units share
   */
  orgUnitId: string | null;
  /**
   * Hash of the headers of the table, folded, without periods and in no order
   */
  template: string;
}
/**
 * What the written name of a unit means
 */
export interface OrgUnitNameMapping {
  /**
   * What is mapped
   */
  kind: 'orgUnitName';
  /**
   * As written, folded
   */
  name: string;
  /**
   * The unit that is meant; null where the name means no unit at all
   */
  orgUnitId: string | null;
}
/**
 * What one file is and holds, read without a catalogue (one line of `duizhang inspect --json`)
 */
export interface Inspection {
  /**
   * As given; a file in an archive as archive.zip/name
   */
  file: string;
  /**
   * read, or refused with the finding that says why
   */
  outcome: 'read' | 'refused';
  /**
   * Reader that read it; null when refused
   */
  format: string | null;
  /**
   * Text encoding with its evidence; null for binary formats
   */
  encoding: string | null;
  /**
   * In the order of the file
   */
  sheets: InspectedSheet[];
  /**
   * Of the file and its tables
   */
  findings: Finding[];
}
export interface InspectedSheet {
  /**
   * As in the file; empty for a text file
   */
  name: string;
  /**
   * The file hides it
   */
  hidden: boolean;
  /**
   * Rows that hold something
   */
  rows: number;
  /**
   * The last column that holds something
   */
  columns: number;
  /**
   * Cells that hold something
   */
  cells: number;
  /**
   * Rows in which tables were looked for; the rest was only counted
   */
  rowsExamined: number;
  /**
   * Report tables found, from the top left
   */
  tables: InspectedTable[];
}
export interface InspectedTable {
  /**
   * Cells of the table, header included
   */
  range: string;
  /**
   * 1-based
   */
  headerRows: number[];
  /**
   * Every column with a header
   */
  columns: InspectedColumn[];
  /**
   * Hash of the headers, folded, without periods and in no order: by it a confirmed mapping knows the form again
   */
  templateKey: string;
  /**
   * Rows that report something
   */
  dataRows: number;
  /**
   * Other rows below the header, by what they are
   */
  skippedRows: {
    [k: string]: number | undefined;
  };
  orgUnit: SaidValue;
  reportingPeriod: SaidValue;
}
export interface InspectedColumn {
  /**
   * Of the header
   */
  cell: string;
  /**
   * As written, over all header rows
   */
  header: string;
  /**
   * What it is read as: a key of the report row; null where it is not read
   */
  column: string | null;
  /**
   * Why: template, exact, synonym, pattern, content, remembered; null where it is not read
   */
  how: string | null;
  /**
   * What it may be, best first
   */
  candidates: {
    /**
     * Key of the report row
     */
    column: string;
    /**
     * 0 to 1
     */
    score: number;
    /**
     * What it rests on
     */
    features: string[];
  }[];
}
export interface SaidValue {
  /**
   * As written; null where nothing says it
   */
  value: string | null;
  /**
   * Id of the unit, or the period; null where it could not be told
   */
  resolution: string | null;
  /**
   * headBlock, column, foot, template, title, sheetName or fileName
   */
  from: string | null;
  /**
   * Where it stands, if in a cell
   */
  cell: string | null;
}
/**
 * Every organisational unit of a city with its names over time
 */
export interface OrgUnitRegister {
  /**
   * Address of the JSON Schema of this file
   */
  $schema?: string;
  /**
   * e.g. qingdao; prefix of the unit ids
   */
  registerId: string;
  /**
   * Name of the register
   */
  title: string;
  /**
   * Name without 市 (青岛)
   */
  city: string;
  /**
   * Issuing bodies whose plans use this register
   */
  issuers: string[];
  /**
   * All units
   */
  orgUnits: OrgUnit[];
}
/**
 * One unit
 */
export interface OrgUnit {
  /**
   * <registerId>/<slug>
   */
  orgUnitId: string;
  /**
   * e.g. 青岛市大数据发展管理局
   */
  name: string;
  /**
   * As plans write it: 市大数据局
   */
  shortName: string;
  /**
   * What kind of body it is
   */
  kind:
    | 'governmentDepartment'
    | 'partyBody'
    | 'massOrganisation'
    | 'vertical'
    | 'enterprise'
    | 'districtGovernment'
    | 'areaAuthority'
    | 'publicInstitution'
    | 'judicial'
    | 'legislative'
    | 'collective';
  /**
   * Other names
   *
   * Items: Another name
   */
  aliases: {
    /**
     * The other name
     */
    name: string;
    /**
     * abbreviation 简称, former 曾用名, script 字形, typo 误写 (candidate only)
     */
    kind: 'abbreviation' | 'former' | 'script' | 'typo';
    /**
     * ISO date or year since which it was in use, if known
     */
    from?: string | null;
    /**
     * ISO date or year until which it was in use, if known
     */
    to?: string | null;
    /**
     * Source or remark
     */
    note?: string;
  }[];
  /**
   * Ids of the members of a collective
   */
  members?: string[];
  /**
   * GB/T 2260 code of a district
   */
  divisionCode?: string;
  /**
   * Remark with source
   */
  note?: string;
}
/**
 * A period's submissions against the plan
 */
export interface Reconciliation {
  /**
   * Address of the JSON Schema of this file
   */
  $schema?: string;
  /**
   * Of the catalogue
   */
  planId: string;
  /**
   * 2023-Q2, 2023-H1, 2023-06 or 2023
   */
  reportingPeriod: string;
  /**
   * ISO date for which it was judged
   */
  asOf: string;
  versions: Versions;
  counts: Counts;
  /**
   * Per rule
   */
  rules: RuleResult[];
  /**
   * Who owes what
   */
  expectedReports: ExpectedReport[];
  /**
   * What came in
   */
  submissions: Submission[];
  /**
   * All, in stable order
   */
  findings: Finding[];
  /**
   * One per finding
   *
   * Items: State of a finding after decisions
   */
  dispositions: {
    /**
     * Of the finding
     */
    fingerprint: string;
    /**
     * open, confirmed (accepted), admitted (a file of another period that was accepted: it counts for this one), returned (rejected: back to the unit), corrected, explained, waived, deferred, expired (a waiver that no longer holds: open again), superseded
     */
    disposition:
      | 'open'
      | 'confirmed'
      | 'admitted'
      | 'returned'
      | 'corrected'
      | 'explained'
      | 'waived'
      | 'deferred'
      | 'expired'
      | 'superseded';
    /**
     * The entry in force
     */
    decisionId: string | null;
  }[];
  /**
   * Decisions in force that no longer apply: they change nothing, and are not lost from sight
   *
   * Items: A decision that no longer applies
   */
  staleDecisions?: {
    /**
     * The entry
     */
    decisionId: string;
    /**
     * Of the finding that it decided
     */
    fingerprint: string;
    /**
     * Rule of that finding
     */
    ruleId: string;
    /**
     * evidenceChanged: the rule finds something else about the same subject; findingGone: it finds nothing there; expired: the waiver has ended
     */
    reason: 'evidenceChanged' | 'findingGone' | 'expired';
    /**
     * What it was about; null in entries of old logs
     */
    subject: DecisionSubject | null;
  }[];
  /**
   * Report rows as read
   */
  rows: ReportRow[];
  suppressions?: SuppressionsInForce | null;
  /**
   * What of the findings suppressions pass over: they count for no exit code
   */
  suppressed?: Suppressed[];
  reporting: Reporting;
  /**
   * Reports that are not asked for
   */
  exemptions: ExemptReport[];
  /**
   * How far each indicator is: of every report that is owed, in the order of the plan, then of each indicator as a whole
   */
  attainments: ItemAttainment[];
  /**
   * Lights of the scheme in its order
   */
  lights: LightLabel[];
  /**
   * One for each group of units
   */
  rankings: Ranking[];
}
/**
 * How many checks came out how
 */
export interface Counts {
  /**
   * Checks that passed
   */
  pass: number;
  /**
   * Checks that failed
   */
  fail: number;
  /**
   * Checks that could not be judged
   */
  notEvaluated: number;
}
/**
 * Outcome of one rule
 */
export interface RuleResult {
  /**
   * The rule
   */
  ruleId: string;
  /**
   * Checks that passed
   */
  pass: number;
  /**
   * Checks that failed
   */
  fail: number;
  /**
   * Checks that could not be judged
   */
  notEvaluated: number;
  /**
   * Why checks could not be judged, most frequent first
   *
   * Items: One reason and how many checks it left open
   */
  reasons?: {
    /**
     * Id of the reason, e.g. noPreviousPeriod
     */
    reason: string;
    /**
     * Checks that it left open
     */
    count: number;
  }[];
}
/**
 * A unit owes a report on an indicator or clause
 */
export interface ExpectedReport {
  /**
   * Who owes it
   */
  orgUnitId: string;
  /**
   * Task
   */
  taskId: string;
  /**
   * Clause
   */
  clauseId: string;
  /**
   * Null for a clause without indicator
   */
  indicatorId: string | null;
  /**
   * Of the unit
   */
  role: 'lead' | 'responsible' | 'cooperating';
  /**
   * Collective that the unit belongs to, else null
   */
  via: string | null;
  /**
   * Whether a report came; returned: one came and was sent back; exempt: none is asked for
   */
  state: 'reported' | 'missing' | 'returned' | 'notEvaluated' | 'exempt';
  /**
   * Of a report that came: onTime or late as a receipt proves, unknown where none does; null where none came and where no window is set
   */
  timeliness?: 'onTime' | 'late' | 'unknown' | null;
  /**
   * True where the report that came says that there is nothing
   */
  nilReturn?: boolean;
}
/**
 * One file or sheet of one unit
 */
export interface Submission {
  /**
   * Stable id
   */
  submissionId: string;
  /**
   * Relative path
   */
  file: string;
  /**
   * Of the bytes
   */
  sha256: string;
  /**
   * xlsx, csv …
   */
  format: string;
  /**
   * Of a text file, with evidence
   */
  encoding: string | null;
  /**
   * Resolved
   */
  orgUnitId: string | null;
  /**
   * As written
   */
  orgUnitName: string | null;
  /**
   * As read
   */
  reportingPeriod: string | null;
  template: {
    /**
     * Plan that the template was made for
     */
    planId: string;
    /**
     * Hash of the catalogue that it was made from
     */
    catalogueSha256: string;
    /**
     * Version of the template format
     */
    templateVersion: string;
    /**
     * Period that it was made for
     */
    reportingPeriod: string | null;
    /**
     * Unit that it was made for
     */
    orgUnitId: string | null;
  } | null;
  /**
   * Rows read
   */
  rows: number;
  /**
   * ISO date on which the bureau received it, where it keeps receipts; else null or absent
   */
  receivedOn?: string | null;
  /**
   * Id of the decision that sent the whole file back: none of its rows counts
   */
  returned?: string;
  /**
   * True where a person has said that the name in its head means no unit: rows that name none themselves count in no figure; absent elsewhere
   */
  noOrgUnit?: true;
  /**
   * It counts for another period than it names, because a person said so
   */
  admitted?: {
    /**
     * For which it counts
     */
    reportingPeriod: string;
    /**
     * The entry that says so
     */
    decisionId: string;
  };
}
/**
 * One row that a unit reports, with the cell of every value
 */
export interface ReportRow {
  /**
   * Id of the submission
   */
  submissionId: string;
  /**
   * 1-based row in the sheet
   */
  row: number;
  /**
   * Resolved reporting unit
   */
  orgUnitId: string | null;
  /**
   * Reporting unit as written
   */
  orgUnitName: string;
  /**
   * Period of the submission
   */
  reportingPeriod: string | null;
  sequence: TextValue;
  /**
   * Resolved task
   */
  taskId: string | null;
  /**
   * Resolved clause
   */
  clauseId: string | null;
  /**
   * Resolved indicator
   */
  indicatorId: string | null;
  taskCode: TextValue;
  taskTitle: TextValue;
  clauseText: TextValue;
  indicatorName: TextValue;
  target: TextValue;
  unitOfMeasure: TextValue;
  basis: TextValue;
  role: TextValue;
  previous: QuantityValue;
  actual: QuantityValue;
  /**
   * One of 未启动、推进中、已完成、滞后、本期无进展.
   */
  status: {
    /**
     * As written
     */
    raw: string;
    /**
     * notStarted 未启动, inProgress 推进中, completed 已完成, behind 滞后, noProgress 本期无进展
     */
    value: 'notStarted' | 'inProgress' | 'completed' | 'behind' | 'noProgress' | null;
    at: CellRef | null;
  };
  progressNarrative: TextValue;
  difficulties: TextValue;
  nextSteps: TextValue;
  expectedFinish: TextValue;
  evidence: TextValue;
  /**
   * Fields that the bureau reads otherwise than the cell says; absent where there are none
   *
   * Items: A field that is read otherwise than its cell says
   */
  corrected?: {
    /**
     * Of the report row
     */
    field: string;
    /**
     * Raw text of the cell
     */
    from: string;
    /**
     * The entry that corrected it
     */
    decisionId: string;
  }[];
  /**
   * True where a person has said that the name in the row means no unit: it counts in no figure; absent elsewhere
   */
  noOrgUnit?: true;
  /**
   * Id of the decision that sent the row back: it counts in no figure; absent where it counts
   */
  returned?: string;
}
/**
 * A text with its cell
 */
export interface TextValue {
  /**
   * Text of the cell, as written
   */
  raw: string;
  /**
   * What was read; null when empty or unreadable
   */
  value: string | null;
  at: CellRef | null;
}
/**
 * A quantity with raw text, reading and cell
 */
export interface QuantityValue {
  /**
   * Text of the cell, as written
   */
  raw: string;
  /**
   * What was read; null when empty or unreadable, never a silent 0
   */
  value: number | null;
  /**
   * Written with the number, else null
   */
  unitOfMeasure: string | null;
  /**
   * Unit that the header or the words over the table give to numbers that name none; absent where the row itself gives it
   */
  columnUnit?: string;
  /**
   * 约, 余, 左右 …
   */
  hedge: string | null;
  /**
   * What the stated precision allows
   */
  interval: [number, number] | null;
  /**
   * How the raw text became the value
   */
  steps: string[];
  at: CellRef | null;
}
/**
 * The list that the result was made with; null without one
 */
export interface SuppressionsInForce {
  /**
   * Name of the list
   */
  file: string;
  /**
   * ISO date by which entries expire
   */
  asOf: string;
  /**
   * Whether the run looked at everything the list is for, so that unused entries could be told
   */
  whole: boolean;
  /**
   * All entries
   */
  entries: Suppression[];
}
/**
 * One suppression
 */
export interface Suppression {
  /**
   * Of the finding
   */
  fingerprint: string;
  /**
   * Of the finding
   */
  ruleId: string;
  /**
   * Why it may pass
   */
  reason: string;
  /**
   * Who answers for it
   */
  owner: string;
  /**
   * ISO date, the last day on which it holds
   */
  expiresAt: string;
  /**
   * Period that the finding is about; an entry of another period is not called unused
   */
  reportingPeriod?: string | null;
  /**
   * The sentence of the finding when the entry was made: for who reads this file
   */
  about?: string;
}
/**
 * A fingerprint among the findings that an entry passes over
 */
export interface Suppressed {
  /**
   * Of the finding
   */
  fingerprint: string;
  /**
   * Of the finding
   */
  ruleId: string;
  /**
   * Why it may pass
   */
  reason: string;
  /**
   * Who answers for it
   */
  owner: string;
  /**
   * ISO date, the last day on which it holds
   */
  expiresAt: string;
}
/**
 * Who has reported, as a whole, by unit and by role; units and roles add up to the whole
 */
export interface Reporting {
  whole: ReportingRates;
  /**
   * By unit, by id
   */
  orgUnits: OrgUnitReporting[];
  /**
   * By role
   */
  roles: RoleReporting[];
}
/**
 * How much of what is owed came, and when
 */
export interface ReportingRates {
  /**
   * Reports owed, without those that are exempt
   */
  expected: number;
  /**
   * Reports that came
   */
  reported: number;
  /**
   * Reports that did not come
   */
  missing: number;
  /**
   * Reports that came and were sent back
   */
  returned?: number;
  /**
   * Reports of which it can't be said: a file was not read or not counted
   */
  notEvaluated: number;
  /**
   * Reports that are not asked for
   */
  exempt: number;
  /**
   * Of those that came: the unit says that there is nothing (本期无进展, 无, 不涉及)
   */
  nilReturns: number;
  /**
   * Of those that came: proved to have come within the window or the unit's extension; null where that is not known of any
   */
  onTime: number | null;
  /**
   * Of those that came: proved to have come later
   */
  late: number | null;
  /**
   * Reported to expected, percent; null where nothing is owed
   */
  reportingRate: number | null;
  /**
   * On time to expected, percent; null where it is not known
   */
  onTimeRate: number | null;
  /**
   * Why the on-time rate is not known: noWindow, noReceipts, someReceiptsMissing; else null
   */
  onTimeReason: string | null;
}
/**
 * The same of one unit
 */
export interface OrgUnitReporting {
  /**
   * The unit
   */
  orgUnitId: string;
  /**
   * Reports owed, without those that are exempt
   */
  expected: number;
  /**
   * Reports that came
   */
  reported: number;
  /**
   * Reports that did not come
   */
  missing: number;
  /**
   * Reports that came and were sent back
   */
  returned?: number;
  /**
   * Reports of which it can't be said: a file was not read or not counted
   */
  notEvaluated: number;
  /**
   * Reports that are not asked for
   */
  exempt: number;
  /**
   * Of those that came: the unit says that there is nothing (本期无进展, 无, 不涉及)
   */
  nilReturns: number;
  /**
   * Of those that came: proved to have come within the window or the unit's extension; null where that is not known of any
   */
  onTime: number | null;
  /**
   * Of those that came: proved to have come later
   */
  late: number | null;
  /**
   * Reported to expected, percent; null where nothing is owed
   */
  reportingRate: number | null;
  /**
   * On time to expected, percent; null where it is not known
   */
  onTimeRate: number | null;
  /**
   * Why the on-time rate is not known: noWindow, noReceipts, someReceiptsMissing; else null
   */
  onTimeReason: string | null;
}
/**
 * The same of all units in one role
 */
export interface RoleReporting {
  /**
   * The role
   */
  role: 'lead' | 'responsible' | 'cooperating';
  /**
   * Reports owed, without those that are exempt
   */
  expected: number;
  /**
   * Reports that came
   */
  reported: number;
  /**
   * Reports that did not come
   */
  missing: number;
  /**
   * Reports that came and were sent back
   */
  returned?: number;
  /**
   * Reports of which it can't be said: a file was not read or not counted
   */
  notEvaluated: number;
  /**
   * Reports that are not asked for
   */
  exempt: number;
  /**
   * Of those that came: the unit says that there is nothing (本期无进展, 无, 不涉及)
   */
  nilReturns: number;
  /**
   * Of those that came: proved to have come within the window or the unit's extension; null where that is not known of any
   */
  onTime: number | null;
  /**
   * Of those that came: proved to have come later
   */
  late: number | null;
  /**
   * Reported to expected, percent; null where nothing is owed
   */
  reportingRate: number | null;
  /**
   * On time to expected, percent; null where it is not known
   */
  onTimeRate: number | null;
  /**
   * Why the on-time rate is not known: noWindow, noReceipts, someReceiptsMissing; else null
   */
  onTimeReason: string | null;
}
/**
 * A report that is not asked for
 */
export interface ExemptReport {
  /**
   * The unit
   */
  orgUnitId: string;
  /**
   * Task
   */
  taskId: string;
  /**
   * Clause
   */
  clauseId: string;
  /**
   * Null for a clause without indicator
   */
  indicatorId: string | null;
  /**
   * Why it was granted
   */
  reason: string;
  /**
   * Who approved it
   */
  approvedBy: string;
  /**
   * Whether the unit has reported all the same
   */
  reported: boolean;
}
/**
 * How far an indicator is
 */
export interface ItemAttainment {
  /**
   * report: what one unit reports; whole: the indicator itself
   */
  scope: 'report' | 'whole';
  /**
   * Task
   */
  taskId: string;
  /**
   * Clause
   */
  clauseId: string;
  /**
   * Indicator
   */
  indicatorId: string;
  /**
   * Its name in the plan
   */
  indicatorName: string;
  /**
   * Whose value it is; null where it is a sum, or nobody's
   */
  orgUnitId: string | null;
  /**
   * Name of the unit
   */
  orgUnitName: string | null;
  /**
   * Where the value comes from: reported (the unit itself), lead (the lead unit, or the first named), sum (of the members of a collective), members (a rate held against each member); null where there is none
   */
  method: 'reported' | 'lead' | 'sum' | 'members' | null;
  /**
   * In the unit of measure of the plan; null where there is none that counts
   */
  value: number | null;
  /**
   * Percent of the target (target to value where less is better); null where there is none
   */
  attainmentRate: number | null;
  /**
   * Value minus target, in the unit of measure of the plan
   */
  shortfall: number | null;
  /**
   * Whether the value meets the target; null without a value
   */
  verdict: 'met' | 'below' | 'undetermined' | null;
  /**
   * ISO date on which the target is due
   */
  dueOn: string | null;
  /**
   * Elapsed share of the way to the due date at the end of the period, percent; null where the plan has no year
   */
  scheduledProgress: number | null;
  /**
   * Attainment to scheduled progress, percent; null where there is no schedule to compare with
   */
  againstSchedule: number | null;
  /**
   * ahead 超进度, onSchedule 达进度, behind 欠进度, completed 已完成, undetermined 无法判断
   */
  paceStatus: 'ahead' | 'onSchedule' | 'behind' | 'completed' | 'undetermined';
  /**
   * What the status rests on, or why there is none
   */
  reason: string | null;
  /**
   * Name of a light of the scheme; null for none
   */
  statusLight: string | null;
  /**
   * Points in the ranking, 0 to 100; null where the item does not count in it
   */
  score: number | null;
  question: {
    /**
     * In Chinese
     */
    zh: string;
    /**
     * In English
     */
    en: string;
  } | null;
  /**
   * Members of a collective without a value that counts
   *
   * Items: A member and why its value does not count
   */
  missingMembers: {
    /**
     * The member
     */
    orgUnitId: string;
    /**
     * Why
     */
    reason: string;
  }[];
  /**
   * True where a decision has corrected the value
   */
  corrected?: boolean;
}
/**
 * A light of the scheme
 */
export interface LightLabel {
  /**
   * As statusLight names it
   */
  name: string;
  /**
   * What people read
   */
  zh: string;
  /**
   * What people read
   */
  en: string;
  /**
   * True for the light of what can't be judged, which is no rank among the others
   */
  undetermined?: boolean;
}
/**
 * Units of one group by their score
 */
export interface Ranking {
  /**
   * departments 部门, districts 区市, enterprises 企业: each is ranked by itself
   */
  group: 'departments' | 'districts' | 'enterprises';
  /**
   * Units with fewer scored items are marked
   */
  fewItems: number;
  /**
   * By rank, units without rank last
   *
   * Items: A unit
   */
  entries: {
    /**
     * The unit
     */
    orgUnitId: string;
    /**
     * Its name
     */
    orgUnitName: string;
    /**
     * Units with one score share a rank (1, 1, 3); null without score, and for exempt units
     */
    rank: number | null;
    /**
     * By the same method from the reports of the period before; null where they don't allow it
     */
    previousRank: number | null;
    /**
     * Mean of the scores of its items, 0 to 100
     */
    score: number | null;
    /**
     * Items that count
     */
    scored: number;
    /**
     * Items that could not be scored, or did not come
     */
    notScored: number;
    /**
     * Items of which no report is asked
     */
    exemptItems: number;
    /**
     * True where the unit owes nothing that is not exempt
     */
    exempt: boolean;
    /**
     * True where so few items are scored that the rank says little
     */
    fewItems: boolean;
  }[];
}
/**
 * Findings that CI may pass over, with owner and expiry
 */
export interface Suppressions {
  /**
   * Address of the JSON Schema of this file
   */
  $schema?: string;
  /**
   * All entries
   */
  suppressions: Suppression[];
}
/**
 * What can be said of files each by itself
 */
export interface Validation {
  /**
   * Address of the JSON Schema of this file
   */
  $schema?: string;
  /**
   * Of the catalogue
   */
  planId: string;
  /**
   * Period that was asked for; null where each file is held to its own
   */
  reportingPeriod: string | null;
  /**
   * ISO date for which it was judged
   */
  asOf: string;
  shard: {
    /**
     * Number of the shard, from 1
     */
    index: number;
    /**
     * Number of shards
     */
    of: number;
  } | null;
  /**
   * What the result was made with
   */
  versions: {
    /**
     * Version of duizhang
     */
    tool: string;
    /**
     * Hash of the catalogue
     */
    catalogueSha256: string;
    /**
     * Id of the register
     */
    registerId: string;
    /**
     * Hash of the register
     */
    registerSha256: string;
    /**
     * Hash of the ids, severities and options in force of all rules
     */
    rulesSha256: string;
  };
  counts: Counts;
  /**
   * Per rule
   */
  rules: RuleResult[];
  /**
   * The same per file, in code-unit order; only where it was asked for (--format junit)
   */
  files?: FileResult[];
  /**
   * What came in
   */
  submissions: Submission[];
  /**
   * All, in stable order
   */
  findings: Finding[];
  suppressions: SuppressionsInForce | null;
  /**
   * What of the findings suppressions pass over: they count for no exit code
   */
  suppressed: Suppressed[];
}
/**
 * What the rules say of one file
 */
export interface FileResult {
  /**
   * Relative path as given
   */
  file: string;
  /**
   * Rules that looked at anything in it
   */
  rules: RuleResult[];
}
