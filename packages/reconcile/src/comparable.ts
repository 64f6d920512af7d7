import { previousPeriod, sameText } from '@duizhang/lexicon';
import type { Indicator, RuleMeta } from '@duizhang/model';
import { periodOf, valueGroup } from './describe.ts';
import { reportKey } from './expected.ts';
import { readValue, statedFigure, type Figure, type ReadQuantity } from './figure.ts';
import type { Judging, JudgedRow } from './judging.ts';
import { judgeMagnitude, type Magnitude } from './magnitude.ts';
import { optionOf } from './rule.ts';
import { isShare } from './share.ts';

/** Most rules ask for the figure of a row. */
const figures = new WeakMap<JudgedRow, Figure>();

/**
 * What a row reports of its indicator, if anything may be concluded from it: stated as the plan asks, and no probable slip of magnitude.
 * A value that is likely ten times too large neither meets its target nor contradicts anybody: scale-slip asks about it, and the rest
 * waits for the answer, or for a person who lets the value stand.
 */
export function figureOf(context: Judging, judged: JudgedRow, indicator: Indicator): Figure {
  const known = figures.get(judged);
  if (known) return known;
  const figure = comparable(context, judged, indicator);
  figures.set(judged, figure);
  return figure;
}

function comparable(context: Judging, judged: JudgedRow, indicator: Indicator): Figure {
  const stated = statedFigure(judged, indicator);
  if (!stated.usable) return stated;
  const { magnitude } = magnitudeOf(context, judged, indicator, stated.quantity);
  const slipped = magnitude.judged && magnitude.slip !== null && !context.standing.has(valueGroup(context, judged));
  return slipped ? { usable: false, reason: 'scaleSlip' } : stated;
}

/** Limits of scale-slip, which a project may set. */
export const magnitudeOptions = {
  overshoot: {
    default: 8,
    minimum: 3,
    maximum: 1000,
    title: {
      zh: '没有往期可比时，达到目标值多少倍即提请核对',
      en: 'times the target from which a value is questioned where no earlier one is known',
    },
  },
  smallest: {
    default: 10,
    minimum: 1,
    maximum: 1_000_000,
    title: { zh: '往期值小于多少时不作比较', en: 'earlier values below this are not compared with' },
  },
} as const satisfies RuleMeta['options'];

/** How the size of a value looks beside what the unit reported last and beside the target; `before` is null where nothing is known. */
export function magnitudeOf(
  context: Judging,
  judged: JudgedRow,
  indicator: Indicator,
  { value }: ReadQuantity,
): { magnitude: Magnitude; before: ReadQuantity | null } {
  const limit = (name: keyof typeof magnitudeOptions) => optionOf(context, { id: 'scale-slip', options: magnitudeOptions }, name);
  const limits = { overshoot: limit('overshoot'), smallest: limit('smallest') };
  const before = lastValue(context, judged, indicator);
  return {
    magnitude: judgeMagnitude({ value, indicator, before: before?.value ?? null, share: isShare(judged, indicator) }, limits),
    before,
  };
}

/**
 * What the unit reported last, in the unit of measure of the plan: in its history, else by the row's own 上期完成值; null where nothing
 * above zero is known. What is new starts again with the year.
 */
function lastValue(context: Judging, judged: JudgedRow, indicator: Indicator): ReadQuantity | null {
  const { row } = judged;
  const period = periodOf(context, judged);
  const fits = (earlier: string | null) =>
    indicator.target.basis !== 'new' || period === null || earlier === null || earlier.slice(0, 4) === period.slice(0, 4);
  const history = row.orgUnitId === null ? [] : (context.history.get(reportKey(row.orgUnitId, indicator.indicatorId)) ?? []);
  const known = history.filter(({ reportingPeriod }) => fits(reportingPeriod)).map((earlier) => readValue(earlier.row.actual));
  const written = fits(period === null ? null : previousPeriod(period)) ? readValue(row.previous) : null;
  const said = known.findLast((one) => one !== null) ?? written;
  const asked = indicator.target.unitOfMeasure;
  if (!said || said.value <= 0) return null;
  return said.unitOfMeasure === null || asked === null || sameText(said.unitOfMeasure, asked) ? said : null;
}
