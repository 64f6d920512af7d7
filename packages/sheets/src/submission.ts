import { createHash } from 'node:crypto';
import { memorySource, pieces, type ByteSource } from '@duizhang/bytes';
import type { Matcher } from '@duizhang/lexicon';
import {
  catalogueHash,
  finding,
  hash,
  type Catalogue,
  type Finding,
  type RawSheet,
  type RawWorkbook,
  type ReportRow,
  type Submission,
  type SubmissionReading,
} from '@duizhang/model';
import { columns } from './columns.ts';
import type { Limits } from './formats/limits.ts';
import { issue, type Draft, type Subject } from './draft.ts';
import { Grid } from './grid.ts';
import { createIdentifier, type Identifier } from './identity.ts';
import { findTable, type Layout } from './layout.ts';
import { changedLockedCells } from './locked-cells.ts';
import { readProvenance, unitOfFile } from './provenance.ts';
import { hiddenContent, notATemplate, outdatedTemplate } from './rules/file-rules.ts';
import { isMetaSheet, readMeta, templateVersion, type TemplateMeta } from './template-meta.ts';
import { RowValues } from './values.ts';
import { readWorkbook } from './workbook.ts';

export interface SubmissionInput {
  /** Relative path: what findings and cells are addressed to. */
  file: string;
  bytes: Uint8Array | ByteSource;
  catalogue: Catalogue;
  matcher: Matcher;
  /** By default those of `defaultLimits`. */
  limits?: Limits;
}

/** What all tables of one file share. */
interface FileContext extends SubmissionInput {
  sha256: string;
  workbook: RawWorkbook;
  meta: TemplateMeta | null;
  prepared: PreparedCatalogue;
}

interface PreparedCatalogue {
  /** Hash of the catalogue in force. */
  sha256: string;
  identifier: Identifier;
}

/** A batch reads many files against one catalogue; it is hashed and indexed once. Catalogues are values: nobody changes one. */
const preparedCatalogues = new WeakMap<Catalogue, PreparedCatalogue>();

function prepare(catalogue: Catalogue): PreparedCatalogue {
  const known = preparedCatalogues.get(catalogue);
  if (known) return known;
  const prepared = { sha256: catalogueHash(catalogue), identifier: createIdentifier(catalogue) };
  preparedCatalogues.set(catalogue, prepared);
  return prepared;
}

/**
 * Reads a submitted file: one reading per report table found, whatever the format and wherever the table stands.
 * A file without one, or that can't be read, gives one reading without rows whose findings say why. Never throws.
 * Findings are those of `sheetRules`; whether the unit, period and tasks are the right ones is for reconciliation to judge.
 */
export function readSubmissions(input: SubmissionInput): SubmissionReading[] {
  const source = input.bytes instanceof Uint8Array ? memorySource(input.bytes) : input.bytes;
  const sha256 = sha256Of(source);
  const reading = readWorkbook(input.file, source, input.limits);
  if (!reading.ok)
    return [withoutRows({ ...emptySubmission(input.file, sha256, 'unreadable', null), ...namedUnit(input) }, reading.findings)];

  const { workbook } = reading;
  const metaSheet = workbook.sheets.find(isMetaSheet);
  const meta = metaSheet ? readMeta(metaSheet) : null;
  const context: FileContext = { ...input, sha256, workbook, meta, prepared: prepare(input.catalogue) };
  const tables = workbook.sheets.filter((sheet) => !isMetaSheet(sheet)).flatMap((sheet) => readTable(context, sheet) ?? []);
  if (tables.length === 0) {
    const sheets = workbook.sheets.map(({ name }) => name || input.file);
    const none = finding(notATemplate, { messageId: 'noTable', data: { sheets }, at: { file: input.file }, evidence: [sha256] });
    const submission = {
      ...emptySubmission(input.file, sha256, workbook.format, workbook.encoding),
      ...namedUnit(input),
      template: meta?.template ?? null,
    };
    return [withoutRows(submission, [...reading.findings, none])];
  }
  const [first, ...others] = tables;
  const units = new Set(tables.map(({ submission }) => submission.orgUnitId));
  const ofFile = [...reading.findings, ...outdated(context)];
  return [{ ...first!, findings: [...(units.size === 1 ? concerning(first!.submission, ofFile) : ofFile), ...first!.findings] }, ...others];
}

