import { calendarText, numberOf, type CalendarOptions } from './calendar-text.ts';
import { monthOfEnglish } from './english-months.ts';

/** A reporting period as read: 2023 · 2023-H1 · 2023-Q2 · 2023-06, or null with the reason in `steps`. */
export interface PeriodReading {
  value: string | null;
  raw: string;
  /** How it was read, or why it was not, in Chinese. */
  steps: string[];
}

/** First and last day, ISO dates. */
export interface PeriodRange {
  readonly from: string;
  readonly to: string;
}

const period = /^(\d{4})(?:-(?:Q([1-4])|H([12])|(0[1-9]|1[0-2])))?$/;

/** Whether a text is a reporting period in the written form of our files. */
export function isPeriod(text: string): boolean {
  return period.test(text);
}

const year = '((?:19|20|21)\\d{2})';
const quarter = '(?:第?([1-4一二三四首])季度?|q([1-4])(?:季度?)?)';
const half = '([上下前后])半年度?';
const monthNumber = '(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])';
const to = '[-~至到]{1,2}';

type Read = (year: string, ...details: (string | undefined)[]) => string | null;

const forms: readonly (readonly [form: RegExp, read: Read])[] = [
  [new RegExp(`^${year}(?:年度?|全年|年全年|年全年度|年度全年)?$`), (y) => y],
  [new RegExp(`^${year}(?:年度?)?[-/._]?${quarter}$`), (y, q, latin) => `${y}-Q${q === '首' ? 1 : numberOf(q ?? latin!)}`],
  [new RegExp(`^q([1-4])[-/._]?${year}年?$`), (q, y) => `${y}-Q${q}`],
  [new RegExp(`^([1-4])q[-/._]?${year}$`), (q, y) => `${y}-Q${q}`],
  [new RegExp(`^${year}(?:年度?)?[-/._]?${half}$`), (y, which) => `${y}-H${which === '上' || which === '前' ? 1 : 2}`],
  [new RegExp(`^${year}(?:年|[-/._])?h([12])$`), (y, h) => `${y}-H${h}`],
  [new RegExp(`^h([12])[-/._]?${year}$`), (h, y) => `${y}-H${h}`],
  [new RegExp(`^([12])h[-/._]?${year}$`), (h, y) => `${y}-H${h}`],
  [new RegExp(`^${year}年度?${monthNumber}月份?$`), (y, m) => month(y, numberOf(m!))],
  [new RegExp(`^${year}[-./]([0-9]{1,2})(?:月份?)?$`), (y, m) => month(y, Number(m))],
  [/^((?:19|20|21)\d{2})(0[1-9]|1[0-2])$/, (y, m) => month(y, Number(m))],
  [new RegExp(`^${year}(?:年度?|[-./])${monthNumber}月?份?${to}${monthNumber}月份?$`), (y, m, n) => months(y, numberOf(m!), numberOf(n!))],
  // 2023.1-6 and 2023年1-6; 2023-1-6 is a day.
  [new RegExp(`^${year}[年./]${monthNumber}${to}${monthNumber}$`), (y, m, n) => months(y, numberOf(m!), numberOf(n!))],
  [
    new RegExp(`^${year}(?:年|[-./])?${monthNumber}月?份?${to}${year}(?:年|[-./])?${monthNumber}(?:月份?)?$`),
    (y, m, last, n) => (y === last ? months(y, numberOf(m!), numberOf(n!)) : null),
  ],
];
const days = /^(\d{4})[-./年]([^-~至到日]{1,3})[-./月](\d{1,2})日?[-~至到]{1,2}(?:(\d{4})[-./年])?(\d{1,2})[-./月](\d{1,2})日?$/;

/** A period of some year: the same forms, the year left out. */
const withoutYear = new RegExp(
  `^(?:本年度?|今年|当年|去年|上年|明年|次年)?(?:${quarter}|${half}|h[12]|全年|[0-9一二三四五六七八九十]{1,3}月份?|${monthNumber}月?${to}${monthNumber}月份?)$`,
);

/**
 * Reads a reporting period as people write it (2023年第二季度, 2023-Q2, 2023年上半年, 2023年6月, 2023.6, 2023年1-6月, 2023年, 民国112年上半年).
 * A text without a year is read only with `year`, one of two digits (23年二季度) only where it agrees with it. In any other form,
 * also for months that are none of ours (2023年1-9月), the value is null: never guessed.
 */
export function readPeriod(text: string, options: CalendarOptions = {}): PeriodReading {
  const { key, steps, yearFault } = calendarText(text, options);
  const give = (value: string, from: string): PeriodReading => ({
    value,
    raw: text,
    steps: [...steps, `“${text.trim()}”读作报告期 ${value}${from}`],
  });
  const value = yearFault === null ? periodOf(key) : null;
  if (value !== null) return give(value, '');
  const open = withoutYear.test(key);
  if (open && yearFault === null && options.year !== undefined) {
    const inYear = periodOf(`${options.year}年${key}`);
    if (inYear !== null) return give(inYear, '（年份取自上下文）');
  }
  return { value: null, raw: text, steps: [yearFault ?? (open && options.year === undefined ? '缺少年份' : '不是报告期')] };
}

function periodOf(key: string): string | null {
  for (const [form, read] of forms) {
    const match = form.exec(key);
    const value = match ? read(match[1]!, ...match.slice(2)) : null;
    if (value !== null) return value;
  }
  return daysOf(key) ?? monthOfEnglish(key) ?? remarked(key);
}

/** 2023年1月1日至6月30日: from the first to the last day of a period. */
function daysOf(key: string): string | null {
  const match = days.exec(key);
  if (!match) return null;
  const [, y, first, firstDay, lastYear = y, last, lastDay] = match;
  const value = y === lastYear ? months(y!, numberOf(first!), Number(last)) : null;
  if (value === null || Number(firstDay) !== 1) return null;
  return periodRange(value).to.endsWith(`-${pad(Number(last))}-${pad(Number(lastDay))}`) ? value : null;
}

/** 2023年第二季度(4-6月): a remark in brackets that says the same once more. */
function remarked(key: string): string | null {
  const match = /^([^()]{4,20})\(([^()]{2,20})\)$/.exec(key);
  const value = match ? periodOf(match[1]!) : null;
  if (value === null) return null;
  const again = periodOf(match![2]!) ?? periodOf(`${value.slice(0, 4)}年${match![2]}`);
  return again === value ? value : null;
}

function month(y: string, m: number): string | null {
  return Number.isInteger(m) && m >= 1 && m <= 12 ? `${y}-${pad(m)}` : null;
}

/** Months from–to, where they are exactly a month, a quarter, a half or the year. */
function months(y: string, first: number, last: number): string | null {
  const length = last - first + 1;
  return [1, 3, 6, 12].includes(length) && (first - 1) % length === 0 ? write(Number(y), first, length) : null;
}

/** Those that were asked for: every report is held against the same few, several times. */
const ranges = new Map<string, PeriodRange>();

/** First and last day of a period. Throws on what is no period: test with `isPeriod` first. */
export function periodRange(text: string): PeriodRange {
  const known = ranges.get(text);
  if (known) return known;
  const range = rangeOf(parse(text));
  ranges.set(text, range);
  return range;
}

function rangeOf({ year: y, first, length }: Months): PeriodRange {
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
