import { memorySource, SourceCut, type ByteSource } from '@duizhang/bytes';
import { cellAddress, parseCellAddress, type Finding, type RawCell } from '@duizhang/model';
import { bytesOf, defaultLimits, type Limits } from './formats/limits.ts';
import { limitText } from './formats/read-problem.ts';
import { refuse, sha256Of } from './formats/reader.ts';
import { Grid, type Merge } from './grid.ts';
import { NeighbourhoodSink, type Window } from './neighbourhood-sink.ts';
import { findTableFrames, type TableFrame } from './table-frames.ts';
import { streamWorkbook } from './workbook.ts';

export interface NeighbourhoodInput {
  /** Relative path: what a finding is addressed to. */
  file: string;
  bytes: Uint8Array | ByteSource;
  /** By default those of `defaultLimits`. */
  limits?: Limits;
  /** SHA-256 of the file that was judged, in hexadecimal digits. */
  sha256: string;
  /** Name of the sheet; empty for the one table of a text file. */
  sheet: string;
  /** A1. */
  cell: string;
  /** Rows above the cell, and as many below; 3 by default. */
  rows?: number;
  /** Columns to either side; by default all that hold something. */
  columns?: number;
}

/**
 * A cell among its neighbours, or why it can't be shown: the file is another than the one that was judged (`changed`), its sheet or the
 * place is none (`noPlace`), or it can't be read (then the finding says why).
 */
export type NeighbourhoodReading =
  | { file: string; outcome: 'read'; neighbourhood: Neighbourhood }
  | { file: string; outcome: 'changed' | 'noPlace' }
  | { file: string; outcome: 'unreadable'; finding: Finding };

/** Rows around a cell. Rows and columns are 1-based, as the spreadsheet shows them. */
export interface Neighbourhood {
  sheet: string;
  /** The file hides the sheet. */
  hidden: boolean;
  /** The cell that was asked for; it may be blank. */
  at: { cell: string; row: number; column: number };
  /** All of the window from top to bottom, blank ones too. */
  rows: { row: number; hidden: boolean; cells: NeighbourCell[] }[];
  /** From left to right: those that hold something in these rows or have a header, and that of the cell. */
  columns: { column: number; letters: string; header: string | null; hidden: boolean }[];
  /** Rows of the header over the cell; null where no table is known there. */
  header: { top: number; bottom: number } | null;
  /**
   * Merged ranges that reach into the window, with the text of their first cell. Null where the sheet goes on for so long below that its
   * end was not waited for: then what is hidden is not known either.
   */
  merges: (Merge & { text: string })[] | null;
}

/** A cell that holds something. */
export interface NeighbourCell {
  column: number;
  /** As people see it; of a long text the beginning. */
  text: string;
  /** Of the whole text. */
  characters: number;
  kind: RawCell['kind'];
  /** Number format, where the file has one. */
  format: string | null;
  /** Never evaluated. */
  formula: string | null;
}

/** Of any sheet. */
const lastRow = 2 ** 20;
/** UTF-16 units of a neighbour that are handed on: what can be read at a glance. */
const longestText = 300;

/**
 * Reads the rows around a cell from the file that it stands in, of any format that is read, within the same limits. What is no longer the
 * file that was judged is never shown in its place. Reading ends where the rest is not needed. Never throws.
 */
