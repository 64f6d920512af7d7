import type { Finding, RawCell } from '@duizhang/model';
import { ownText } from './own-text.ts';
import { beyondLimit } from './read-problem.ts';
import type { ReaderInput, ReadOutcome, SheetReader, SheetSink } from './reader.ts';
import { breaksOff, closesText, sylkFields, unescapeSylk } from './sylk-text.ts';
import { wholeText } from './whole-text.ts';
import { faultFindings } from './xlsx/fault-findings.ts';
import { formatOf, generalFormat, showNumber, type NumberFormat } from './xlsx/number-format.ts';

/** .slk: the text format that Multiplan and Excel exchange, one record a line, one sheet without a name. */
export const sylkReader: SheetReader = { format: 'slk', accepts: (kind) => kind === 'sylk', read };

const sheetName = '';

function read(input: ReaderInput, sink: SheetSink): ReadOutcome {
  const { text, encoding, findings } = wholeText(input);
  const sheet = new SylkSheet(input);
  for (const record of records(text, input.limits.textLength)) if (!sheet.take(record)) break;
  return { ok: true, encoding, findings: [...findings, ...sheet.finish(sink)] };
}

/** Lines of a text, whatever ends them. */
function* lines(text: string): Generator<string> {
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    const c = at < text.length ? text.charCodeAt(at) : 0x0a;
    if (c !== 0x0a && c !== 0x0d) continue;
    if (at > from) yield text.slice(from, at);
    from = at + 1;
  }
}

/** Records: lines, but a text that breaks off within its quotes goes on in the next ones, as some programs write line breaks. */
function* records(text: string, longest: number): Generator<string> {
  let broken = '';
  for (const line of lines(text)) {
    const record = broken === '' ? line : `${broken}\n${line}`;
    const closed = broken === '' ? !breaksOff(line) : closesText(line);
    broken = closed || record.length > longest ? '' : record;
    if (broken === '') yield record;
  }
  if (broken !== '') yield broken;
}

/** Cells may come in any order, so they are kept until the end of the file. */
class SylkSheet {
  readonly #input: ReaderInput;
  readonly #rows = new Map<number, Map<number, RawCell>>();
  readonly #codes: string[] = [];
  /** Formats of single cells, columns, rows (`3,4`, `,4`, `3,`) and of the whole sheet (`,`). */
  readonly #formats = new Map<string, NumberFormat>();
  readonly #hiddenRows = new Set<number>();
  readonly #hiddenColumns = new Set<number>();
  readonly #uncached: RawCell[] = [];
  #date1904 = false;
  #row = 1;
  #column = 1;

  constructor(input: ReaderInput) {
    this.#input = input;
  }

  /** Takes in one record; false at the last. Records about windows, names, fonts and protection say nothing about cells. */
  take(record: string): boolean {
    const [type, ...fields] = sylkFields(record);
    if (type === 'P') this.#takeCode(fields);
    else if (type === 'O') this.#date1904 ||= fields.some((field) => /^V[1-9]/.test(field));
    else if (type === 'F') this.#takeFormat(fields);
    else if (type === 'C') this.#takeCell(fields);
    return type !== 'E';
  }

