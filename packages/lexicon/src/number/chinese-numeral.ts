import { hedgeAt, myriadAt } from './multiplier.ts';
import type { Numeral } from './numeral.ts';

const digits = new Map([...'零一二三四五六七八九'].map((character, value) => [character, value]));
for (const [characters, value] of [
  ['〇', 0],
  ['壹', 1],
  ['两贰', 2],
  ['叁叄参', 3],
  ['肆', 4],
  ['伍', 5],
  ['陆', 6],
  ['柒', 7],
  ['捌', 8],
  ['玖', 9],
] as const)
  for (const character of characters) digits.set(character, value);
const places = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
]);
/** Two or three tens in one character. */
const tens = new Map([
  ['廿', 20],
  ['卅', 30],
  ['卌', 40],
]);
/** No Chinese numeral of a report has more 万 and 亿; a hostile one costs no more. */
const maxGroups = 4;
const maxDigitRow = 16;

/** What stands before 万, 亿 or the end: below 10,000. */
interface Section {
  value: number;
  /** Upper value of 七八十 and 两三百, else null. */
  valueMax: number | null;
  end: number;
  /** 10 for 一百二十, 1 for 十五, 10 for the 150 of 一百五. */
  lastPlace: number;
  /** A single digit without a place: the 二 of 一万二. */
  bareDigit: boolean;
  /** A place without a digit in front (百, 千). */
  barePlace: boolean;
}

interface Group extends Section {
  hedge: string | null;
  /** 万, 亿 …; 1 where none follows. */
  factor: number;
}

/**
 * Reads a Chinese numeral that begins at `at` of a folded text: 一百二十, 两千零五, 一万二 (12,000), 三百多万, 十几, 七八十 (70 to 80),
 * 三十五点五, 廿五, 壹佰, 二〇二三. Null where none begins, and for digits in a row that may as well be two numbers (三七, 一二三).
 */
export function readChineseNumeral(text: string, at: number): Numeral | null {
  const row = digitRow(text, at);
  const decimals = decimalsAt(text, at + row.length);
  if (row.length > 1 && !decimals && !(row.length === 2 && approximates(row[0]!, row[1]!))) return digitByDigit(row, at);
  const groups = readGroups(text, at);
  const last = groups.at(-1);
  if (!last) return null;
  const fraction = decimalsAt(text, last.end);
  if (fraction && last.factor === 1 && !last.hedge && last.valueMax === null) return withDecimals(text, groups, fraction);

  const value = sum(groups, (group) => group.value);
  const before = groups.at(-2)?.factor ?? 1;
  const elliptic = last.bareDigit && before > 1;
  const lastPlace = elliptic ? before / 10 : last.lastPlace * last.factor;
  const behind = last.hedge ? null : hedgeAt(text, last.end, lastPlace);
  const hedge = last.hedge ?? behind;
  return {
    value,
    valueMax: last.valueMax === null ? null : sum(groups, (group) => group.valueMax ?? group.value),
    tolerance: last.factor > 1 ? last.factor / 2 : elliptic ? lastPlace / 2 : 0,
    multiplier: last.factor,
    end: behind ? last.end + 1 : last.end,
    hedge,
    open: hedge ? lastPlace : 0,
    chinese: true,
    bare: groups.length === 1 && last.barePlace && !hedge,
  };
}

function readGroups(text: string, at: number): Group[] {
  const groups: Group[] = [];
  let end = at;
  while (groups.length < maxGroups) {
    const section = readSection(text, end, groups.length > 0) ?? (end === at ? hedgedMyriad(text, at) : null);
    if (!section) break;
    const hedge = hedgeAt(text, section.end, section.lastPlace);
    const behindHedge = hedge ? section.end + 1 : section.end;
    const myriad = section.value === 0 ? null : myriadAt(text, behindHedge);
    end = myriad?.end ?? behindHedge;
    groups.push({ ...section, hedge, factor: myriad?.value ?? 1, end });
    if (!myriad || hedge || section.valueMax !== null) break;
  }
  return groups;
}

/** 万余 and 亿多 begin without a digit. */
function hedgedMyriad(text: string, at: number): Section | null {
  const myriad = myriadAt(text, at);
  return myriad && hedgeAt(text, myriad.end, myriad.value)
    ? { value: 1, valueMax: null, end: at, lastPlace: 1, bareDigit: false, barePlace: true }
    : null;
}

/** 亿 multiplies all that stands before it (一万二千亿), a smaller one only its own section (一亿二千万); a lone last digit stands one place below. */
function sum(groups: readonly Group[], pick: (group: Group) => number): number {
  let total = 0;
  let before = 1;
  for (const group of groups) {
    const part = pick(group);
    if (group.factor > before && total > 0) total = (total + part) * group.factor;
    else if (group.bareDigit && group.factor === 1 && before > 1) total += (part * before) / 10;
    else total += part * group.factor;
    before = group.factor;
  }
  return total;
}

