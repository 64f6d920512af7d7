import { foldKey } from '@duizhang/lexicon';
import type { Indicator, QuantityValue } from '@duizhang/model';
import { basisDiffers, reportedBasis } from './basis.ts';
import type { JudgedRow } from './judging.ts';
import type { Reason } from './verdict.ts';

/** A quantity that was read. */
export type ReadQuantity = QuantityValue & { value: number };

/** The value of a row as a figure that may be compared, or why it may not. */
export type Figure = { usable: true; quantity: ReadQuantity } | { usable: false; reason: Reason };

/** A quantity with its value, null when there is none. */
export function readValue(quantity: QuantityValue): ReadQuantity | null {
  return quantity.value === null ? null : { ...quantity, value: quantity.value };
}

/** What a row reports, if it can be compared with the plan's target: read, in its unit of measure, on its basis. */
export function figureOf(judged: JudgedRow, indicator: Indicator): Figure {
  const { row, owner } = judged;
  if (owner.setAside) return { usable: false, reason: owner.setAside };
  const quantity = readValue(row.actual);
  if (!quantity) return { usable: false, reason: row.actual.raw.trim() === '' ? 'noValue' : 'unreadableValue' };
  if (unitDiffers(judged, indicator)) return { usable: false, reason: 'unitOfMeasureDiffers' };
  if (isFractionForPercent(judged, indicator)) return { usable: false, reason: 'fractionForPercent' };
  if (basisDiffers(indicator.target.basis, reportedBasis(row))) return { usable: false, reason: 'basisDiffers' };
  return { usable: true, quantity };
}

/** The unit of measure of a row's value: written with it, else the row's column, else unknown. */
export function reportedUnitOfMeasure(judged: JudgedRow): string | null {
  const column = judged.row.unitOfMeasure.raw.trim();
  return judged.row.actual.unitOfMeasure ?? (column === '' ? null : column);
}

/** Whether the row states another unit of measure than the plan; 個 and 个 are one, what is not stated raises no objection. */
function unitDiffers(judged: JudgedRow, indicator: Indicator): boolean {
  const asked = indicator.target.unitOfMeasure;
  const stated = reportedUnitOfMeasure(judged);
  return asked !== null && stated !== null && foldKey(asked) !== foldKey(stated);
}

/** Whether the plan asks for a percentage. */
export function isPercentage(indicator: Indicator): boolean {
  return indicator.target.unitOfMeasure === '%';
}

/**
 * Whether a percentage seems to be written as a fraction: 0.82 without a percent sign, where the plan asks for more
 * than 1 %. Zero and one are left alone: nothing done, and 1 %, can be meant.
 */
export function isFractionForPercent(judged: JudgedRow, indicator: Indicator): boolean {
  const { value, unitOfMeasure } = judged.row.actual;
  return isPercentage(indicator) && unitOfMeasure === null && value !== null && value > 0 && value < 1 && indicator.target.value > 1;
}
