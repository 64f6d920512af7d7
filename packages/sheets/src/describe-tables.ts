import type { Matcher } from '@duizhang/lexicon';
import { cellAddress, type Finding, type InspectedTable, type RawSheet } from '@duizhang/model';
import { Grid } from './grid.ts';
import { matchHeader } from './headers.ts';
import { findTable, type Layout } from './layout.ts';

/** The report tables of sheets as `duizhang inspect` shows them, sheet by sheet, with the findings of their layout. */
export function describeTables({ file, sheets }: { file: string; sheets: readonly RawSheet[]; matcher: Matcher | null }): {
  sheets: InspectedTable[][];
  findings: Finding[];
} {
  return {
    sheets: sheets.map((sheet) => {
      const grid = new Grid(file, sheet);
      const layout = findTable(grid);
      return layout ? [table(grid, layout)] : [];
    }),
    findings: [],
  };
}

function table(grid: Grid, layout: Layout): InspectedTable {
  const header = grid.rows.get(layout.headerRow)!;
  const last = layout.dataRows.at(-1) ?? layout.headerRow;
  return {
    range: `${cellAddress(layout.headerRow, header[0]!.column)}:${cellAddress(last, header.at(-1)!.column)}`,
    headerRows: [layout.headerRow],
    columns: header.map(({ row, column, text }) => ({
      cell: cellAddress(row, column),
      header: text,
      column: matchHeader(text),
      how: 'exact',
      candidates: [],
    })),
    dataRows: layout.dataRows.length,
    skippedRows: {},
    orgUnit: {
      value: layout.head.get('orgUnit')?.text ?? null,
      resolved: null,
      from: 'headBlock',
      cell: layout.head.get('orgUnit')?.at.cell ?? null,
    },
    reportingPeriod: {
      value: layout.head.get('reportingPeriod')?.text ?? null,
      resolved: null,
      from: 'headBlock',
      cell: layout.head.get('reportingPeriod')?.at.cell ?? null,
    },
  };
}
