import type { RawCell, RawSheet } from '@duizhang/model';
import type { SheetHead, SheetSink, SheetTail } from './reader.ts';

/** Keeps all that a reader reads: sheets with their cells in row order, then column order. */
export class CollectingSink implements SheetSink {
  readonly sheets: RawSheet[] = [];
  #head: SheetHead = { name: '', hidden: false };
  #cells: RawCell[] = [];
  #ordered = true;
  #last = { row: 0, column: 0 };

  sheet(head: SheetHead): void {
    this.#head = head;
    this.#cells = [];
    this.#ordered = true;
    this.#last = { row: 0, column: 0 };
  }

  row(_row: number, cells: RawCell[]): void {
    for (const cell of cells) {
      if (cell.row < this.#last.row || (cell.row === this.#last.row && cell.column <= this.#last.column)) this.#ordered = false;
      this.#last = cell;
      this.#cells.push(cell);
    }
  }

  end(tail: SheetTail): void {
    this.sheets.push({ ...this.#head, cells: this.#ordered ? this.#cells : inOrder(this.#cells), ...tail });
  }
}

/** Row order, then column order; of two cells at one address the later wins. */
function inOrder(cells: readonly RawCell[]): RawCell[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  return sorted.filter((cell, i) => sorted[i + 1]?.row !== cell.row || sorted[i + 1]?.column !== cell.column);
}
