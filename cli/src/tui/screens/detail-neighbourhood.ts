import { cellAddress, fill, type Locale } from '@duizhang/model';
import type { Neighbourhood } from '@duizhang/sheets';
import { fit, line, span, type Line } from '../components/line.ts';
import { cells, harmless } from '../components/width.ts';
import { detailWords, kindWord } from './detail-words.ts';

/** Cells of a column, without the marks at both sides of it. */
const NARROWEST = 3;
const WIDEST = 14;
/** The column of the cell itself. */
const WIDEST_OWN = 24;

interface Column {
  column: number;
  width: number;
}

/**
 * Rows around a cell as a small table, the cell in square brackets: `naming`, the column that says what a row is about, then as many
 * columns around the cell as fit into `width` cells.
 */
export function neighbourhoodLines(near: Neighbourhood, naming: number | null, width: number, locale: Locale): Line[] {
  const numbers = Math.max(...near.rows.map(({ row }) => `${row}`.length)) + 2;
  const shown = chosenColumns(near, naming, width - numbers - 1);
  const blank = ' '.repeat(numbers + 1);
  const headed = (texts: readonly string[]): Line => [
    span(blank, 'dim'),
    ...texts.map((text, i) => span(` ${fit(text, shown[i]!.width)} `, 'dim')),
  ];
  const byColumn = new Map(near.columns.map((column) => [column.column, column]));
  const letters = headed(shown.map(({ column }) => byColumn.get(column)!.letters));
  const headers = shown.map(({ column }) => oneLine(byColumn.get(column)!.header ?? ''));
  // A header that stands among the rows is seen there.
  const isAbove = near.header !== null && near.header.bottom < near.rows[0]!.row;
  const rows = near.rows.map(({ row, hidden }): Line => {
    const own = row === near.at.row;
    const number = `${own ? '>' : ' '}${fit(`${row}`, numbers - 2, 'right')}${hidden ? '*' : ' '} `;
    return [
      span(number, own ? 'mark' : 'dim'),
      ...shown.map(({ column, width: room }) => {
        const isCell = own && column === near.at.column;
        const text = textAt(near, row, column);
        return isCell ? span(fit(`[${fit(text, Math.min(room, cells(text)))}]`, room + 2), 'mark') : span(` ${fit(text, room)} `);
      }),
    ];
  });
  return [letters, ...(isAbove && headers.some((text) => text !== '') ? [headed(headers)] : []), ...rows, ...notes(near, shown, locale)];
}

/** The column that names the rows, that of the cell, then one to the left of it and one to the right in turn, while there is room. */
function chosenColumns(near: Neighbourhood, naming: number | null, room: number): Column[] {
  const middle = near.columns.findIndex(({ column }) => column === near.at.column);
  const own = { column: near.at.column, width: Math.max(NARROWEST, Math.min(widthOf(near, middle), WIDEST_OWN, room - 2)) };
  let left = room - own.width - 2;
  const take = (index: number): Column | null => {
    if (!near.columns[index]) return null;
    const width = Math.max(NARROWEST, Math.min(widthOf(near, index), WIDEST));
    if (width + 2 > left) return null;
    left -= width + 2;
    return { column: near.columns[index].column, width };
  };
  const named = near.columns.findIndex(({ column }) => column === naming);
  const first = named === middle ? null : take(named);
  const chosen = [own];
  let [before, behind] = [middle - 1, middle + 1];
  for (;;) {
    // The naming column stands in front already; a side that did not fit once stays as it is, lest a narrow column take the place of a wide one.
    if (first && before === named) before--;
    if (first && behind === named) behind++;
    const previous = before >= 0 ? take(before) : null;
    const next = take(behind);
    if (previous) chosen.unshift(previous);
    if (next) chosen.push(next);
    before = previous ? before - 1 : -1;
    behind = next ? behind + 1 : near.columns.length;
    if (!previous && !next) break;
  }
  return [...(first ? [first] : []), ...chosen].sort((a, b) => a.column - b.column);
}

function widthOf(near: Neighbourhood, index: number): number {
  const { column, letters, header } = near.columns[index]!;
  return Math.max(cells(letters), cells(oneLine(header ?? '')), ...near.rows.map(({ row }) => cells(textAt(near, row, column))));
}

/** What is seen in a cell: of a merged range its text in the first cell in sight, and where the others go on from. */
function textAt(near: Neighbourhood, row: number, column: number): string {
  const cell = near.rows[row - near.rows[0]!.row]!.cells.find((one) => one.column === column);
  if (cell) return oneLine(cell.text);
  const merge = near.merges?.find(({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right);
  if (!merge || (merge.top === row && merge.left === column)) return '';
  if (column > merge.left) return '<';
  return row === near.rows[0]!.row ? oneLine(`^ ${merge.text}`) : '^';
}

/** A line break in a cell is a blank in a table; what else can't be shown is spelt out here, since it has to be measured. */
function oneLine(text: string): string {
  return harmless(text.replace(/[\r\n\t]+/g, ' '));
}

function notes(near: Neighbourhood, shown: readonly Column[], locale: Locale): Line[] {
  const lines: Line[] = [];
  const hidden = near.columns.filter(({ column }) => !shown.some((one) => one.column === column)).map(({ column }) => column);
  const left = hidden.filter((column) => column < near.at.column).length;
  if (hidden.length > 0) lines.push(line(fill(detailWords.moreColumns, { left, right: hidden.length - left }, locale), 'dim'));
  const seen = near.merges?.filter((merge) => shown.some(({ column }) => column >= merge.left && column <= merge.right)) ?? [];
  const ranges = seen.map(({ top, bottom, left: from, right: to }) => `${cellAddress(top, from)}:${cellAddress(bottom, to)}`);
  if (ranges.length > 0) lines.push(line(fill(detailWords.merged, { ranges }, locale), 'dim'));
  if (near.merges === null) lines.push(line(detailWords.mergesUnknown[locale], 'warning'));
  if (near.rows.some(({ hidden }) => hidden)) lines.push(line(detailWords.hiddenRows[locale], 'dim'));
  const cell = near.rows.find(({ row }) => row === near.at.row)?.cells.find(({ column }) => column === near.at.column);
  if (!cell) return lines;
  const about = [span(detailWords.kind[locale], 'dim'), span(kindWord[cell.kind][locale])];
  if (cell.format !== null) about.push(span(detailWords.format[locale], 'dim'), span(cell.format));
  if (cell.formula !== null) about.push(span(detailWords.formula[locale], 'dim'), span(cell.formula));
  return [...lines, about];
}
