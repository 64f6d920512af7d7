import type { RawCell, RawSheet } from '@duizhang/model';
import type { Limits } from './limits.ts';
import type { OdsStyles } from './ods-styles.ts';
import { cellText } from './ods-text.ts';
import { readOdsValue, type OdsFormat } from './ods-value.ts';
import { beyondLimit } from './read-problem.ts';
import type { SheetSink } from './reader.ts';
import type { XmlScanner } from './xlsx/xml-scanner.ts';

/** A cell of a row, without the row: a row may stand for many. */
type PlacedCell = Omit<RawCell, 'row'>;

/** Attributes that hold the value of a cell, by `office:value-type`; the others have theirs in `office:value`. */
const valueAttributes: ReadonlyMap<string, string> = new Map([
  ['date', 'date-value'],
  ['time', 'time-value'],
  ['boolean', 'boolean-value'],
  ['string', 'string-value'],
]);

/** One `table:table`, read in a single pass. Rows and cells that stand for many are written out, but blank ones cost nothing. */
export class OdsTable {
  readonly #scanner: XmlScanner;
  readonly #styles: OdsStyles;
  readonly #limits: Limits;
  readonly #sink: SheetSink;
  readonly #merges: RawSheet['merges'][number][] = [];
  readonly #hiddenRows: number[] = [];
  readonly #hiddenColumns: number[] = [];
  /** Default cell styles of columns, each up to and with its last column. */
  readonly #columnStyles: { last: number; style: string | null }[] = [];
  /** Cells whose formula was saved without its result. */
  readonly uncached: RawCell[] = [];
  /** Those of the row that is being read. */
  readonly #unsolved = new Set<number>();
  /** The last row and column that were read. */
  #row = 0;
  #columns = 0;

  constructor(scanner: XmlScanner, styles: OdsStyles, limits: Limits, sink: SheetSink) {
    this.#scanner = scanner;
    this.#styles = styles;
    this.#limits = limits;
    this.#sink = sink;
  }

  /** Reads from the table that was just opened to its end. Throws ReadProblem and XmlProblem. */
  read(name: string): void {
    const scanner = this.#scanner;
    this.#sink.sheet({ name, hidden: this.#styles.hidesTable(scanner.attribute('style-name')) });
    const { depth } = scanner;
    while (scanner.nextWithin(depth)) {
      if (scanner.is('table-row')) this.#readRow();
      else if (scanner.is('table-column')) this.#readColumn();
      // Groups and header rows hold rows and columns; whatever else stands in a table holds none.
      else if (!/^table-(?:header-)?(?:row|column)s?(?:-group)?$/.test(scanner.name)) scanner.skip();
    }
    this.#sink.end({ merges: this.#merges, hiddenRows: this.#hiddenRows, hiddenColumns: this.#hiddenColumns });
  }

  #readColumn(): void {
    const first = this.#columns + 1;
    this.#columns += this.#count('number-columns-repeated');
    const style = this.#scanner.attribute('default-cell-style-name');
    this.#columnStyles.push({ last: this.#columns, style });
    if (this.#isHidden()) this.#hiddenColumns.push(...upTo(first, Math.min(this.#columns, this.#limits.columns)));
  }

  #readRow(): void {
    const scanner = this.#scanner;
    const repeated = this.#count('number-rows-repeated');
    const hidden = this.#isHidden();
    const style = scanner.attribute('default-cell-style-name');
    const first = this.#row + 1;
    this.#row += repeated;
    const cells = this.#readCells(first, style);
    if (cells.length > 0) this.#emit(cells, first, this.#row);
    if (hidden) for (let row = first; row <= Math.min(this.#row, this.#limits.rows); row++) this.#hiddenRows.push(row);
  }

  #emit(cells: readonly PlacedCell[], first: number, last: number): void {
    if (last > this.#limits.rows) throw beyondLimit('rows', this.#limits.rows);
    for (let row = first; row <= last; row++) {
      const placed = cells.map((cell) => ({ ...cell, row }));
      if (this.#unsolved.size > 0) this.uncached.push(...placed.filter(({ column }) => this.#unsolved.has(column)));
      this.#sink.row(row, placed);
    }
  }

  #readCells(row: number, rowStyle: string | null): PlacedCell[] {
    const scanner = this.#scanner;
    const { depth } = scanner;
    const cells: PlacedCell[] = [];
    this.#unsolved.clear();
    let column = 0;
    while (scanner.nextWithin(depth)) {
      if (!scanner.is('table-cell') && !scanner.is('covered-table-cell')) {
        scanner.skip();
        continue;
      }
      const first = column + 1;
      column += this.#count('number-columns-repeated');
      this.#noteMerge(row, first);
      const { cell, unsolved } = this.#readCell(first, rowStyle);
      if (!cell) continue;
      if (column > this.#limits.columns) throw beyondLimit('columns', this.#limits.columns);
      for (let at = first; at <= column; at++) {
        cells.push({ ...cell, column: at });
        if (unsolved) this.#unsolved.add(at);
      }
    }
    return cells;
  }

  #readCell(column: number, rowStyle: string | null): { cell: PlacedCell | null; unsolved: boolean } {
    const scanner = this.#scanner;
    const type = scanner.attribute('value-type');
    const value = scanner.attribute(valueAttributes.get(type ?? '') ?? 'value');
    const formula = scanner.attribute('formula');
    const style = scanner.attribute('style-name') ?? rowStyle;
    const error = scanner.attribute('calcext:value-type') === 'error';
    const shown = cellText(scanner);
    const read = readOdsValue({ type, value, shown, error }, () => this.#format(style, column));
    const solved = read ?? { text: '', kind: 'text' };
    if (formula === null) return { cell: solved.text === '' ? null : { column, ...solved }, unsolved: false };
    return { cell: { column, ...solved, formula: formula.replace(/^(?:[a-z]+:)?=/, '') }, unsolved: read === null };
  }

  #format(style: string | null, column: number): OdsFormat {
    const ofColumn = style === null ? this.#columnStyles.find(({ last }) => column <= last)?.style : null;
    return { format: this.#styles.numberFormat(style ?? ofColumn ?? null), date1904: this.#styles.date1904 };
  }

  #noteMerge(row: number, column: number): void {
    const [rows, columns] = [this.#count('number-rows-spanned'), this.#count('number-columns-spanned')];
    if (rows * columns > 1) this.#merges.push({ top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 });
  }

  #count(attribute: string): number {
    const count = Number(this.#scanner.attribute(attribute) ?? 1);
    return Number.isSafeInteger(count) && count > 0 ? count : 1;
  }

  #isHidden(): boolean {
    return (this.#scanner.attribute('visibility') ?? 'visible') !== 'visible';
  }
}

function upTo(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}
