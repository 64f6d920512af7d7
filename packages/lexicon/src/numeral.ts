/**
 * Numerals as Chinese administrative texts write them, read at a place of a text that `foldSameLength` has folded:
 * 1,350 · 1.2万 · 3.35亿 · 一百二十 · 两千 · 三百多 · 百余.
 */
export interface Numeral {
  /** Multiplied out. */
  value: number;
  /** Half of the last place that is written, multiplied out: 1.2万 is ±500. 0 for a whole number without 万/亿. */
  tolerance: number;
  /** 万, 亿 …, as a factor; 1 where none is written. */
  multiplier: number;
  /** Index after the numeral, its multiplier and its 余/多. */
  end: number;
  /** 余, 多, 来 or 几 behind the numeral. */
  hedge: string | null;
  /** Width of what the hedge leaves open: 一百二十余 may be up to 130, so 10. */
  open: number;
  chinese: boolean;
}

const digits = new Map([...'零〇一二三四五六七八九'].map((c, i) => [c, Math.max(0, i - 1)]));
for (const [c, v] of Object.entries({ 两: 2, 壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9 })) digits.set(c, v);
const places = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
]);
const myriads = new Map([
  ['万', 1e4],
  ['亿', 1e8],
]);

/** Reads a numeral that begins at `at`; null where none does. */
export function readNumeral(text: string, at: number): Numeral | null {
  return readArabic(text, at) ?? readChinese(text, at);
}

const arabic = /(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+(?!\d)|\d{1,18})(?:\.\d{1,9})?/y;

function readArabic(text: string, at: number): Numeral | null {
  arabic.lastIndex = at;
  const match = arabic.exec(text);
  if (!match) return null;
  const written = match[0].replace(/[, ]/g, '');
  const decimals = written.includes('.') ? written.length - written.indexOf('.') - 1 : 0;
  let end = at + match[0].length;
  const hedgeBefore = readHedge(text, end);
  if (hedgeBefore && multiplierAt(text, end + 1)) end += 1;
  const factor = multiplierAt(text, end);
  const multiplier = factor?.value ?? 1;
  end = factor?.end ?? end;
  const hedge = readHedge(text, end) ?? (factor ? hedgeBefore : null);
  if (readHedge(text, end)) end += 1;
  // Through text, so that 1.3 × 10000 is 13000 and not 13000.000000000002.
  const value = Number(`${written}e${Math.round(Math.log10(multiplier))}`);
  const stated = decimals > 0 || multiplier > 1;
  return {
    value,
    multiplier,
    end,
    hedge,
    chinese: false,
    tolerance: stated ? Number(`5e${Math.round(Math.log10(multiplier)) - decimals - 1}`) : 0,
    open: hedge ? openWidth(value, multiplier) : 0,
  };
}

function multiplierAt(text: string, at: number): { value: number; end: number } | null {
  let value = 1;
  let end = at;
  // 千万, 百亿, 万亿: powers of ten multiply.
  for (; end < at + 3; end++) {
    const factor = myriads.get(text[end] ?? '') ?? (text[end] === '千' || text[end] === '百' ? places.get(text[end]!) : undefined);
    if (!factor) break;
    value *= factor;
  }
  // 千 before a measure word that begins with it (千伏, 千瓦, 千米, 千克) belongs to the measure word.
  if (end === at + 1 && /[千百]/.test(text[at]!) && /[伏瓦米克兆卡]/.test(text[end] ?? '')) return null;
  return end === at ? null : { value, end };
}

function readHedge(text: string, at: number): string | null {
  const character = text[at];
  if (character === '余' || character === '多') return character;
  return null;
}

/** 一百二十余 leaves the place below its last written one open: 10. */
function openWidth(value: number, multiplier: number): number {
  if (value === 0) return 0;
  let place = multiplier;
  while (value % (place * 10) === 0 && place * 10 <= value) place *= 10;
  return place;
}

function readChinese(text: string, at: number): Numeral | null {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let end = at;
  let lastPlace = 1;
  for (; end < text.length && end - at < 16; end++) {
    const character = text[end]!;
    const digitValue = digits.get(character);
    if (digitValue !== undefined) {
      if (digit !== null && digit !== 0) {
        // 二〇二三 is a year written digit by digit, no quantity.
        return readDigitByDigit(text, at);
      }
      digit = digitValue;
      lastPlace = 1;
      continue;
    }
    const place = places.get(character);
    if (place) {
      if (section !== 0 && section % place !== 0 && section < place) return null;
      section += (digit ?? 1) * place;
      digit = null;
      lastPlace = place;
      continue;
    }
    const myriad = myriads.get(character);
    if (!myriad || end === at) break;
    total = (total + section + (digit ?? 0)) * myriad;
    section = 0;
    digit = null;
    lastPlace = myriad;
  }
  if (end === at) return null;
  const value = total + section + (digit ?? 0);
  const hedge = readHedge(text, end);
  return { value, tolerance: 0, multiplier: 1, end: hedge ? end + 1 : end, hedge, open: hedge ? lastPlace : 0, chinese: true };
}

function readDigitByDigit(text: string, at: number): Numeral | null {
  let value = 0;
  let end = at;
  for (; end < text.length && end - at < 16; end++) {
    const digit = digits.get(text[end]!);
    if (digit === undefined) break;
    value = value * 10 + digit;
  }
  return end === at ? null : { value, tolerance: 0, multiplier: 1, end, hedge: null, open: 0, chinese: true };
}
