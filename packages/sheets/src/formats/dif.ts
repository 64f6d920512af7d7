import type { RawCell } from '@duizhang/model';
import { ownText } from './own-text.ts';
import { ReadProblem } from './read-problem.ts';
import type { ReaderInput, ReadOutcome, SheetReader, SheetSink } from './reader.ts';
import { wholeText } from './whole-text.ts';
import { formatOf, generalFormat, showNumber } from './xlsx/number-format.ts';

/** .dif: the Data Interchange Format, two lines or more for each cell, one sheet without a name. */
export const difReader: SheetReader = { format: 'dif', accepts: (kind) => kind === 'dif', read };

const percent = formatOf('0%');

function read(input: ReaderInput, sink: SheetSink): ReadOutcome {
  const { text, encoding, findings } = wholeText(input);
  const lines = text.split(/\r\n|\r|\n/);
  sink.sheet({ name: '', hidden: false });
  let row = 0;
  let cells: RawCell[] = [];
  const endRow = (): void => {
    if (cells.length > 0) sink.row(row, cells);
    cells = [];
  };
  let column = 0;
  let ended = false;
  for (let at = dataStart(lines); at + 1 < lines.length && !ended;) {
    const [type = '', number = ''] = splitHead(lines[at++]!);
    const { value, next } = valueLines(lines, at, type === '1');
    at = next;
    if (type === '-1') {
      endRow();
      ended = value.trim() === 'EOD';
      row++;
      column = 0;
      continue;
    }
    column++;
    const cell = type === '0' ? numeric(number.trim(), value.trim()) : { text: ownText(value), kind: 'text' as const };
    if (cell.text !== '') cells.push({ row, column, ...cell });
  }
  endRow();
  sink.end({ merges: [], hiddenRows: [], hiddenColumns: [] });
  return { ok: true, encoding, findings };
}

/** Where the cells begin: behind the three lines of the last header item, `DATA`. */
function dataStart(lines: readonly string[]): number {
  const header = lines.findIndex((line) => line.trim() === 'DATA');
  if (header < 0) throw new ReadProblem({ code: 'damaged', detail: { zh: '没有数据部分', en: 'it has no data section' } });
  return header + 3;
}

/** `0,82.5%`: the type of the value and its number, which may hold commas. */
function splitHead(line: string): string[] {
  const comma = line.indexOf(',');
  return comma < 0 ? [line.trim()] : [line.slice(0, comma).trim(), line.slice(comma + 1)];
}

/** A quoted text may run over several lines; quotes within it are doubled. */
function valueLines(lines: readonly string[], from: number, quoted: boolean): { value: string; next: number } {
  let value = lines[from]!;
  if (!quoted || !value.trimStart().startsWith('"')) return { value, next: from + 1 };
  let at = from + 1;
  for (let quotes = count(value); quotes % 2 === 1 && at < lines.length; at++) {
    value += `\n${lines[at]!}`;
    quotes += count(lines[at]!);
  }
  const inner = value.trim().replace(/^"/, '').replace(/"$/, '').replaceAll('""', '"');
  // Excel keeps digits that are a text apart from numbers in this way.
  return { value: /^="[^"]*"$/.test(inner) ? inner.slice(2, -1) : inner, next: at };
}

function count(line: string): number {
  return line.split('"').length - 1;
}

/** The second line says what kind of number it is: V a value, TRUE, FALSE, NA, ERROR. Formatted numbers stay as they are written. */
function numeric(written: string, kind: string): Omit<RawCell, 'row' | 'column'> {
  if (kind === 'TRUE' || kind === 'FALSE') return { text: kind, kind: 'boolean' };
  if (written === 'TRUE' || written === 'FALSE') return { text: written, kind: 'boolean' };
  if (kind === 'NA') return { text: '#N/A', kind: 'error' };
  if (kind === 'ERROR') return { text: '#VALUE!', kind: 'error' };
  const share = written.endsWith('%');
  const digits = share ? written.slice(0, -1) : written;
  const number = digits.trim() === '' ? NaN : Number(digits) / (share ? 100 : 1);
  if (!Number.isFinite(number)) return { text: ownText(written), kind: 'text' };
  return { ...showNumber(number, share ? percent : generalFormat, false), number, ...(share && { format: percent.code }) };
}
