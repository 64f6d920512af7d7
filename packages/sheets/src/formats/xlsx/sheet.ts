import { type RawCell, type RawSheet } from '@duizhang/model';
import type { Limits } from '../limits.ts';
import { beyondLimit } from '../read-problem.ts';
import type { SheetSink } from '../reader.ts';
import { readCell, type CellType, type StoredCell, type ValueContext } from './cell-value.ts';
import { readDecimal, readIndex } from './decimal.ts';
import { readMerge } from './merges.ts';
import { stringItem } from './shared-strings.ts';
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
  readonly #merges: RawSheet['merges'][number][] = [];
  readonly #hiddenRows: number[] = [];
  readonly #hiddenColumns: number[] = [];
  readonly #scanner: XmlScanner;
  readonly #context: ValueContext;
  readonly #limits: Limits;
  readonly #sink: SheetSink;
  readonly #sharedFormulas = new Map<string, string>();
  #cells: RawCell[] = [];
  /** The cell that is being read; one object for all. */
  readonly #stored: StoredCell;

  constructor(name: string, scanner: XmlScanner, context: ValueContext, limits: Limits, sink: SheetSink) {
    this.#faults = { name, uncached: [], dangling: [], unplaced: [] };
    this.#scanner = scanner;
    this.#context = context;
    this.#limits = limits;
    this.#sink = sink;
    this.#stored = { row: 0, column: 0, type: 'n', style: 0, bytes: scanner.bytes, from: 0, to: 0 };
  }

  run(): SheetFaults {
    const scanner = this.#scanner;
    for (let event = scanner.next(); event; event = scanner.next()) {
      if (event === 'close' || scanner.depth !== 2) continue;
      if (scanner.is('sheetData')) this.#readRows();
      else if (scanner.is('cols')) this.#readColumns();
      else if (scanner.is('mergeCells')) this.#readMerges();
      else scanner.skip();
    }
    this.#sink.end({ merges: this.#merges, hiddenRows: this.#hiddenRows, hiddenColumns: this.#hiddenColumns });
    return this.#faults;
  }

  #readRows(): void {
    const scanner = this.#scanner;
    const { depth } = scanner;
    while (scanner.nextWithin(depth)) {
      if (scanner.is('row')) this.#readRow();
      else this.#passWrapper();
    }
  }

  /** Alternative content is what older programs are to read: our share is the fallback. Anything else holds no cells. */
  #passWrapper(): void {
    const scanner = this.#scanner;
    if (!scanner.is('AlternateContent') && !scanner.is('Fallback')) scanner.skip();
  }

  /** Rows and cells without `r` follow the one before. */
  #readRow(): void {
    const scanner = this.#scanner;
    const stored = this.#stored;
    const { rows } = this.#limits;
    const row = scanner.find('r') ? readIndex(scanner.bytes, scanner.from, scanner.to) : stored.row + 1;
    if (row > rows) throw beyondLimit('rows', rows);
    // From a row that has no place nothing can be counted on: NaN until one names its place again.
    stored.row = row < 1 ? NaN : row;
    stored.column = 0;
    // Zero height is how some programs hide a row.
    if (isTrue(scanner, 'hidden') || isZero(scanner, 'ht')) this.#hiddenRows.push(stored.row);
    const { depth } = scanner;
    while (scanner.nextWithin(depth)) {
      if (scanner.is('c')) this.#readCell();
      else this.#passWrapper();
    }
    this.#endRow();
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

  #readCell(): void {
    const scanner = this.#scanner;
    const stored = this.#stored;
    let hasAddress = false;
    stored.type = 'n';
    stored.style = 0;
    for (let i = scanner.attributeCount - 1; i >= 0; i--) {
      switch (scanner.letter(i)) {
        case 0x72: // r
          hasAddress = true;
          if (!this.#readAddress(scanner.from, scanner.to)) return this.#passUnplaced();
          break;
        case 0x73: // s
          stored.style = readIndex(scanner.bytes, scanner.from, scanner.to);
          break;
        case 0x74: // t
          stored.type = this.#readType();
      }
    }
    if (!hasAddress) {
      if (Number.isNaN(stored.row)) return this.#passUnplaced();
      if (++stored.column > this.#limits.columns) throw beyondLimit('columns', this.#limits.columns);
    }
    stored.bytes = scanner.bytes;
    stored.from = stored.to = 0;
    const { depth } = scanner;
    let hasValue = false;
    let inline: string | null = null;
    let formula: string | null = null;
    while (scanner.nextWithin(depth)) {
      if (scanner.is('v')) {
        hasValue = true;
        this.#readValue();
      } else if (scanner.is('f')) formula = this.#readFormula();
      else if (scanner.is('is')) inline = stringItem(scanner);
      else this.#passWrapper();
    }
    if (stored.from < stored.to || inline !== null || formula !== null) this.#keep(hasValue, inline, formula);
  }

  /** Where the value stands: in the part, or where something interrupts it, in bytes of its own. */
  #readValue(): void {
    const scanner = this.#scanner;
    const stored = this.#stored;
    if (scanner.leaf()) {
      stored.from = scanner.from;
      stored.to = scanner.to;
    } else {
      stored.bytes = Buffer.from(scanner.innerText());
      stored.from = 0;
      stored.to = stored.bytes.length;
    }
  }

  #passUnplaced(): void {
    this.#faults.unplaced.push((this.#scanner.attribute('r') ?? '?').slice(0, longestAddress));
    this.#scanner.skip();
  }

  /** `B7`, in either case; false where it is no place. */
  #readAddress(from: number, to: number): boolean {
    const { bytes } = this.#scanner;
    const stored = this.#stored;
    let at = from;
    let column = 0;
    for (; at < to; at++) {
      const letter = (bytes[at]! | 0x20) - 0x60; // A and a are 1
      if (letter < 1 || letter > 26) break;
      column = column * 26 + letter;
    }
    const row = readIndex(bytes, at, to);
    if (column < 1 || row < 1) return false;
    if (column > this.#limits.columns) throw beyondLimit('columns', this.#limits.columns);
    if (row > this.#limits.rows) throw beyondLimit('rows', this.#limits.rows);
    stored.column = column;
    stored.row = row;
    return true;
  }

  #readType(): CellType {
    const { bytes, from, to } = this.#scanner;
    if (to - from === 1) {
      const letter = bytes[from];
      return letter === 0x73 ? 's' : letter === 0x6e ? 'n' : letter === 0x62 ? 'b' : letter === 0x65 ? 'e' : letter === 0x64 ? 'd' : 'str';
    }
    return from === to ? 'n' : 'str';
  }

  /** The cells that share a formula name the text of the first; it is shown, never evaluated. */
  #readFormula(): string {
    const scanner = this.#scanner;
    const shared = scanner.attribute('t') === 'shared' ? scanner.attribute('si') : null;
    const text = scanner.innerText();
    if (shared === null) return text;
    if (text !== '') this.#sharedFormulas.set(shared, text);
    return text || (this.#sharedFormulas.get(shared) ?? '');
  }

  #keep(hasValue: boolean, inline: string | null, formula: string | null): void {
    const stored = this.#stored;
    const { row, column } = stored;
    const isBlank = stored.from === stored.to;
    // Excel writes an empty result of a formula as a text without characters, and no result at all by writing none.
    if (formula !== null && isBlank && inline === null && !(hasValue && stored.type === 'str')) {
      const cell: RawCell = { row, column, text: '', kind: 'text', formula };
      this.#faults.uncached.push(cell);
      this.#cells.push(cell);
      return;
    }
    const isInline = inline !== null && (isBlank || stored.type === 'str');
    const read = isInline || isBlank ? { row, column, text: inline ?? '', kind: 'text' as const } : readCell(stored, this.#context);
    const cell: RawCell = read ?? { row, column, text: '', kind: 'text' };
    if (!read) this.#faults.dangling.push(cell);
    if (formula !== null) cell.formula = formula;
    if (cell.text !== '' || formula !== null) this.#cells.push(cell);
  }

  #readColumns(): void {
    const scanner = this.#scanner;
    const { columns } = this.#limits;
    const { depth } = scanner;
    while (scanner.nextWithin(depth)) {
      if (!isTrue(scanner, 'hidden') && !isZero(scanner, 'width')) continue;
      const last = Math.min(Number(scanner.attribute('max')), columns);
      const first = Math.max(1, Number(scanner.attribute('min')));
      for (let column = first; column <= last && this.#hiddenColumns.length < columns; column++) this.#hiddenColumns.push(column);
    }
  }

  #readMerges(): void {
    const scanner = this.#scanner;
    const { depth } = scanner;
    while (scanner.nextWithin(depth)) {
      const merge = readMerge(scanner.attribute('ref') ?? '');
      if (merge) this.#merges.push(merge);
      if (this.#merges.length > this.#limits.cells) throw beyondLimit('cells', this.#limits.cells);
    }
  }
}

function isTrue(scanner: XmlScanner, attribute: string): boolean {
  if (!scanner.find(attribute)) return false;
  const first = scanner.bytes[scanner.from];
  return first === 0x31 || first === 0x74; // 1, true
}

function isZero(scanner: XmlScanner, attribute: string): boolean {
  return scanner.find(attribute) && readDecimal(scanner.bytes, scanner.from, scanner.to)?.value === 0;
}
