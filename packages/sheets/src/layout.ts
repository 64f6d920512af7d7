import { columns, type Column } from './columns.ts';
import type { Draft } from './draft.ts';
import type { Grid } from './grid.ts';
import { isHeadLabel, readHeadBlock, type HeadBlock } from './head-block.ts';
import { matchHeader, type HeaderKey } from './headers.ts';
import { duplicateColumn, missingColumn } from './rules/file-rules.ts';

/** A table found on a sheet: what each column is, what stands above, which rows hold data. */
export interface Layout {
  headerRow: number;
  /** Sheet column (1-based) by what it means. */
  columns: ReadonlyMap<HeaderKey, number>;
  head: HeadBlock;
  dataRows: readonly number[];
  drafts: Draft[];
}

/** A header row names at least so many columns, one of them reported by the unit. */
const fewestColumns = 3;
const reported: readonly HeaderKey[] = ['actual', 'status', 'progressNarrative'];

const columnByKey: ReadonlyMap<HeaderKey, Column> = new Map(columns.map((column) => [column.key, column]));

/**
 * Finds the report table of a sheet by its header row, wherever it stands and in whatever order; null where there is none.
 * Findings: `missing-column` once per needed column, `duplicate-column`.
 */
export function findTable(grid: Grid): Layout | null {
  let best: { row: number; cells: Map<HeaderKey, number[]> } | null = null;
  const headerRows = new Set<number>();
  for (const row of grid.rows.keys()) {
    const cells = headersOf(grid, row);
    if (cells.size < fewestColumns) continue;
    headerRows.add(row);
    if (cells.size > (best?.cells.size ?? 0) && reported.some((key) => cells.has(key))) best = { row, cells };
  }
  if (!best) return null;
  const found = new Map([...best.cells].map(([key, [first]]) => [key, first!]));
  return {
    headerRow: best.row,
    columns: found,
    head: readHeadBlock(grid, best.row),
    dataRows: [...grid.rows.keys()].filter((row) => row > best.row && !headerRows.has(row) && isData(grid, row, found)),
    drafts: [...missing(grid, best.row, found), ...repeated(grid, best.row, best.cells)],
  };
}

function headersOf(grid: Grid, row: number): Map<HeaderKey, number[]> {
  const found = new Map<HeaderKey, number[]>();
  for (const cell of grid.rows.get(row)!) {
    const key = cell.kind === 'text' ? matchHeader(cell.text) : null;
    if (key) found.set(key, [...(found.get(key) ?? []), cell.column]);
  }
  return found;
}

function missing(grid: Grid, row: number, found: ReadonlyMap<HeaderKey, number>): Draft[] {
  return columns
    .filter(({ key, needed }) => needed && !found.has(key))
    .map(({ header }) => ({
      rule: missingColumn,
      input: {
        messageId: 'missing',
        data: { column: header.zh },
        at: { file: grid.file, sheet: grid.sheet.name, row },
        evidence: [header.zh],
      },
    }));
}

function repeated(grid: Grid, row: number, cells: ReadonlyMap<HeaderKey, number[]>): Draft[] {
  return [...cells].flatMap(([key, at]) => {
    if (at.length < 2) return [];
    const data = { column: columnByKey.get(key)?.header.zh ?? '填报单位', cells: at.map((column) => grid.at(row, column).cell) };
    return [
      {
        rule: duplicateColumn,
        input: { messageId: 'repeated', data, at: grid.place(row, at[1]!), evidence: [data.column, ...data.cells] },
      },
    ];
  });
}

/** Columns in which a data row says something; a number of its own (序号) says nothing. */
const telling: readonly HeaderKey[] = columns.filter(({ key }) => key !== 'sequence').map(({ key }) => key);
const naming: readonly HeaderKey[] = ['taskCode', 'taskTitle', 'clauseText', 'indicatorName'];
const totals = /^(?:合\s*计|小\s*计|总\s*计|total|subtotal)[:：]?$/i;
const notes = /^(?:注|备注|说明|填表说明|填报说明|附注|note)[\s\d一二三四五六七八九十]{0,3}[:：.、]/i;

/** Totals, notes, signatures and blank rows are no data; neither are repeated headers, which whoever asks knows. */
function isData(grid: Grid, row: number, found: ReadonlyMap<HeaderKey, number>): boolean {
  const cells = grid.rows.get(row)!.filter(({ text, formula }) => text.trim() !== '' || formula !== undefined);
  const first = cells[0]?.text.trim() ?? '';
  if (cells.length === 0 || totals.test(first) || notes.test(first)) return false;
  const texts = telling.flatMap((key) => {
    const column = found.get(key);
    const cell = column === undefined ? undefined : cells.find((candidate) => candidate.column === column);
    return cell ? [{ key, text: cell.text.trim() }] : [];
  });
  if (texts.length === 0 || texts.some(({ key, text }) => naming.includes(key) && totals.test(text))) return false;
  return !isHeadLabel(first) || texts.some(({ key, text }) => reported.includes(key) && !isHeadLabel(text));
}
