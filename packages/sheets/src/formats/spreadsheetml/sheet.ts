import type { RawCell, RawSheet } from '@duizhang/model';
import type { Limits } from '../limits.ts';
import type { SheetSink } from '../reader.ts';
import type { SheetFaults } from '../xlsx/sheet.ts';
import { attribute, childrenOf, element, innerText, nameOf, parseXml, type XmlNode } from '../xml-document.ts';
import { rowsMark } from './pieces.ts';
import type { Styles } from './styles.ts';
import { readValue } from './value.ts';

/** What the cells of a sheet refer to. */
export interface SheetContext {
  styles: Styles;
  date1904: boolean;
  limits: Limits;
}

/** Reads one table into the sink: rows and cells stand where `ss:Index` says, else behind the one before. */
export class TableReader {
  readonly faults: SheetFaults;
  readonly #context: SheetContext;
  readonly #sink: SheetSink;
  readonly #merges: RawSheet['merges'][number][] = [];
  readonly #hiddenRows: number[] = [];
  readonly #hiddenColumns: number[] = [];
  /** Styles of columns, as ranges in order. */
  readonly #columnStyles: { first: number; last: number; style: string }[] = [];
  #tableStyle: string | undefined;
  #firstColumn = 1;
  #row = 0;

  constructor(name: string, context: SheetContext, sink: SheetSink) {
    this.faults = { name, uncached: [], dangling: [], unplaced: [] };
    this.#context = context;
    this.#sink = sink;
  }

  /** The table as it stands in the frame, with its rows as texts by number. */
  read(table: XmlNode | undefined, rows: readonly (readonly string[])[]): void {
    if (table) {
      this.#tableStyle = attribute(table, 'StyleID');
      this.#firstColumn = position(attribute(table, 'LeftCell')) ?? 1;
      this.#row = (position(attribute(table, 'TopCell')) ?? 1) - 1;
      this.#readColumns(table);
      const mark = element(table, rowsMark);
      for (const batch of mark ? (rows[Number(attribute(mark, 'n'))] ?? []) : []) {
        for (const node of childrenOf(parseXml(`<${rowsMark}>${batch}</${rowsMark}>`)[0]!)) {
          if (nameOf(node) === 'Row') this.#readRow(node);
        }
      }
    }
    this.#sink.end({ merges: this.#merges, hiddenRows: this.#hiddenRows, hiddenColumns: this.#hiddenColumns });
  }

  #readColumns(table: XmlNode): void {
    let last = this.#firstColumn - 1;
    for (const column of childrenOf(table)) {
      if (nameOf(column) !== 'Column') continue;
      const first = position(attribute(column, 'Index')) ?? last + 1;
      last = Math.min(first + (count(attribute(column, 'Span')) ?? 0), this.#context.limits.columns);
      const style = attribute(column, 'StyleID');
      if (style !== undefined) this.#columnStyles.push({ first, last, style });
      if (isTrue(attribute(column, 'Hidden'))) for (let at = first; at <= last; at++) this.#hiddenColumns.push(at);
    }
  }

  #readRow(node: XmlNode): void {
    const row = position(attribute(node, 'Index')) ?? this.#row + 1;
    // A row with a span stands for so many rows more like it, none of which holds anything.
    this.#row = row + (count(attribute(node, 'Span')) ?? 0);
    const lastHidden = isTrue(attribute(node, 'Hidden')) ? Math.min(this.#row, this.#context.limits.rows) : 0;
    for (let at = row; at <= lastHidden; at++) this.#hiddenRows.push(at);
    const cells: RawCell[] = [];
    let next = this.#firstColumn;
    for (const child of childrenOf(node)) {
      if (nameOf(child) !== 'Cell') continue;
      const column = position(attribute(child, 'Index')) ?? next;
      next = this.#merge(child, row, column) + 1;
      const cell = this.#readCell(child, row, column, attribute(node, 'StyleID'));
      if (cell) cells.push(cell);
    }
    if (cells.length > 0) this.#sink.row(row, cells);
  }

  /** Notes a merged range; gives its last column, that of the cell where it is none. */
  #merge(cell: XmlNode, top: number, left: number): number {
    const across = count(attribute(cell, 'MergeAcross')) ?? 0;
    const down = count(attribute(cell, 'MergeDown')) ?? 0;
    if (across + down > 0) this.#merges.push({ top, left, bottom: top + down, right: left + across });
    return left + across;
  }

  #readCell(node: XmlNode, row: number, column: number, rowStyle: string | undefined): RawCell | null {
    const data = element(node, 'Data');
    const formula = attribute(node, 'Formula')?.replace(/^=/, '');
    const type = data && attribute(data, 'Type');
    const format = this.#context.styles.format(attribute(node, 'StyleID') ?? rowStyle ?? this.#columnStyle(column) ?? this.#tableStyle);
    const value = data ? readValue(type, innerText(data), format, this.#context.date1904) : null;
    if (!value && formula === undefined) return null;
    const cell: RawCell = { row, column, ...(value ?? { text: '', kind: 'text' }) };
    if (formula !== undefined) cell.formula = formula;
    if (!value && type !== 'String') this.faults.uncached.push(cell);
    return cell;
  }

  #columnStyle(column: number): string | undefined {
    return this.#columnStyles.find(({ first, last }) => first <= column && column <= last)?.style;
  }
}

/** A row or column number, from 1; undefined where the attribute is none. */
function position(value: string | undefined): number | undefined {
  const number = count(value);
  return number === 0 ? undefined : number;
}

function count(value: string | undefined): number | undefined {
  return value !== undefined && /^\s*\d{1,9}\s*$/.test(value) ? Number(value) : undefined;
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value?.toLowerCase() === 'true';
}
