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
  const match = /^([A-Za-z]{1,3})([1-9][0-9]{0,6})$/.exec(address);
  if (!match) return null;
  let column = 0;
  for (const letter of match[1]!.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match[2]);
  return column > 16384 || row > 1048576 ? null : { row, column };
}
