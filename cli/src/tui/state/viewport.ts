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

/** Cells of the pane of facets beside the list of findings; 0 where there is no room for it. */
export function paneWidth(size: Size): number {
  if (size.columns < 100) return 0;
  return Math.min(44, Math.floor(size.columns * 0.3));
}

/** Rows of facets: of their screen without its heading and foot, or of the pane without its heading. */
export function facetsHeight(size: Size): number {
  return paneWidth(size) > 0 ? findingsHeight(size) : Math.max(1, bodyHeight(size) - 2);
}
