import type { Indicator } from '@duizhang/model';
import { isPercentage } from './figure.ts';
import type { JudgedRow } from './judging.ts';

/** A member of a collective (one district of 各区、市) reports its part; only a rate can be held against the city's target. */
export function isShare(judged: JudgedRow, indicator: Indicator): boolean {
  return judged.expected !== null && judged.expected.via !== null && !isPercentage(indicator);
}
