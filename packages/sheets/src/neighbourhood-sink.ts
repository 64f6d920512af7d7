import type { RawCell, RawSheet } from '@duizhang/model';
import { CollectingSink } from './formats/collecting-sink.ts';
import type { SheetHead, SheetSink, SheetTail } from './formats/reader.ts';

/** Rows and columns of a sheet, 1-based and inclusive. */
export interface Window {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** Cells above the window that are kept, so that its header is found: some ten thousand rows, as `inspect` keeps. */
const keptAbove = 200_000;
/**
 * Cells below the window that are passed over for the merged ranges, which most formats write behind the rows: a third of a second. Of a
 * longer sheet they stay unknown.
 */
const passedOver = 200_000;

/** Ends a reading whose rest nobody needs; caught by whoever gave the sink, who asks it whether it is `done`. */
class Enough extends Error {}

/** Keeps the cells of a window of one sheet, and what is needed to say what stands over them; ends the reading as soon as it can. */
export class NeighbourhoodSink implements SheetSink {
  /** The rest is not needed: that the reading did not come to its end is no fault. */
  done = false;
  /** What is known of the sheet before its rows; null until it comes. */
  head: SheetHead | null = null;
  /** The last of what stands at one address counts, as for all readers. */
  readonly cells = new Map<number, Map<number, RawCell>>();
  /** Null where the sheet goes on for so long that its end was not waited for. */
  tail: SheetTail | null = null;
  readonly #sheet: string;
  readonly #window: Window;
  readonly #above = new CollectingSink();
  #kept = 0;
  #passed = 0;
  #inSheet = false;

  constructor(sheet: string, window: Window) {
    this.#sheet = sheet;
    this.#window = window;
  }

  /** The sheet from its first row down to the window, as far as it was kept. */
  get beginning(): RawSheet {
    if (this.#above.sheets.length === 0) this.#above.end(this.tail ?? { merges: [], hiddenRows: [], hiddenColumns: [] });
    return this.#above.sheets[0]!;
  }

  sheet(head: SheetHead): void {
    this.#inSheet = head.name === this.#sheet;
    if (!this.#inSheet) return;
    this.head = head;
    this.#above.sheet(head);
  }

  row(row: number, cells: RawCell[]): void {
    if (!this.#inSheet) return;
    const { top, bottom, left, right } = this.#window;
    if (row > bottom) {
      this.#passed += cells.length;
      if (this.#passed > passedOver) this.#enough();
      return;
    }
    if (this.#kept < keptAbove) {
      this.#kept += cells.length;
      this.#above.row(row, cells);
    }
    if (row < top) return;
    const kept = this.cells.get(row) ?? new Map<number, RawCell>();
    for (const cell of cells) if (cell.column >= left && cell.column <= right) kept.set(cell.column, cell);
    this.cells.set(row, kept);
  }

  end(tail: SheetTail): void {
    if (!this.#inSheet) return;
    this.tail = tail;
    this.#enough();
  }

  #enough(): never {
    this.done = true;
    throw new Enough();
  }
}
