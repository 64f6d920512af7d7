import type { Indicator, QuantityValue, Target } from '@duizhang/model';

/** What a value says about a target. `rate` is the attainment in percent, null where it has no meaning (division by zero). */
export type Attainment =
  | { verdict: 'met' | 'below'; rate: number | null; shortfall: number }
  | { verdict: 'undetermined'; reason: 'aboutTarget' | 'precisionHidesVerdict'; rate: number | null; shortfall: number };

/** Whether less is better: < and <= of the plan, and indicators marked so. */
export function smallerIsBetter(indicator: Pick<Indicator, 'target' | 'flags'>): boolean {
  return indicator.target.comparator.startsWith('<') || indicator.flags.includes('smallerIsBetter');
}

/**
 * Compares a value with the target by its comparator; a plain number and 达到 ask for "at least" (or "at most" where
 * less is better). The value counts as written; only where it is hedged (约, 余), or where its rounding could lift it
 * over the target that it misses as written, is the verdict undetermined. 约 in the plan states no tolerance: a value
 * below it is undetermined as far as the plan's own rounding reaches, and below beyond that.
 * `shortfall` is value − target in the target's unit of measure.
 */
export function attain(
  indicator: Pick<Indicator, 'target' | 'flags'>,
  actual: Pick<QuantityValue, 'value' | 'hedge' | 'interval'> & { value: number },
): Attainment {
  const { target } = indicator;
  const less = smallerIsBetter(indicator);
  const bound = less ? (target.valueMax ?? target.value) : target.value;
  const holds = (value: number) => meets(value, bound, less, target.comparator);
  const rate = less ? share(bound, actual.value) : share(actual.value, bound);
  const figures = { rate, shortfall: round(actual.value - bound) };
  const [low, high] = actual.interval ?? [actual.value, actual.value];
  const best = less ? low : high;
  const worst = less ? high : low;
  if (actual.hedge !== null && holds(best) !== holds(worst))
    return { verdict: 'undetermined', reason: 'precisionHidesVerdict', ...figures };
  if (holds(actual.value)) return { verdict: 'met', ...figures };
  if (actual.value !== bound && holds(best)) return { verdict: 'undetermined', reason: 'precisionHidesVerdict', ...figures };
  if (target.comparator === '~' && Math.abs(actual.value - bound) <= halfStep(bound))
    return { verdict: 'undetermined', reason: 'aboutTarget', ...figures };
  return { verdict: 'below', ...figures };
}

function meets(value: number, bound: number, less: boolean, comparator: Target['comparator']): boolean {
  if (comparator === '>') return value > bound;
  if (comparator === '<') return value < bound;
  return less ? value <= bound : value >= bound;
}

function share(part: number, whole: number): number | null {
  return whole > 0 ? Math.round((part / whole) * 1000) / 10 : null;
}

/** Half of the last digit that is written: 400 may stand for 350 to 450, 95.5 for 95.45 to 95.55. */
function halfStep(value: number): number {
  if (value === 0) return 0;
  const decimals = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
  if (decimals > 0) return 0.5 / 10 ** decimals;
  const zeros = /0*$/.exec(String(Math.abs(value)))![0].length;
  return 0.5 * 10 ** zeros;
}

/** Takes the dust off a difference of decimals (82.3 − 95 is −12.7). */
export function round(value: number): number {
  return Number(value.toPrecision(12));
}

export type Agreement = 'equal' | 'consistent' | 'inconsistent';

/**
 * Whether two statements of one figure agree: equal, consistent (what their stated precision allows overlaps), or
 * inconsistent. Intervals that only touch do not overlap, unless one of them is an exact number.
 */
export function agreement(
  a: Pick<QuantityValue, 'interval'> & { value: number },
  b: Pick<QuantityValue, 'interval'> & { value: number },
): Agreement {
  if (a.value === b.value) return 'equal';
  const [aLow, aHigh] = a.interval ?? [a.value, a.value];
  const [bLow, bHigh] = b.interval ?? [b.value, b.value];
  const low = Math.max(aLow, bLow);
  const high = Math.min(aHigh, bHigh);
  if (low < high) return 'consistent';
  return low === high && (aLow === aHigh || bLow === bHigh) ? 'consistent' : 'inconsistent';
}
