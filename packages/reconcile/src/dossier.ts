import type {
  Catalogue,
  Clause,
  Decision,
  Finding,
  Indicator,
  ItemAttainment,
  OrgUnitRegister,
  Part,
  Reconciliation,
  ReportRow,
  Section,
  SubmissionReading,
  Task,
} from '@duizhang/model';
import { indexRows } from './about.ts';
import { addTo } from './grouping.ts';
import { layGround, type Ground } from './judging.ts';
import { logStates, type LogState } from './log-state.ts';
import { fieldsOfRow, type Field } from './places.ts';
import { fileOf, placeKey } from './scope.ts';
import { trackItem, type UnitTrack } from './track.ts';

/** All that is known of one finding. */
export interface Dossier {
  finding: Finding;
  /** Null where it is about no task. */
  plan: PlanPlace | null;
  /** Cell that it stands in, or the first of its row; null where it stands in no cell. */
  source: SourceCell | null;
  /** The row that it stands in, else what its unit reports on the same item. */
  row: ReportRow | null;
  /** The field of the row that stands in the cell. */
  field: Field | null;
  /** How far its unit is with the indicator, else how far the indicator is as a whole. */
  attainment: ItemAttainment | null;
  /** What its own unit said of the item, and the others; empty where it is about no item. */
  own: UnitTrack | null;
  others: readonly UnitTrack[];
  /** Entries about it, revoked ones too, in the order of the log. */
  decisions: readonly KnownDecision[];
  similar: Similar;
}

/** Where in the plan: from the heading down to the words that promise the number. */
export interface PlanPlace {
  part: Part | null;
  section: Section | null;
  task: Task;
  clause: Clause | null;
  indicator: Indicator | null;
  /** Offsets of the promise in `clause.text`; null where there is none, or its words are not found there. */
  promise: { start: number; end: number } | null;
}

/** A cell and the file that was judged. */
export interface SourceCell {
  file: string;
  sheet: string;
  cell: string;
  /** Of the bytes of the file; empty where it could not be read. */
  sha256: string;
}

export interface KnownDecision {
  decision: Decision;
  state: LogState;
  /** False where it was taken on the same rule and subject, but on other data. */
  onThisEvidence: boolean;
}

/** Other findings that may be worth deciding together, each list in the order of the findings. */
export interface Similar {
  /** With one root cause. */
  sameCause: readonly Finding[];
  /** Of the same rule at the same unit. */
  sameUnit: readonly Finding[];
  /** Of the same rule on the same raw text. */
  sameValue: readonly Finding[];
}

/** What a judgement says of the log. */
type JudgedLog = Pick<Reconciliation, 'reportingPeriod' | 'staleDecisions'>;

/** What findings are looked up in. */
export interface DossierInput {
  catalogue: Catalogue;
  register: OrgUnitRegister;
  reconciliation: Reconciliation;
  /** Submissions of earlier periods, as they count. */
  previous: readonly SubmissionReading[];
}

/** Puts together what is known of findings. Everything is looked up when it is first asked for: most findings of a run nobody opens. */
export class Dossiers {
  readonly #input: DossierInput;
  #ground: Ground | null = null;
  #rows: ReadonlyMap<string, readonly { row: ReportRow }[]> | null = null;
  #alike: ReadonlyMap<string, readonly Finding[]> | null = null;
  #last: { decisions: readonly Decision[]; judged: JudgedLog; dossier: Dossier } | null = null;
  #tracks: { itemId: string; units: readonly UnitTrack[] } | null = null;

  constructor(input: DossierInput) {
    this.#input = input;
  }

  /**
   * All that is known of a finding after the decisions given; asked for the same again it gives the same. `judged` says which of the
   * decisions no longer apply, where that was judged anew and the data stayed as they were.
   */
  of(finding: Finding, decisions: readonly Decision[], judged: JudgedLog = this.#input.reconciliation): Dossier {
    if (this.#last?.dossier.finding !== finding || this.#last.decisions !== decisions || this.#last.judged !== judged) {
      this.#last = { decisions, judged, dossier: this.#make(finding, decisions, judged) };
    }
    return this.#last.dossier;
  }