function sha256Of(source: ByteSource): string {
  const hash = createHash('sha256');
  for (const piece of pieces(source, 2 ** 20)) hash.update(piece);
  return hash.digest('hex');
}

/** The reading of a file that could not even be opened, with the finding that says why. */
export function unreadSubmission(file: string, why: Finding): SubmissionReading {
  return withoutRows(emptySubmission(file, '', 'unknown', null), [why]);
}

/** The unit that the name of a file names: all that is known where no table says it. */
function namedUnit({ file, matcher }: SubmissionInput): Pick<Submission, 'orgUnitId' | 'orgUnitName'> {
  const unit = unitOfFile(file, matcher);
  return { orgUnitId: unit?.orgUnitId ?? null, orgUnitName: unit?.name ?? null };
}

function withoutRows(submission: Submission, findings: readonly Finding[]): SubmissionReading {
  return { submission, rows: [], findings: concerning(submission, findings) };
}

/** Findings about a whole file, told to the unit that sent it. They rest on its bytes alone; two units may send the same, such as none. */
function concerning({ orgUnitId, reportingPeriod }: Submission, findings: readonly Finding[]): Finding[] {
  if (orgUnitId === null) return [...findings];
  return findings.map((item) => {
    const fingerprint = hash([item.fingerprint, orgUnitId]);
    return {
      ...item,
      orgUnitId,
      reportingPeriod: item.reportingPeriod ?? reportingPeriod,
      fingerprint,
      groupingKey: item.groupingKey === item.fingerprint ? fingerprint : item.groupingKey,
    };
  });
}

function readTable(context: FileContext, sheet: RawSheet): SubmissionReading | null {
  const { file, catalogue, matcher, meta } = context;
  const grid = new Grid(file, sheet);
  const layout = findTable(grid);
  if (!layout) return null;
  const provenance = readProvenance({ grid, layout, meta, matcher, year: catalogue.year });
  const submission: Submission = {
    ...emptySubmission(file, context.sha256, context.workbook.format, context.workbook.encoding),
    submissionId: hash([context.sha256, file, sheet.name]),
    orgUnitId: provenance.orgUnitId,
    orgUnitName: provenance.orgUnitName,
    reportingPeriod: provenance.reportingPeriod,
    template: meta?.template ?? null,
    rows: layout.dataRows.length,
  };
  const read = layout.dataRows.map((row) => readRow(context, grid, layout, submission, row));
  const { orgUnitId, orgUnitName, reportingPeriod } = submission;
  const whole: Subject = { orgUnitId, reportingPeriod, evidence: orgUnitId === null ? [orgUnitName ?? context.sha256] : [] };
  return {
    submission,
    rows: read.map(({ row }) => row),
    findings: [
      ...issue([...layout.drafts, ...provenance.drafts, ...hidden(grid, layout)], whole),
      ...read.flatMap(({ findings }) => findings),
    ],
  };
}

