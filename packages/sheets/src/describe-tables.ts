import type { Matcher } from '@duizhang/lexicon';
import { cellAddress, type Finding, type InspectedTable, type RawSheet } from '@duizhang/model';
import { issue } from './draft.ts';
import { Grid } from './grid.ts';
import type { RememberedHeader } from './header-memory.ts';
import { findTables, type FoundTable } from './layout.ts';
import { layoutDrafts } from './layout-findings.ts';
import { inferredDrafts, type SaidAt } from './provenance.ts';
import { isMetaSheet, readMeta } from './template-meta.ts';

/**
 * The report tables of sheets as `duizhang inspect` shows them, sheet by sheet, with the findings of their layout: the same reading
 * that `readSubmissions` rests on, without a plan, so that only what the plan's own texts would show of a column is missing.
 */
export function describeTables({
  file,
  sheets,
  matcher,
  remembered,
}: {
  file: string;
  sheets: readonly RawSheet[];
  matcher: Matcher | null;
  remembered: readonly RememberedHeader[];
}): {
  sheets: InspectedTable[][];
  findings: Finding[];
} {
  const grids = sheets.map((sheet) => new Grid(file, sheet));
  const found = findTables(
    grids.filter(({ sheet }) => !isMetaSheet(sheet)),
    { metas: sheets.filter(isMetaSheet).flatMap((sheet) => readMeta(sheet) ?? []), matcher, facts: null, remembered, year: null },
  );
  const bySheet = new Map<Grid, InspectedTable[]>(grids.map((grid) => [grid, []]));
  for (const table of found) bySheet.get(table.grid)!.push(inspected(table));
  return {
    sheets: [...bySheet.values()],
    findings: found.flatMap(findingsOf),
  };
}

function findingsOf({ grid, layout }: FoundTable): Finding[] {
  const { orgUnitId } = layout.unit;
  const reportingPeriod = layout.period.value;
  return issue([...layoutDrafts(grid, layout), ...inferredDrafts(grid, layout.unit, layout.period)], {
    orgUnitId,
    reportingPeriod,
    evidence: [grid.sheet.name, String(layout.header.top)],
  });
}

function inspected({ layout }: FoundTable): InspectedTable {
  const { header, mapping, rows, unit, period } = layout;
  const skippedRows: Record<string, number> = {};
  for (const { reason } of rows.skipped) skippedRows[reason] = (skippedRows[reason] ?? 0) + 1;
  const last = rows.data.at(-1) ?? header.bottom;
  return {
    range: `${cellAddress(header.top, mapping[0]?.column ?? 1)}:${cellAddress(last, mapping.at(-1)?.column ?? 1)}`,
    headerRows: Array.from({ length: header.bottom - header.top + 1 }, (_row, i) => header.top + i),
    columns: mapping.map(({ row, column, text, key, how, candidates }) => ({
      cell: cellAddress(row, column),
      header: text,
      column: key,
      how,
      candidates: candidates.map(({ key: candidate, score, features }) => ({ column: candidate, score, features })),
    })),
    templateKey: layout.templateKey,
    dataRows: rows.data.length,
    skippedRows,
    orgUnit: said(unit.said, unit.orgUnitId),
    reportingPeriod: said(period.said, period.value),
  };
}

function said(place: SaidAt | null, resolution: string | null): InspectedTable['orgUnit'] {
  return { value: place?.value ?? null, resolution, from: place?.from ?? null, cell: place?.cell ?? null };
}