  #make(finding: Finding, decisions: readonly Decision[], judged: JudgedLog): Dossier {
    const { reconciliation } = this.#input;
    const units = this.#unitsOn(finding.indicatorId ?? finding.clauseId);
    const own = units.find(({ orgUnitId }) => orgUnitId !== null && orgUnitId === finding.orgUnitId) ?? null;
    const place = this.#rowAt(finding);
    const row = place ?? own?.reports[0]?.row ?? null;
    return {
      finding,
      plan: this.#placeInPlan(finding),
      source: this.#sourceOf(finding, place),
      row,
      field: row && fieldIn(row, finding),
      attainment: attainmentOf(finding, reconciliation),
      own,
      others: units.filter((unit) => unit !== own),
      decisions: knownDecisions(finding, decisions, judged),
      similar: this.#similarTo(finding),
    };
  }

  get #known(): Ground {
    return (this.#ground ??= layGround(this.#input.catalogue, this.#input.register));
  }

  /** Those of the item that was asked for last are kept: findings on one item stand together. */
  #unitsOn(itemId: string | null): readonly UnitTrack[] {
    if (itemId === null) return [];
    if (this.#tracks?.itemId !== itemId) {
      const { reconciliation, previous } = this.#input;
      this.#tracks = { itemId, units: trackItem({ ground: this.#known, reconciliation, previous }, itemId) };
    }
    return this.#tracks.units;
  }

  #placeInPlan({ taskId, clauseId, indicatorId }: Finding): PlanPlace | null {
    const { catalogue } = this.#input;
    const { tasks, clauses } = this.#known.plan;
    const clause = clauses.get(clauseId ?? '');
    const task = clause?.task ?? tasks.get(taskId ?? '');
    if (!task) return null;
    const indicator = clause?.clause.indicators.find((one) => one.indicatorId === indicatorId) ?? null;
    return {
      part: catalogue.parts.find(({ number }) => number === task.part) ?? null,
      section: catalogue.sections.find(({ part, number }) => part === task.part && number === task.section) ?? null,
      task,
      clause: clause?.clause ?? null,
      indicator,
      promise: clause && indicator ? promiseIn(clause.clause, indicator) : null,
    };
  }

  #rowAt({ at, orgUnitId }: Finding): ReportRow | null {
    if (at.row === null) return null;
    const { rows } = this.#input.reconciliation;
    this.#rows ??= indexRows(
      rows.map((row) => ({ row })),
      ({ row }) => fileOf(row) ?? '',
    );
    const there = this.#rows.get(placeKey(at.file, at.sheet, at.row)) ?? [];
    return (there.find(({ row }) => row.orgUnitId === orgUnitId) ?? there[0])?.row ?? null;
  }

  #sourceOf({ at }: Finding, row: ReportRow | null): SourceCell | null {
    const first = row && fieldsOfRow.map((field) => row[field].at).find((ref) => ref !== null);
    const cell = at.cell ?? first?.cell ?? null;
    const submission = this.#input.reconciliation.submissions.find(({ file }) => file === at.file);
    if (at.file === null || at.sheet === null || cell === null || !submission) return null;
    return { file: at.file, sheet: at.sheet, cell, sha256: submission.sha256 };
  }

  #similarTo(finding: Finding): Similar {
    this.#alike ??= this.#groups();
    const othersOf = (key: string | null) => (key === null ? [] : (this.#alike!.get(key) ?? []).filter((one) => one !== finding));
    return { sameCause: othersOf(causeKey(finding)), sameUnit: othersOf(unitKey(finding)), sameValue: othersOf(this.#valueKey(finding)) };
  }

  /** All findings by what may make them alike. */
  #groups(): Map<string, Finding[]> {
    const groups = new Map<string, Finding[]>();
    for (const finding of this.#input.reconciliation.findings) {
      for (const key of [causeKey(finding), unitKey(finding), this.#valueKey(finding)]) if (key !== null) addTo(groups, key, finding);
    }
    return groups;
  }

  #valueKey(finding: Finding): string | null {
    const raw = this.#rawOf(finding);
    return raw === '' ? null : `value ${finding.ruleId} ${raw}`;
  }

  #rawOf(finding: Finding): string {
    if (finding.at.cell === null) return '';
    const row = this.#rowAt(finding);
    const field = row && fieldIn(row, finding);
    return row && field ? writtenIn(row, field) : '';
  }
}

function causeKey({ groupingKey }: Finding): string {
  return `cause ${groupingKey}`;
}

function unitKey({ ruleId, orgUnitId }: Finding): string | null {
  return orgUnitId === null ? null : `unit ${ruleId} ${orgUnitId}`;
}

/** The field of a row that stands in the cell of a finding. */
function fieldIn(row: ReportRow, { at }: Finding): Field | null {
  if (at.cell === null) return null;
  return (
    fieldsOfRow.find((field) => row[field].at?.cell === at.cell && row[field].at?.sheet === at.sheet && row[field].at?.file === at.file) ??
    null
  );
}

/** The text of a field as the unit wrote it, whatever a decision reads instead. */
export function writtenIn(row: ReportRow, field: Field): string {
  return row.corrected?.find((one) => one.field === field)?.from ?? row[field].raw;
}

/** Where the promise of an indicator stands in the text of its clause: at its offset, else where it is first found. */
export function promiseIn({ text, source }: Clause, { source: { quote, start } }: Indicator): PlanPlace['promise'] {
  if (quote === '') return null;
  const offset = start - source.start;
  const at = offset >= 0 && text.startsWith(quote, offset) ? offset : text.indexOf(quote);
  return at < 0 ? null : { start: at, end: at + quote.length };
}

function attainmentOf({ orgUnitId, indicatorId }: Finding, { attainments }: Reconciliation): ItemAttainment | null {
  if (indicatorId === null) return null;
  const ofItem = attainments.filter((one) => one.indicatorId === indicatorId);
  const own = ofItem.find((one) => one.scope === 'report' && one.orgUnitId === orgUnitId);
  return own ?? ofItem.find(({ scope }) => scope === 'whole') ?? null;
}

/**
 * Entries that decide the finding, alone or among others; entries on the same rule and subject when the data were others; and what
 * revokes any of them.
 */
function knownDecisions(finding: Finding, decisions: readonly Decision[], judged: JudgedLog): KnownDecision[] {
  const known: KnownDecision[] = [];
  const onThisEvidence = new Map<string, boolean>();
  for (const { decision, state } of logStates(decisions, judged)) {
    const on = decision.revokes === null ? concerns(decision, finding) : onThisEvidence.get(decision.revokes);
    if (on === undefined) continue;
    onThisEvidence.set(decision.decisionId, on);
    known.push({ decision, state, onThisEvidence: on });
  }
  return known;
}

/** True on the finding itself, false on its subject only, undefined on something else. */
function concerns(decision: Decision, finding: Finding): boolean | undefined {
  if (decision.action === 'map') return undefined;
  const about = decision.members ?? [decision];
  if (about.some(({ fingerprint }) => fingerprint === finding.fingerprint)) return true;
  const sameSubject = about.some(
    ({ ruleId, subject }) =>
      ruleId === finding.ruleId &&
      subject !== undefined &&
      (['taskId', 'clauseId', 'indicatorId', 'orgUnitId'] as const).every((key) => subject[key] === finding[key]),
  );
  return sameSubject ? false : undefined;
}
