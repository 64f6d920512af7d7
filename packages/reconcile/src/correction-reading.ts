import type { Bilingual, Correction, Decision, Finding, ItemAttainment, LightScheme, QuantityValue, ReportRow } from '@duizhang/model';
import { correctionOf, rowOf } from './about.ts';
import { reportKey } from './expected.ts';
import { isFilled } from './filled.ts';
import type { Judging, JudgedRow } from './judging.ts';
import { reportAttainment, statedOn, type PlanIndicator } from './report-attainment.ts';
import { correctionProblem, reread } from './reread.ts';

/** How a row would read with other words in one of its fields. */
export interface CorrectionReading {
  correction: Correction;
  /** Why the words can't stand there; empty where they can. */
  problems: readonly Bilingual[];
  /** What the field is read as: value, unit of measure, interval and the steps that led there; null for a field that holds no figure. */
  quantity: QuantityValue | null;
  /** What the field is read as where it holds no figure (a status, an ISO date, a text); null where nothing is read. */
  text: string | null;
  /**
   * Where the unit's report on its indicator stands and would stand: value, rate, verdict, light. Null where the row reports on no
   * indicator that the unit owes, where its data don't count, and where the words decide whether they do; then the effect says more.
   */
  attainment: { before: ItemAttainment; after: ItemAttainment } | null;
}

/**
 * Reads the row of a finding with other words in a field, without judging the period again. `rows` are those of the judgement, `inForce` the decision on the finding so far. Null where
 * the finding stands in no row.
 */
export function readCorrection(
  context: Judging,
  rows: readonly ReportRow[],
  scheme: LightScheme,
  item: Finding,
  field: Correction['field'],
  text: string,
  inForce: Pick<Decision, 'correction'> | null,
): CorrectionReading | null {
  const row = rowOf(item, rows);
  const judged = row && judgedRow(context, row);
  if (!judged) return null;
  const correction = correctionOf(item, rows, text, field, inForce)!;
  const changed = reread(row, field, text);
  const problems = correctionProblem(correction);
  return {
    correction,
    problems,
    ...readAs(changed, field),
    attainment: problems.length > 0 ? null : attainments(context, scheme, judged, changed),
  };
}

function judgedRow({ submissions }: Judging, row: ReportRow): JudgedRow | undefined {
  for (const { rows } of submissions) {
    const found = rows.find((judged) => judged.row === row);
    if (found) return found;
  }
  return undefined;
}

function readAs(row: ReportRow, field: Correction['field']): Pick<CorrectionReading, 'quantity' | 'text'> {
  const cell = row[field];
  return 'steps' in cell ? { quantity: cell, text: null } : { quantity: null, text: cell.value };
}

function attainments(context: Judging, scheme: LightScheme, judged: JudgedRow, changed: ReportRow): CorrectionReading['attainment'] {
  const { expected, indicator } = judged;
  const item = indicator && context.plan.items.get(indicator.indicatorId);
  if (!expected || !item || !item.indicator || judged.setAside !== null || isFilled(judged.row) !== isFilled(changed)) return null;
  const key = reportKey(expected.orgUnitId, item.itemId);
  const rows = context.rows.filter(
    (one) => one.itemId === item.itemId && one.expected && reportKey(one.expected.orgUnitId, item.itemId) === key,
  );
  const standing = (list: readonly JudgedRow[]) =>
    reportAttainment(context, scheme, expected, item as PlanIndicator, statedOn(context, expected, item.indicator!, list));
  return { before: standing(rows), after: standing(rows.map((one) => (one === judged ? { ...one, row: changed } : one))) };
}