function readRow(
  context: FileContext,
  grid: Grid,
  layout: Layout,
  submission: Submission,
  rowNumber: number,
): { row: ReportRow; findings: Finding[] } {
  const {
    catalogue,
    matcher,
    meta,
    prepared: { identifier, sha256 },
  } = context;
  const year = submission.reportingPeriod ? Number(submission.reportingPeriod.slice(0, 4)) : (catalogue.year ?? undefined);
  const values = new RowValues(grid, layout, rowNumber, year);
  const sequence = values.text('sequence');
  const texts = {
    taskCode: values.text('taskCode'),
    taskTitle: values.text('taskTitle'),
    clauseText: values.text('clauseText'),
    indicatorName: values.text('indicatorName'),
    target: values.text('target'),
  };
  const key = meta?.template.planId === catalogue.planId ? (meta.rowKeys.get(sequence.raw.trim()) ?? null) : null;
  const identity = identifier.identify(
    {
      taskCode: texts.taskCode.raw,
      taskTitle: texts.taskTitle.raw,
      clauseText: texts.clauseText.raw,
      indicatorName: texts.indicatorName.raw,
      target: texts.target.raw,
    },
    key,
  );
  const ownUnit = values.text('orgUnit').value;
  const row: ReportRow = {
    submissionId: submission.submissionId,
    row: rowNumber,
    orgUnitId: ownUnit === null ? submission.orgUnitId : matcher.match(ownUnit).orgUnitId,
    orgUnitName: ownUnit ?? submission.orgUnitName ?? '',
    reportingPeriod: submission.reportingPeriod,
    sequence,
    ...identity,
    ...texts,
    unitOfMeasure: values.text('unitOfMeasure'),
    basis: values.text('basis'),
    role: values.text('role'),
    previous: values.quantity('previous'),
    actual: values.quantity('actual'),
    status: values.status(),
    progressNarrative: values.text('progressNarrative'),
    difficulties: values.text('difficulties'),
    nextSteps: values.text('nextSteps'),
    expectedFinish: values.date('expectedFinish'),
    evidence: values.text('evidence'),
  };
  // A row that is about nothing known is told from its neighbours by its own words.
  const evidence = identity.clauseId === null ? [row.orgUnitName, sequence.raw, texts.taskCode.raw, texts.indicatorName.raw] : [];
  const subject: Subject = { ...identity, orgUnitId: row.orgUnitId, reportingPeriod: row.reportingPeriod, evidence };
  const item = identifier.item(identity);
  // Against another version of the catalogue every cell may differ; that is one finding, `outdated-template`.
  const comparable = item !== null && (!meta || meta.template.catalogueSha256 === sha256);
  const ownKey = key && key.clauseId === identity.clauseId && key.indicatorId === identity.indicatorId ? key : null;
  const drafts = [...values.drafts, ...(comparable ? changedLockedCells(row, item, ownKey) : [])];
  return { row, findings: issue(drafts, subject) };
}

function hidden(grid: Grid, layout: Layout): Draft[] {
  const { sheet, file } = grid;
  const hiddenRows = new Set(sheet.hiddenRows);
  const rows = layout.dataRows.filter((row) => hiddenRows.has(row));
  const hiddenColumns = new Set(sheet.hiddenColumns);
  const names = columns.filter(({ key }) => hiddenColumns.has(layout.columns.get(key) ?? 0)).map(({ header }) => header.zh);
  const say = (messageId: string, data: Finding['data'], row: number | null): Draft => ({
    rule: hiddenContent,
    input: { messageId, data, at: { file, sheet: sheet.name, row }, evidence: [sheet.name] },
  });
  return [
    ...(sheet.hidden ? [say('sheet', { sheet: sheet.name }, null)] : []),
    ...(rows.length > 0 ? [say('rows', { rows }, rows[0]!)] : []),
    ...(names.length > 0 ? [say('columns', { columns: names }, layout.headerRow)] : []),
  ];
}

/** Another plan's template is not outdated but foreign, which is for reconciliation to say. */
function outdated({ file, meta, catalogue, prepared: { sha256 } }: FileContext): Finding[] {
  if (!meta || meta.template.planId !== catalogue.planId) return [];
  const { template } = meta;
  const say = (messageId: string, found: string, expected: string) => [
    finding(outdatedTemplate, {
      messageId,
      data: { found, expected },
      at: { file },
      orgUnitId: template.orgUnitId,
      reportingPeriod: template.reportingPeriod,
      evidence: [found, expected],
    }),
  ];
  if (template.templateVersion !== templateVersion) return say('version', template.templateVersion, templateVersion);
  return template.catalogueSha256 === sha256 ? [] : say('catalogue', template.catalogueSha256.slice(0, 12), sha256.slice(0, 12));
}

function emptySubmission(file: string, sha256: string, format: string, encoding: string | null): Submission {
  return {
    submissionId: hash([sha256, file, null]),
    file,
    sha256,
    format,
    encoding,
    orgUnitId: null,
    orgUnitName: null,
    reportingPeriod: null,
    template: null,
    rows: 0,
  };
}
