import type { Matcher } from '@duizhang/lexicon';
import { cellAddress, type RawWorkbook } from '@duizhang/model';
import { Grid } from './grid.ts';
import type { HeaderCandidate, MappingHow } from './header-mapping.ts';
import type { RememberedHeader } from './header-memory.ts';
import type { HeaderKey } from './headers.ts';
import { findTables, type FoundTable } from './layout.ts';
import type { SaidAt } from './provenance.ts';
import type { SkipReason } from './row-kinds.ts';
import { isMetaSheet, readMeta, type TemplateMeta } from './template-meta.ts';

/** What was found on one sheet. */
export interface SheetDescription {
  name: string;
  hidden: boolean;
  /** Cells that are stored, blank ones included. */
  cells: number;
  /** The hidden sheet of a template of ours holds no table, but says whose rows they are. */
  template: TemplateMeta['template'] | null;
  tables: TableDescription[];
}

/** A report table as it is read: where it lies, what its columns are, whose it is. */
export interface TableDescription {
  /** First and last row of the header. */
  header: { top: number; bottom: number };
  /** A1 style: from the first header cell to the last row of data. */
  range: string;
  mapping: ColumnDescription[];
  /** By what a confirmed mapping knows the form again. */
  templateKey: string;
  dataRows: number;
  /** Rows below the header that are no data, by the reason why. */
  skippedRows: Partial<Record<SkipReason, number>>;
  /** As written; the id only with a matcher that knows it. `said` tells where it stands. */
  orgUnit: { orgUnitId: string | null; name: string | null; said: SaidAt | null };
  reportingPeriod: { value: string | null; said: SaidAt | null };
  /** The template of ours that the table was made from. */
  template: TemplateMeta['template'] | null;
}

export interface ColumnDescription {
  /** Of the header; of the place where it would stand in a column without one. */
  cell: string;
  header: string;
  /** Null where the column is not read. */
  column: HeaderKey | null;
  how: MappingHow | null;
  /** What a column is that is known and not read: responsibleUnit, deadline, remark, duplicate … */
  other: string | null;
  candidates: HeaderCandidate[];
}

export interface DescribeOptions {
  /** Without one names of units are read and not resolved. */
  matcher?: Matcher;
  mappings?: readonly RememberedHeader[];
}

/**
 * Says of every sheet which report tables were found on it, without a plan: the same reading that `readSubmissions` rests on. Only
 * what the plan's own texts would show of a column is missing. One entry a sheet, in the order of the workbook. Never throws.
 */
export function describeTables(file: string, workbook: RawWorkbook, { matcher, mappings = [] }: DescribeOptions = {}): SheetDescription[] {
  const sheets = workbook.sheets.map((sheet) => ({
    sheet,
    meta: isMetaSheet(sheet) ? readMeta(sheet) : null,
    grid: new Grid(file, sheet),
  }));
  const found = findTables(
    sheets.filter(({ sheet }) => !isMetaSheet(sheet)).map(({ grid }) => grid),
    { metas: sheets.flatMap(({ meta }) => meta ?? []), matcher: matcher ?? null, facts: null, remembered: mappings, year: null },
  );
  return sheets.map(({ sheet, meta, grid }) => ({
    name: sheet.name,
    hidden: sheet.hidden,
    cells: sheet.cells.length,
    template: meta?.template ?? null,
    tables: found.filter((table) => table.grid === grid).map(describe),
  }));
}

function describe({ layout }: FoundTable): TableDescription {
  const { header, mapping, rows, unit, period, meta } = layout;
  const columns = mapping.map(({ column }) => column);
  const skippedRows: Partial<Record<SkipReason, number>> = {};
  for (const { reason } of rows.skipped) skippedRows[reason] = (skippedRows[reason] ?? 0) + 1;
  return {
    header,
    range: `${cellAddress(header.top, columns[0]!)}:${cellAddress(rows.data.at(-1) ?? header.bottom, columns.at(-1)!)}`,
    mapping: mapping.map(({ row, column, text, key, how, other, candidates }) => ({
      cell: cellAddress(row, column),
      header: text,
      column: key,
      how,
      other,
      candidates,
    })),
    templateKey: layout.templateKey,
    dataRows: rows.data.length,
    skippedRows,
    orgUnit: { orgUnitId: unit.orgUnitId, name: unit.name, said: unit.said },
    reportingPeriod: { value: period.value, said: period.said },
    template: meta?.template ?? null,
  };
}
