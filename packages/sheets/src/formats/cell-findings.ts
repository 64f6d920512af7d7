import { cellAddress, finding, type Finding, type RawCell, type RuleMeta } from '@duizhang/model';
import { contentKey, type ReaderInput } from './reader.ts';

/** One finding for all cells of a sheet that have the same fault, placed at the first; none where there are none. */
export function cellFindings(
  { file, source }: ReaderInput,
  sheet: string,
  rule: RuleMeta,
  messageId: string,
  cells: readonly RawCell[],
): Finding[] {
  const [first] = cells;
  if (!first) return [];
  const addresses = cells.map(({ row, column }) => cellAddress(row, column));
  const at = { file, sheet, cell: addresses[0]!, row: first.row, column: first.column };
  return [finding(rule, { messageId, data: { cells: addresses }, at, evidence: [contentKey(source), sheet, ...addresses] })];
}
