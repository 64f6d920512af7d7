import { openZip, sniff } from '@duizhang/bytes';
import { csvReader } from './formats/csv.ts';
import { refuse, type SheetReader, type WorkbookReading } from './formats/reader.ts';
import { xlsxReader } from './formats/xlsx/index.ts';

export type { WorkbookReading } from './formats/reader.ts';

/** One reader per format; a new format is one file and one line here. */
export const sheetReaders: readonly SheetReader[] = [xlsxReader, csvReader];

/**
 * Reads a workbook of any known format, chosen by content, never by extension. Never throws.
 * A file that can't be read gives the one finding `unreadable` that says why and what to do; a readable one may give
 * `uncached-formula`, `uncertain-encoding` and `damaged-text`.
 */
export function readWorkbook(fileName: string, bytes: Uint8Array): WorkbookReading {
  const baseName = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
  if (baseName.startsWith('~$')) return refuse(fileName, bytes, 'lockFile');
  const kind = sniff(bytes);
  const reader = sheetReaders.find((candidate) => candidate.accepts(kind));
  if (reader) return reader.read(fileName, bytes);
  if (kind === 'ole') return refuse(fileName, bytes, oleKind(bytes));
  if (kind === 'zip') return refuseArchive(fileName, bytes);
  return refuse(fileName, bytes, kind);
}

/** What an OLE file holds, by the names of its streams (UTF-16LE). */
function oleKind(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (stream: string) => buffer.includes(Buffer.from(`${stream}\0`, 'utf16le'));
  if (holds('EncryptedPackage')) return 'encrypted';
  if (holds('Workbook') || holds('Book')) return 'oldExcel';
  return holds('WordDocument') ? 'oldWord' : 'ole';
}

function refuseArchive(fileName: string, bytes: Uint8Array): WorkbookReading {
  const opened = openZip(bytes);
  if (!opened.ok) return refuse(fileName, bytes, 'damaged', opened.problem.detail);
  const { names, read } = opened.archive;
  if (names.some((name) => /(?:^|\/)workbook\.bin$/i.test(name))) return refuse(fileName, bytes, 'xlsb');
  const mimetype = names.includes('mimetype') ? read('mimetype') : null;
  const isOds = mimetype?.ok && new TextDecoder().decode(mimetype.bytes).includes('opendocument.spreadsheet');
  return refuse(fileName, bytes, isOds ? 'ods' : 'zip');
}
