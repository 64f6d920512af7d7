import { readQuantity, sameText } from '@duizhang/lexicon';
import { parseCellAddress, type ReportRow } from '@duizhang/model';
import { columns, type ColumnKey } from './columns.ts';
import type { Draft } from './draft.ts';
import type { PlanItem, PlanKey } from './plan-cells.ts';
import { lockedCellChanged } from './rules/locked-cell-changed.ts';
import type { RowKey } from './template-meta.ts';

const headers = new Map(columns.map(({ key, header }) => [key, header.zh]));

/**
 * Compares what the plan says of a row with what stands in it. `key` is the template's own for the row: then every locked
 * cell must read as the template wrote it. Without one the table is somebody's own, and only a target that is another number counts.
 */
export function changedLockedCells(row: ReportRow, item: PlanItem, key: RowKey | null): Draft[] {
  if (!key) return otherTarget(row, item) ? [changed(row, item, 'target', item.cells.target)] : [];
  const expected = Object.entries({ ...item.cells, role: key.role, previous: key.previous }) as [PlanKey | 'role' | 'previous', string][];
  return expected
    .filter(([column, text]) => row[column].at !== null && !sameText(row[column].raw, text))
    .map(([column, text]) => changed(row, item, column, text));
}

function otherTarget(row: ReportRow, { indicator }: PlanItem): boolean {
  if (!indicator || row.target.value === null) return false;
  const written = [row.target.raw, row.target.raw + row.unitOfMeasure.raw]
    .map((text) => readQuantity(text).value)
    .filter((value) => value !== null);
  return written.length > 0 && !written.some((value) => Math.abs(value - indicator.target.value) <= Math.abs(value) * 1e-9);
}

function changed(row: ReportRow, { clause, indicator }: PlanItem, column: ColumnKey, expected: string): Draft {
  const { raw, at } = row[column];
  const header = headers.get(column)!;
  return {
    rule: lockedCellChanged,
    input: {
      messageId: 'changed',
      data: { cell: at!.cell, column: header, raw, expected },
      at: { ...at, ...parseCellAddress(at!.cell) },
      related: [{ kind: 'plan', file: null, sheet: null, cell: null, text: (indicator ?? clause).source.quote }],
      evidence: [header, raw],
    },
  };
}
