import { cellAddress, type CellRef, type RawCell, type RawSheet } from '@duizhang/model';

/** A sheet by rows, with merged ranges answered from their first cell. */
export class Grid {
  readonly file: string;
  readonly sheet: RawSheet;
  readonly rows: ReadonlyMap<number, readonly RawCell[]>;
  readonly #merges: RawSheet['merges'];

  constructor(file: string, sheet: RawSheet) {
    this.file = file;
    this.sheet = sheet;
    const rows = new Map<number, RawCell[]>();
    for (const cell of sheet.cells) {
      const row = rows.get(cell.row);
      if (row) row.push(cell);
      else rows.set(cell.row, [cell]);
    }
    this.rows = rows;
    // Only merges that hold text are of use, so a thousand merged blanks cost nothing later.
    this.#merges = sheet.merges.filter(({ top, left }) => this.cell(top, left) !== null);
  }

  cell(row: number, column: number): RawCell | null {
    return this.rows.get(row)?.find((cell) => cell.column === column) ?? null;
  }

  /** The cell itself, or where it is blank inside a merged range, the first cell of that range. */
  filled(row: number, column: number): RawCell | null {
    const own = this.cell(row, column);
    if (own) return own;
    const merge = this.#merges.find(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right);
    return merge ? this.cell(merge.top, merge.left) : null;
  }

  /** Where a cell stands. */
  at(row: number, column: number): CellRef {
    return { file: this.file, sheet: this.sheet.name, cell: cellAddress(row, column) };
  }

  /** The same as a finding's place. */
  place(row: number, column: number): CellRef & { row: number; column: number } {
    return { ...this.at(row, column), row, column };
  }
}
