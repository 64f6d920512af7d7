/** A1 address of a 1-based row and column: (7, 3) is `C7`. */
export function cellAddress(row: number, column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row}`;
}

/** Row and column of an A1 address, null when it is none (or beyond XFD1048576). */
export function parseCellAddress(address: string): { row: number; column: number } | null {
  // By character codes: every cell of every file comes by here.
  let at = 0;
  let column = 0;
  for (; at < address.length; at++) {
    const letter = (address.charCodeAt(at) | 0x20) - 0x60; // A and a are 1
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  let row = 0;
  for (; at < address.length; at++) {
    const digit = address.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9 || (digit === 0 && row === 0)) return null;
    row = row * 10 + digit;
  }
  return column < 1 || column > 16384 || row < 1 || row > 1048576 ? null : { row, column };
}
