import { foldKey, readDate, readPeriod } from '@duizhang/lexicon';

/** A longer text is no title. */
const longestTitle = 200;

const han = '[一二三四五六七八九十]{1,2}';
const month = `(?:\\d{1,2}|${han})月`;
const day = `(?:\\d{1,2}|[一二三四五六七八九十]{1,3})日`;
const year = '(?:(?:19|20)\\d\\d|二[零〇]二[零〇一二三四五六七八九])';
const withYear = new RegExp(`${year}(?:年?-?第?[1-4一二三四]季度|年?-?[qh][1-4]|年?[上下]半年|年${month}(?!${day})份?)`);
const asOfDay = new RegExp(`截[至止]到?(${year}年${month})${day}`);
/** A month needs a word behind it: 7月10日前 is a deadline, 6月 may be anything. */
const withoutYear = new RegExp(`第?[1-4一二三四]季度|[上下]半年|(?<![\\d一二三四五六七八九十])${month}(?:份|底|末)`, 'g');
const years = /(?<!\d)((?:19|20)\d\d)年/g;

/**
 * The period that a title, a sheet or a file names: with its year, else (数字城市2023年行动方案第二季度进展, a sheet named 二季度) of the
 * year that the text or else the plan names, and only where the text names one such period. A bare year is the plan's, no period, and a
 * day is none either, but that up to which figures run (截至2023年6月30日) stands for its month.
 */
export function periodInText(text: string, planYear: number | null): string | null {
  if (text.length > longestTitle) return null;
  const key = foldKey(text);
  const match = withYear.exec(key)?.[0] ?? asOfDay.exec(key)?.[1];
  if (match !== undefined) return readPeriod(match).value;
  const named = new Set([...key.matchAll(withoutYear)].map(([words]) => words));
  const own = new Set([...key.matchAll(years)].map(([, digits]) => Number(digits)));
  const [only] = own.size === 0 ? [planYear] : own;
  return named.size === 1 && own.size < 2 && only != null ? readPeriod([...named][0]!.replace(/[底末]$/, ''), { year: only }).value : null;
}

/** The month of a day: Excel makes a day of 2023年6月 as it is typed, and people write 截至2023年6月30日. Null for what is no day. */
export function monthOfDay(text: string): string | null {
  if (text.length > longestTitle) return null;
  return readDate(foldKey(text).replace(/^截[至止]到?/, '')).value?.slice(0, 7) ?? null;
}
