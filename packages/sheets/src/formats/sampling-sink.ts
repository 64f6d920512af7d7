import type { RawCell, RawSheet } from '@duizhang/model';
import { CollectingSink } from './collecting-sink.ts';
import type { SheetHead, SheetSink, SheetTail } from './reader.ts';

/** A sheet of which the beginning was kept, with what was counted of all of it. */
export interface SampledSheet {
  /** Its first rows. */
  sample: RawSheet;
  /** Rows that hold something, and how many of them are in the sample. */
  rows: number;
  sampledRows: number;
  /** The last column that holds something. */
  columns: number;
  cells: number;
}

/** Counts all that a reader reads and keeps the first rows of each sheet: enough to see what it is, whatever its size. */
export class SamplingSink implements SheetSink {
  readonly sheets: SampledSheet[] = [];
  readonly #mostCells: number;
  #collecting = new CollectingSink();
  #counts = { rows: 0, sampledRows: 0, columns: 0, cells: 0 };
  #kept = 0;

  /** Keeps whole rows, of at least one cell, until so many cells of a sheet are kept. */
  constructor(mostCells: number) {
    this.#mostCells = mostCells;
  }

  sheet(head: SheetHead): void {
    this.#collecting = new CollectingSink();
    this.#collecting.sheet(head);
    this.#counts = { rows: 0, sampledRows: 0, columns: 0, cells: 0 };
    this.#kept = 0;
  }

  row(row: number, cells: RawCell[]): void {
    const counts = this.#counts;
    counts.rows++;
    counts.cells += cells.length;
    counts.columns = Math.max(counts.columns, cells.at(-1)!.column);
    if (this.#kept >= this.#mostCells) return;
    this.#kept += cells.length;
    counts.sampledRows++;
    this.#collecting.row(row, cells);
  }

  end(tail: SheetTail): void {
    this.#collecting.end(tail);
    this.sheets.push({ sample: this.#collecting.sheets[0]!, ...this.#counts });
  }
}
