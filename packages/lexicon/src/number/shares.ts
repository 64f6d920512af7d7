import { readNumeral } from './numeral.ts';

/** A share said in words, as a number of `sign`. */
export interface WordedShare {
  value: number;
  /** Half of the last place that is said. */
  tolerance: number;
  sign: '%' | '‰' | '‱';
  end: number;
  /** Of what the digits are: 九成 counts tenths, so the 三 of 三到五成 does too. */
  scale: number;
  /** 多 or 余, with what it leaves open: 三成多 may be up to 40 %. */
  hedge: string | null;
  open: number;
  /** How it was read, in Chinese. */
  step: string;
}

const prefixes = [
  ['百分之', '%'],
  ['千分之', '‰'],
  ['万分之', '‱'],
] as const;

/**
 * A share in words at a place of a folded text: 百分之三十五点五, 千分之五, 三分之二, 九成五, 一半, 百分百; null where none begins.
 * A fraction is given as a percentage (三分之二 is 66.67 %).
 */
export function shareAt(text: string, at: number): WordedShare | null {
  // Most numbers are plain: nothing but a digit begins them, and no word follows within reach.
  if (!/[百千万分成一半]/.test(text.slice(at, at + 24))) return null;
  return ofHundred(text, at) ?? fraction(text, at) ?? tenths(text, at) ?? half(text, at);
}

function ofHundred(text: string, at: number): WordedShare | null {
  const whole = ['百分之百', '百分百'].find((word) => text.startsWith(word, at));
  if (whole)
    return { value: 100, tolerance: 0.5, sign: '%', end: at + whole.length, scale: 1, hedge: null, open: 0, step: `${whole} → 100%` };
  for (const [prefix, sign] of prefixes) {
    if (!text.startsWith(prefix, at)) continue;
    const numeral = readNumeral(text, at + prefix.length);
    if (!numeral || numeral.valueMax !== null || numeral.multiplier !== 1 || numeral.bare) return null;
    const step = `${text.slice(at, numeral.end)} → ${numeral.value}${sign}`;
    const { value, hedge, open, end } = numeral;
    return { value, tolerance: numeral.tolerance || 0.5, sign, end, scale: 1, hedge, open, step };
  }
  return null;
}

function fraction(text: string, at: number): WordedShare | null {
  const below = readNumeral(text, at);
  if (!below || !text.startsWith('分之', below.end)) return null;
  const above = readNumeral(text, below.end + 2);
  const whole = [below, above].every((part) => part && Number.isInteger(part.value) && part.valueMax === null && !part.hedge);
  if (!above || !whole || above.value <= 0 || below.value <= 1) return null;
  const value = Number(((above.value / below.value) * 100).toPrecision(12));
  return {
    value,
    tolerance: 0,
    sign: '%',
    end: above.end,
    scale: 1,
    hedge: null,
    open: 0,
    step: `${text.slice(at, above.end)} → ${Number(value.toPrecision(6))}%`,
  };
}

/** 九成 is 90 %, 九成五 95 %, 十成 100 %. */
function tenths(text: string, at: number): WordedShare | null {
  const match = /^(\d(?:\.\d)?|十|[一二两三四五六七八九](?:点[一二三四五六七八九])?)成([一二三四五六七八九半])?/.exec(
    text.slice(at, at + 6),
  );
  if (!match) return null;
  const tens = readNumeral(match[1]!, 0)!.value;
  const ones = match[2] === '半' ? 5 : match[2] ? readNumeral(match[2], 0)!.value : 0;
  const value = Number((tens * 10 + ones).toFixed(1));
  if (value === 0) return null;
  const tolerance = match[2] || !Number.isInteger(tens) ? 0.5 : 5;
  const end = at + match[0].length;
  const hedge = /[多余]/.exec(text[end] ?? '')?.[0] ?? null;
  const step = `成数：${match[0]} → ${value}%`;
  return { value, tolerance, sign: '%', end: hedge ? end + 1 : end, scale: 10, hedge, open: tolerance * 2, step };
}

function half(text: string, at: number): WordedShare | null {
  const word = ['一半数', '一半', '半数'].find((one) => text.startsWith(one, at));
  return word ? { value: 50, tolerance: 5, sign: '%', end: at + word.length, scale: 1, hedge: null, open: 0, step: `${word} → 50%` } : null;
}
