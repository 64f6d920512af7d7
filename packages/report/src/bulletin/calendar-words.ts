import type { Locale } from '@duizhang/model';

const quarters = ['一', '二', '三', '四'] as const;
const ordinals = ['first', 'second', 'third', 'fourth'] as const;
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** A reporting period as a notice names it: 2023年第二季度, 2023年上半年, 2023年6月, 2023年度. */
export function periodText(period: string, locale: Locale): string {
  const [year, part] = period.split('-');
  if (part === undefined) return locale === 'zh' ? `${year}年度` : `the year ${year}`;
  if (part.startsWith('Q')) {
    const quarter = Number(part.slice(1)) - 1;
    return locale === 'zh' ? `${year}年第${quarters[quarter]}季度` : `the ${ordinals[quarter]} quarter of ${year}`;
  }
  if (part.startsWith('H')) {
    const first = part === 'H1';
    return locale === 'zh' ? `${year}年${first ? '上' : '下'}半年` : `the ${first ? 'first' : 'second'} half of ${year}`;
  }
  return locale === 'zh' ? `${year}年${Number(part)}月` : `${months[Number(part) - 1]} ${year}`;
}

/** An ISO date as a notice writes it: 2023年7月11日, without leading zeros (GB/T 9704). */
export function dateText(date: string, locale: Locale): string {
  const [year, month, day] = date.split('-');
  return locale === 'zh' ? `${year}年${Number(month)}月${Number(day)}日` : `${Number(day)} ${months[Number(month) - 1]} ${year}`;
}

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** 1 to 99 as Chinese numerals: 一, 十, 十二, 二十一. */
export function chineseNumeral(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${digits[ones]}`;
}
