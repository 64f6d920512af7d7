import { parseCellAddress, type RawCell, type RawSheet } from '@duizhang/model';
import { mostCells, mostColumns, mostRows } from '../limits.ts';
import { readValue, type ValueContext } from './cell-value.ts';
import { beyondLimit } from './read-problem.ts';
import { stringItem } from './shared-strings.ts';
import type { XmlScanner } from './xml-scanner.ts';

export interface SheetContent {
  cells: RawCell[];
  merges: RawSheet['merges'];
  hiddenRows: number[];
  hiddenColumns: number[];
  /** Cells whose formula was saved without its result. */
  uncached: RawCell[];
  /** Cells whose text was longer than a cell can be. */
  cut: RawCell[];
  /** Cells that point at a shared string that is not there. */
  dangling: RawCell[];
}

/** Reads one worksheet part in a single pass. Whatever stands in it beside rows, columns and merges is passed over. Throws. */
export function readSheet(scanner: XmlScanner, context: ValueContext, cellsSoFar: number): SheetContent {
  const reader = new SheetPass(scanner, context, cellsSoFar);
  for (let event = scanner.next(); event; event = scanner.next()) if (event === 'open') reader.open();
  return reader.finish();
}

class SheetPass {
  readonly #content: SheetContent = { cells: [], merges: [], hiddenRows: [], hiddenColumns: [], uncached: [], cut: [], dangling: [] };
  readonly #merges: RawSheet['merges'][number][] = [];
  readonly #scanner: XmlScanner;
  readonly #context: ValueContext;
  #budget: number;
  #row = 0;
  #column = 0;
  #ordered = true;
  readonly #sharedFormulas = new Map<string, string>();

  constructor(scanner: XmlScanner, context: ValueContext, cellsSoFar: number) {
    this.#scanner = scanner;
    this.#context = context;
    this.#budget = mostCells - cellsSoFar;
  }

  open(): void {
    switch (this.#scanner.name) {
      case 'row':
        return this.#openRow();
      case 'c':
        return this.#readCell();
      case 'col':
        return this.#readColumns();
      case 'mergeCell':
        return this.#readMerge();
      // Views, conditions and extensions may hold elements of the same names.
      case 'extLst':
      case 'sheetViews':
      case 'conditionalFormatting':
        return this.#scanner.skip();
    }
  }

  finish(): SheetContent {
    const content = this.#content;
    content.merges = this.#merges;
    if (!this.#ordered) content.cells = inOrder(content.cells);
    return content;
  }

  /** Rows and cells without `r` follow the one before. */
  #openRow(): void {
    const row = Number(this.#scanner.attribute('r') ?? this.#row + 1);
    if (!Number.isInteger(row) || row < 1 || row > mostRows) throw beyondLimit({ zh: '行数', en: 'rows' }, mostRows);
    if (row <= this.#row) this.#ordered = false;
    this.#row = row;
    this.#column = 0;
    if (isTrue(this.#scanner.attribute('hidden'))) this.#content.hiddenRows.push(row);
  }

  #place(): void {
    const address = parseCellAddress(this.#scanner.attribute('r') ?? '');
    if (address && address.row !== this.#row) this.#row = address.row;
    const column = address?.column ?? this.#column + 1;
    if (column > mostColumns) throw beyondLimit({ zh: '列数', en: 'columns' }, mostColumns);
    if (column <= this.#column) this.#ordered = false;
    this.#column = column;
  }

  #readCell(): void {
    const scanner = this.#scanner;
    this.#place();
    const type = scanner.attribute('t') ?? 'n';
    const style = Number(scanner.attribute('s') ?? 0);
    const depth = scanner.depth;
    let raw: string | null = null;
    let inline: string | null = null;
    let formula: string | undefined;
    for (;;) {
      const event = scanner.next();
      if (event === 'close' && scanner.depth < depth) break;
      if (event !== 'open') continue;
      if (scanner.name === 'v') raw = scanner.innerText();
      else if (scanner.name === 'is') inline = stringItem(scanner);
      else if (scanner.name === 'f') formula = this.#readFormula();
      else scanner.skip();
    }
    this.#keep({ type, style, raw, inline, formula });
  }

  /** The cells that share a formula name the text of the first; it is shown, never evaluated. */
  #readFormula(): string {
    const shared = this.#scanner.attribute('t') === 'shared' ? this.#scanner.attribute('si') : null;
    const text = this.#scanner.innerText();
    if (shared === null) return text;
    if (text !== '') this.#sharedFormulas.set(shared, text);
    return text || (this.#sharedFormulas.get(shared) ?? '');
  }

  #keep(stored: { type: string; style: number; raw: string | null; inline: string | null; formula: string | undefined }): void {
    const value = readValue(stored, this.#context);
    const cell: RawCell = { row: this.#row, column: this.#column, text: value?.text ?? '', kind: value?.kind ?? 'text' };
    if (value?.number !== undefined) cell.number = value.number;
    if (value?.format !== undefined) cell.format = value.format;
    if (stored.formula !== undefined) cell.formula = stored.formula;
    if (value?.dangling) this.#content.dangling.push(cell);
    if (value?.cut) this.#content.cut.push(cell);
    if (stored.formula !== undefined && !value && stored.type !== 'str') this.#content.uncached.push(cell);
    if (cell.text === '' && stored.formula === undefined) return;
    if (--this.#budget < 0) throw beyondLimit({ zh: '单元格数', en: 'cells' }, mostCells);
    this.#content.cells.push(cell);
  }

  #readColumns(): void {
    if (!isTrue(this.#scanner.attribute('hidden')) || this.#content.hiddenColumns.length >= mostColumns) return;
    const first = Number(this.#scanner.attribute('min'));
    const last = Math.min(Number(this.#scanner.attribute('max')), mostColumns);
    for (let column = Math.max(1, first); column <= last; column++) this.#content.hiddenColumns.push(column);
  }

  #readMerge(): void {
    const [from, to] = (this.#scanner.attribute('ref') ?? '').split(':').map(parseCellAddress);
    if (from && to) this.#merges.push({ top: from.row, left: from.column, bottom: to.row, right: to.column });
  }
}

function isTrue(value: string | null): boolean {
  return value === '1' || value === 'true';
}

/** Row order, then column order; of two cells at one address the later wins. */
function inOrder(cells: readonly RawCell[]): RawCell[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  return sorted.filter((cell, i) => sorted[i + 1]?.row !== cell.row || sorted[i + 1]?.column !== cell.column);
}
