import { calendarText, numberOf, type CalendarOptions } from './calendar-text.ts';
import { dayOfEnglish } from './english-months.ts';
import { periodRange, readPeriod } from './period.ts';

/** A day as read, or null with the reason in `steps`. */
export interface DateReading {
  /** YYYY-MM-DD. */
  value: string | null;
  raw: string;
  /** How it was read, or why it was not, in Chinese. */
  steps: string[];
}

/** What the reader of a cell knows beyond its text. */
export interface DateOptions extends CalendarOptions {
  /** The text is a spreadsheet's serial number of that date system. Never assumed: 45107 may as well be an amount. */
  serial?: '1900' | '1904';
  /** The text is a deadline: a bare month, quarter, half or year means its last day, 6月中旬 the 20th. */
  lastDay?: boolean;
}

const number = '([0-9]{1,2}|[一二三四五六七八九十]{1,3})';
const yearNumber = '((?:19|20|21)[0-9]{2})';
const yearPart = `(?:${yearNumber}年)?`;

const separated = new RegExp(`^${yearNumber}([-./])([0-9]{1,2})\\2([0-9]{1,2})日?$`);
const compact = /^((?:19|20|21)\d{2})(\d{2})(\d{2})$/;
const written = new RegExp(`^${yearPart}${number}月${number}[日号]$`);
const withoutMark = new RegExp(`^${yearPart}${number}月${number}$`);
const monthEnd = new RegExp(`^${yearPart}${number}月(?:份)?[底末]$`);
const yearEnd = new RegExp(`^(?:${yearNumber}年)?(?:年)?(?:[底末]|内)$`);
const periodEnd = /^(.{2,12})[底末]$/;
const third = new RegExp(`^${yearPart}${number}月份?(上|中|下)旬$`);
const monthAndDay = /^(1[0-2]|0?[1-9])([-./])(3[01]|[12]\d|0?[1-9])$/;

/** What may stand in front of a day and leaves it what it is. */
const lead = /^(?:截至|截止至|截止到|截止|预计于|预计|计划于|计划|拟于|力争|确保|不晚于|不迟于|最迟|最晚|于|在|到|至)/;
const doing = '(?:全部|基本)?(?:完成|办结|建成|交付|上线|竣工)?';
/** Before a day, a month's end or a year's end: the day itself is the deadline. Before a bare month or quarter: which day, is open. */
const before = new RegExp(`(?:之?前|以前)${doing}$`);
const tail = new RegExp(`(?:为止|止)${doing}$|(?:完成|办结|建成|交付|上线|竣工)$`);
const weekday = /\(?(?:星期|周|礼拜)[一二三四五六日天]\)?$/;

/**
 * Reads a day: 2023年6月30日, 2023-06-30, 2023.6.30, 2023/6/30, 20230630, 二〇二三年六月三十日, 民国112年6月30日, 6月30日前, 6月底, 年底前.
 * A text without a year is read only with `year`, a serial number only with `serial`. What is no day of the calendar
 * (2023-02-30), leaves the day open (6月中旬), or its order (6/30/2023, 30/6/2023), is null: never guessed.
 */
export function readDate(text: string, options: DateOptions = {}): DateReading {
  const give = (value: string | null, ...steps: string[]): DateReading => ({ value, raw: text, steps });
  const trimmed = text.length > 200 ? '' : text.normalize('NFKC').trim();
  if (options.serial && /^\d{1,7}(?:\.\d{1,12})?$/.test(trimmed)) {
    const value = fromSerial(Math.floor(Number(trimmed)), options.serial);
    return give(value, value ? `${options.serial} 日期序列号` : '日期序列号超出范围');
  }
  const timed = withoutTime(trimmed);
  if (typeof timed === 'string') return give(null, timed);
  const { key: whole, steps, yearFault } = calendarText(timed.text, options);
  const bare = whole.replace(lead, '').replace(before, '').replace(tail, '').replace(weekday, '');
  const open = before.test(whole);
  // 截至民国112年6月底: the year comes into sight only behind the word.
  const { key, steps: more, yearFault: fault } = bare === whole ? { key: whole, steps: [], yearFault } : calendarText(bare, options);
  if (fault !== null) return give(null, fault);
  steps.push(...more);
  const day = readDay(key, open ? { ...options, lastDay: false } : options);
  if (typeof day === 'string') return give(null, day);
  if (day) {
    const value = calendarDay(day.year, day.month, day.day);
    return value ? give(value, ...steps, `${day.step} ${value}`) : give(null, '日历上没有这一天');
  }
  const named = periodEnd.exec(key);
  const period = readPeriod(named ? named[1]! : key, options).value;
  // 二季度末 says the day, 二季度 only where a deadline is asked, and 二季度前 leaves it open.
  if (period && (named || (options.lastDay && !open))) return give(periodRange(period).to, ...steps, `${period} 的最后一天`);
  return give(null, period ? '没有说到哪一天' : '读不出具体日期');
}

