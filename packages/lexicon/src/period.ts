import { foldKey } from './fold.ts';
import { readNumeral } from './numeral.ts';

/** A reporting period as read: 2023 · 2023-H1 · 2023-Q2 · 2023-06, or null with the reason in `steps`. */
export interface PeriodReading {
  value: string | null;
  raw: string;
  /** How it was read, or why it was not, in Chinese. */
  steps: string[];
}

/** First and last day, ISO dates. */
export interface PeriodRange {
  from: string;
  to: string;
}

const period = /^(\d{4})(?:-(?:Q([1-4])|H([12])|(0[1-9]|1[0-2])))?$/;

/** Whether a text is a reporting period in the written form of our files. */
export function isPeriod(text: string): boolean {
  return period.test(text);
}

const year = '((?:19|20|21)\\d{2}|[一二][零〇一二三四五六七八九]{3})';
const quarterMark = '([1-4一二三四])';
const forms: readonly (readonly [form: RegExp, read: (year: string, detail: string) => string | null])[] = [
  [new RegExp(`^${year}(?:年度?|全年|年全年)?$`), (y) => y],
  [new RegExp(`^${year}年?-?第?${quarterMark}季度?$`), (y, q) => `${y}-Q${smallNumber(q)}`],
  [new RegExp(`^${year}(?:年|-)?q([1-4])$`), (y, q) => `${y}-Q${q}`],
  [new RegExp(`^${year}年?(上|下)半年$`), (y, half) => `${y}-H${half === '上' ? 1 : 2}`],
  [new RegExp(`^${year}(?:年|-)?h([12])$`), (y, half) => `${y}-H${half}`],
  [new RegExp(`^${year}年([0-9一二三四五六七八九十]{1,3})月份?$`), (y, m) => month(y, smallNumber(m))],
  [new RegExp(`^${year}[-./]([0-9]{1,2})$`), (y, m) => month(y, Number(m))],
  [/^((?:19|20|21)\d{2})(0[1-9]|1[0-2])$/, (y, m) => month(y, Number(m))],
  [new RegExp(`^${year}年([0-9]{1,2}[-~至到][0-9]{1,2})月份?$`), (y, span) => months(y, span)],
];
/** A period of some year: the same forms, the year left out. */
const withoutYear = /^(?:本年|今年|当年)?(?:第?[1-4一二三四]季度?|q[1-4]|[上下]半年|h[12]|[0-9一二三四五六七八九十]{1,3}月份?)$/;

/**
 * Reads a reporting period as people write it (2023年第二季度, 2023-Q2, 2023年上半年, 2023年6月, 2023.6, 2023年1-6月, 2023年).
 * Without a year, or in any other form, the value is null: never guessed.
 */
export function readPeriod(text: string): PeriodReading {
  const key = foldKey(text);
  for (const [form, read] of forms) {
    const match = form.exec(key);
    if (!match) continue;
    const value = read(fourDigits(match[1]!), match[2] ?? '');
    if (value !== null) return { value, raw: text, steps: [`“${text.trim()}”读作报告期 ${value}`] };
  }
  return { value: null, raw: text, steps: [withoutYear.test(key) ? '缺少年份' : '不是报告期'] };
}

function fourDigits(written: string): string {
  return /^\d/.test(written) ? written : String(readNumeral(written, 0)?.value ?? '');
}

function smallNumber(written: string): number {
  const numeral = readNumeral(written, 0);
  return numeral && numeral.end === written.length ? numeral.value : Number.NaN;
}

function month(y: string, m: number): string | null {
  return Number.isInteger(m) && m >= 1 && m <= 12 ? `${y}-${pad(m)}` : null;
}

/** Months from–to, where they are exactly a quarter, a half or the year. */
function months(y: string, span: string): string | null {
  const spans: Record<string, string> = {
    '1-3': `${y}-Q1`,
    '4-6': `${y}-Q2`,
    '7-9': `${y}-Q3`,
    '10-12': `${y}-Q4`,
    '1-6': `${y}-H1`,
    '7-12': `${y}-H2`,
    '1-12': y,
  };
  const [first, last] = span.split(/[-~至到]/).map(Number);
  return spans[`${first}-${last}`] ?? null;
}

/** First and last day of a period. Throws on what is no period: test with `isPeriod` first. */
export function periodRange(text: string): PeriodRange {
  const { year: y, first, length } = parse(text);
  const last = first + length - 1;
  // Day 0 of the month after is the last day of the month.
  const lastDay = new Date(Date.UTC(y, last, 0)).getUTCDate();
  return { from: `${y}-${pad(first)}-01`, to: `${y}-${pad(last)}-${pad(lastDay)}` };
}

/** The period of the same length just before: 2023-Q1 → 2022-Q4. Throws on what is no period. */
export function previousPeriod(text: string): string {
  const { year: y, first, length } = parse(text);
  const before = first - length < 1 ? { year: y - 1, first: first - length + 12 } : { year: y, first: first - length };
  return write(before.year, before.first, length);
}

/** The order in which periods end; of two that end together the shorter comes first (2023-06, 2023-Q2, 2023-H1). Throws on what is no period. */
export function comparePeriods(a: string, b: string): number {
  const x = parse(a);
  const y = parse(b);
  return (x.year - y.year) * 12 + (x.first + x.length) - (y.first + y.length) || x.length - y.length;
}

/** Months are counted from 1; a quarter has length 3. */
interface Months {
  year: number;
  first: number;
  length: number;
}

function parse(text: string): Months {
  const match = period.exec(text);
  if (!match) throw new RangeError(`not a reporting period: ${JSON.stringify(text)}`);
  const [, y, quarter, half, monthNumber] = match;
  const base = { year: Number(y) };
  if (quarter) return { ...base, first: Number(quarter) * 3 - 2, length: 3 };
  if (half) return { ...base, first: Number(half) * 6 - 5, length: 6 };
  if (monthNumber) return { ...base, first: Number(monthNumber), length: 1 };
  return { ...base, first: 1, length: 12 };
}

function write(y: number, first: number, length: number): string {
  if (length === 12) return `${y}`;
  if (length === 6) return `${y}-H${(first + 5) / 6}`;
  if (length === 3) return `${y}-Q${(first + 2) / 3}`;
  return `${y}-${pad(first)}`;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
