import { foldKey } from '@duizhang/lexicon';
import type { RawCell } from '@duizhang/model';
import type { Grid } from './grid.ts';
import { isHeadLabel, readHeadBlock, type HeadBlock } from './head-block.ts';
import { findHeaderBands, type HeaderBand, type HeaderCell } from './header-band.ts';
import { namingKeys, reportKeys, type HeaderKey } from './headers.ts';
import type { RowRange, SkipReason } from './row-kinds.ts';

/** Where a table lies on its sheet, before anybody asks what it holds. */
export interface TableFrame {
  /** Rows of the header, the first of those that are repeated. */
  header: { top: number; bottom: number };
  cells: readonly HeaderCell[];
  head: HeadBlock;
  /** Rows over the header that may hold its title and head block. */
  above: readonly number[];
  range: RowRange;
}

/** A table whose last row is not known yet. */
interface OpenTable {
  header: { top: number; bottom: number };
  cells: readonly HeaderCell[];
  above: readonly number[];
  left: number;
  right: number;
  repeated: Map<number, SkipReason>;
  bottom: number;
}

/** Columns that a table side by side with another has at least. */
const fewestColumns = 3;
/** A sheet ends here at the latest. */
const lastRow = 2 ** 20;
const lastColumn = 2 ** 14;

/**
 * Finds the tables of a sheet by their headers: one below another, side by side, with the header repeated on every page.
 * From top to bottom, then from left to right. Linear in the cells of the sheet.
 */
export function findTableFrames(grid: Grid): TableFrame[] {
  const open: OpenTable[] = [];
  const all: OpenTable[] = [];
  let bottom = 0;
  for (const band of findHeaderBands(grid)) {
    const start = titleStart(grid, band.top, bottom);
    const above = grid.between(start, band.top - 1);
    const parts = sideBySide(band);
    const continued = parts.map((part) => open.find((table) => sameHeader(table.cells, part)) ?? null);
    if (continued.every((table) => table !== null) && !namesAnother(grid, above, continued)) {
      for (const table of continued) repeat(table, band, above);
    } else {
      for (const table of open) table.bottom = start - 1;
      open.length = 0;
      open.push(...parts.map((cells, i) => opened(band, parts, i, cells, above)));
      all.push(...open);
    }
    bottom = band.bottom;
  }
  const frames: TableFrame[] = [];
  for (const table of all) frames.push(frameOf(grid, table, frames));
  return frames;
}

function opened(
  band: HeaderBand,
  parts: readonly (readonly HeaderCell[])[],
  index: number,
  cells: readonly HeaderCell[],
  above: readonly number[],
): OpenTable {
  const [before, next] = [parts[index - 1], parts[index + 1]];
  return {
    header: { top: band.top, bottom: band.bottom },
    cells,
    above,
    left: before ? before.at(-1)!.column + 1 : 1,
    right: next ? next[0]!.column - 1 : lastColumn,
    repeated: new Map(),
    bottom: lastRow,
  };
}

function repeat(table: OpenTable, band: HeaderBand, above: readonly number[]): void {
  for (const row of above) table.repeated.set(row, 'title');
  for (let row = band.top; row <= band.bottom; row++) table.repeated.set(row, 'repeatedHeader');
}

/** What a table doesn't say in its own head block, the table above it on the sheet may have said for both. */
function frameOf(grid: Grid, table: OpenTable, before: readonly TableFrame[]): TableFrame {
  const { left, right } = table;
  // The title stands on top of the first tables; below others, what is nearest to the header is their own.
  const isFirst = before.length === 0 || before[0]!.header.top === table.header.top;
  const rows = isFirst ? table.above : table.above.toReversed();
  const own = readHeadBlock(grid, { rows, left, right });
  const inherited = before.findLast(
    (frame) => frame.header.top < table.header.top && frame.range.left <= right && frame.range.right >= left,
  );
  return {
    header: table.header,
    cells: table.cells,
    above: table.above,
    head: new Map([...(inherited?.head ?? []), ...own]),
    range: { top: table.header.bottom + 1, bottom: table.bottom, left, right, repeated: table.repeated },
  };
}

