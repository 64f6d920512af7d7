import type { RawCell, RawSheet } from '@duizhang/model';
import type { Limits } from '../limits.ts';
import { beyondLimit } from '../read-problem.ts';
import type { SheetSink } from '../reader.ts';
import { CellScan } from './cell-scan.ts';
import { readCell, type ValueContext } from './cell-value.ts';
import { readIndex } from './decimal.ts';
import { readPlainCell } from './plain-cell.ts';
import { isHidden, readHiddenColumns, readMerges } from './sheet-layout.ts';
import type { XmlScanner } from './xml-scanner.ts';

/** Cells of one sheet whose content could not be read as it stands. */
export interface SheetFaults {
  name: string;
  /** Cells whose formula was saved without its result. */
  uncached: RawCell[];
  /** Cells that point at a shared string that is not there. */
  dangling: RawCell[];
  /** What cells call their place where it is none (`A0`); they are not read. */
  unplaced: string[];
}

/** Reads one worksheet part in a single pass. Whatever stands in it beside rows, columns and merges is passed over. Throws. */
export function readSheet(name: string, scanner: XmlScanner, context: ValueContext, limits: Limits, sink: SheetSink): SheetFaults {
  return new SheetPass(name, scanner, context, limits, sink).run();
}

/** More is no address; it is shown as it begins. */
const longestAddress = 20;

class SheetPass {
  readonly #faults: SheetFaults;
  readonly #scanner: XmlScanner;
  readonly #context: ValueContext;
  readonly #limits: Limits;
  readonly #sink: SheetSink;
  readonly #cell: CellScan;
  /** Those of the row that is being read. */
  #cells: RawCell[] = [];
  readonly #hiddenRows: number[] = [];

  constructor(name: string, scanner: XmlScanner, context: ValueContext, limits: Limits, sink: SheetSink) {
    this.#faults = { name, uncached: [], dangling: [], unplaced: [] };
    this.#scanner = scanner;
    this.#context = context;
    this.#limits = limits;
    this.#sink = sink;
    this.#cell = new CellScan(scanner);
  }

  run(): SheetFaults {
    const scanner = this.#scanner;
    let hiddenColumns: number[] = [];
    let merges: RawSheet['merges'] = [];
    for (let event = scanner.next(); event; event = scanner.next()) {
      if (event === 'close' || scanner.depth !== 2) continue;
      if (scanner.is('sheetData')) this.#readRows();
      else if (scanner.is('cols')) hiddenColumns = readHiddenColumns(scanner, this.#limits);
      else if (scanner.is('mergeCells')) merges = readMerges(scanner, this.#limits);
      else scanner.skip();
    }
    this.#sink.end({ merges, hiddenRows: this.#hiddenRows, hiddenColumns });
    return this.#faults;
  }

  #readRows(): void {
    const scanner = this.#scanner;
    const { depth } = scanner;
    while (scanner.nextWithin(depth)) {
      if (scanner.is('row')) this.#readRow();
      else scanner.skipUnlessFallback();
    }
  }

  /** Rows and cells without `r` follow the one before. */
  #readRow(): void {
    const scanner = this.#scanner;
    const { stored } = this.#cell;
    const { rows } = this.#limits;
    const { bytes, attributes } = scanner;
    const row = attributes.find('r') ? readIndex(bytes, attributes.from, attributes.to) : stored.row + 1;
    if (row > rows) throw beyondLimit('rows', rows);
    // From a row that has no place nothing can be counted on: NaN until one names its place again.
    stored.row = row < 1 ? NaN : row;
    stored.column = 0;
    if (isHidden(scanner, 'ht') && row >= 1) this.#hiddenRows.push(row);
    const { depth } = scanner;
    for (;;) {
      const end = readPlainCell(bytes, scanner.at, stored);
      if (end > 0) {
        scanner.at = end;
        this.#checkPlace();
        if (stored.from < stored.to) this.#keepValue(null);
      } else if (!scanner.nextWithin(depth)) break;
      else if (scanner.is('c')) this.#readCell();
      else scanner.skipUnlessFallback();
    }
    this.#endRow();
  }

  #readCell(): void {
    const cell = this.#cell;
    if (!cell.readHead()) {
      this.#faults.unplaced.push((this.#scanner.attribute('r') ?? '?').slice(0, longestAddress));
      return this.#scanner.skip();
    }
    this.#checkPlace();
    cell.readContent();
    const { stored, inline, formula, hasValue } = cell;
    const isBlank = stored.from === stored.to;
    if (!isBlank && (inline === null || stored.type !== 'str')) return this.#keepValue(formula);
    const { row, column } = stored;
    const text: RawCell = { row, column, text: inline ?? '', kind: 'text' };
    this.#keep(text, formula);
    // Excel writes an empty result of a formula as a text without characters, and no result at all by writing none.
    const hasResult = inline !== null || (hasValue && stored.type === 'str');
    if (formula !== null && !hasResult) this.#faults.uncached.push(text);
  }

  #keepValue(formula: string | null): void {
    const { stored } = this.#cell;
    const cell = readCell(stored, this.#context);
    if (cell) return this.#keep(cell, formula);
    const dangling: RawCell = { row: stored.row, column: stored.column, text: '', kind: 'text' };
    this.#faults.dangling.push(dangling);
    this.#keep(dangling, formula);
  }

  #keep(cell: RawCell, formula: string | null): void {
    if (formula !== null) cell.formula = formula;
    if (formula !== null || cell.text !== '') this.#cells.push(cell);
  }

  /** Hands the row over; cells that name another row than the one they stand in are handed over as that row's. */
  #endRow(): void {
    const cells = this.#cells;
    if (cells.length === 0) return;
    this.#cells = [];
    let from = 0;
    for (let to = 1; to <= cells.length; to++) {
      const { row } = cells[from]!;
      if (to < cells.length && cells[to]!.row === row) continue;
      this.#sink.row(row, from === 0 && to === cells.length ? cells : cells.slice(from, to));
      from = to;
    }
  }

  /** A cell beyond the sheet is refused, not moved. */
  #checkPlace(): void {
    const { rows, columns } = this.#limits;
    const { row, column } = this.#cell.stored;
    if (column > columns) throw beyondLimit('columns', columns);
    if (row > rows) throw beyondLimit('rows', rows);
  }
}
