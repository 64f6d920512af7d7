import { decodeText, type DecodedText } from '@duizhang/bytes';
import { cellAddress, finding, type Finding, type RawCell } from '@duizhang/model';
import Papa from 'papaparse';
import { damagedText, uncertainEncoding } from '../rules/file-rules.ts';
import { guessDelimiter, separatorLine } from './delimiter.ts';
import { longestText, mostCells } from './limits.ts';
import { ownText } from './own-text.ts';
import { contentKey, refuse, type SheetReader, type WorkbookReading } from './reader.ts';

/** Text tables: .csv, .tsv, .txt with a comma, tab, semicolon, `，` or `|` between cells. */
export const csvReader: SheetReader = { format: 'csv', accepts: (kind) => kind === 'text', read };

/** One table, named as spreadsheet programs name the sheet of a text file: not at all. */
const sheetName = '';

function read(file: string, bytes: Uint8Array): WorkbookReading {
  const decoded = decodeText(bytes);
  const { delimiter: announced, rest } = separatorLine(decoded.text);
  // papaparse takes the first line end for all others and merges rows where they are mixed; a NUL is no character of a table.
  const text = rest.replaceAll('\0', '').replace(/\r\n?/g, '\n');
  const delimiter = announced ?? guessDelimiter(text);
  const parsed = Papa.parse<string[]>(text, { header: false, dynamicTyping: false, delimiter, newline: '\n', skipEmptyLines: false });
  const cells: RawCell[] = [];
  const cut: string[] = [];
  for (const [i, record] of parsed.data.entries()) {
    for (const [j, value] of record.entries()) {
      if (value === '') continue;
      if (cells.length === mostCells) {
        return refuse(file, bytes, 'tooLarge', { zh: `单元格数超过 ${mostCells}`, en: `more than ${mostCells} cells` });
      }
      if (value.length > longestText) cut.push(cellAddress(i + 1, j + 1));
      cells.push({ row: i + 1, column: j + 1, text: ownText(value.slice(0, longestText)), kind: 'text' });
    }
  }
  const findings = [
    ...encodingFindings(file, bytes, decoded, rest.split('\0').length - 1),
    ...quoteFindings(file, bytes, parsed.errors),
    ...(cut.length > 0
      ? [
          finding(damagedText, {
            messageId: 'cutText',
            data: { cells: cut, limit: longestText },
            at: { file, cell: cut[0]! },
            evidence: [contentKey(bytes), ...cut],
          }),
        ]
      : []),
  ];
  const encoding = `${decoded.encoding}${decoded.bom ? ' (BOM)' : ''}: ${decoded.evidence.zh} / ${decoded.evidence.en}`;
  return { ok: true, workbook: { format: 'csv', encoding, sheets: [{ name: sheetName, hidden: false, cells, merges: [] }] }, findings };
}

function encodingFindings(file: string, bytes: Uint8Array, decoded: DecodedText, nulBytes: number): Finding[] {
  const findings: Finding[] = [];
  if (!decoded.certain) {
    const data = { encoding: decoded.encoding, evidenceZh: decoded.evidence.zh, evidenceEn: decoded.evidence.en };
    findings.push(finding(uncertainEncoding, { messageId: 'guessed', data, at: { file }, evidence: [contentKey(bytes)] }));
  }
  if (nulBytes > 0)
    findings.push(
      finding(uncertainEncoding, { messageId: 'nulBytes', data: { count: nulBytes }, at: { file }, evidence: [contentKey(bytes)] }),
    );
  return findings;
}

/** One finding per kind of quote fault, at the first place: what follows it is its consequence. */
function quoteFindings(file: string, bytes: Uint8Array, errors: readonly Papa.ParseError[]): Finding[] {
  return (['MissingQuotes', 'InvalidQuotes'] as const).flatMap((code) => {
    const first = errors.find((error) => error.code === code);
    if (!first) return [];
    const row = (first.row ?? 0) + 1;
    const messageId = code === 'MissingQuotes' ? 'unclosedQuote' : 'strayQuote';
    return [finding(damagedText, { messageId, data: { line: row }, at: { file, row }, evidence: [contentKey(bytes)] })];
  });
}
