import { cellAddress, type CellRef, type RawCell, type RawSheet } from '@duizhang/model';

export type Merge = RawSheet['merges'][number];

/** Whether a text holds nothing that a person would see: blanks, and the zero-width characters that come with pasting. */
export function isBlank(text: string): boolean {
  return /^[\s\u00ad\u200b-\u200f\u2060\ufeff]*$/.test(text);
}

/** A text without the same at either end. */
export function trimText(text: string): string {
  return text
    .replace(/^[\s\u00ad\u200b-\u200f\u2060\ufeff]+/, '')
    .replace(/(?<![\s\u00ad\u200b-\u200f\u2060\ufeff])[\s\u00ad\u200b-\u200f\u2060\ufeff]+$/, '');
}

/** A sheet by rows, with merged ranges answered from their first cell. */
export class Grid {
  readonly file: string;
  readonly sheet: RawSheet;
  /** Cells by row, in column order. A cell that holds blanks only is no content, whatever a program stored: only `cell` tells of it. */
  readonly rows: ReadonlyMap<number, readonly RawCell[]>;
  /** Rows that hold something, from top to bottom. */
  readonly rowNumbers: readonly number[];
  readonly #blanks = new Map<string, RawCell>();
  /** Merged ranges that hold text, by the columns that were asked for, from top to bottom. */
  readonly #mergesByColumn = new Map<number, Merge[]>();
  #mergesByTop: Map<number, Merge[]> | null = null;

  constructor(file: string, sheet: RawSheet) {
    this.file = file;
    this.sheet = sheet;
    const rows = new Map<number, RawCell[]>();
    for (const cell of sheet.cells) {
      if (cell.formula === undefined && isBlank(cell.text)) {
        if (cell.text !== '') this.#blanks.set(`${cell.row} ${cell.column}`, cell);
        continue;
      }
      const row = rows.get(cell.row);
      if (row) row.push(cell);
      else rows.set(cell.row, [cell]);
    }
    this.rows = rows;
    this.rowNumbers = [...rows.keys()];
  }

  cells(row: number): readonly RawCell[] {
    return this.rows.get(row) ?? [];
  }

  /** Those of a row from one column to another, both included. */
  cellsWithin(row: number, left: number, right: number): readonly RawCell[] {
    const cells = this.cells(row);
    const [first, last] = [cells[0], cells.at(-1)];
    if (!first || (first.column >= left && last!.column <= right)) return cells;
    return cells.slice(firstFrom(cells, left), firstFrom(cells, right + 1));
  }

  /** A cell as stored, blanks included. */
  cell(row: number, column: number): RawCell | null {
    return this.#content(row, column) ?? this.#blanks.get(`${row} ${column}`) ?? null;
  }

  /** By halving: a row may have sixteen thousand cells. */
  #content(row: number, column: number): RawCell | null {
    const cells = this.cells(row);
    const cell = cells[firstFrom(cells, column)];
    return cell?.column === column ? cell : null;
  }

  /** The cell itself, or where it is blank inside a merged range, the first cell of that range. */
  filled(row: number, column: number): RawCell | null {
    const own = this.#content(row, column);
    if (own) return own;
    const merge = lastFrom(this.#mergesOf(column), row);
    return merge && merge.bottom >= row ? this.#content(merge.top, merge.left) : this.cell(row, column);
  }

  /** The merged range that begins at a cell; null for a cell of its own. */
  mergeAt(row: number, column: number): Merge | null {
    if (!this.#mergesByTop) {
      this.#mergesByTop = new Map();
      for (const merge of this.sheet.merges) {
        const list = this.#mergesByTop.get(merge.top);
        if (list) list.push(merge);
        else this.#mergesByTop.set(merge.top, [merge]);
      }
      for (const list of this.#mergesByTop.values()) list.sort((a, b) => a.left - b.left);
    }
    const merges = this.#mergesByTop.get(row) ?? [];
    let [low, high] = [0, merges.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (merges[middle]!.left < column) low = middle + 1;
      else high = middle;
    }
    return merges[low]?.left === column ? merges[low]! : null;
  }

  #mergesOf(column: number): readonly Merge[] {
    const known = this.#mergesByColumn.get(column);
    if (known) return known;
    const merges = this.sheet.merges.filter(
      ({ top, left, right }) => left <= column && column <= right && this.#content(top, left) !== null,
    );
    merges.sort((a, b) => a.top - b.top);
    this.#mergesByColumn.set(column, merges);
    return merges;
  }

  /** Rows that hold something between two rows, both included. */
  between(first: number, last: number): readonly number[] {
    return this.rowNumbers.slice(lowerBound(this.rowNumbers, first), lowerBound(this.rowNumbers, last + 1));
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

/** Index of the first cell of a row that stands in a column or right of it. */
function firstFrom(cells: readonly RawCell[], column: number): number {
  let [low, high] = [0, cells.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cells[middle]!.column < column) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the first of ascending numbers that is not below one. */
function lowerBound(ascending: readonly number[], number: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < number) low = middle + 1;
    else high = middle;
  }
  return low;
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
