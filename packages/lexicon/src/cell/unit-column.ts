import { multiplierAt } from '../number/multiplier.ts';
import { quantityAt } from '../number/scan.ts';
import { unitIn } from './back-words.ts';
import { cleanCell } from './clean-cell.ts';
import { readFrontWords } from './front-words.ts';

/** A cell's text joined with the unit of measure that its column states. */
export interface WithUnit {
  /** The text with the unit put behind its number. */
  text: string;
  /** The column's unit where it is no known measure word: taken as written. */
  unitOfMeasure: string | null;
  steps: string[];
}

/**
 * Puts the unit of a column behind the number of its cell: 500 and 万元 are 500万元. A number that states its own unit keeps it, one
 * with its own 万 or 亿 takes the rest (500万 and 万元 are 500万元). A share below 1 stays without: 0.95 beside % may mean 95 %.
 * Null where the column changes nothing.
 */
export function withUnitColumn(text: string, column: string): WithUnit | null {
  const written =
    cleanCell(column)
      ?.text.replace(/^(?:单位|计量单位):?/, '')
      .replace(/^\((.*)\)$/, '$1') ?? '';
  if (written === '' || /^[-/\\无]+$/.test(written)) return null;
  const front = readFrontWords(text);
  const sign = /^[-+负]/.test(text.slice(front.end)) ? 1 : 0;
  const from = front.end + sign;
  const span = quantityAt(text.slice(from), 0, 'cell');
  if (!span || span.unitOfMeasure !== null || front.unitOfMeasure !== null) return null;
  const put = (unit: string): WithUnit => {
    const at = from + span.measureEnd;
    return { text: text.slice(0, at) + unit + text.slice(at), unitOfMeasure: null, steps: [`计量单位取自单位列：${written}`] };
  };
  // 万 by itself multiplies, and names no unit.
  if (multiplierAt(written, 0)?.end === written.length) return span.unitMultiplier === 1 ? put(written) : null;
  const unit = unitIn(written);
  if (!unit) return { text, unitOfMeasure: written, steps: [`计量单位取自单位列：${written}`] };
  if (unit.unitOfMeasure === '%' && Math.abs(span.value) < 1 && span.value !== 0)
    return { text, unitOfMeasure: null, steps: ['单位列为 %，数值小于 1：可能是小数形式的比例，未加单位'] };
  return put(unit.unitOfMeasure === '%' || span.unitMultiplier !== 1 ? unit.unitOfMeasure : written);
}
