import { measureWordAt } from './measure-words.ts';

/** A power of ten behind a numeral, with the index after it. */
export interface Multiplier {
  value: number;
  end: number;
}

/** 万, 亿 or 万亿 at a place of a folded text; null where none stands. */
export function myriadAt(text: string, at: number): Multiplier | null {
  if (text[at] === '万') return text[at + 1] === '亿' ? { value: 1e12, end: at + 2 } : { value: 1e4, end: at + 1 };
  return text[at] === '亿' ? { value: 1e8, end: at + 1 } : null;
}

/** What multiplies an Arabic number: 万, 千万, 百亿, 万亿, 百, 千; null where none stands. */
export function multiplierAt(text: string, at: number): Multiplier | null {
  const power = text[at] === '千' ? 1e3 : text[at] === '百' ? 1e2 : 1;
  const from = power === 1 ? at : at + 1;
  const myriad = myriadAt(text, from);
  if (myriad) return { value: power * myriad.value, end: myriad.end };
  // 千 before a measure word that begins with it (千伏, 千瓦, 千米, 千克) belongs to the measure word.
  return power === 1 || /[伏瓦米克兆卡]/.test(text[from] ?? '') ? null : { value: power, end: from };
}

/**
 * 余, 多, 几 or 来 at a place, behind a numeral whose last written place is `place`. 几 and 来 need a ten at least
 * (十几, 十来个), and 来 something to count behind it (三十来 begins 来自, too).
 */
export function hedgeAt(text: string, at: number, place: number): string | null {
  const character = text[at] ?? '';
  if (character === '余' || character === '多') return character;
  if (place < 10) return null;
  if (character === '几') return character;
  return character === '来' && (myriadAt(text, at + 1) ?? measureWordAt(text, at + 1)) ? character : null;
}
