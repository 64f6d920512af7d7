import { foldKey } from '@duizhang/lexicon';
import type { RawCell } from '@duizhang/model';
import type { Grid } from './grid.ts';
import { isHeadLabel } from './head-block.ts';
import { mayBeHeader, readHeader, readHeaderParts, type HeaderKey, type HeaderReading } from './headers.ts';

/** The header of one column. */
export interface HeaderCell {
  column: number;
  /** Row of the column's own words, the lowest of the header. */
  row: number;
  /** From the group down to the column's own words. */
  parts: readonly string[];
  reading: HeaderReading | null;
}

/** One to three rows that name the columns of a table, or of several side by side. */
export interface HeaderBand {
  top: number;
  bottom: number;
  /** By column, from left to right. */
  cells: readonly HeaderCell[];
}

/** A header names at least so many columns of ours. */
const fewestColumns = 3;
const mostRows = 3;
/** A cell of a header row is a name, not a sentence. */
const longestName = 30;

/** Every header on a sheet, from top to bottom, repeated ones included. */
export function findHeaderBands(grid: Grid): HeaderBand[] {
  const bands: HeaderBand[] = [];
  let bottom = 0;
  for (const row of grid.rowNumbers) {
    if (row <= bottom || !isHeaderRow(grid.cells(row))) continue;
    const band = bandAround(grid, row, bottom);
    bands.push(band);
    bottom = band.bottom;
  }
  return bands.length > 0 ? bands : namelessBand(grid);
}

function isHeaderRow(cells: readonly RawCell[]): boolean {
  return cells.length >= fewestColumns && keysOf(cells).size >= fewestColumns;
}

/** The columns of ours that a row names by its own words. */
function keysOf(cells: readonly RawCell[]): Set<HeaderKey> {
  const keys = new Set<HeaderKey>();
  const names = cells.filter(({ kind, text }) => kind === 'text' && mayBeHeader(text));
  if (names.length < fewestColumns) return keys;
  for (const { text } of names) {
    const [key] = readHeader(text)?.keys ?? [];
    if (key !== undefined) keys.add(key);
  }
  return keys;
}

/**
 * Where no row names three columns of ours, the first row of several names, one of them known, above rows that fill those columns:
 * what its columns are, the cells must show.
 */
function namelessBand(grid: Grid): HeaderBand[] {
  for (const row of grid.rowNumbers.slice(0, 50)) {
    const cells = grid.cells(row);
    const names = cells.filter(({ kind, text }) => kind === 'text' && text.length <= longestName && !isHeadLabel(text));
    if (names.length < fewestColumns + 1 || names.length < cells.length) continue;
    if (!names.some(({ text }) => (readHeader(text)?.keys.length ?? 0) > 0)) continue;
    const columns = new Set(cells.map(({ column }) => column));
    if (grid.cells(row + 1).filter(({ column }) => columns.has(column)).length >= fewestColumns) return [bandAround(grid, row, 0)];
  }
  return [];
}

/** The band of a header row: with the row above where it groups columns, and the rows below where they divide them. */
function bandAround(grid: Grid, anchor: number, after: number): HeaderBand {
  let rows = [anchor];
  while (rows.length < mostRows && divides(grid, rows, rows.at(-1)! + 1)) rows = [...rows, rows.at(-1)! + 1];
  while (rows.length < mostRows && rows[0]! - 1 > after && groups(grid, rows[0]! - 1, rows)) rows = [rows[0]! - 1, ...rows];
  return { top: rows[0]!, bottom: rows.at(-1)!, cells: headerCells(grid, rows) };
}

/** Whether a row goes on with the header above it: its names stand under groups, or make names together with what is above. */
function divides(grid: Grid, rows: readonly number[], row: number): boolean {
  const cells = grid.cells(row);
  const above = rows.at(-1)!;
  if (cells.length === 0 || !cells.every(isName)) return false;
  if (isUnderGroups(grid, cells, above)) return true;
  // The same columns once more are the header of another page or table.
  const [own, before] = [keysOf(cells), keysOf(grid.cells(above))];
  if (own.size > 0 && [...own].filter((key) => before.has(key)).length * 2 > own.size) return false;
  if (cells.every((cell) => foldKey(cell.text) === foldKey(grid.cell(above, cell.column)?.text ?? ''))) return false;
  const groups = spans(grid, above, row);
  const groupOf = new Map(cells.map((cell) => [cell, spanOver(groups, cell.column)]));
  const sizes = new Map<Span | null, number>();
  for (const group of groupOf.values()) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  let [known, grouped] = [0, 0];
  for (const [cell, group] of groupOf) {
    const reading = readHeaderParts(group ? [group.text, cell.text] : [cell.text]);
    const divided = group !== null && sizes.get(group)! > 1;
    if (reading) known++;
    // Alone under a name, a word that is no header is the first row of data.
    else if (group && !divided) return false;
    if (divided && group.merged) grouped++;
  }
  return grouped === cells.length || known * 2 >= cells.length;
}

