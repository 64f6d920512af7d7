import { allBytes, openZip } from '@duizhang/bytes';
import { cellAddress, finding, type Finding, type RawCell, type RuleMeta } from '@duizhang/model';
import { damagedText } from '../../rules/file-rules.ts';
import { uncachedFormula } from '../../rules/row-rules.ts';
import { archiveLimits, archiveProblem } from '../archive-limits.ts';
import { contentKey, type ReaderInput, type ReadOutcome, type SheetReader, type SheetSink } from '../reader.ts';
import type { SheetFaults } from './sheet.ts';
import { readParts } from './workbook.ts';

/** .xlsx, .xlsm, .xltx and the .et that is one of them by content (transitional and strict OOXML). */
export const xlsxReader: SheetReader = { format: 'xlsx', accepts: (kind) => kind === 'xlsx', read };

function read(input: ReaderInput, sink: SheetSink): ReadOutcome {
  const opened = openZip(allBytes(input.source), archiveLimits(input.limits));
  if (!opened.ok) throw archiveProblem(opened.problem, input.limits);
  const { sheets, missing } = readParts(opened.archive, input.limits, sink);
  const findings = [...missing.map((sheet) => missingSheet(input, sheet)), ...sheets.flatMap((sheet) => sheetFindings(input, sheet))];
  return { ok: true, encoding: null, findings };
}

function missingSheet({ file, source }: ReaderInput, sheet: string): Finding {
  return finding(damagedText, { messageId: 'missingSheet', data: { sheet }, at: { file, sheet }, evidence: [contentKey(source), sheet] });
}

function sheetFindings({ file, source }: ReaderInput, sheet: SheetFaults): Finding[] {
  const about = (rule: RuleMeta, messageId: string, cells: readonly RawCell[]): Finding[] => {
    if (cells.length === 0) return [];
    const addresses = cells.map(({ row, column }) => cellAddress(row, column));
    const { row, column } = cells[0]!;
    const at = { file, sheet: sheet.name, cell: addresses[0]!, row, column };
    const evidence = [contentKey(source), sheet.name, ...addresses];
    return [finding(rule, { messageId, data: { cells: addresses }, at, evidence })];
  };
  return [...about(uncachedFormula, 'uncached', sheet.uncached), ...about(damagedText, 'danglingText', sheet.dangling)];
}
