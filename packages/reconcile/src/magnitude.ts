import { foldKey, measureWordAt } from '@duizhang/lexicon';
import type { Indicator } from '@duizhang/model';
import { round, smallerIsBetter } from './attainment.ts';
import { isPercentage, isUnlimited } from './figure.ts';

/** Slips of the pen: one place too many or too few, two, three, 万 and 亿. */
const factors = [10, 100, 1000, 1e4, 1e8] as const;

/** How far values may lie from each other before a slip is thought of. */
export interface MagnitudeLimits {
  /** Times the target above which a value is no plausible over-fulfilment. */
  overshoot: number;
  /** Below this an earlier value tells nothing: 1 may well become 12. */
  smallest: number;
}

/** A value that fits only if it was written in another order of magnitude. */
export interface Slip {
  factor: (typeof factors)[number];
  /** `tooLarge`: divided by the factor it fits; `tooSmall`: multiplied. */
  direction: 'tooLarge' | 'tooSmall';
  likely: number;
  /** What it was held against. */
  against: 'before' | 'target';
}

/** What a value is held against. */
export interface MagnitudeInput {
  value: number;
  indicator: Indicator;
  /** Null where no earlier value is known. */
  before: number | null;
  /** The target is that of the whole city, the value that of a part. */
  share: boolean;
}

export type Magnitude = { judged: true; slip: Slip | null } | { judged: false; reason: 'noPreviousPeriod' | 'nothingPlausible' };

/**
 * Whether a value looks as if it was written in another order of magnitude. Against an earlier value: ten times as much (or a tenth)
 * and more, where another magnitude lands beside it. Against the target alone: far above it, or a fraction of what comes in whole
 * pieces where thousands are asked for. Nothing is said where neither can tell.
 */
export function judgeMagnitude({ value, indicator, before, share }: MagnitudeInput, limits: MagnitudeLimits): Magnitude {
  if (value <= 0) return { judged: true, slip: null };
  const target = share || smallerIsBetter(indicator) ? null : indicator.target.value;
  const percentage = isPercentage(indicator);
  if (before === null || before <= 0) return againstTarget();
  const ratio = value / before;
  if (ratio < 5 && ratio > 0.2) return { judged: true, slip: null };
  // Growth rates swing, and a share of 100 % at most is never ten times too large by much.
  if (percentage) return ratio < 1 && !isUnlimited(indicator) ? tooSmall(before) : { judged: false, reason: 'nothingPlausible' };
  if (before < limits.smallest) return ratio > 1 ? againstTarget() : { judged: false, reason: 'nothingPlausible' };
  return ratio > 1 ? tooLarge(before) : tooSmall(before);

  function tooLarge(reference: number): Magnitude {
    const far = target === null || value > 2 * target;
    const factor = factors.find((one) => within(value / one / reference, 0.9, 3));
    if (factor && far) return found(factor, 'tooLarge', 'before');
    return far ? { judged: false, reason: 'nothingPlausible' } : { judged: true, slip: null };
  }

  function tooSmall(reference: number): Magnitude {
    // The earlier value, far above the target, is the odd one.
    if (target !== null && reference > 2 * target) return { judged: false, reason: 'nothingPlausible' };
    const [low, high] = percentage ? [0.9, 1.1] : [0.95, 1.5];
    // A tenth of what is new this year is oftener the quarter alone, which cumulative-fell asks about.
    const possible = indicator.target.basis === 'new' ? factors.slice(1) : factors;
    const factor = possible.find((one) => within((value * one) / reference, low, high));
    return factor ? found(factor, 'tooSmall', 'before') : { judged: false, reason: 'nothingPlausible' };
  }

  function againstTarget(): Magnitude {
    if (target === null || target <= 0 || percentage) return { judged: false, reason: 'noPreviousPeriod' };
    const ratio = value / target;
    if (ratio >= limits.overshoot) {
      const factor = factors.find((one) => ratio / one <= 1.5);
      return factor && ratio / factor > 0.1 ? found(factor, 'tooLarge', 'target') : { judged: false, reason: 'nothingPlausible' };
    }
    // 3.015 of 33500 stations: no station comes in thousandths, so 万 is what is missing.
    const inPieces = isCounted(indicator) && !Number.isInteger(value);
    const factor = inPieces && target >= 1000 ? ([1e4, 1e8] as const).find((one) => within((value * one) / target, 0.05, 1.5)) : undefined;
    if (factor) return found(factor, 'tooSmall', 'target');
    return ratio >= 0.01 ? { judged: true, slip: null } : { judged: false, reason: 'noPreviousPeriod' };
  }

  function found(factor: Slip['factor'], direction: Slip['direction'], against: Slip['against']): Magnitude {
    const likely = round(direction === 'tooLarge' ? value / factor : value * factor);
    return { judged: true, slip: { factor, direction, likely, against } };
  }
}

/** Whether what the plan counts comes in whole pieces, so that parts of different units can be added and none is a fraction. */
export function isCounted({ target: { unitOfMeasure } }: Pick<Indicator, 'target'>): boolean {
  if (unitOfMeasure === null) return false;
  const key = foldKey(unitOfMeasure);
  const found = measureWordAt(key, 0, 'cell');
  return found?.kind === 'counted' && found.word.length === key.length;
}

function within(value: number, low: number, high: number): boolean {
  return value >= low && value <= high;
}
