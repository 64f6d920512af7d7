import { openZip } from '@duizhang/bytes';
import { cellAddress, finding, type Bilingual, type Finding, type RawCell, type RuleMeta } from '@duizhang/model';
import { largestPart, largestWorkbook, longestText } from '../limits.ts';
import { contentKey, refuse, type SheetReader, type WorkbookReading } from '../reader.ts';
import { damagedText } from '../../rules/file-rules.ts';
import { uncachedFormula } from '../../rules/row-rules.ts';
import { ReadProblem } from './read-problem.ts';
import { readParts, type ReadSheet } from './workbook.ts';
import { XmlProblem } from './xml-scanner.ts';

const zipLimits = { entries: 10_000, entrySize: largestPart, totalSize: largestWorkbook, ratio: 400 };

/** .xlsx, .xlsm and .xltx (transitional and strict OOXML). */
export const xlsxReader: SheetReader = { format: 'xlsx', accepts: (kind) => kind === 'xlsx', read };

function read(file: string, bytes: Uint8Array): WorkbookReading {
  const opened = openZip(bytes, zipLimits);
  if (!opened.ok) return refuseProblem(file, bytes, opened.problem);
  let sheets: ReadSheet[];
  try {
    sheets = readParts(opened.archive);
  } catch (error) {
    return refuseProblem(file, bytes, describe(error));
  }
  const workbook = {
    format: 'xlsx',
    encoding: null,
    sheets: sheets.map(({ name, hidden, cells, merges, hiddenRows, hiddenColumns }) => ({
      name,
      hidden,
      cells,
      merges,
      hiddenRows,
      hiddenColumns,
    })),
  };
  return { ok: true, workbook, findings: sheets.flatMap((sheet) => sheetFindings(file, bytes, sheet)) };
}

function sheetFindings(file: string, bytes: Uint8Array, sheet: ReadSheet): Finding[] {
  const about = (rule: RuleMeta, messageId: string, cells: readonly RawCell[]): Finding[] => {
    if (cells.length === 0) return [];
    const addresses = cells.map(({ row, column }) => cellAddress(row, column));
    const { row, column } = cells[0]!;
    const at = { file, sheet: sheet.name, cell: addresses[0]!, row, column };
    return [
      finding(rule, {
        messageId,
        data: { cells: addresses, limit: longestText },
        at,
        evidence: [contentKey(bytes), sheet.name, ...addresses],
      }),
    ];
  };
  return [
    ...about(uncachedFormula, 'uncached', sheet.uncached),
    ...about(damagedText, 'cutText', sheet.cut),
    ...about(damagedText, 'danglingText', sheet.dangling),
  ];
}

const tooLarge = new Set(['too-large', 'entry-too-large', 'too-many-entries', 'ratio']);

function refuseProblem(file: string, bytes: Uint8Array, problem: { code: string; detail: Bilingual }): WorkbookReading {
  if (problem.code === 'encrypted-entry') return refuse(file, bytes, 'encrypted');
  return refuse(file, bytes, tooLarge.has(problem.code) ? 'tooLarge' : 'damaged', problem.detail);
}

const xmlProblems: Record<XmlProblem['problem'], Bilingual> = {
  'not-well-formed': { zh: '内部的 XML 不完整', en: 'its XML is not well-formed' },
  doctype: { zh: '内部的 XML 含有 DTD，已拒绝', en: 'its XML declares a document type, which is refused' },
  entity: { zh: '内部的 XML 含有未知的实体', en: 'its XML uses an unknown entity' },
  'too-deep': { zh: '内部的 XML 嵌套过深', en: 'its XML nests too deep' },
};

/**
 * Whatever goes wrong inside one file is that file's finding, and the other files go on:
 * even an error that is a bug of ours, which then says so.
 */
function describe(error: unknown): { code: string; detail: Bilingual } {
  if (error instanceof ReadProblem) return error.problem;
  if (error instanceof XmlProblem) return { code: error.problem, detail: xmlProblems[error.problem] };
  if (error instanceof RangeError) return { code: 'too-large', detail: { zh: '超出了可处理的大小', en: 'beyond what can be processed' } };
  return { code: 'unexpected', detail: { zh: `程序内部错误（${String(error)}）`, en: `internal error (${String(error)})` } };
}