/** @param inner behind 万 or 亿, where a leading 零 only fills a place */
function readSection(text: string, at: number, inner: boolean): Section | null {
  // 零 by itself, and the 零 of 零点五.
  if (!inner && digits.get(text[at] ?? '') === 0)
    return { value: 0, valueMax: null, end: at + 1, lastPlace: 1, bareDigit: true, barePlace: false };
  const ten = tens.get(text[at] ?? '');
  const section: Section = { value: ten ?? 0, valueMax: null, end: at, lastPlace: 10_000, bareDigit: false, barePlace: false };
  if (ten !== undefined) Object.assign(section, { end: at + 1, lastPlace: 10 });
  let zero = false;
  while (section.lastPlace > 1 && section.valueMax === null) {
    if (!zero && digits.get(text[section.end] ?? '') === 0 && digits.has(text[section.end + 1] ?? '')) {
      zero = true;
      section.end += 1;
    }
    const figure = figureAt(text, section.end);
    const place = places.get(text[section.end + (figure?.length ?? 0)] ?? '');
    // 十 may stand alone (一百十五), 百 and 千 only in front (百余).
    if (place !== undefined && place < section.lastPlace && (figure || place === 10 || section.end === at)) {
      if (!figure && place > 10) section.barePlace = true;
      take(section, figure ?? { low: 1, high: null, length: 0 }, place);
      section.end += 1;
      zero = false;
      continue;
    }
    const begins = section.end === at;
    // 三万两 are taels: 两 ends no numeral that something stands before.
    if (!figure || (text[section.end] === '两' && (inner || !begins))) break;
    section.bareDigit = begins;
    // 一百五 is 150; 一百零五 and 十五 end in ones.
    const elliptic = section.lastPlace >= 100 && section.lastPlace < 10_000 && !zero && figure.high === null;
    take(section, figure, elliptic ? section.lastPlace / 10 : 1);
    break;
  }
  return section.end === at || section.lastPlace === 10_000 ? null : section;
}

/** A digit, or two that say “about so many” (七八). */
interface Figure {
  low: number;
  high: number | null;
  length: number;
}

function figureAt(text: string, at: number): Figure | null {
  const low = digits.get(text[at] ?? '');
  if (!low) return null;
  const high = digits.get(text[at + 1] ?? '');
  return high !== undefined && approximates(low, high) ? { low, high, length: 2 } : { low, high: null, length: 1 };
}

function take(section: Section, { low, high, length }: Figure, place: number): void {
  if (high !== null) section.valueMax = section.value + high * place;
  section.value += low * place;
  section.end += length;
  section.lastPlace = place;
}

/** 七八, 两三 and 三五 are said for “about so many”; 二〇 is no such pair. */
function approximates(first: number, second: number): boolean {
  return first > 0 && (second === first + 1 || (first === 3 && second === 5));
}

function digitRow(text: string, at: number): number[] {
  const row: number[] = [];
  for (let end = at; row.length < maxDigitRow; end++) {
    const digit = digits.get(text[end] ?? '');
    if (digit === undefined) break;
    row.push(digit);
  }
  // The last of 二三十 carries a place: no row of digits.
  return row.length === maxDigitRow ? [] : row;
}

/** 二〇二三 and 一二〇 are written digit by digit; 三七 and 一二三 may be several numbers. */
function digitByDigit(row: readonly number[], at: number): Numeral | null {
  const year = row.length === 4 && row[0] === 1 && row[1] === 9;
  if (row[0] === 0 || !(year || row.includes(0))) return null;
  return {
    value: Number(row.join('')),
    valueMax: null,
    tolerance: 0,
    multiplier: 1,
    end: at + row.length,
    hedge: null,
    open: 0,
    chinese: true,
    bare: false,
  };
}

/** The digits behind 点: 五 of 三十五点五. */
function decimalsAt(text: string, at: number): number[] | null {
  if (text[at] !== '点') return null;
  const row = digitRow(text, at + 1);
  return row.length === 0 ? null : row;
}

function withDecimals(text: string, groups: readonly Group[], decimals: readonly number[]): Numeral | null {
  const last = groups.at(-1)!;
  const end = last.end + 1 + decimals.length;
  const myriad = myriadAt(text, end);
  const factor = myriad?.value ?? 1;
  const exponent = Math.round(Math.log10(factor));
  const whole = sum(groups, (group) => group.value);
  return {
    // Through text, as with Arabic digits: no dust of binary fractions.
    value: Number(`${whole}.${decimals.join('')}e${exponent}`),
    valueMax: null,
    tolerance: Number(`5e${exponent - decimals.length - 1}`),
    multiplier: factor,
    end: myriad?.end ?? end,
    hedge: null,
    open: 0,
    chinese: true,
    bare: false,
  };
}
