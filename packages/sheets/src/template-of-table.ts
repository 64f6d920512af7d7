import { foldKey, type Matcher } from '@duizhang/lexicon';
import type { Grid } from './grid.ts';
import type { HeadBlock } from './head-block.ts';
import type { HeaderKey } from './headers.ts';
import { taskCode } from './plan-cells.ts';
import { writtenUnit } from './provenance.ts';
import type { TemplateMeta } from './template-meta.ts';

interface TableSight {
  grid: Grid;
  head: HeadBlock;
  columns: ReadonlyMap<HeaderKey, number>;
  dataRows: readonly number[];
}

/** So many of the rows must bear the numbers that the template gave them. */
const fewestRows = 0.5;
const mostRows = 100;

/**
 * The hidden sheet that belongs to a table. A workbook may hold those of several units, copied together: then it is the one of the
 * unit in the head block (of several periods, the one whose rows fit best), else the one whose rows are the table's. Null where
 * none is: the rows are told by their texts.
 */
export function templateOf(
  table: TableSight,
  metas: readonly TemplateMeta[],
  tables: number,
  matcher: Matcher | null,
): TemplateMeta | null {
  if (metas.length === 1 && tables === 1) return metas[0]!;
  if (metas.length === 0) return null;
  const name = writtenUnit(table.head);
  const unit = name === null || matcher === null ? null : matcher.match(name).orgUnitId;
  const fits = metas.map((meta) => ({ meta, rows: rowsThatFit(table, meta) }));
  const ofUnit = unit === null ? fits : fits.filter(({ meta }) => meta.template.orgUnitId === unit);
  const best = ofUnit.toSorted((a, b) => b.rows - a.rows)[0];
  return best && (best.rows >= fewestRows || (unit !== null && ofUnit.length === 1 && best.rows > 0)) ? best.meta : null;
}

/** The share of rows whose 序号 and 任务编号 are those of the template. */
function rowsThatFit({ grid, columns, dataRows }: TableSight, meta: TemplateMeta): number {
  const [sequence, code] = [columns.get('sequence'), columns.get('taskCode')];
  if (sequence === undefined || dataRows.length === 0) return 0;
  const rows = dataRows.slice(0, mostRows);
  const fitting = rows.filter((row) => {
    const key = meta.rowKeys.get(grid.filled(row, sequence)?.text.trim() ?? '');
    const written = code === undefined ? '' : foldKey(grid.filled(row, code)?.text ?? '');
    return key !== undefined && (written === '' || written === foldKey(taskCode(key.taskId)));
  });
  return fitting.length / rows.length;
}
