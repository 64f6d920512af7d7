import { foldSameLength } from '@duizhang/lexicon';
import type { CellRef, RawCell } from '@duizhang/model';
import { headFields, type HeadKey } from './columns.ts';
import type { Grid } from './grid.ts';

/** What the head block says, with the cell where it says it. */
export type HeadBlock = ReadonlyMap<HeadKey, { text: string; at: CellRef }>;

const labels = headFields
  .flatMap(({ key, label, synonyms }) => [label.zh, ...synonyms].map((text) => ({ key, text })))
  .sort((a, b) => b.text.length - a.text.length);
const keyByLabel = new Map(labels.map(({ key, text }) => [text, key]));
/** A label with a colon, or one that is all there is; between them perhaps a remark such as （盖章）. */
const labelPattern = new RegExp(`(${labels.map(({ text }) => text).join('|')})\\s*(?:\\([^()]{0,10}\\))?\\s*(?::|$)`, 'g');

/** Longer cells are text of the plan, not labels. */
const longestCell = 400;

/**
 * Reads the rows above a table: `填报单位：市大数据局　报告期：2023年二季度` in one cell, or label and value in neighbouring cells.
 * The first of two equal labels counts.
 */
export function readHeadBlock(grid: Grid, headerRow: number): HeadBlock {
  const found = new Map<HeadKey, { text: string; at: CellRef }>();
  for (const [row, cells] of grid.rows) {
    if (row >= headerRow) continue;
    for (const [i, cell] of cells.entries()) {
      for (const { key, value } of labelled(cell.text)) {
        const holder = value === '' ? valueBeside(cells, i) : { ...cell, text: value };
        if (holder && !found.has(key)) found.set(key, { text: holder.text, at: grid.at(row, holder.column) });
      }
    }
  }
  return found;
}

/** Whether a text begins with a label of the head block: a signature row below the table does. */
export function isHeadLabel(text: string): boolean {
  return text.length <= longestCell && foldSameLength(text).trimStart().search(labelPattern) === 0;
}

/** Labels in a text, each with what follows it up to the next. */
function labelled(text: string): { key: HeadKey; value: string }[] {
  if (text.length > longestCell) return [];
  const matches = [...foldSameLength(text).matchAll(labelPattern)];
  return matches.map((match, i) => ({
    key: keyByLabel.get(match[1]!)!,
    value: text.slice(match.index + match[0].length, matches[i + 1]?.index).trim(),
  }));
}

/** The next cell to the right, unless it is a label itself: then the field was left blank. */
function valueBeside(cells: readonly RawCell[], index: number): RawCell | null {
  const next = cells[index + 1];
  return next && labelled(next.text).length === 0 ? { ...next, text: next.text.trim() } : null;
}
