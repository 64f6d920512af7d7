import { foldKey } from './fold.ts';
import { withoutInvisible } from './invisible.ts';
import { readNumeral } from './number/numeral.ts';

/** What the reader of a date or a period knows beyond its text. */
export interface CalendarOptions {
  /** The year that a text without one belongs to (of the plan, of the reporting period). */
  year?: number;
}

/** A date's or a period's text in one way of writing: no blanks, the year in four Arabic digits where it is certain. */
export interface CalendarText {
  key: string;
  /** What was read into it, in Chinese. */
  steps: string[];
  /** Why the year that is written can't be told, in Chinese; null where it can, or none is written. */
  yearFault: string | null;
}

/** No date or period is written longer. */
const longest = 80;

const chineseDigit = '[零〇一二三四五六七八九]';
const minguo = new RegExp(
  `^(?:中华)?(?:民国|民|roc)(?=\\d|元|${chineseDigit}|[十百])(\\d{1,3}|元|${chineseDigit}{1,3}|[一二三四五六七八九十百零〇]{1,6})(?:年度?|[-./]|$)`,
);
const chineseYear = new RegExp(`^([一二][零〇一二三四五六七八九]{3})(?=年|$|[-./])`);
const spokenYear = /^((?:[一二两]千(?:零|〇)?[一二三四五六七八九十百]{0,5})|(?:两千|二千))(?=年)/;
/** Years said from where one stands: only with the year of the context. */
const relativeYears = new Map([
  ['今年', 0],
  ['本年', 0],
  ['当年', 0],
  ['明年', 1],
  ['次年', 1],
  ['来年', 1],
  ['下一年', 1],
  ['去年', -1],
  ['上年', -1],
  ['上一年', -1],
  ['后年', 2],
  ['前年', -2],
]);

/**
 * Folds the writing of a date or a period: width, script, blanks, ○ and 零 in years, 公元, years of the Republic (民国112年 is 2023),
 * 今年 and 明年 where the context gives the year. A year of two digits counts only where it is the context's.
 */
export function calendarText(text: string, { year }: CalendarOptions = {}): CalendarText {
  const steps: string[] = [];
  const visible = withoutInvisible(text).trim();
  if (visible.length > longest) return { key: '', steps, yearFault: null };
  let key = foldKey(visible)
    // 二○二三, 二O二三, 二0二三.
    .replace(/[○◯]/g, '〇')
    .replace(/^([一二])([o0〇零一二三四五六七八九])([o0〇零一二三四五六七八九])(?=[o0〇零一二三四五六七八九](?:年|$|[-./]))/, (digits) =>
      digits.replace(/[o0]/g, '〇'),
    )
    .replace(/^([一二][〇零一二三四五六七八九]{2})[o0](?=年|$|[-./])/, '$1〇')
    .replace(/^["(](.*)[")]$/, '$1')
    .replace(/^(?:公元|西元|公历)(?=[\d一二])/, '');
  let yearFault: string | null = null;
  const put = (written: string, value: number, step: string, tail = '年'): void => {
    key = `${value}${tail}${key.slice(written.length)}`;
    steps.push(step);
  };
  const republic = minguo.exec(key);
  const digits = chineseYear.exec(key) ?? spokenYear.exec(key);
  const two = /^(\d{2})(?=年)/.exec(key);
  const three = /^1\d{2}年(?=度|$|\d|[一二三四五六七八九十上下第全底末内])/.exec(key);
  const relative = [...relativeYears].find(([word]) => key.startsWith(word));
  if (republic) {
    const count = republic[1] === '元' ? 1 : numberOf(republic[1]!);
    if (count >= 1 && count <= 188) {
      const mark = /[-./]$/.exec(republic[0])?.[0];
      put(republic[0], 1911 + count, `民国 ${count} 年 → ${1911 + count} 年`, mark ?? (republic[0].endsWith('年度') ? '年度' : '年'));
    } else yearFault = '民国年份超出范围';
  } else if (digits) {
    const value = numberOf(digits[1]!);
    if (value >= 1900 && value < 2200) put(digits[1]!, value, `${digits[1]} → ${value}`, '');
  } else if (two) {
    if (year !== undefined && year % 100 === Number(two[1])) put(two[1]!, year, `${two[1]} 年与上下文的 ${year} 年相符`, '');
    else yearFault = '年份只写了两位';
  } else if (three) yearFault = '年份只有三位，没有写明民国';
  else if (relative) {
    if (year === undefined) yearFault = '缺少年份';
    else {
      const rest = key.slice(relative[0].length);
      put(relative[0] + (/^年?度?/.exec(rest)?.[0] ?? ''), year + relative[1], `${relative[0]} → ${year + relative[1]} 年`);
    }
  }
  return { key, steps, yearFault };
}

/** A whole number in Arabic or Chinese digits, also digit by digit (一一二); NaN for what is none. */
export function numberOf(written: string): number {
  const row = /^[零〇一二三四五六七八九]{2,4}$/.test(written);
  if (row) return Number([...written].map((character) => Math.max(0, '〇一二三四五六七八九'.indexOf(character))).join(''));
  const numeral = readNumeral(written, 0);
  return numeral && numeral.end === written.length && numeral.valueMax === null && !numeral.hedge ? numeral.value : Number.NaN;
}
