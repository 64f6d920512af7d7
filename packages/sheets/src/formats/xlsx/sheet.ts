import { parseCellAddress, type RawCell, type RawSheet } from '@duizhang/model';
import type { Limits } from '../limits.ts';
import { beyondLimit } from '../read-problem.ts';
import type { SheetSink } from '../reader.ts';
import { readValue, type ValueContext } from './cell-value.ts';
import { stringItem } from './shared-strings.ts';
import type { XmlScanner } from './xml-scanner.ts';

/** Cells of one sheet whose content could not be read as it stands. */
export interface SheetFaults {
  name: string;
  /** Cells whose formula was saved without its result. */
  uncached: RawCell[];
  /** Cells that point at a shared string that is not there. */
  dangling: RawCell[];
}

/** Reads one worksheet part in a single pass. Whatever stands in it beside rows, columns and merges is passed over. Throws. */
export function readSheet(name: string, scanner: XmlScanner, context: ValueContext, limits: Limits, sink: SheetSink): SheetFaults {
  const pass = new SheetPass(name, scanner, context, limits, sink);
  for (let event = scanner.next(); event; event = scanner.next()) {
    if (event === 'open') pass.open();
    else if (scanner.name === 'row') pass.endRow();
  }
  return pass.finish();
}

class SheetPass {
  readonly #faults: SheetFaults;
  readonly #merges: RawSheet['merges'][number][] = [];
  readonly #hiddenRows: number[] = [];
  readonly #hiddenColumns: number[] = [];
  readonly #scanner: XmlScanner;
  readonly #context: ValueContext;
  readonly #limits: Limits;
  readonly #sink: SheetSink;
  #cells: RawCell[] = [];
  #row = 0;
  #column = 0;
  readonly #sharedFormulas = new Map<string, string>();

  constructor(name: string, scanner: XmlScanner, context: ValueContext, limits: Limits, sink: SheetSink) {
    this.#faults = { name, uncached: [], dangling: [] };
    this.#scanner = scanner;
    this.#context = context;
    this.#limits = limits;
    this.#sink = sink;
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

  /** Hands the row over; cells that name another row than the one they stand in are handed over as that row's. */
  endRow(): void {
    let from = 0;
    for (let to = 1; to <= this.#cells.length; to++) {
      if (to < this.#cells.length && this.#cells[to]!.row === this.#cells[from]!.row) continue;
      const cells = from === 0 && to === this.#cells.length ? this.#cells : this.#cells.slice(from, to);
      this.#sink.row(cells[0]!.row, cells);
      from = to;
    }
    this.#cells = [];
  }

  finish(): SheetFaults {
    this.endRow();
    this.#sink.end({ merges: this.#merges, hiddenRows: this.#hiddenRows, hiddenColumns: this.#hiddenColumns });
    return this.#faults;
  }

  /** Rows and cells without `r` follow the one before. */
  #openRow(): void {
    const { rows } = this.#limits;
    const row = Number(this.#scanner.attribute('r') ?? this.#row + 1);
    if (!Number.isInteger(row) || row < 1 || row > rows) throw beyondLimit('rows', rows);
    this.#row = row;
    this.#column = 0;
    if (isTrue(this.#scanner.attribute('hidden'))) this.#hiddenRows.push(row);
  }

  #place(): void {
    const { columns } = this.#limits;
    const address = parseCellAddress(this.#scanner.attribute('r') ?? '');
    if (address && address.row !== this.#row) this.#row = address.row;
    const column = address?.column ?? this.#column + 1;
    if (column > columns) throw beyondLimit('columns', columns);
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
    if (value?.dangling) this.#faults.dangling.push(cell);
    if (stored.formula !== undefined && !value && stored.type !== 'str') this.#faults.uncached.push(cell);
    if (cell.text !== '' || stored.formula !== undefined) this.#cells.push(cell);
  }

  #readColumns(): void {
    const { columns } = this.#limits;
    if (!isTrue(this.#scanner.attribute('hidden')) || this.#hiddenColumns.length >= columns) return;
    const first = Number(this.#scanner.attribute('min'));
    const last = Math.min(Number(this.#scanner.attribute('max')), columns);
    for (let column = Math.max(1, first); column <= last; column++) this.#hiddenColumns.push(column);
  }

  #readMerge(): void {
    const [from, to] = (this.#scanner.attribute('ref') ?? '').split(':').map(parseCellAddress);
    if (from && to) this.#merges.push({ top: from.row, left: from.column, bottom: to.row, right: to.column });
  }
}

function isTrue(value: string | null): boolean {
  return value === '1' || value === 'true';
}
