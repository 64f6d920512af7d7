import type { RawCell } from '@duizhang/model';
import { builtInFormats } from './built-in-formats.ts';
import { serialToDate, serialToDuration } from './date-serial.ts';
import { decimalOf, decimalText, type Decimal } from './decimal.ts';
import { readSections, type FormatKind, type FormatSection } from './format-section.ts';

export { serialToDate } from './date-serial.ts';

/** What a number format makes of numbers: plain numbers, shares in percent, points in time, spans of time. */
export interface NumberFormat {
  /** The format code where the file gives one, else that of the built-in format. */
  code: string;
  /** Of a positive number. */
  kind: FormatKind;
  /** Those for numbers: at most three. */
  sections: readonly FormatSection[];
}

const generalCode = 'General';
/** Excel stops at 255 characters; what is longer is read as far as this. */
const longestCode = 1_000;

/** Format of a cell by its id and the codes that the file defines. */
export function numberFormat(id: number, codes: ReadonlyMap<number, string>): NumberFormat {
  return formatOf(codes.get(id) ?? builtInFormats.get(id) ?? generalCode);
}

/** What a format code means. */
export function formatOf(whole: string): NumberFormat {
  const code = whole.slice(0, longestCode);
  const all = readSections(code);
  // The text section stands last; a format that has nothing else shows numbers plainly.
  const numeric = all.length > 1 && all.at(-1)!.isText ? all.slice(0, -1) : all;
  const sections = numeric.slice(0, 3);
  return { code, kind: sections[0]!.kind, sections };
}

/** What a spreadsheet shows where no format is set. */
export const generalFormat: NumberFormat = numberFormat(0, new Map());

/**
 * A number as a person sees it, and what it is: the date of a serial number, a span of time as 36:00:00 (a text: neither a date
 * nor so many days), the share in percent, the number itself with the words of its format. Never rounded to the format.
 */
export function showNumber(number: number | Decimal, format: NumberFormat, date1904: boolean): { text: string; kind: RawCell['kind'] } {
  const decimal = typeof number === 'number' ? decimalOf(number) : number;
  const section = sectionFor(decimal.value, format);
  if (section.kind === 'date') {
    const date = serialToDate(decimal.value, date1904);
    return date === null ? { text: decimalText(decimal), kind: 'number' } : { text: date, kind: 'date' };
  }
  if (section.kind === 'duration') return { text: serialToDuration(decimal.value), kind: 'text' };
  return { text: sectionText(decimal, section, format), kind: 'number' };
}

/** Without conditions the sections are for positive numbers, negative ones and zero; two are for zero and above, and below. */
function sectionFor(value: number, { sections }: NumberFormat): FormatSection {
  const [first, second, third] = sections as [FormatSection, FormatSection?, FormatSection?];
  if (!second) return first;
  const isFirst = first.condition ?? (third ? (number: number) => number > 0 : (number: number) => number >= 0);
  if (isFirst(value)) return first;
  const isSecond = second.condition ?? (third && !first.condition ? (number: number) => number < 0 : () => true);
  if (isSecond(value)) return second;
  return third ?? first;
}

function sectionText(decimal: Decimal, section: FormatSection, format: NumberFormat): string {
  const { kind, prefix, suffix } = section;
  // The section for negative numbers says in words what it is (`0;"减少"0`) and shows no sign of its own.
  const worded = prefix !== '' && section === format.sections[1] && section.condition === null;
  const shown = worded ? { ...decimal, negative: false } : decimal;
  return `${prefix}${kind === 'percent' ? `${decimalText(shown, 2)}%` : decimalText(shown)}${suffix}`;
}