/**
 * Two tables side by side name the same columns twice: where the first column comes again, and both halves could stand alone, the
 * second table begins; with a blank column between them, there.
 */
function sideBySide({ cells }: HeaderBand): HeaderCell[][] {
  const parts: HeaderCell[][] = [];
  let part: { start: number; first: HeaderKey | null; keys: Set<HeaderKey> } = { start: 0, first: null, keys: new Set() };
  /** Where the last blank column of the part ends, and whether what stands before it could stand alone. */
  let gap: { at: number; alone: boolean } | null = null;
  for (const [i, cell] of cells.entries()) {
    if (i > part.start && cell.column > cells[i - 1]!.column + 1) gap = { at: i, alone: standsAlone(part.keys) };
    const [key] = cell.reading?.keys ?? [];
    if (key === undefined) continue;
    const again = part.keys.has(key);
    const cut = again && gap?.alone ? gap.at : again && key === part.first && standsAlone(part.keys) ? i : null;
    if (cut !== null) {
      parts.push(cells.slice(part.start, cut));
      part = { start: cut, first: null, keys: keysOf(cells.slice(cut, i)) };
      gap = null;
    }
    part.first ??= [...part.keys][0] ?? key;
    part.keys.add(key);
  }
  // What could not stand alone belongs to the table on its left.
  const rest = cells.slice(part.start);
  parts.push(parts.length > 0 && !standsAlone(part.keys) ? [...parts.pop()!, ...rest] : rest);
  return parts;
}

function keysOf(cells: readonly HeaderCell[]): Set<HeaderKey> {
  return new Set(cells.flatMap(({ reading }) => reading?.keys.slice(0, 1) ?? []));
}

function standsAlone(keys: ReadonlySet<HeaderKey>): boolean {
  return keys.size >= fewestColumns && [...keys].some((key) => namingKeys.has(key)) && [...keys].some((key) => reportKeys.has(key));
}

function sameHeader(a: readonly HeaderCell[], b: readonly HeaderCell[]): boolean {
  const words = ({ column, parts }: HeaderCell) => `${column} ${foldKey(parts.join('/'))}`;
  return a.length === b.length && a.every((cell, i) => words(cell) === words(b[i]!));
}

/** Whether the head block over a repeated header is that of another unit or period: then it is another table. */
function namesAnother(grid: Grid, above: readonly number[], tables: readonly (OpenTable | null)[]): boolean {
  return tables.some((table) => {
    const place = { left: table!.left, right: table!.right };
    const now = readHeadBlock(grid, { rows: above.toReversed(), ...place });
    const before = readHeadBlock(grid, { rows: table!.above, ...place });
    return (['orgUnit', 'reportingPeriod'] as const).some((key) => {
      const text = now.get(key)?.text;
      return text !== undefined && foldKey(text) !== foldKey(before.get(key)?.text ?? '');
    });
  });
}

/** The first row of what stands over a header: everything above it on the sheet, or below another table only what reads as a title. */
function titleStart(grid: Grid, top: number, after: number): number {
  if (after === 0) return 1;
  let start = top;
  const rows = grid.between(after + 1, top - 1);
  for (let i = rows.length - 1; i >= 0; i--) {
    if (!isTitleRow(grid, grid.cells(rows[i]!), rows[i]!)) break;
    start = rows[i]!;
  }
  return start;
}

const titleEnd = /(?:表|台账|清单|情况|汇总|一览|方案)(?:[(（][^()（）]{0,20}[)）])?$/;
const longestTitle = 80;

function isTitleRow(grid: Grid, cells: readonly RawCell[], row: number): boolean {
  const [only] = cells;
  if (isHeadLabel(only!.text)) return true;
  if (cells.length !== 1 || only!.kind !== 'text' || only!.text.length > longestTitle) return false;
  const merge = grid.mergeAt(row, only!.column);
  return (merge !== null && merge.right - merge.left >= 2) || titleEnd.test(only!.text.trim());
}
