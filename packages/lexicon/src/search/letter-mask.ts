/** The bits of a mask: a letter from a to z each its own, digits one, other ASCII one, all else four between them. */
const DIGIT = 26;
const SIGN = 27;
const OTHER = 28;

/** The bit of a folded UTF-16 unit. */
export function unitBit(unit: number): number {
  if (unit >= 0x80) return 1 << (OTHER + (unit & 3));
  if (unit >= 97 && unit <= 122) return 1 << (unit - 97);
  return 1 << (unit >= 48 && unit <= 57 ? DIGIT : SIGN);
}

/** The bits of all units of a folded text. A text can hold a word only if it has all its bits. */
export function textBits(folded: string): number {
  let bits = 0;
  for (let at = 0; at < folded.length; at += 1) bits |= unitBit(folded.charCodeAt(at));
  return bits;
}

/** The bits of letters, which alone spell anything. */
export const LETTERS = (1 << DIGIT) - 1;
