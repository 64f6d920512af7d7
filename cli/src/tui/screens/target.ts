import { fill, type Indicator, type Locale } from '@duizhang/model';
import { basisWord, words } from '../words.ts';

/** The target of an indicator as a clerk reads it: `>=95% 比率`. */
export function targetText(indicator: Indicator, locale: Locale): string {
  const { comparator, value, valueMax, unitOfMeasure, basis, deadline } = indicator.target;
  const number = valueMax === null || valueMax === undefined ? String(value) : `${value}-${valueMax}`;
  const parts = [`${comparator === '=' ? '' : comparator}${number}${unitOfMeasure ?? ''}`];
  if (basis) parts.push(basisWord[basis][locale]);
  if (deadline) parts.push(fill(words.deadline, { deadline }, locale));
  return parts.join(' ');
}
