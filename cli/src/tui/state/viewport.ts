import type { TuiState } from './types.ts';

/** Smallest terminal that everything fits into. */
export const MIN_COLUMNS = 60;
export const MIN_ROWS = 16;

type Size = Pick<TuiState, 'columns' | 'rows'>;

/** Rows of the frame that every screen has: borders, header, notice, footer. */
const CHROME = 7;

export function tooSmall(size: Size): boolean {
  return size.columns < MIN_COLUMNS || size.rows < MIN_ROWS;
}

/** Rows between header and notice. */
export function bodyHeight(size: Size): number {
  return Math.max(1, size.rows - CHROME);
}

/** Rows of the preview under the list of findings. */
export function previewHeight(size: Size): number {
  return size.rows >= 30 ? 6 : 4;
}

/** Rows of findings: the body without column heads, divider and preview. */
export function findingsHeight(size: Size): number {
  return Math.max(1, bodyHeight(size) - 2 - previewHeight(size));
}

/** Rows of the screen of checks above its two panes: totals, divider, column heads. */
export const CHECKS_HEAD = 6;

export function checksHeight(size: Size): number {
  return Math.max(1, bodyHeight(size) - CHECKS_HEAD);
}

/** Rows of the parts of the screen of names and headers: list and candidates side by side, then the places. */
export function matchingHeights(size: Size): { list: number; places: number; command: boolean } {
  const body = bodyHeight(size);
  const command = body >= 12;
  const places = body >= 24 ? 6 : body >= 12 ? 3 : 1;
  // Title, divider.
  return { list: Math.max(1, body - 2 - places - (command ? 1 : 0)), places, command };
}

/** Rows of what is found where a unit or a column is looked up. */
export function aliasHeight(size: Size): number {
  return Math.max(1, Math.min(12, bodyHeight(size) - 4));
}

/** Cells of the pane of facets beside the list of findings; 0 where there is no room for it. */
export function paneWidth(size: Size): number {
  if (size.columns < 100) return 0;
  return Math.min(44, Math.floor(size.columns * 0.3));
}

/** Rows of the notice: the body without its title, the dividing row and what the number under the cursor counts. */
export function reportHeight(size: Size): number {
  return Math.max(1, bodyHeight(size) - 3);
}

/** Columns of the notice: a text that is wider is hard to read. Two are left for the brackets around a number. */
export function reportWidth(size: Size): number {
  return Math.max(20, Math.min(100, size.columns - 6));
}

/** Rows of the evidence of a number: the body without its title and column heads. */
export function evidenceHeight(size: Size): number {
  return Math.max(1, bodyHeight(size) - 2);
}

/** Rows of facets: of their screen without its heading and foot, or of the pane without its heading. */
export function facetsHeight(size: Size): number {
  return paneWidth(size) > 0 ? findingsHeight(size) : Math.max(1, bodyHeight(size) - 2);
}