/** Whether every name stands under a merged group that it shares with others: then they divide it, whatever they say. */
function isUnderGroups(grid: Grid, cells: readonly RawCell[], above: number): boolean {
  const sizes = new Map<Span, number>();
  const groups = spans(grid, above, cells[0]!.row);
  for (const { column } of cells) {
    const group = spanOver(groups, column);
    if (!group?.merged) return false;
    sizes.set(group, (sizes.get(group) ?? 0) + 1);
  }
  return [...sizes.values()].every((size) => size > 1);
}

/** Whether a row groups the columns below it. A title does not: it stands over all of them, or over none. */
function groups(grid: Grid, row: number, rows: readonly number[]): boolean {
  const cells = grid.cells(row);
  if (cells.length === 0 || !cells.every((cell) => isName(cell) && !isHeadLabel(cell.text) && !/[:：]/.test(cell.text))) return false;
  const below = headerCells(grid, rows);
  const over = spans(grid, row, rows[0]!);
  const [first, last] = [below[0]!.column, below.at(-1)!.column];
  if (over.some(({ left, right }) => left <= first && right >= last)) return false;
  const byColumn = new Map(below.map((cell) => [cell.column, cell]));
  // Names that hang over their columns, with nothing below: vertical merges whose texts are on top.
  const hanging = cells.length > 1 && cells.some(({ column, text }) => !byColumn.has(column) && readHeader(text) !== null);
  return (
    hanging ||
    below.some((cell) => {
      const group = spanOver(over, cell.column);
      const together = group && readHeaderParts([group.text, ...cell.parts]);
      return together != null && meaning(together) !== meaning(cell.reading);
    })
  );
}

function meaning(reading: HeaderReading | null): string {
  return reading ? `${reading.keys.join()} ${reading.other?.id ?? ''} ${reading.period?.text ?? ''}` : '';
}

function isName({ kind, text }: RawCell): boolean {
  return kind === 'text' && text.length <= longestName;
}

interface Span {
  text: string;
  left: number;
  right: number;
  merged: boolean;
}

/**
 * What each cell of a row stands over: its merged range, or, in a format that knows none, the blank columns to its right that the
 * row below names.
 */
function spans(grid: Grid, row: number, below: number): Span[] {
  const cells = grid.cells(row);
  const named = grid.cells(below);
  let at = 0;
  return cells.map((cell, i) => {
    const merge = grid.mergeAt(row, cell.column);
    if (merge && merge.right > merge.left) return { text: cell.text, left: cell.column, right: merge.right, merged: true };
    const next = cells[i + 1]?.column ?? Infinity;
    let right = cell.column;
    while (at < named.length && named[at]!.column < cell.column) at++;
    if (merge) return { text: cell.text, left: cell.column, right, merged: false };
    for (let j = at; j < named.length && named[j]!.column < next && named[j]!.column <= right + 1; j++) right = named[j]!.column;
    return { text: cell.text, left: cell.column, right, merged: false };
  });
}

function spanOver(ascending: readonly Span[], column: number): Span | null {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]!.left <= column) low = middle + 1;
    else high = middle;
  }
  const span = ascending[low - 1];
  return span && span.right >= column ? span : null;
}

/** The names of the columns: the lowest words that a column has of its own, under the groups that stand over them. */
function headerCells(grid: Grid, rows: readonly number[]): HeaderCell[] {
  const own = new Map<number, { row: number; text: string }>();
  for (const row of rows) for (const { column, text } of grid.cells(row)) own.set(column, { row, text });
  const over = rows.slice(0, -1).map((row, i) => ({ row, spans: spans(grid, row, rows[i + 1]!) }));
  return [...own]
    .sort(([a], [b]) => a - b)
    .map(([column, { row, text }]) => {
      const groups = over.flatMap((level) => (level.row < row ? (spanOver(level.spans, column)?.text ?? []) : []));
      const parts = [...groups.filter((group, i) => group !== groups[i + 1]), text];
      return { column, row, parts, reading: readHeaderParts(parts) };
    });
}
