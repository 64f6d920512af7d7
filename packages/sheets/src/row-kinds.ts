import { foldKey } from '@duizhang/lexicon';
import type { RawCell } from '@duizhang/model';
import type { Grid } from './grid.ts';
import { isHeadLabel } from './head-block.ts';
import { namingKeys, reportKeys, type HeaderKey } from './headers.ts';

/** Why a row below a header is no row of data. */
export type SkipReason = 'title' | 'repeatedHeader' | 'note' | 'subtotal' | 'signature' | 'section' | 'blank';

/** The part of a sheet that a table has for itself, headers left out. */
export interface RowRange {
  /** First and last row below the header, and first and last column. */
  top: number;
  bottom: number;
  left: number;
  right: number;
  /** Rows between that belong to a header that is repeated, or to the title over it. */
  repeated: ReadonlyMap<number, SkipReason>;
}

export interface RowKinds {
  data: readonly number[];
  skipped: readonly { row: number; reason: SkipReason }[];
}

const totals = /^(?:本页|本表|全市|以上|各项)?(?:合计|小计|总计|共计|total|subtotal|sum)(?:\([^()]{0,20}\))?:?$/;
const longestTotal = 30;
const notes = /^(?:注|备注|说明|填表说明|填报说明|附注|note)[\s\d一二三四五六七八九十]{0,3}[:：.、]/i;
/** The foot of a printed page. */
const pageNumber = /^第?\s{0,3}\d{1,4}\s{0,3}页(?:[\s,，/、]{0,3}共?\s{0,3}\d{1,4}\s{0,3}页)?$/;
const outline = /^(?:[(（][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、.．])/;

/**
 * Tells the rows of a table apart: totals, notes, signatures, headings of a part, blank rows and repeated headers are no data, and
 * each is counted by its reason, so that nothing goes lost in silence. `read` are the columns in which a row says something; a number
 * of its own (序号) or a unit alone says nothing.
 */
export function rowKinds(grid: Grid, range: RowRange, read: ReadonlySet<number>, found: ReadonlyMap<HeaderKey, number>): RowKinds {
  const keyOf = new Map<number, HeaderKey>([...found].map(([key, column]) => [column, key]));
  const telling = new Set([...read].filter((column) => column !== found.get('sequence') && column !== found.get('orgUnit')));
  const data: number[] = [];
  const skipped: { row: number; reason: SkipReason }[] = [];
  let inNote = false;
  for (const row of grid.between(range.top, range.bottom)) {
    const cells = grid.cellsWithin(row, range.left, range.right);
    const reason: SkipReason | null = range.repeated.get(row) ?? reasonOf(grid, row, cells, telling, keyOf, range, inNote);
    inNote = reason === 'note' || (inNote && reason === 'blank');
    if (reason) skipped.push({ row, reason });
    else data.push(row);
  }
  return { data, skipped };
}

function reasonOf(
  grid: Grid,
  row: number,
  cells: readonly RawCell[],
  telling: ReadonlySet<number>,
  keyOf: ReadonlyMap<number, HeaderKey>,
  range: RowRange,
  inNote: boolean,
): SkipReason | null {
  if (cells.length === 0) return 'blank';
  const first = cells[0]!;
  if (isTotal(first.text)) return 'subtotal';
  // The lines after a note's first, each in one cell.
  if (notes.test(first.text.trim()) || (cells.length === 1 && pageNumber.test(first.text.trim())) || (inNote && cells.length === 1))
    return 'note';
  const said = cells.flatMap(({ column, text }) => (telling.has(column) ? [{ key: keyOf.get(column), text }] : []));
  if (said.some(({ key, text }) => key !== undefined && namingKeys.has(key) && isTotal(text))) return 'subtotal';
  const isReport = ({ key, text }: (typeof said)[0]) => key !== undefined && reportKeys.has(key) && !isHeadLabel(text);
  if (isHeadLabel(first.text) && !said.some(isReport)) return 'signature';
  if (cells.length === 1 && isHeading(grid, row, first, range)) return 'section';
  return said.length === 0 ? 'blank' : null;
}

function isTotal(text: string): boolean {
  return text.length <= longestTotal && /[计計]|total|sum/i.test(text) && totals.test(foldKey(text));
}

/** 一、数字政府 over a part of the table: one cell that is merged across it, or that is numbered as headings are. */
function isHeading(grid: Grid, row: number, { column, text, kind }: RawCell, { left, right }: RowRange): boolean {
  if (kind !== 'text') return false;
  const merge = grid.mergeAt(row, column);
  const across = merge ? merge.right - merge.left + 1 : 1;
  return across >= 3 && across * 2 >= right - left + 1 ? true : right - left >= 3 && text.length <= 40 && outline.test(text.trim());
}
