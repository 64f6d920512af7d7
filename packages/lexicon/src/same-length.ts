import { toSimplified } from './to-simplified.ts';

/**
 * The four decimal points of the Qingdao 2023 plan are private-use characters U+E010 (tasks 18, 25, 32, 33): a font of the
 * site that published it drew them as a point. It is read so, kept in every quote, and reported.
 */
export const PRIVATE_USE_POINT = '\uE010';

const folded = new Map<string, string>();

/** Small forms U+FE50 to U+FE6B, which some editors put into brackets of units: ﹝责任单位﹕…﹞. */
const smallForms = [...',、.·;:?!-(){}〔〕#&*+-<>=·\\$%@'];

function foldCharacter(character: string): string {
  const known = folded.get(character);
  if (known !== undefined) return known;
  const code = character.charCodeAt(0);
  let result = character;
  if (character === PRIVATE_USE_POINT) result = '.';
  else if (code >= 0xff01 && code <= 0xff5e) result = String.fromCharCode(code - 0xfee0);
  else if (code >= 0xfe50 && code <= 0xfe6b) result = smallForms[code - 0xfe50] ?? character;
  else if (code === 0x3000 || code === 0xa0) result = ' ';
  else if (code >= 0x3400 && code <= 0x9fff) {
    result = toSimplified(character);
  }
  // Offsets must stay true: whatever does not fold to one UTF-16 unit stays as it is.
  if (result.length !== 1) result = character;
  folded.set(character, result);
  return result;
}

/**
 * Folds a text for pattern matching without moving a single offset: Traditional to Simplified character by character,
 * full-width ASCII to ASCII, odd blanks to a blank, U+E010 to a decimal point. `result.length === text.length` always.
 */
export function foldSameLength(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // A form feed is the page break of a text taken from a PDF.
    out += code === 0x0c || code === 0x0b ? ' ' : code < 0x80 ? text[i] : foldCharacter(text[i]!);
  }
  return out;
}