export function readNeighbourhood(input: NeighbourhoodInput): NeighbourhoodReading {
  const { file, bytes, limits = defaultLimits, sha256, sheet, cell, rows = 3, columns = Infinity } = input;
  const source = bytes instanceof Uint8Array ? memorySource(bytes) : bytes;
  // Whoever puts something of any size in its place should not have us read all of it to see that it is another.
  if (source.size > bytesOf(limits.fileMegabytes)) {
    const refused = refuse(file, source, 'tooLarge', limitText('fileMegabytes', limits.fileMegabytes));
    return { file, outcome: 'unreadable', finding: refused.findings[0]! };
  }
  if (hashOf(source) !== sha256) return { file, outcome: 'changed' };
  const place = parseCellAddress(cell);
  if (!place) return { file, outcome: 'noPlace' };
  const window: Window = {
    top: Math.max(1, place.row - rows),
    bottom: Math.min(lastRow, place.row + rows),
    left: place.column - columns,
    right: place.column + columns,
  };
  const sink = new NeighbourhoodSink(sheet, window);
  const reading = streamWorkbook(file, source, sink, limits);
  if (!reading.ok && !sink.done) return { file, outcome: 'unreadable', finding: reading.findings[0]! };
  if (sink.head === null) return { file, outcome: 'noPlace' };
  return { file, outcome: 'read', neighbourhood: around(file, place, window, sink) };
}

/** Null for a file that becomes shorter while it is read: it is not the one that was judged. */
function hashOf(source: ByteSource): string | null {
  try {
    return sha256Of(source);
  } catch (error) {
    if (error instanceof SourceCut) return null;
    throw error;
  }
}

function around(file: string, place: { row: number; column: number }, window: Window, sink: NeighbourhoodSink): Neighbourhood {
  const grid = new Grid(file, sink.beginning);
  const frame = tableOver(grid, place);
  const headers = new Map(frame?.cells.filter(({ column }) => isIn(column, window)).map(({ column, parts }) => [column, parts.join('/')]));
  const hiddenColumns = new Set(sink.tail?.hiddenColumns);
  const hiddenRows = new Set(sink.tail?.hiddenRows.filter((row) => row >= window.top && row <= window.bottom));
  const rows = Array.from({ length: window.bottom - window.top + 1 }, (_row, i) => window.top + i);
  const used = new Set([place.column, ...headers.keys(), ...[...sink.cells.values()].flatMap((cells) => [...cells.keys()])]);
  return {
    sheet: sink.head!.name,
    hidden: sink.head!.hidden,
    at: { cell: cellAddress(place.row, place.column), ...place },
    rows: rows.map((row) => ({ row, hidden: hiddenRows.has(row), cells: inOrder(sink.cells.get(row)).map(neighbour) })),
    columns: [...used]
      .sort((a, b) => a - b)
      .map((column) => ({
        column,
        letters: cellAddress(1, column).slice(0, -1),
        header: headers.get(column) ?? null,
        hidden: hiddenColumns.has(column),
      })),
    header: frame && frame.header,
    merges: sink.tail && sink.tail.merges.filter((merge) => reaches(merge, window)).map((merge) => withText(merge, grid)),
  };
}

/** The nearest table of which the header stands over the cell, or holds it. */
function tableOver(grid: Grid, { row, column }: { row: number; column: number }): TableFrame | null {
  const over = findTableFrames(grid).filter(({ header, range }) => header.top <= row && column >= range.left && column <= range.right);
  return over.at(-1) ?? null;
}

function isIn(column: number, { left, right }: Window): boolean {
  return column >= left && column <= right;
}

function reaches({ top, bottom, left, right }: Merge, window: Window): boolean {
  return top <= window.bottom && bottom >= window.top && left <= window.right && right >= window.left;
}

function withText(merge: Merge, grid: Grid): Merge & { text: string } {
  return { ...merge, text: shortened(grid.cell(merge.top, merge.left)?.text ?? '') };
}

function inOrder(cells: ReadonlyMap<number, RawCell> | undefined): RawCell[] {
  return [...(cells?.values() ?? [])].sort((a, b) => a.column - b.column);
}

function neighbour({ column, text, kind, format, formula }: RawCell): NeighbourCell {
  return {
    column,
    text: shortened(text),
    characters: text.length,
    kind,
    format: format ?? null,
    formula: formula === undefined ? null : shortened(formula),
  };
}

/** Not through the middle of a character. */
function shortened(text: string): string {
  return text.slice(0, longestText).replace(/[\ud800-\udbff]$/, '');
}
