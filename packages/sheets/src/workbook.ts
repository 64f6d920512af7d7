import { allBytes, memorySource, openZip, sniff, SourceCut, type ByteKind, type ByteSource } from '@duizhang/bytes';
import type { Bilingual, Finding } from '@duizhang/model';
import { CollectingSink } from './formats/collecting-sink.ts';
import { csvReader } from './formats/csv.ts';
import { difReader } from './formats/dif.ts';
import { exchangeReader } from './formats/exchange.ts';
import { GuardedSink } from './formats/guarded-sink.ts';
import { xlsbReader, xlsReader } from './formats/legacy.ts';
import { bytesOf, defaultLimits, type Limits } from './formats/limits.ts';
import { flatOdsReader, odsReader } from './formats/ods.ts';
import { limitText, ReadProblem } from './formats/read-problem.ts';
import { refuse, type SheetReader, type SheetSink, type WorkbookReading } from './formats/reader.ts';
import { sylkReader } from './formats/sylk.ts';
import { spreadsheetmlReader } from './formats/spreadsheetml/index.ts';
import { xlsxReader } from './formats/xlsx/index.ts';
import { XmlProblem } from './formats/xlsx/xml-problem.ts';

export type { WorkbookReading } from './formats/reader.ts';

/** One reader per format; a new format is one file and one line here. */
export const sheetReaders: readonly SheetReader[] = [
  xlsxReader,
  xlsReader,
  xlsbReader,
  odsReader,
  flatOdsReader,
  sylkReader,
  difReader,
  csvReader,
  spreadsheetmlReader,
  exchangeReader,
];

/** The reader of a kind of bytes; undefined where none reads it. */
export function readerOf(kind: ByteKind): SheetReader | undefined {
  return sheetReaders.find((reader) => reader.accepts(kind));
}

/** A workbook whose rows went into a sink. */
export type StreamReading = { ok: true; format: string; encoding: string | null; findings: Finding[] } | { ok: false; findings: Finding[] };

/**
 * Reads a workbook of any known format, chosen by content, never by extension. Never throws.
 * A file that can't be read gives the one finding `unreadable` that says why and what to do; a readable one may give
 * `uncached-formula`, `uncertain-encoding` and `damaged-text`.
 */
export function readWorkbook(fileName: string, bytes: Uint8Array | ByteSource, limits: Limits = defaultLimits): WorkbookReading {
  const sink = new CollectingSink();
  const reading = streamWorkbook(fileName, bytes, sink, limits);
  if (!reading.ok) return reading;
  const { format, encoding, findings } = reading;
  return { ok: true, workbook: { format, encoding, sheets: sink.sheets }, findings };
}

/**
 * The same for files too big to keep: rows go into the sink as they are read. When the reading is not ok, what the sink was given
 * counts for nothing.
 */
export function streamWorkbook(
  fileName: string,
  bytes: Uint8Array | ByteSource,
  sink: SheetSink,
  limits: Limits = defaultLimits,
): StreamReading {
  const source = bytes instanceof Uint8Array ? memorySource(bytes) : bytes;
  const baseName = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
  if (baseName.startsWith('~$')) return refuse(fileName, source, 'lockFile');
  if (source.size > bytesOf(limits.fileMegabytes)) {
    return refuse(fileName, source, 'tooLarge', limitText('fileMegabytes', limits.fileMegabytes));
  }
  const kind = sniff(source);
  const reader = readerOf(kind);
  if (!reader) return refuse(fileName, source, ...trouble(kind, source));
  const input = { file: fileName, kind, source, limits };
  const guarded = new GuardedSink(input, sink);
  try {
    const outcome = reader.read(input, guarded);
    return outcome.ok ? { ...outcome, format: reader.format, findings: [...outcome.findings, ...guarded.findings] } : outcome;
  } catch (error) {
    const { code, detail } = describe(error);
    if (code === 'encrypted-entry' || code === 'encrypted') return refuse(fileName, source, 'encrypted');
    return refuse(fileName, source, tooLarge.has(code) ? 'tooLarge' : 'damaged', detail);
  }
}

/** Why bytes of a kind that nobody reads are refused; an archive may be so damaged that nobody can tell what is in it. */
function trouble(kind: ByteKind, source: ByteSource): [messageId: string, detail?: Bilingual] {
  const opened = kind === 'zip' ? openZip(allBytes(source)) : null;
  return opened && !opened.ok ? ['damaged', opened.problem.detail] : [kind];
}

const tooLarge = new Set(['too-large', 'entry-too-large', 'too-many-entries', 'ratio']);

const xmlProblems: Record<XmlProblem['problem'], Bilingual> = {
  'not-well-formed': { zh: '内部的 XML 不完整', en: 'its XML is not well-formed' },
  doctype: { zh: '内部的 XML 含有 DTD，已拒绝', en: 'its XML declares a document type, which is refused' },
  entity: { zh: '内部的 XML 含有未知的实体', en: 'its XML uses an unknown entity' },
};

/**
 * Whatever goes wrong inside one file is that file's finding, and the other files go on:
 * even an error that is a bug of ours, which then says so.
 */
function describe(error: unknown): { code: string; detail: Bilingual } {
  if (error instanceof ReadProblem) return error.problem;
  if (error instanceof XmlProblem) return { code: error.problem, detail: xmlProblems[error.problem] };
  if (error instanceof SourceCut) return { code: 'cut', detail: { zh: '读取时文件被改短', en: 'it became shorter while it was read' } };
  if (error instanceof RangeError) return { code: 'too-large', detail: { zh: '超出了可处理的大小', en: 'beyond what can be processed' } };
  return { code: 'unexpected', detail: { zh: `程序内部错误（${String(error)}）`, en: `internal error (${String(error)})` } };
}
