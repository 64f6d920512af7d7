import { cellAddress, type CellRef, type RawCell, type RawSheet } from '@duizhang/model';

type Merge = RawSheet['merges'][number];

/** A sheet by rows, with merged ranges answered from their first cell. */
export class Grid {
  readonly file: string;
  readonly sheet: RawSheet;
  readonly rows: ReadonlyMap<number, readonly RawCell[]>;
  /** Merged ranges that hold text, by the columns that were asked for, from top to bottom. */
  readonly #mergesByColumn = new Map<number, Merge[]>();

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
  }

  cell(row: number, column: number): RawCell | null {
    return this.rows.get(row)?.find((cell) => cell.column === column) ?? null;
  }

  /** The cell itself, or where it is blank inside a merged range, the first cell of that range. */
  filled(row: number, column: number): RawCell | null {
    const own = this.cell(row, column);
    if (own) return own;
    const merge = lastFrom(this.#mergesOf(column), row);
    return merge && merge.bottom >= row ? this.cell(merge.top, merge.left) : null;
  }

  #mergesOf(column: number): readonly Merge[] {
    const known = this.#mergesByColumn.get(column);
    if (known) return known;
    const merges = this.sheet.merges.filter(({ top, left, right }) => left <= column && column <= right && this.cell(top, left) !== null);
    merges.sort((a, b) => a.top - b.top);
    this.#mergesByColumn.set(column, merges);
    return merges;
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

/** The last of the ranges (which do not overlap) that begins in or above a row: a sheet may have tens of thousands. */
function lastFrom(merges: readonly Merge[], row: number): Merge | null {
  let [low, high] = [0, merges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (merges[middle]!.top <= row) low = middle + 1;
    else high = middle;
  }
  return merges[low - 1] ?? null;
}
