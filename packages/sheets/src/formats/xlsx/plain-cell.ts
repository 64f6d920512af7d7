import type { CellType, StoredCell } from './cell-value.ts';

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const QUOTE = 0x22;

/**
 * Reads a cell in one go if it is written as nearly every program writes nearly every cell: `<c r="B7" s="1" t="s"><v>12</v></c>`,
 * its attributes in any order, its value plain, or `<c r="B7" s="1"/>`. Gives where the cell ends, and 0 for anything else, which is
 * left to the scanner: this is the scanner's work done twice as fast, not another reading of it.
 */
export function readPlainCell(bytes: Buffer, start: number, cell: StoredCell): number {
  let at = start;
  if (bytes[at] !== LT || bytes[at + 1] !== 0x63 || bytes[at + 2] !== 0x20) return 0;
  at += 3;
  let row = 0;
  let column = 0;
  let style = 0;
  let type: CellType = 'n';
  for (;;) {
    const name = bytes[at];
    if (bytes[at + 1] !== 0x3d || bytes[at + 2] !== QUOTE) return 0;
    at += 3;
    let byte = bytes[at]!;
    if (name === 0x72) {
      for (; byte >= 0x41 && byte <= 0x5a; byte = bytes[++at]!) column = column * 26 + (byte - 0x40);
      for (; byte >= 0x30 && byte <= 0x39; byte = bytes[++at]!) row = row * 10 + (byte - 0x30);
    } else if (name === 0x73) {
      for (; byte >= 0x30 && byte <= 0x39; byte = bytes[++at]!) style = style * 10 + (byte - 0x30);
    } else if (name === 0x74) {
      if (byte === 0x73 && bytes[at + 1] === QUOTE) type = 's';
      else if (byte === 0x62) type = 'b';
      else if (byte === 0x65) type = 'e';
      else if (byte !== 0x6e) return 0;
      byte = bytes[++at]!;
    } else return 0;
    if (byte !== QUOTE) return 0;
    byte = bytes[++at]!;
    at++;
    if (byte === GT) break;
    if (byte === SLASH && bytes[at] === GT) {
      if (row === 0 || column === 0) return 0;
      place(cell, row, column);
      cell.from = cell.to = 0;
      return at + 1;
    }
    if (byte !== 0x20) return 0;
  }
  if (row === 0 || column === 0 || bytes[at] !== LT || bytes[at + 1] !== 0x76 || bytes[at + 2] !== GT) return 0;
  const from = at + 3;
  at = from;
  // A reference or a line end of Windows must be decoded; a comment or a section ends the value early, and then the tags below differ.
  for (let byte = bytes[at]; byte !== LT; byte = bytes[++at]) if (byte === undefined || byte === 0x26 || byte === 0x0d) return 0;
  if (!closes(bytes, at)) return 0;
  place(cell, row, column);
  cell.style = style;
  cell.type = type;
  cell.bytes = bytes;
  cell.from = from;
  cell.to = at;
  return at + 8;
}

function place(cell: StoredCell, row: number, column: number): void {
  cell.row = row;
  cell.column = column;
}

/** `</v></c>` */
function closes(bytes: Buffer, at: number): boolean {
  return (
    bytes[at + 1] === SLASH &&
    bytes[at + 2] === 0x76 &&
    bytes[at + 3] === GT &&
    bytes[at + 4] === LT &&
    bytes[at + 5] === SLASH &&
    bytes[at + 6] === 0x63 &&
    bytes[at + 7] === GT
  );
}
