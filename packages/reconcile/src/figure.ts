import { foldKey, readAbsence } from '@duizhang/lexicon';
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

/** Why a quantity has no value: nothing was given (blank, or 无 and 不涉及 in words), or what was given can't be read. */
export function whyNoValue({ raw }: QuantityValue): Reason {
  return readAbsence(raw) === null ? 'unreadableValue' : 'noValue';
}

/** What a row says of its indicator, taken by itself: read, in the plan's unit of measure, on its basis. `figureOf` also looks at its size. */
export function statedFigure(judged: JudgedRow, indicator: Indicator): Figure {
  const { row, setAside } = judged;
  if (setAside) return { usable: false, reason: setAside };
  const quantity = readValue(row.actual);
  if (!quantity) return { usable: false, reason: whyNoValue(row.actual) };
  if (unitDiffers(judged, indicator)) return { usable: false, reason: 'unitOfMeasureDiffers' };
  if (isFractionForPercent(judged, indicator)) return { usable: false, reason: 'fractionForPercent' };
  if (isOutOfRange(quantity.value, indicator)) return { usable: false, reason: 'percentOutOfRange' };
  if (basisDiffers(indicator.target.basis, reportedBasis(row))) return { usable: false, reason: 'basisDiffers' };
  return { usable: true, quantity };
}

/** The unit of measure of a row's value: written with it, else the row's column, else unknown. */
export function reportedUnitOfMeasure(judged: JudgedRow): string | null {
  const column = judged.row.unitOfMeasure.raw.trim();
  return judged.row.actual.unitOfMeasure ?? (column === '' ? null : column);
}

/** Whether the row states another unit of measure than the plan; 個 and 个 are one, what is not stated raises no objection. */
export function unitDiffers(judged: JudgedRow, indicator: Indicator): boolean {
  const asked = indicator.target.unitOfMeasure;
  const stated = reportedUnitOfMeasure(judged);
  return asked !== null && stated !== null && foldKey(asked) !== foldKey(stated);
}

/** Whether the plan asks for a percentage. */
export function isPercentage(indicator: Indicator): boolean {
  return indicator.target.unitOfMeasure === '%';
}

/** Growth may pass 100 % and fall below 0, a plan may be over-fulfilled. */
const unlimited = /增长|增速|增幅|涨幅|同比|环比|完成率|达成率|(?:增加|提高|提升|下降|降低|压减)(?:率|幅度|比例|$)/;

/** Whether a percentage is no share of a whole, by the indicator's name. */
export function isUnlimited(indicator: Indicator): boolean {
  return unlimited.test(foldKey(indicator.name));
}

/** Whether a value cannot be the share that the plan asks for. */
export function isOutOfRange(value: number, indicator: Indicator): boolean {
  return isPercentage(indicator) && (value < 0 || value > 100) && !isUnlimited(indicator);
}

/**
 * Whether a percentage seems to be written as a fraction: 0.82 without a percent sign, where the plan asks for more
 * than 1 %. Zero and one are left alone: nothing done, and 1 %, can be meant.
 */
export function isFractionForPercent(judged: JudgedRow, indicator: Indicator): boolean {
  const { value, unitOfMeasure } = judged.row.actual;
  return isPercentage(indicator) && unitOfMeasure === null && value !== null && value > 0 && value < 1 && indicator.target.value > 1;
}
