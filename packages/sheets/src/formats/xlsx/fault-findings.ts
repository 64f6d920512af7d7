import { cellAddress, finding, type Finding, type RawCell, type RuleMeta } from '@duizhang/model';
import { damagedText } from '../../rules/damaged-text.ts';
import { uncachedFormula } from '../../rules/uncached-formula.ts';
import { CellRuns } from '../cell-runs.ts';
import { contentKey, type ReaderInput } from '../reader.ts';
import type { SheetFaults } from './sheet.ts';
import type { WorkbookFaults } from './workbook.ts';

/**
 * Findings of a workbook that was read although not all of it is sound: `uncached-formula`, and `damaged-text` for texts, cells,
 * sheets and parts. One per kind and sheet, with every cell it is about.
 */
export function faultFindings(input: ReaderInput, { altered, missing, sheets }: WorkbookFaults): Finding[] {
  const { file } = input;
  const about = (messageId: string, data: Record<string, string>): Finding =>
    finding(damagedText, { messageId, data, at: { file }, evidence: [contentKey(input.source), ...Object.values(data)] });
  return [
    ...altered.map((part) => about('alteredPart', { part })),
    ...missing.map((sheet) => about('missingSheet', { sheet })),
    ...sheets.flatMap((sheet) => sheetFindings(input, sheet)),
  ];
}

function sheetFindings(input: ReaderInput, { name, uncached, dangling, unplaced }: SheetFaults): Finding[] {
  const { file, source } = input;
  const about = (rule: RuleMeta, messageId: string, cells: readonly RawCell[]): Finding[] => {
    if (cells.length === 0) return [];
    const { addresses } = CellRuns.of(cells);
    const { row, column } = cells[0]!;
    const at = { file, sheet: name, cell: cellAddress(row, column), row, column };
    return [finding(rule, { messageId, data: { cells: addresses }, at, evidence: [contentKey(source), name, ...addresses] })];
  };
  const findings = [...about(uncachedFormula, 'uncached', uncached), ...about(damagedText, 'danglingText', dangling)];
  if (unplaced.length === 0) return findings;
  const data = { sheet: name, cells: unplaced };
  return [
    ...findings,
    finding(damagedText, {
      messageId: 'unplacedCells',
      data,
      at: { file, sheet: name },
      evidence: [contentKey(source), name, ...unplaced],
    }),
  ];
}
