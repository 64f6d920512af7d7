import type { RawSheet, Submission } from '@duizhang/model';
import { columns, type ColumnKey } from './columns.ts';

/** Raised when the columns or this sheet change so that an older template reads differently. */
export const templateVersion = '1';

/** First cell of the hidden sheet; by it the sheet is known under any name. */
const marker = 'duizhang-template';

/** What the template filled into a row, by the row's 序号: it stays with the row when rows are sorted, deleted or moved. */
export interface RowKey {
  taskId: string;
  clauseId: string;
  indicatorId: string | null;
  /** Locked texts that the catalogue alone doesn't tell. */
  role: string;
  previous: string;
}

export interface TemplateMeta {
  template: NonNullable<Submission['template']>;
  /** Keys of the columns as the template stood, so that a header that was overwritten is still known by its place. */
  columns: readonly ColumnKey[];
  /** By 序号. */
  rowKeys: ReadonlyMap<string, RowKey>;
}

const ownColumns: readonly ColumnKey[] = columns.map(({ key }) => key);
const known: ReadonlySet<string> = new Set(ownColumns);

/** Rows of the hidden sheet: marker, key and value pairs, then one row per row of the form. */
export function metaRows({ template, columns: keys, rowKeys }: TemplateMeta): string[][] {
  return [
    [marker, template.templateVersion],
    ['planId', template.planId],
    ['catalogueSha256', template.catalogueSha256],
    ['reportingPeriod', template.reportingPeriod ?? ''],
    ['orgUnitId', template.orgUnitId ?? ''],
    ['columns', keys.join(' ')],
    [],
    ['sequence', 'taskId', 'clauseId', 'indicatorId', 'role', 'previous'],
    ...[...rowKeys].map(([sequence, key]) => [sequence, key.taskId, key.clauseId, key.indicatorId ?? '', key.role, key.previous]),
  ];
}

/** Whether a sheet is the hidden one of a template of ours. */
export function isMetaSheet(sheet: RawSheet): boolean {
  const first = sheet.cells[0];
  return first?.row === 1 && first.column === 1 && first.text === marker;
}

/** Reads the hidden sheet; null where its plan or catalogue is gone. */
export function readMeta(sheet: RawSheet): TemplateMeta | null {
  const rows = new Map<number, Map<number, string>>();
  for (const { row, column, text } of sheet.cells) rows.set(row, (rows.get(row) ?? new Map<number, string>()).set(column, text));
  const values = new Map<string, string>();
  const rowKeys = new Map<string, RowKey>();
  let inKeys = false;
  for (const row of rows.values()) {
    const text = (column: number) => row.get(column) ?? '';
    if (inKeys) {
      rowKeys.set(text(1), { taskId: text(2), clauseId: text(3), indicatorId: text(4) || null, role: text(5), previous: text(6) });
    } else if (text(1) === 'sequence') {
      inKeys = true;
    } else {
      values.set(text(1), text(2));
    }
  }
  const planId = values.get('planId');
  const catalogueSha256 = values.get('catalogueSha256');
  if (!planId || !catalogueSha256) return null;
  return {
    template: {
      planId,
      catalogueSha256,
      templateVersion: values.get(marker) ?? '',
      reportingPeriod: values.get('reportingPeriod') || null,
      orgUnitId: values.get('orgUnitId') || null,
    },
    columns: values.has('columns') ? columnsOf(values.get('columns')!) : ownColumns,
    rowKeys,
  };
}

/** Templates from before the row "columns" have the columns of today. A key that nobody knows is passed over. */
function columnsOf(written: string): ColumnKey[] {
  return written.split(' ').filter((key): key is ColumnKey => known.has(key));
}
