import { compareFindings, type Correction, type Decision, type Finding, type ReportRow, type SubmissionReading } from '@duizhang/model';
import { fieldAt, indexRows } from './about.ts';
import type { Judging } from './judging.ts';
import { admits, wordsInForce, type Word } from './replay.ts';
import { reread } from './reread.ts';
import { isOfFile, placeKey, sheetOf } from './scope.ts';
import type { Steps } from './steps.ts';
import type { Outcome } from './tally.ts';

/** A period judged on what counts after the decisions. */
export interface Settled {
  context: Judging;
  outcome: Outcome;
  /** Those of the outcome, and those that a decision has answered by changing the data, in the order of `compareFindings`. */
  findings: Finding[];
  /** With the marks of what was sent back, corrected or admitted. */
  readings: readonly SubmissionReading[];
}

/** Judges data as they are, with the values that stand although their size looks wrong, and the findings of reading that are not answered. */
export type Judge = (data: { readings: readonly SubmissionReading[]; standing: ReadonlySet<string>; found: readonly Finding[] }) => Steps<{
  context: Judging;
  outcome: Outcome;
}>;

/** The last words that change what counts, with the fingerprints that they are on; where people contradict each other none counts. */
export function changingWords(words: ReadonlyMap<string, Word>): readonly (readonly [fingerprint: string, word: Word])[] {
  return [...words].filter(([, word]) => word.against.length === 0 && changesData(word));
}

/** Says which data count: the same for two logs whose decisions change the same. */
export function amendmentKey(words: ReadonlyMap<string, Word>): string {
  return JSON.stringify(changingWords(words).map(([fingerprint, { decision }]) => [fingerprint, decision.decisionId]));
}

/** Whether the same data count after both logs, so that no light and no figure can differ; findings may stand otherwise. */
export function sameDataCount(a: readonly Decision[], b: readonly Decision[]): boolean {
  return amendmentKey(wordsInForce(a)) === amendmentKey(wordsInForce(b));
}

/**
 * Judges a period on the data that count after some decisions. A rejected row or file is set aside, a corrected cell is read from
 * other words, a file of another period that was accepted counts for this one, and so does a value that was said to be right. Decisions rest on findings, and findings on data: so
 * the data are judged, the decisions on what was found are applied, and the amended data judged again, until none is left that applies.
 * Each changes a row once, so this ends. `changing` are the words that do (see `changingWords`), `extra` findings that rest on no data of the period.
 */
export function* settle(
  judge: Judge,
  given: readonly SubmissionReading[],
  changing: ReturnType<typeof changingWords>,
  extra: readonly Finding[] = [],
): Steps<Settled> {
  const amended = new AmendedReadings(given);
  const answered = new Map<string, Finding>();
  const standing = new Set<string>();
  for (;;) {
    const { readings } = amended;
    const read = readings.flatMap(({ findings }) =>
      answered.size === 0 ? findings : findings.filter((item) => !answered.has(placed(item))),
    );
    const { context, outcome } = yield* judge({ readings, standing: new Set(standing), found: [...read, ...extra] });
    if (changing.length === 0) return { context, outcome, findings: outcome.findings, readings };
    const found = new Map(outcome.findings.map((item) => [item.fingerprint, item]));
    let changed = false;
    for (const [fingerprint, word] of changing) {
      const item = found.get(fingerprint);
      if (!item) continue;
      if (letsStand(word)) {
        changed ||= !standing.has(item.groupingKey);
        standing.add(item.groupingKey);
        continue;
      }
      const places = amended.apply(item, word);
      if (places.length === 0) continue;
      changed = true;
      answered.set(placed(item), item);
      // The unit gets the row or file back with everything that was found in it.
      if (word.decision.action === 'reject')
        for (const other of outcome.findings) if (places.some((place) => place.holds(other))) answered.set(placed(other), other);
    }
    if (changed) continue;
    const kept = new Map([...answered.values()].map((item) => [item.fingerprint, item]));
    for (const item of outcome.findings) kept.delete(item.fingerprint);
    return { context, outcome, findings: [...outcome.findings, ...kept.values()].sort(compareFindings), readings };
  }
}

/** Whether a decision changes what counts, beside what it says of its finding. */
function changesData(word: Word): boolean {
  const { action } = word.decision;
  return action === 'reject' || action === 'correct' || admits(word) || letsStand(word);
}

/** Whether it says that a value is right although its magnitude looks wrong: then the value counts, and the finding stays. */
function letsStand({ decision: { action }, about }: Word): boolean {
  return about.ruleId === 'scale-slip' && (action === 'accept' || action === 'explain');
}

function placed({ fingerprint, at }: Finding): string {
  return JSON.stringify([fingerprint, at.file, at.sheet, at.cell]);
}

/** A row of a reading, where it stands in the list of readings. */
interface Slot {
  reading: number;
  index: number;
  row: ReportRow;
}

/** What a decision has changed. */
interface Change {
  /** Whether a finding is about it. */
  holds(item: Finding): boolean;
}

/** Readings that decisions change: copies where something changes, never what was given. */
class AmendedReadings {
  readings: SubmissionReading[];
  #index: ReadonlyMap<string, readonly Slot[]> | null = null;
  readonly #applied = new Set<string>();

  constructor(readings: readonly SubmissionReading[]) {
    this.readings = [...readings];
  }

  /** Rows by their place; they stay there, whatever becomes of them. Made when it is first asked for: most periods have no such decision. */
  get #slots(): ReadonlyMap<string, readonly Slot[]> {
    if (this.#index) return this.#index;
    const slots = this.readings.flatMap(({ rows }, reading) => rows.map((row, index): Slot => ({ reading, index, row })));
    this.#index = indexRows(slots, ({ reading }) => this.readings[reading]!.submission.file);
    return this.#index;
  }

