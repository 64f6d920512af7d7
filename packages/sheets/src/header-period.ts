import { readNumeral } from '@duizhang/lexicon';

/** The period that a header names: 2023年二季度完成值, 截至6月底完成数, 1-6月累计完成. */
export interface HeaderPeriod {
  /** As written, folded. */
  text: string;
  year: number | null;
  /** Months 1..12; null where only a year is named. */
  months: { first: number; last: number } | null;
}

const until = '(?:截至|截止到|截止至|截止|到)?';
const year = '(?:((?:19|20)?\\d\\d)年度?|((?:19|20)\\d\\d)-?)?';
const month = '(1[0-2]|0?[1-9]|十[一二]|[一二三四五六七八九十])';
const forms = [
  '第?([1-4一二三四])季度?',
  '([上下])半年',
  '前([二三23])季度',
  `${month}(?:[-~至到]${month})?月(?:份|底|末|\\d{1,2}日)?`,
  'q([1-4])',
  'h([12])',
];
/** Never from within a number: 13月 is no month. */
const withMonths = new RegExp(`(?<!\\d)${until}${year}(?:${forms.join('|')})(?:底|末|止)?`);
const yearOnly = new RegExp(`(?<!\\d)${until}((?:19|20)\\d\\d)年?(?:度|底|末)?`);

/**
 * Takes the period out of a folded header: `2023年二季度完成值` is 完成值 of 2023-Q2. Null where it names none.
 * What is left may be empty.
 */
export function takePeriod(key: string): { rest: string; period: HeaderPeriod } | null {
  const match = withMonths.exec(key);
  if (match) {
    const [text, ownYear, dashedYear, quarter, half, quarters, from, to, q, h] = match;
    const months = monthsOf({ quarter: quarter ?? q, half: half ?? h, quarters, from, to });
    if (months) return { rest: without(key, match.index, text), period: { text, year: fullYear(ownYear ?? dashedYear), months } };
  }
  const bare = yearOnly.exec(key);
  if (!bare) return null;
  return { rest: without(key, bare.index, bare[0]), period: { text: bare[0], year: Number(bare[1]), months: null } };
}

function without(key: string, at: number, text: string): string {
  return (key.slice(0, at) + key.slice(at + text.length)).replace(/\(\)/g, '');
}

function fullYear(written: string | undefined): number | null {
  if (written === undefined) return null;
  return written.length === 2 ? 2000 + Number(written) : Number(written);
}

function monthsOf(written: Record<'quarter' | 'half' | 'quarters' | 'from' | 'to', string | undefined>): HeaderPeriod['months'] {
  const { quarter, half, quarters, from, to } = written;
  if (quarter !== undefined) return { first: number(quarter) * 3 - 2, last: number(quarter) * 3 };
  if (half !== undefined) return half === '上' || half === '1' ? { first: 1, last: 6 } : { first: 7, last: 12 };
  if (quarters !== undefined) return { first: 1, last: number(quarters) * 3 };
  const [first, last] = [number(from ?? ''), number(to ?? from ?? '')];
  return first >= 1 && first <= last && last <= 12 ? { first, last } : null;
}

function number(written: string): number {
  return readNumeral(written, 0)?.value ?? 0;
}

/** Whether a header names another period than the report's: one that ends in another month, or another year. */
export function isOtherPeriod(period: HeaderPeriod, reportingPeriod: { from: string; to: string }): boolean {
  const reportYear = Number(reportingPeriod.to.slice(0, 4));
  if (period.year !== null && period.year !== reportYear) return true;
  return period.months !== null && period.months.last !== Number(reportingPeriod.to.slice(5, 7));
}