  /** Rows in order into the sink. Gives `uncached-formula`. */
  finish(sink: SheetSink): Finding[] {
    sink.sheet({ name: sheetName, hidden: false });
    for (const [row, cells] of [...this.#rows].sort(([a], [b]) => a - b)) {
      sink.row(
        row,
        [...cells.values()].sort((a, b) => a.column - b.column),
      );
    }
    const ascending = (places: ReadonlySet<number>) => [...places].sort((a, b) => a - b);
    sink.end({ merges: [], hiddenRows: ascending(this.#hiddenRows), hiddenColumns: ascending(this.#hiddenColumns) });
    const faults = { name: sheetName, uncached: this.#uncached, dangling: [], unplaced: [] };
    return faultFindings(this.#input, { altered: [], missing: [], sheets: [faults] });
  }

  /** Format codes are numbered in the order of their records; fonts are records of the same type. */
  #takeCode(fields: readonly string[]): void {
    const code = fields.find((field) => field.startsWith('P'));
    if (code !== undefined) this.#codes.push(unescapeSylk(code.slice(1)));
  }

  #takeFormat(fields: readonly string[]): void {
    const whole = fields.some((field) => field.startsWith('D'));
    const index = this.#number(fields, 'P');
    const [row, column] = [this.#number(fields, 'R'), this.#number(fields, 'C')];
    const placed = this.#move(fields);
    const code = index === null ? undefined : this.#codes[index];
    if (code !== undefined) {
      const place = placed
        ? `${this.#row},${this.#column}`
        : row !== null
          ? `${row},`
          : column !== null
            ? `,${column}`
            : whole
              ? ','
              : null;
      if (place !== null) this.#formats.set(place, formatOf(code));
    }
    if (row !== null && this.#number(fields, 'M') === 0) this.#hiddenRows.add(row);
    const widths = fields
      .find((field) => field.startsWith('W'))
      ?.slice(1)
      .split(' ')
      .map(Number);
    if (widths?.length === 3 && widths[2] === 0) {
      const last = Math.min(widths[1]!, this.#input.limits.columns);
      for (let hidden = Math.max(1, widths[0]!); hidden <= last; hidden++) this.#hiddenColumns.add(hidden);
    }
  }

  #takeCell(fields: readonly string[]): void {
    this.#move(fields);
    const stored = fields.find((field) => field.startsWith('K'))?.slice(1);
    const formula = fields.find((field) => field.startsWith('E'))?.slice(1);
    const value = stored === undefined ? null : this.#value(stored);
    if (!value && formula === undefined) return;
    const cell: RawCell = { row: this.#row, column: this.#column, ...(value ?? { text: '', kind: 'text' }) };
    if (formula !== undefined) cell.formula = ownText(formula);
    if (!value) this.#uncached.push(cell);
    if (cell.text === '' && formula === undefined) return;
    const row = this.#rows.get(cell.row) ?? new Map<number, RawCell>();
    this.#rows.set(cell.row, row.set(cell.column, cell));
  }

  #value(stored: string): Omit<RawCell, 'row' | 'column'> {
    if (stored.startsWith('"')) {
      const text = stored.slice(1, stored.endsWith('"') && stored.length > 1 ? -1 : undefined);
      return { text: ownText(unescapeSylk(text.replaceAll('""', '"'))).replace(/\r\n?/g, '\n'), kind: 'text' };
    }
    if (stored === 'TRUE' || stored === 'FALSE') return { text: stored, kind: 'boolean' };
    if (stored.startsWith('#')) return { text: ownText(stored), kind: 'error' };
    const number = stored.trim() === '' ? NaN : Number(stored);
    if (!Number.isFinite(number)) return { text: ownText(unescapeSylk(stored)), kind: 'text' };
    const format = this.#format();
    return { ...showNumber(number, format, this.#date1904), number, ...(format !== generalFormat && { format: format.code }) };
  }

  #format(): NumberFormat {
    const [row, column] = [this.#row, this.#column];
    const places = [`${row},${column}`, `${row},`, `,${column}`, ','];
    return places.map((place) => this.#formats.get(place)).find((format) => format !== undefined) ?? generalFormat;
  }

  /** Goes to the cell that a record names; a row or column that it leaves out is that of the record before. */
  #move(fields: readonly string[]): boolean {
    const { rows, columns } = this.#input.limits;
    const [row, column] = [this.#number(fields, 'Y'), this.#number(fields, 'X')];
    if (row !== null && row > rows) throw beyondLimit('rows', rows);
    if (column !== null && column > columns) throw beyondLimit('columns', columns);
    if (row !== null && row > 0) this.#row = row;
    if (column !== null && column > 0) this.#column = column;
    return row !== null || column !== null;
  }

  #number(fields: readonly string[], letter: string): number | null {
    const field = fields.find((candidate) => candidate.startsWith(letter) && /^\d+$/.test(candidate.slice(1)));
    return field === undefined ? null : Number(field.slice(1));
  }
}
