import {
  hash,
  type Correction,
  type Decision,
  type DecisionMember,
  type DecisionSubject,
  type Finding,
  type ReportRow,
} from '@duizhang/model';
import { correctableFields } from './reread.ts';
import { placeKey, sheetOf } from './scope.ts';

/** What a decision remembers of the finding that it decides: `fingerprint`, `ruleId`, `subject` and `evidence` of an entry or member. */
export function aboutFinding(item: Finding, rows: readonly ReportRow[], subject: Partial<DecisionSubject> = {}): DecisionMember {
  const { fingerprint, ruleId, taskId, clauseId, indicatorId, orgUnitId } = item;
  const cells = item.related.filter(({ kind }) => kind === 'cell').map(({ text }) => text);
  return {
    fingerprint,
    ruleId,
    subject: { taskId, clauseId, indicatorId, orgUnitId, ...subject },
    evidence: hash([ruleId, cellOf(item, rows)?.raw ?? '', ...cells]),
  };
}

/** The same of many findings: the rows are looked through once, not for each. */
export function aboutFindings(items: readonly Finding[], rows: readonly ReportRow[]): DecisionMember[] {
  const index = indexRows(
    rows.map((row) => ({ row })),
    ({ row }) => row.actual.at?.file ?? '',
  );
  return items.map((item) => {
    const { file, sheet, row } = item.at;
    const there = index.get(placeKey(file ?? '', sheet, row)) ?? [];
    return aboutFinding(
      item,
      there.map((one) => one.row),
    );
  });
}

/**
 * The correction that reads a finding's row otherwise: the field of the cell that the finding stands in, or the one named. `inForce` is
 * the decision on the finding so far: where that has corrected the field, this one takes its place, and both start from what the unit has
 * written. Null where the finding stands in no cell that a unit reports.
 */
export function correctionOf(
  item: Finding,
  rows: readonly ReportRow[],
  to: string,
  field?: Correction['field'],
  inForce: Pick<Decision, 'correction'> | null = null,
): Correction | null {
  const row = rowOf(item, rows);
  const wanted = field ?? (row && fieldAt(row, item.at.cell));
  if (!row || !wanted) return null;
  const earlier = inForce?.correction?.field === wanted ? inForce.correction : null;
  return { field: wanted, from: earlier?.from ?? row[wanted].raw, to };
}

/** The field of a row that a finding stands in, with its raw text. */
function cellOf(item: Finding, rows: readonly ReportRow[]): { field: Correction['field']; raw: string } | null {
  const row = rowOf(item, rows);
  const field = row && fieldAt(row, item.at.cell);
  return row && field ? { field, raw: row[field].raw } : null;
}

/** The field of a row whose value stands in a cell; null where none does. */
export function fieldAt(row: ReportRow, cell: string | null): Correction['field'] | null {
  return cell === null ? null : (correctableFields.find((name) => row[name].at?.cell === cell) ?? null);
}

/** The report row that a finding stands in: of several units that report jointly, that of its own. */
export function rowOf(item: Finding, rows: readonly ReportRow[]): ReportRow | undefined {
  const { file, sheet, row: number } = item.at;
  if (number === null || file === null) return undefined;
  const there = placesOf(rows).get(placeKey(file, sheet, number)) ?? [];
  return (there.find(({ row }) => row.orgUnitId === item.orgUnitId) ?? there[0])?.row;
}

/** A bulk decision asks for the rows of thousands of findings. */
const places = new WeakMap<readonly ReportRow[], ReadonlyMap<string, readonly { row: ReportRow }[]>>();

function placesOf(rows: readonly ReportRow[]): ReadonlyMap<string, readonly { row: ReportRow }[]> {
  let known = places.get(rows);
  if (!known) {
    const placed = rows.filter(({ actual }) => actual.at !== null).map((row) => ({ row }));
    known = indexRows(placed, ({ row }) => row.actual.at!.file);
    places.set(rows, known);
  }
  return known;
}

/** The rows of a place, found without looking through all. */
export function indexRows<T extends { row: ReportRow }>(rows: readonly T[], fileOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const index = new Map<string, T[]>();
  for (const one of rows) {
    const key = placeKey(fileOf(one), sheetOf(one.row), one.row.row);
    const list = index.get(key);
    if (list) list.push(one);
    else index.set(key, [one]);
  }
  return index;
}
