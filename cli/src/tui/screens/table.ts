import { fit, type Line, type Span, type Style } from '../components/line.ts';

/** One column of a list: its width in cells is fixed, so that Chinese columns line up. */
export interface Column {
  width: number;
  align?: 'left' | 'right';
}

/** One cell of a row. */
export interface Cell {
  text: string;
  style?: Style;
}

/** A row of a list: a mark of one cell, then the columns with one blank between. The selected row has one style, so that it reads as one. */
export function tableRow(columns: readonly Column[], cells: readonly Cell[], selected: boolean, mark: string = selected ? '>' : ' '): Line {
  const spans: Span[] = [{ text: mark, style: selected ? 'selected' : 'plain' }];
  for (const [index, column] of columns.entries()) {
    if (column.width <= 0) continue;
    const cell = cells[index] ?? { text: '' };
    const gap = index === columns.length - 1 ? '' : ' ';
    spans.push({ text: fit(cell.text, column.width, column.align) + gap, style: selected ? 'selected' : (cell.style ?? 'plain') });
  }
  return spans;
}

/** Cells that the columns take with cursor mark and gaps. */
export function tableWidth(columns: readonly Column[]): number {
  const shown = columns.filter((column) => column.width > 0);
  return shown.reduce((sum, column) => sum + column.width, shown.length);
}
