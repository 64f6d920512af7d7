import { foldKey } from './fold.ts';
import { readNumeral } from './numeral.ts';
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
export interface DateOptions {
  /** The year that a text without one belongs to (of the plan, of the reporting period). */
  year?: number;
  /** The text is a spreadsheet's serial number of that date system. Never assumed: 45107 may as well be an amount. */
  serial?: '1900' | '1904';
  /** The text is a deadline: a bare month, quarter, half or year means its last day. */
  lastDay?: boolean;
}

const number = '([0-9]{1,2}|[一二三四五六七八九十]{1,3})';
const yearNumber = '((?:19|20|21)[0-9]{2}|[一二][零〇一二三四五六七八九]{3})';
const yearPart = `(?:${yearNumber}年)?`;
/** 前, 之前, 以前, 底前: a deadline's day is the day itself. */
const before = '(?:之?前|以前)?';

const separated = new RegExp(`^${yearNumber}([-./])([0-9]{1,2})\\2([0-9]{1,2})${before}$`);
const compact = /^((?:19|20|21)\d{2})(\d{2})(\d{2})$/;
const written = new RegExp(`^${yearPart}${number}月${number}[日号]${before}$`);
const monthEnd = new RegExp(`^${yearPart}${number}月(?:份)?[底末]${before}$`);
const yearEnd = new RegExp(`^(?:${yearNumber}年|本年|今年|年)?(?:年)?(?:[底末]${before}|内)$`);
const timeOfDay = /[ t]\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?z?$/i;

/**
 * Reads a day: 2023年6月30日, 2023-06-30, 2023.6.30, 2023/6/30, 20230630, 二〇二三年六月三十日, 6月30日前, 6月底, 年底前.
 * A text without a year is read only with `year`, a serial number only with `serial`. What is no day of the calendar
 * (2023-02-30), or leaves the day open (6月中旬, 6/30/23), is null: never guessed.
 */
export function readDate(text: string, options: DateOptions = {}): DateReading {
  const give = (value: string | null, step: string): DateReading => ({ value, raw: text, steps: [step] });
  const trimmed = text.normalize('NFKC').trim();
  if (options.serial && /^\d{1,7}(?:\.\d{1,12})?$/.test(trimmed)) {
    const value = fromSerial(Math.floor(Number(trimmed)), options.serial);
    return give(value, value ? `${options.serial} 日期序列号` : '日期序列号超出范围');
  }
  const key = foldKey(trimmed.replace(timeOfDay, ''));
  const day = readDay(key, options.year);
  if (day === 'noYear') return give(null, '缺少年份');
  if (day) {
    const value = calendarDay(day.year, day.month, day.day);
    return give(value, value ? `${day.step} ${value}` : '日历上没有这一天');
  }
  const period = options.lastDay
    ? (readPeriod(key).value ?? (options.year === undefined ? null : readPeriod(`${options.year}年${key}`).value))
    : null;
  if (period) return give(periodRange(period).to, `${period} 的最后一天`);
  return give(null, '读不出具体日期');
}

interface Day {
  year: number;
  month: number;
  /** 0 is the last day of the month. */
  day: number;
  step: string;
}

function readDay(key: string, contextYear: number | undefined): Day | 'noYear' | null {
  const plain = separated.exec(key);
  if (plain) return { year: read(plain[1]!), month: read(plain[3]!), day: read(plain[4]!), step: '年月日' };
  const digits = compact.exec(key);
  if (digits) return { year: read(digits[1]!), month: read(digits[2]!), day: read(digits[3]!), step: '八位数字' };

  const full = written.exec(key);
  const end = full ? null : monthEnd.exec(key);
  const last = full || end ? null : yearEnd.exec(key);
  const match = full ?? end ?? last;
  if (!match) return null;
  const year = match[1] ? read(match[1]) : contextYear;
  if (year === undefined) return 'noYear';
  const from = match[1] ? '' : '（年份取自上下文）';
  if (full) return { year, month: read(full[2]!), day: dayNumber(full[3]!), step: `年月日${from}` };
  if (end) return { year, month: read(end[2]!), day: 0, step: `月底${from}` };
  return { year, month: 12, day: 31, step: `年底${from}` };
}

/** A number in Arabic or Chinese digits; NaN for what is none, which no calendar day survives. */
function read(text: string): number {
  const numeral = readNumeral(text, 0);
  return numeral && numeral.end === text.length ? numeral.value : Number.NaN;
}

/** A written day 0 is no day, and must not become the month's last. */
function dayNumber(text: string): number {
  return read(text) || Number.NaN;
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
