import { toSimplified } from './to-simplified.ts';

/**
 * The four decimal points of the Qingdao 2023 plan are private-use characters U+E010 (tasks 18, 25, 32, 33): a font of the
 * site that published it drew them as a point. It is read so, kept in every quote, and reported.
 */
export const PRIVATE_USE_POINT = '\uE010';

/** Small forms U+FE50 to U+FE6B, which some editors put into brackets of units: ﹝责任单位﹕…﹞. */
const smallForms = [...',、.·;:?!-(){}〔〕#&*+-<>=·\\$%@'];

/** What each UTF-16 unit folds to; 0 where nobody has asked yet. */
const foldedCodes = new Uint16Array(0x10000);

function foldCode(code: number): number {
  const known = foldedCodes[code]!;
  if (known !== 0) return known;
  const folded = foldCharacter(String.fromCharCode(code), code);
  // Offsets must stay true: whatever does not fold to one UTF-16 unit stays as it is.
  return (foldedCodes[code] = folded.length === 1 ? folded.charCodeAt(0) : code);
}

function foldCharacter(character: string, code: number): string {
  if (character === PRIVATE_USE_POINT) return '.';
  // A form feed is the page break of a text taken from a PDF.
  if (code === 0x3000 || code === 0xa0 || code === 0x0c || code === 0x0b) return ' ';
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (code >= 0xfe50 && code <= 0xfe6b) return smallForms[code - 0xfe50] ?? character;
  return code >= 0x3400 && code <= 0x9fff ? toSimplified(character) : character;
}

/**
 * Folds a text for pattern matching without moving a single offset: Traditional to Simplified character by character,
 * full-width ASCII to ASCII, odd blanks to a blank, U+E010 to a decimal point. `result.length === text.length` always.
 */
export function foldSameLength(text: string): string {
  let out = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80 && code !== 0x0c && code !== 0x0b) continue;
    const folded = foldCode(code);
    if (folded === code) continue;
    out += text.slice(from, i) + String.fromCharCode(folded);
    from = i + 1;
  }
  return from === 0 ? text : out + text.slice(from);
}
