import type { Arranged } from './matrix-order.ts';
import type { Kind } from './matrix-kinds.ts';
import type { Matrix } from './matrix.ts';
import type { TuiState } from './types.ts';
import { bodyHeight } from './viewport.ts';

/** Where everything of the overview stands, in cells and rows. */
export interface MatrixLayout {
  /** Cells of a column: a mark, then a light or a number. */
  pitch: number;
  /** Cells of the names of the rows, with the cursor's mark. */
  head: number;
  /** Kinds that are counted at the end of each row, and at the foot of each column. */
  rowTotals: readonly Kind[];
  columnTotals: readonly Kind[];
  /** Cells of a count at the end of a row, and of the reporting rate after them. */
  count: number;
  rate: number;
  /** Rows and columns in view. */
  rows: number;
  columns: number;
  /** Rows below the matrix that say in words what stands under the cursor, and what it all comes to. */
  cursorRows: number;
  sumRows: number;
}

/** Beside and below the matrix: the row of headers, the row that says what lies outside, and the divider. */
const FRAME_ROWS = 3;
const RATE = 7;

/** What fits: at 60 columns names, lights and rates; from 76 on counts of what needs attention, from 130 on of everything. */
export function matrixLayout(size: Pick<TuiState, 'columns' | 'rows'>, matrix: Matrix, { rows, columns }: Arranged): MatrixLayout {
  const width = size.columns - 2;
  const height = bodyHeight(size);
  const digits = (count: number) => String(count).length;
  const widest = columns.reduce((most, { number }) => Math.max(most, number), rows.length);
  const pitch = 1 + Math.max(2, digits(widest));
  const count = 1 + Math.max(2, digits(columns.length));
  const head = width < 76 ? 14 : width < 110 ? 18 : width < 160 ? 24 : 30;
  const urgent = matrix.shown.filter(({ alarming, name }) => alarming || name === 'notEvaluated');
  const rowTotals = width < 76 ? [] : width < 130 ? urgent : matrix.shown;
  const columnTotals = height < 12 ? [] : height < 30 ? urgent : matrix.shown;
  const cursorRows = height < 12 ? 1 : height < 18 ? 2 : height < 30 ? 3 : 6;
  const sumRows = height < 12 ? 1 : width < 96 ? 3 : 2;
  const across = width - head - rowTotals.length * count - RATE;
  return {
    pitch,
    head,
    rowTotals,
    columnTotals,
    count,
    rate: RATE,
    rows: Math.max(1, height - FRAME_ROWS - columnTotals.length - cursorRows - sumRows),
    columns: Math.max(1, Math.floor(across / pitch)),
    cursorRows,
    sumRows,
  };
}
