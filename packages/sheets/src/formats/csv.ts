import { allBytes, decodeText, type ByteSource, type DecodedText } from '@duizhang/bytes';
import { finding, type Finding, type RawCell } from '@duizhang/model';
import Papa from 'papaparse';
import { damagedText, uncertainEncoding } from '../rules/file-rules.ts';
import { guessDelimiter, separatorLine } from './delimiter.ts';
import { ownText } from './own-text.ts';
import { contentKey, type ReaderInput, type ReadOutcome, type SheetReader, type SheetSink } from './reader.ts';

/** Text tables: .csv, .tsv, .txt with a comma, tab, semicolon, `，` or `|` between cells. */
export const csvReader: SheetReader = { format: 'csv', accepts: (kind) => kind === 'text', read };

/** One table, named as spreadsheet programs name the sheet of a text file: not at all. */
const sheetName = '';

function read({ file, source }: ReaderInput, sink: SheetSink): ReadOutcome {
  const decoded = decodeText(allBytes(source));
  const { delimiter: announced, rest } = separatorLine(decoded.text);
  // papaparse takes the first line end for all others and merges rows where they are mixed; a NUL is no character of a table.
  const text = rest.replaceAll('\0', '').replace(/\r\n?/g, '\n');
  const delimiter = announced ?? guessDelimiter(text);
  const parsed = Papa.parse<string[]>(text, { header: false, dynamicTyping: false, delimiter, newline: '\n', skipEmptyLines: false });
  sink.sheet({ name: sheetName, hidden: false });
  for (const [i, record] of parsed.data.entries()) {
    const cells = record.flatMap((value, j): RawCell[] =>
      value === '' ? [] : [{ row: i + 1, column: j + 1, text: ownText(value), kind: 'text' }],
    );
    if (cells.length > 0) sink.row(i + 1, cells);
  }
  sink.end({ merges: [], hiddenRows: [], hiddenColumns: [] });
  const findings = [...encodingFindings(file, source, decoded, rest.split('\0').length - 1), ...quoteFindings(file, source, parsed.errors)];
  const encoding = `${decoded.encoding}${decoded.bom ? ' (BOM)' : ''}: ${decoded.evidence.zh} / ${decoded.evidence.en}`;
  return { ok: true, encoding, findings };
}

function encodingFindings(file: string, source: ByteSource, decoded: DecodedText, nulBytes: number): Finding[] {
  const findings: Finding[] = [];
  if (!decoded.certain) {
    const data = { encoding: decoded.encoding, evidenceZh: decoded.evidence.zh, evidenceEn: decoded.evidence.en };
    findings.push(finding(uncertainEncoding, { messageId: 'guessed', data, at: { file }, evidence: [contentKey(source)] }));
  }
  if (nulBytes > 0)
    findings.push(
      finding(uncertainEncoding, { messageId: 'nulBytes', data: { count: nulBytes }, at: { file }, evidence: [contentKey(source)] }),
    );
  return findings;
}

/** One finding per kind of quote fault, at the first place: what follows it is its consequence. */
function quoteFindings(file: string, source: ByteSource, errors: readonly Papa.ParseError[]): Finding[] {
  return (['MissingQuotes', 'InvalidQuotes'] as const).flatMap((code) => {
    const first = errors.find((error) => error.code === code);
    if (!first) return [];
    const row = (first.row ?? 0) + 1;
    const messageId = code === 'MissingQuotes' ? 'unclosedQuote' : 'strayQuote';
    return [finding(damagedText, { messageId, data: { line: row }, at: { file, row }, evidence: [contentKey(source)] })];
  });
}