interface Day {
  year: number;
  month: number;
  /** 0 is the last day of the month. */
  day: number;
  step: string;
}

/** A string is the reason why the text, though it speaks of a day, leaves it open. */
function readDay(key: string, options: DateOptions): Day | string | null {
  const plain = separated.exec(key);
  if (plain) return { year: Number(plain[1]), month: Number(plain[3]), day: dayNumber(plain[4]!), step: '年月日' };
  const digits = compact.exec(key);
  if (digits) return { year: Number(digits[1]), month: Number(digits[2]), day: dayNumber(digits[3]!), step: '八位数字' };
  const english = dayOfEnglish(key);
  if (english) return { ...english, step: '英文月份' };
  if (/^\d{1,2}([-./])\d{1,2}\1(?:\d{4}|\d{2})$/.test(key)) return '年、月、日的次序不明';

  const full = written.exec(key) ?? withoutMark.exec(key);
  const end = full ? null : monthEnd.exec(key);
  const last = full || end ? null : yearEnd.exec(key);
  const part = third.exec(key);
  const short = shortDay(key, options.year);
  if (short) return short;
  const match = full ?? end ?? last ?? part;
  if (!match) return null;
  if (match === part && !options.lastDay) return '没有说到哪一天';
  const year = match[1] ? Number(match[1]) : options.year;
  if (year === undefined) return '缺少年份';
  const from = match[1] ? '' : '（年份取自上下文）';
  if (last) return { year, month: 12, day: 31, step: `年底${from}` };
  const month = numberOf(match[2]!);
  if (end) return { year, month, day: 0, step: `月底${from}` };
  if (full) return { year, month, day: dayNumber(full[3]!), step: `年月日${from}` };
  return { year, month, day: { 上: 10, 中: 20, 下: 0 }[part![3] as '上' | '中' | '下'], step: `旬的最后一天${from}` };
}

/** 6.30, 6/30 and 6-30 in a context that says the year and so that it is a day. */
function shortDay(key: string, year: number | undefined): Day | string | null {
  const match = year === undefined ? null : monthAndDay.exec(key);
  if (!match) return null;
  const [, month, mark, day] = match;
  if (mark === '.' && /^[1-3]$/.test(day!)) return `${key} 可能是 ${month} 月 ${day} 日，也可能是 ${month} 月 ${day}0 日丢了末尾的 0`;
  if (mark === '-' && Number(day) <= 12 && Number(day) > Number(month)) return `${key} 可能是月份区间，也可能是日期`;
  return { year: year!, month: Number(month), day: Number(day), step: '月日（年份取自上下文）' };
}

const partOfDay = '(?:上午|下午|早上|晚上|中午|凌晨|am|pm)?';
const clock = new RegExp(
  `(?:[ t]|(?<=[日号])) ?${partOfDay} ?(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d{1,9})?)?(?:(z)|[-+]\\d{2}:?\\d{2}| ?[ap]m)?(?=前?$)`,
  'i',
);
const spokenTime = new RegExp(`(?<=[日号]) ?${partOfDay} ?(\\d{1,2})(?:[时点](?:(\\d{1,2})分?|半|整)?)(?=前?$)`);

/** A text without its time of day; a string is the reason why the time makes the day doubtful. */
function withoutTime(text: string): { text: string } | string {
  const match = clock.exec(text) ?? spokenTime.exec(text);
  if (!match) return { text };
  const hour = Number(match[1]);
  if (hour > 24 || Number(match[2] ?? 0) > 59 || Number(match[3] ?? 0) > 59) return '没有这个时刻';
  // 2023-06-29T16:00Z is midnight of the 30th in Beijing.
  if (match[4] && hour >= 16) return '世界时（Z）16 点以后，北京时间已是次日';
  return { text: text.slice(0, match.index) + text.slice(match.index + match[0].length) };
}

/** A written day 0 is no day, and must not become the month's last. */
function dayNumber(text: string): number {
  return numberOf(text) || Number.NaN;
}

function calendarDay(year: number, month: number, day: number): string | null {
  if (!(month >= 1 && month <= 12)) return null;
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const exact = day === 0 ? lastDay : day;
  if (!(exact >= 1 && exact <= lastDay)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(exact).padStart(2, '0')}`;
}

/** Days since 1899-12-30 (from 1900-03-01 on, past the leap day that the 1900 system invents) or since 1904-01-01. */
function fromSerial(serial: number, system: '1900' | '1904'): string | null {
  const lastSerial = 2_958_465;
  if (serial < (system === '1900' ? 61 : 0) || serial > lastSerial) return null;
  const epoch = system === '1900' ? Date.UTC(1899, 11, 30) : Date.UTC(1904, 0, 1);
  const iso = new Date(epoch + serial * 86_400_000).toISOString();
  return iso.startsWith('+') ? null : iso.slice(0, 10);
}
