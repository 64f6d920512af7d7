import { displayWidth, padEnd, truncate } from './width.ts';

export interface TableColumn {
  header: string;
  /** Longer cells are cut with `…`. */
  maxWidth: number;
}

/** Lines of a table whose columns align also where cells are Chinese; the last column is not padded. */
export function tableLines(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): string[] {
  const cut = [columns.map((c) => c.header), ...rows].map((row) => row.map((cell, i) => truncate(cell, columns[i]!.maxWidth)));
  const widths = columns.map((_, i) => Math.max(...cut.map((row) => displayWidth(row[i]!))));
  return cut.map((row) =>
    row
      .map((cell, i) => (i === columns.length - 1 ? cell : padEnd(cell, widths[i]!)))
      .join('  ')
      .trimEnd(),
  );
}
