import type { ExpectedReport, Indicator, ItemAttainment, LightScheme } from '@duizhang/model';
import { agreement, attain, smallerIsBetter } from './attainment.ts';
import { unitName } from './describe.ts';
import { dueDate, isDue } from './due.ts';
import { reportKey } from './expected.ts';
import { figureOf } from './comparable.ts';
import { type ReadQuantity } from './figure.ts';
import { addTo } from './grouping.ts';
import type { Judging, JudgedRow } from './judging.ts';
import { lightOf } from './light-scheme.ts';
import { courseOf, paceOf, type PaceInput } from './pace.ts';
import type { PlanItem } from './plan-index.ts';
import { valueBefore } from './previous.ts';
import { questionFor } from './questions.ts';
import { duplicateKind } from './rules/submission/duplicate-row.ts';

/** An indicator of the plan. */
export type PlanIndicator = PlanItem & { indicator: Indicator };

/** What a unit states on an indicator, or why nothing counts; `judged` is the row, where there is one. */
export type Stated =
  | { usable: true; quantity: ReadQuantity; judged: JudgedRow }
  | { usable: false; reason: string; judged: JudgedRow | null };

/** Rows that report on an indicator, by `reportKey`. */
export function rowsByReport(context: Judging): Map<string, JudgedRow[]> {
  const rows = new Map<string, JudgedRow[]>();
  for (const judged of context.rows) {
    if (judged.indicator !== null && judged.expected !== null)
      addTo(rows, reportKey(judged.expected.orgUnitId, judged.indicator.indicatorId), judged);
  }
  return rows;
}

/** The figure of a unit: that of its first row which counts, unless another row of the unit contradicts it. */
export function statedOn(context: Judging, report: ExpectedReport, indicator: Indicator, rows: readonly JudgedRow[]): Stated {
  const [first, ...others] = rows.filter(({ setAside }) => setAside === null);
  if (!first) {
    const reason = rows[0]?.setAside ?? (context.exempt.has(report) ? 'exempt' : 'notReported');
    return { usable: false, reason, judged: rows[0] ?? null };
  }
  if (others.some((other) => duplicateKind(other, first) === 'inconsistent'))
    return { usable: false, reason: 'duplicateInconsistent', judged: first };
  const figure = figureOf(context, first, indicator);
  return figure.usable ? { ...figure, judged: first } : { ...figure, judged: first };
}

/** Whether a member of a collective reports a part of the city's target, which can't be held against the whole of it. */
export function isPart({ via }: ExpectedReport, indicator: Indicator): boolean {
  const { unitOfMeasure, basis } = indicator.target;
  return via !== null && unitOfMeasure !== '%' && basis !== 'rate' && basis !== 'level';
}

/** Where one unit's report on an indicator stands. */
export function reportAttainment(
  context: Judging,
  scheme: LightScheme,
  report: ExpectedReport,
  item: PlanIndicator,
  stated: Stated,
): ItemAttainment {
  const { indicator } = item;
  const made = {
    ...emptyAttainment(context, item, 'report'),
    orgUnitId: report.orgUnitId,
    orgUnitName: unitName(context, report.orgUnitId),
  };
  if (!stated.usable) return undetermined(context, scheme, item, made, stated.reason, stated.judged);
  const { quantity, judged } = stated;
  const given: ItemAttainment = { ...made, method: 'reported', value: quantity.value };
  if (isPart(report, indicator)) return undetermined(context, scheme, item, given, 'shareOfCollective', judged);
  const attainment = attain(indicator, quantity);
  const found = withPace(context, scheme, item, given, {
    attainment,
    actual: quantity,
    fell: hasFallen(context, judged, indicator, quantity),
  });
  const counts = report.role !== 'cooperating' && !context.exempt.has(report);
  return {
    ...found,
    score: counts ? found.score : null,
    question: found.paceStatus === 'undetermined' ? questionFor(found.reason, { judged, indicator }) : null,
  };
}

/** An attainment of which nothing is known yet. */
export function emptyAttainment(
  context: Judging,
  { task, clause, indicator }: PlanIndicator,
  scope: ItemAttainment['scope'],
): ItemAttainment {
  return {
    scope,
    taskId: task.taskId,
    clauseId: clause.clauseId,
    indicatorId: indicator.indicatorId,
    indicatorName: indicator.name,
    orgUnitId: null,
    orgUnitName: null,
    method: null,
    value: null,
    attainmentRate: null,
    shortfall: null,
    verdict: null,
    dueOn: dueDate(context.catalogue, clause, indicator),
    scheduledProgress: null,
    againstSchedule: null,
    paceStatus: 'undetermined',
    reason: null,
    statusLight: null,
    score: null,
    question: null,
    missingMembers: [],
  };
}

/** The same with the reason for which nothing can be said, and what to ask. */
export function undetermined(
  context: Judging,
  scheme: LightScheme,
  item: PlanIndicator,
  made: ItemAttainment,
  reason: string,
  judged: JudgedRow | null,
): ItemAttainment {
  const { scheduledProgress } = withPace(context, scheme, item, made, {
    attainment: { verdict: 'undetermined', rate: null, reason },
    actual: null,
    fell: false,
  });
  const question = judged === null ? null : questionFor(reason, { judged, indicator: item.indicator });
  return { ...made, scheduledProgress, paceStatus: 'undetermined', reason, statusLight: scheme.undetermined ?? null, question };
}

/** The same with attainment, pace and light. */
export function withPace(
  context: Judging,
  scheme: LightScheme,
  { indicator }: PlanIndicator,
  made: ItemAttainment,
  figure: Pick<PaceInput, 'actual' | 'fell'> & { attainment: PaceInput['attainment'] & { shortfall?: number } },
): ItemAttainment {
  const { attainment } = figure;
  const reportingPeriod = context.reportingPeriod!;
  const pace = paceOf({ indicator, ...figure, due: made.dueOn, reportingPeriod, planYear: context.catalogue.year });
  return {
    ...made,
    attainmentRate: attainment.rate,
    shortfall: attainment.shortfall ?? null,
    verdict: attainment.verdict,
    ...pace,
    statusLight: lightOf(scheme, { ...pace, due: isDue(made.dueOn, reportingPeriod), daysLeft: daysBetween(context.asOf, made.dueOn) }),
  };
}

/** Whether a rate or level is further from its target than in the period before, by more than its precision hides. */
function hasFallen(context: Judging, judged: JudgedRow, indicator: Indicator, now: ReadQuantity): boolean {
  if (courseOf(indicator) !== 'free') return false;
  const before = valueBefore(context, judged, indicator);
  if (!before || agreement(before, now) !== 'inconsistent') return false;
  return smallerIsBetter(indicator) ? now.value > before.value : now.value < before.value;
}

function daysBetween(from: string, to: string | null): number | null {
  return to === null ? null : Math.round((Date.parse(to) - Date.parse(from)) / (24 * 60 * 60 * 1000));
}
