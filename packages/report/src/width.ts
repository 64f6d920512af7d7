/**
 * How many terminal columns a text takes: Chinese characters, full-width forms and emoji take two, combining marks
 * none. Ranges are those of Unicode's East Asian Width W and F that occur in administrative text; ambiguous
 * characters (“ ” … ①) count one, as terminals draw them by default.
 * This module imports nothing, so that `--help` can align its columns without loading anything else.
 */
const wide: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x231a, 0x231b],
  [0x2329, 0x232a],
  [0x23e9, 0x23ec],
  [0x25fd, 0x25fe],
  [0x2614, 0x2615],
  [0x2648, 0x2653],
  [0x26aa, 0x26ab],
  [0x26bd, 0x26be],
  [0x2705, 0x2705],
  [0x274c, 0x274c],
  [0x2753, 0x2755],
  [0x2795, 0x2797],
  [0x2b1b, 0x2b1c],
  [0x2b50, 0x2b50],
  [0x2b55, 0x2b55],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f7e0, 0x1f7eb],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];

const ansi = /\u001b\[[0-9;]*m/g;
const zeroWidth = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** Columns of a text; colour sequences take none. */
export function displayWidth(text: string): number {
  let columns = 0;
  for (const character of text.includes('\u001b') ? text.replace(ansi, '') : text) {
    const code = character.codePointAt(0)!;
    if (code < 0x300) columns += 1;
    else if (!zeroWidth.test(character)) columns += isWide(code) ? 2 : 1;
  }
  return columns;
}

function isWide(code: number): boolean {
  let low = 0;
  let high = wide.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [from, to] = wide[middle]!;
    if (code < from) high = middle - 1;
    else if (code > to) low = middle + 1;
    else return true;
  }
  return false;
}

/** The text followed by blanks up to `columns`; longer text stays as it is. */
export function padEnd(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - displayWidth(text)));
}

/** The text, cut to `columns` with `…` at its end where it is longer. */
export function truncate(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  let kept = '';
  let used = 1;
  for (const character of text) {
    used += displayWidth(character);
    if (used > columns) break;
    kept += character;
  }
  return `${kept}…`;
}
