import { foldSameLength } from '@duizhang/lexicon';
import type { CellRef, RawCell } from '@duizhang/model';
import { headFields, type HeadKey } from './columns.ts';
import { isBlank, trimText, type Grid } from './grid.ts';
import { readHeader } from './headers.ts';

/** What the head block says, with the cell where it says it. */
export type HeadBlock = ReadonlyMap<HeadKey, { text: string; at: CellRef }>;

const labels = headFields
  .flatMap(({ key, label, synonyms }) => [label.zh, ...synonyms].map((text) => ({ key, text })))
  .sort((a, b) => b.text.length - a.text.length);
const firstCharacters = new Set(labels.map(({ text }) => text[0]));
const keyByLabel = new Map(labels.map(({ key, text }) => [text, key]));
/**
 * A label with a colon, or one that is all there is; between them perhaps a remark such as （盖章）, between its characters blanks.
 * Looked for in texts of a few hundred characters only.
 */
const labelPattern = new RegExp(
  `(${labels.map(({ text }) => [...text].join('\\s*')).join('|')})\\s*(?:\\([^()]{0,10}\\))?\\s*(?::|$)`,
  'g',
);

/** Longer cells are text of the plan, not labels. */
const longestCell = 400;

/** Where to look for labels: the rows, from the one whose word counts first, and the columns that come before all others. */
export interface HeadPlace {
  rows: readonly number[];
  left: number;
  right: number;
}

/**
 * Reads labels and what stands behind them: `填报单位：市大数据局　报告期：2023年二季度` in one cell, label and value in neighbouring
 * cells, or a row of labels over a row of values. The first of two equal labels counts, one over the table's own columns before others.
 */
export function readHeadBlock(grid: Grid, { rows, left, right }: HeadPlace): HeadBlock {
  const found = new Map<HeadKey, Labelled>();
  const elsewhere: Labelled[] = [];
  for (const row of rows) {
    for (const entry of labelsOf(grid, row)) {
      if (entry.column < left || entry.column > right) elsewhere.push(entry);
      else if (!found.has(entry.key)) found.set(entry.key, entry);
    }
  }
  for (const entry of elsewhere) if (!found.has(entry.key)) found.set(entry.key, entry);
  return new Map([...found].map(([key, { text, at }]) => [key, { text, at }]));
}

interface Labelled {
  key: HeadKey;
  /** Of the label. */
  column: number;
  text: string;
  at: CellRef;
}

/** Tables that stand side by side share their head rows: a row is read once. */
const labelsByRow = new WeakMap<Grid, Map<number, Labelled[]>>();

function labelsOf(grid: Grid, row: number): Labelled[] {
  const ofGrid = labelsByRow.get(grid) ?? new Map<number, Labelled[]>();
  labelsByRow.set(grid, ofGrid);
  const known = ofGrid.get(row);
  if (known) return known;
  const cells = grid.cells(row);
  const overValues = cells.length > 1 && cells.every(({ text }) => keyByLabel.has(folded(text).replace(/\s/g, '')));
  const found = cells.flatMap((cell, i) =>
    labelled(cell.text).flatMap(({ key, value }): Labelled[] => {
      const holder = value === '' ? (valueBeside(cells, i) ?? (overValues ? valueBelow(grid, cell) : null)) : { ...cell, text: value };
      return holder ? [{ key, column: cell.column, text: holder.text, at: grid.at(holder.row, holder.column) }] : [];
    }),
  );
  ofGrid.set(row, found);
  return found;
}

/** Whether a text begins with a label of the head block: a signature row below the table does. */
export function isHeadLabel(text: string): boolean {
  if (text.length > longestCell) return false;
  const start = /[^\s\u00ad\u200b-\u200f\u2060\ufeff]/.exec(text)?.[0];
  return start !== undefined && firstCharacters.has(foldSameLength(start)) && folded(text).trimStart().search(labelPattern) === 0;
}

/** A text without the day on which the form was filled in: the label 填报日期 and what follows it, up to the next label. */
export function withoutFilledOn(text: string): string {
  if (text.length > longestCell) return text;
  const matches = [...folded(text).matchAll(labelPattern)];
  const at = matches.findIndex((match) => keyByLabel.get(match[1]!.replace(/\s/g, '')) === 'filledOn');
  return at < 0 ? text : text.slice(0, matches[at]!.index) + text.slice(matches[at + 1]?.index ?? text.length);
}

/** Folded without moving an offset; what has no width counts as a blank. */
function folded(text: string): string {
  return foldSameLength(text).replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, ' ');
}

/** Labels in a text, each with what follows it up to the next. */
function labelled(text: string): { key: HeadKey; value: string }[] {
  if (text.length > longestCell) return [];
  const matches = [...folded(text).matchAll(labelPattern)];
  return matches.map((match, i) => ({
    key: keyByLabel.get(match[1]!.replace(/\s/g, ''))!,
    value: trimText(text.slice(match.index + match[0].length, matches[i + 1]?.index)),
  }));
}

/** The next cell to the right, unless it is a label itself: then the field was left blank. */
function valueBeside(cells: readonly RawCell[], index: number): RawCell | null {
  const next = cells[index + 1];
  return next && labelled(next.text).length === 0 ? trimmed(next) : null;
}

/** The cell below, where labels stand side by side over their values: nothing but bare labels in the row, two at least. */
function valueBelow(grid: Grid, { row, column }: RawCell): RawCell | null {
  const below = grid.cell(row + 1, column);
  return below && !isBlank(below.text) && labelled(below.text).length === 0 && readHeader(below.text) === null ? trimmed(below) : null;
}

/** The text without blanks around it, and without the characters of no width that come with pasting. */
function trimmed(cell: RawCell): RawCell {
  return { ...cell, text: trimText(cell.text) };
}
