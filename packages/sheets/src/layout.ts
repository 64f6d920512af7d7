import type { Matcher } from '@duizhang/lexicon';
import { sampleColumns, type PlanFacts } from './column-evidence.ts';
import { columns as ownColumns, type ColumnKey } from './columns.ts';
import type { Grid } from './grid.ts';
import type { HeadBlock } from './head-block.ts';
import { mapHeaders, type HeaderMapping } from './header-mapping.ts';
import { rememberedFor, templateKey, type RememberedHeader } from './header-memory.ts';
import { namingKeys, reportKeys, type HeaderKey } from './headers.ts';
import { readReportingPeriod, readUnit, type PeriodReading, type ProvenanceContext, type UnitReading } from './provenance.ts';
import { rowKinds, type RowKinds } from './row-kinds.ts';
import { statedWords, type StatedWords } from './stated-words.ts';
import { findTableFrames, type TableFrame } from './table-frames.ts';
import type { TemplateMeta } from './template-meta.ts';
import { templateOf } from './template-of-table.ts';

/** A table found on a sheet: what each column is, what stands above, which rows hold data. */
export interface Layout {
  /** Rows of the header. */
  header: { top: number; bottom: number };
  /** Sheet column (1-based) by what it means; each column and each meaning once. */
  columns: ReadonlyMap<HeaderKey, number>;
  mapping: readonly HeaderMapping[];
  /** By what the form is known again, for mappings that were confirmed. */
  templateKey: string;
  /** Whose forms are asked for what was confirmed of their headers: the unit as far as it shows before the columns are known. */
  formOwner: string | null;
  head: HeadBlock;
  rows: RowKinds;
  /** First and last column that it may reach to. */
  range: { left: number; right: number };
  /** The hidden sheet of our template that belongs to it. */
  meta: TemplateMeta | null;
  unit: UnitReading;
  /** Units of measure that the words over the columns state. */
  stated: StatedWords;
  period: PeriodReading;
}

/** A table where it was found. */
export interface FoundTable {
  grid: Grid;
  layout: Layout;
}

/** What is known before a workbook is looked at. */
export interface LayoutContext {
  /** Hidden sheets of templates in the workbook. */
  metas: readonly TemplateMeta[];
  /** Null: names are read and not resolved. */
  matcher: Matcher | null;
  /** Null: a workbook is read without its plan. */
  facts: PlanFacts | null;
  remembered: readonly RememberedHeader[];
  /** Year of the plan. */
  year: number | null;
}

/** A report names at least so many columns. */
const fewestColumns = 3;

/**
 * Finds the report tables of a workbook, wherever they stand and in whatever order their columns are. A table is a report when one
 * of the columns that units fill in is known; where a workbook has none such, also when cells suggest one. Of each sheet from top
 * to bottom, then from left to right.
 */
export function findTables(grids: readonly Grid[], context: LayoutContext): FoundTable[] {
  const frames = grids.flatMap((grid) => findTableFrames(grid).map((frame) => ({ grid, frame })));
  const found = frames.map(({ grid, frame }) => ({ grid, layout: layOut(grid, frame, frames.length, context) }));
  const reports = found.filter(
    ({ layout }) => layout.columns.size >= fewestColumns && [...reportKeys].some((key) => layout.columns.has(key)),
  );
  return reports.length > 0 ? reports : found.filter(({ layout }) => mayBeReport(layout));
}

function mayBeReport({ columns, mapping, rows }: Layout): boolean {
  return (
    rows.data.length > 0 &&
    [...namingKeys].some((key) => columns.has(key)) &&
    mapping.some(({ candidates }) => candidates.some(({ key }) => reportKeys.has(key)))
  );
}

function layOut(grid: Grid, frame: TableFrame, tables: number, context: LayoutContext): Layout {
  const { cells, head, above, range, header } = frame;
  const { matcher, facts, year } = context;
  const byWords = new Map<HeaderKey, number>();
  for (const { column, reading } of cells) {
    const key = reading?.usual ? reading.keys[0] : undefined;
    if (key !== undefined && !byWords.has(key)) byWords.set(key, column);
  }
  const first = rowKinds(grid, range, new Set(cells.map(({ column }) => column)), byWords);
  const meta = templateOf({ grid, head, columns: byWords, dataRows: first.data }, context.metas, tables, matcher);
  const said: ProvenanceContext = { grid, head, above, foot: footOf(first), range, meta, matcher, year };
  const period = readReportingPeriod(said);
  const key = templateKey(cells.map(({ parts }) => parts.join('/')));
  const formOwner = readUnit(said, byWords, first.data).orgUnitId;
  const mapping = mapHeaders({
    cells,
    samples: sampleColumns(grid, first.data, range),
    bottom: header.bottom,
    range,
    reportingPeriod: period.value,
    matcher,
    facts,
    remembered: rememberedFor(context.remembered, formOwner, key),
    template:
      meta?.columns ?? (isOwnTemplate(cells.map(({ reading }) => reading?.keys[0])) ? ownColumns.map((column) => column.key) : null),
  });
  const columns = new Map(mapping.flatMap((one) => (one.key === null ? [] : [[one.key, one.column] as const])));
  const rows = rowKinds(grid, range, new Set(columns.values()), columns);
  const unit = readUnit({ ...said, foot: footOf(rows) }, columns, rows.data);
  const stated = statedWords(grid, above, mapping);
  return { header, columns, mapping, templateKey: key, formOwner, head, rows, range, meta, unit, stated, period };
}

function footOf({ skipped }: RowKinds): number[] {
  return skipped.filter(({ reason }) => reason === 'signature').map(({ row }) => row);
}

/** Whether the headers are those of our template, its hidden sheet or not: most of its columns, in its order. */
function isOwnTemplate(keys: readonly (HeaderKey | undefined)[]): boolean {
  const own: readonly ColumnKey[] = ownColumns.map(({ key }) => key);
  const places = keys.flatMap((key) => (key === undefined ? [] : [own.indexOf(key as ColumnKey)])).filter((place) => place >= 0);
  const inOrder = places.filter((place, i) => i === 0 || place > places[i - 1]!);
  return inOrder.length === places.length && places.length * 3 >= own.length * 2;
}