  /** Applies a decision to what a finding is about; gives what it changed, nothing where it has done so before. */
  apply(item: Finding, word: Word): Change[] {
    const { decision } = word;
    if (decision.action === 'accept') return this.#submissionsOf(item).flatMap((reading) => this.#admit(reading, decision));
    const slots = this.#rowsOf(item, word);
    if (decision.action === 'correct') return slots.flatMap((slot) => this.#correct(slot, item, decision));
    if (slots.length > 0) return slots.flatMap((slot) => this.#returnRow(slot, decision));
    return isOfFile(item) && item.at.cell === null ? this.#submissionsOf(item).flatMap((one) => this.#returnFile(one, decision)) : [];
  }

  /** The row that a finding stands in; the row of the other unit where the decision is about that one. */
  #rowsOf({ at, orgUnitId, related }: Finding, { about }: Word): readonly Slot[] {
    const wanted = about.subject?.orgUnitId ?? orgUnitId;
    const own = this.#slots.get(placeKey(at.file, at.sheet, at.row)) ?? [];
    const there = wanted === orgUnitId ? own : related.flatMap((cell) => this.#rowAt(cell));
    const ofUnit = there.filter(({ row }) => row.orgUnitId === wanted);
    return ofUnit.length > 0 || wanted !== orgUnitId ? ofUnit : there;
  }

  #rowAt({ file, sheet, cell }: Finding['related'][number]): readonly Slot[] {
    const row = /^[A-Z]+(\d+)$/.exec(cell ?? '')?.[1];
    return row === undefined ? [] : (this.#slots.get(placeKey(file, sheet, Number(row))) ?? []);
  }

  #submissionsOf({ at, orgUnitId }: Finding): number[] {
    return [...this.readings.keys()].filter((index) => {
      const { submission, rows } = this.readings[index]!;
      const sheet = rows[0] ? sheetOf(rows[0]) : null;
      return (
        submission.file === at.file &&
        (orgUnitId === null || submission.orgUnitId === null || submission.orgUnitId === orgUnitId) &&
        (at.sheet === null || sheet === null || sheet === at.sheet)
      );
    });
  }

  #returnRow({ reading, index }: Slot, { decisionId }: Decision): Change[] {
    if (!this.#first(decisionId, reading, index)) return [];
    const row = this.#change(reading, index, (old) => ({ ...old, returned: decisionId }));
    const place = placeKey(this.readings[reading]!.submission.file, sheetOf(row), row.row);
    const holds = ({ at, orgUnitId }: Finding) => placeKey(at.file, at.sheet, at.row) === place && orgUnitId === row.orgUnitId;
    return [{ holds }];
  }

  #correct({ reading, index }: Slot, item: Finding, decision: Decision): Change[] {
    const row = this.readings[reading]!.rows[index]!;
    const correction = decision.correction ?? inferred(row, item, decision);
    if (!correction) return [];
    const { field, from, to } = correction;
    const earlier = row.corrected?.find((one) => one.field === field);
    // Two findings may stand in one cell: the later correction of what was written there counts.
    if (![row[field].raw, earlier?.from].some((raw) => raw !== undefined && raw.trim() === from.trim())) return [];
    if (!this.#first(decision.decisionId, reading, index)) return [];
    const mark = { field, from: earlier?.from ?? row[field].raw, decisionId: decision.decisionId };
    this.#change(reading, index, (old) => ({
      ...reread(old, field, to),
      corrected: [...(old.corrected ?? []).filter((one) => one.field !== field), mark],
    }));
    return [{ holds: () => false }];
  }

  #returnFile(reading: number, { decisionId }: Decision): Change[] {
    if (!this.#first(decisionId, reading, null)) return [];
    const { submission } = this.#mark(reading, { returned: decisionId });
    const { file, orgUnitId } = submission;
    return [{ holds: (item) => item.at.file === file && (item.orgUnitId === null || orgUnitId === null || item.orgUnitId === orgUnitId) }];
  }

  #admit(reading: number, { decisionId, reportingPeriod }: Decision): Change[] {
    if (!this.#first(decisionId, reading, null)) return [];
    this.#mark(reading, { admitted: { reportingPeriod, decisionId } });
    return [{ holds: () => false }];
  }

  #first(decisionId: string, reading: number, index: number | null): boolean {
    const key = JSON.stringify([decisionId, reading, index]);
    if (this.#applied.has(key)) return false;
    this.#applied.add(key);
    return true;
  }

  #mark(reading: number, mark: Partial<SubmissionReading['submission']>): SubmissionReading {
    const old = this.readings[reading]!;
    return this.#replace(reading, { ...old, submission: { ...old.submission, ...mark } });
  }

  #change(reading: number, index: number, change: (row: ReportRow) => ReportRow): ReportRow {
    const old = this.readings[reading]!;
    const row = change(old.rows[index]!);
    this.#replace(reading, { ...old, rows: old.rows.with(index, row) });
    return row;
  }

  #replace(reading: number, changed: SubmissionReading): SubmissionReading {
    this.readings = this.readings.with(reading, changed);
    return changed;
  }
}

/** Entries of old logs say only the value: the cell is the one that their finding stands in. */
function inferred(row: ReportRow, { at }: Finding, { value }: Decision): Correction | null {
  const field = fieldAt(row, at.cell);
  return field === null || value === null ? null : { field, from: row[field].raw, to: `${value}` };
}
