import { readChineseNumeral } from './chinese-numeral.ts';
import { hedgeAt, multiplierAt } from './multiplier.ts';

/**
 * Numerals as Chinese administrative texts write them, read at a place of a text that `foldSameLength` has folded:
 * 1,350 · 1.2万 · 3.35亿 · 1亿2000万 · 一百二十 · 两千 · 一万二 · 三百多 · 百余 · 七八十.
 */
export interface Numeral {
  /** Multiplied out. */
  value: number;
  /** Upper end of an approximation that names both (七八十, 两三个), else null. */
  valueMax: number | null;
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
  /** Only an order of magnitude (百, 千万), without a digit or a hedge. */
  bare: boolean;
}

/** Reads a numeral that begins at `at`; null where none does. */
export function readNumeral(text: string, at: number): Numeral | null {
  return readArabic(text, at) ?? readChineseNumeral(text, at);
}

const arabic = /(?:[1-9]\d{0,2}(?:,\d{3})+(?!\d)|[1-9]\d{0,2}(?: \d{3})+(?!\d)|\d{1,18})(?:\.\d{1,9})?/y;

function readArabic(text: string, at: number): Numeral | null {
  let sum = arabicPart(text, at);
  // 1亿2000万, 3千5百: parts of falling size add up.
  for (let last = sum; sum && last && last.multiplier >= 1e3 && !sum.hedge;) {
    const next = arabicPart(text, sum.end);
    if (!next || next.multiplier < 100 || next.value >= last.multiplier) break;
    sum = { ...next, value: sum.value + next.value, open: next.open };
    last = next;
  }
  return sum;
}

function arabicPart(text: string, at: number): Numeral | null {
  arabic.lastIndex = at;
  const match = arabic.exec(text);
  if (!match) return null;
  const written = match[0].replace(/[, ]/g, '');
  const decimals = written.includes('.') ? written.length - written.indexOf('.') - 1 : 0;
  let end = at + match[0].length;
  const place = decimals > 0 ? 1 : openWidth(Number(written), 1);
  const hedgeBefore = hedgeAt(text, end, place);
  if (hedgeBefore && multiplierAt(text, end + 1)) end += 1;
  const factor = multiplierAt(text, end);
  const multiplier = factor?.value ?? 1;
  end = factor?.end ?? end;
  const hedgeBehind = hedgeAt(text, end, place * multiplier);
  const hedge = hedgeBehind ?? (factor ? hedgeBefore : null);
  if (hedgeBehind) end += 1;
  const exponent = Math.round(Math.log10(multiplier));
  // Through text, so that 1.3 × 10000 is 13000 and not 13000.000000000002.
  const value = Number(`${written}e${exponent}`);
  return {
    value,
    valueMax: null,
    multiplier,
    end,
    hedge,
    chinese: false,
    bare: false,
    tolerance: decimals > 0 || multiplier > 1 ? Number(`5e${exponent - decimals - 1}`) : 0,
    open: hedge ? openWidth(value, decimals > 0 ? Number(`1e${exponent - decimals}`) : multiplier) : 0,
  };
}

/** 120余 leaves the place below its last written one open: 10. */
function openWidth(value: number, multiplier: number): number {
  if (value === 0) return 0;
  let place = multiplier;
  while (value % (place * 10) === 0 && place * 10 <= value) place *= 10;
  return place;
}
