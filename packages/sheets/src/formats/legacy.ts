import { allBytes, openZip, rootNames, writeZip } from '@duizhang/bytes';
import type { RawCell } from '@duizhang/model';
import { archiveLimits, archiveProblem } from './archive-limits.ts';
import { ansiEncoding, ansiStream, byteCodePage, type AnsiEncoding } from './legacy-ansi.ts';
import { LegacyCells } from './legacy-cell.ts';
import { leniences, oleStream, readQuietly, type WorkBook, type WorkSheet } from './legacy-library.ts';
import { ReadProblem } from './read-problem.ts';
import type { ReaderInput, ReadOutcome, SheetReader, SheetSink } from './reader.ts';
import { faultFindings } from './xlsx/fault-findings.ts';

/** .xls and .et: BIFF5 and BIFF8 in an OLE container, BIFF2 to BIFF8 bare. */
export const xlsReader: SheetReader = { format: 'xls', accepts: (kind) => kind === 'xls' || kind === 'biff', read: readXls };

/** .xlsb: BIFF12 parts in a zip archive. */
export const xlsbReader: SheetReader = { format: 'xlsb', accepts: (kind) => kind === 'xlsb', read: readXlsb };

// Both are read through SheetJS CE (DECISIONS.md has its limits). The library takes any bytes for something, so it is only asked
// about what `sniff` knows; where it fails it says so, and no sheet is missed in silence.

function readXls(input: ReaderInput, sink: SheetSink): ReadOutcome {
  const { source, kind } = input;
  const bytes = allBytes(source);
  const stream = kind === 'biff' ? bytes : bookOf(bytes);
  const ansi = stream && ansiStream(stream);
  if (!ansi) return outcome(input, readSheets(open(bytes, {}), null, sink));
  const workbook = open(ansi.bytes, { codepage: byteCodePage });
  const encoding = ansiEncoding(ansi.codePage, allTexts(workbook));
  return outcome(input, readSheets(workbook, encoding, sink), { encoding: encoding.encoding });
}

function readXlsb(input: ReaderInput, sink: SheetSink): ReadOutcome {
  const { bytes, altered } = checkedParts(input);
  return outcome(input, readSheets(open(bytes, {}), null, sink), { altered });
}

function outcome(input: ReaderInput, missing: string[], about: { encoding?: string; altered?: readonly string[] } = {}): ReadOutcome {
  const { encoding = null, altered = [] } = about;
  return { ok: true, encoding, findings: faultFindings(input, { altered, missing, sheets: [] }) };
}

/** The stream of Excel 5 and 95, where there is none of a later one. */
function bookOf(bytes: Uint8Array): Uint8Array | null {
  const names = rootNames(bytes)?.map((name) => name.toLowerCase()) ?? [];
  return names.includes('book') && !names.includes('workbook') ? oleStream(bytes, 'Book') : null;
}

function open(bytes: Uint8Array, encoding: { codepage?: number }): WorkBook {
  let failure = '';
  for (const options of leniences) {
    const opened = readQuietly(bytes, { ...options, ...encoding });
    if (typeof opened !== 'string') return opened;
    if (/password|encrypt/i.test(opened)) throw new ReadProblem({ code: 'encrypted', detail: { zh: '设有密码', en: 'needs a password' } });
    failure ||= opened;
  }
  const detail = { zh: '内容不完整或不合格式', en: `incomplete or malformed (${failure})` };
  throw new ReadProblem({ code: 'damaged', detail });
}

/** All texts of a workbook, to tell their encoding by. */
function allTexts({ SheetNames, Sheets }: WorkBook): string {
  const texts = Object.values(Sheets).flatMap((sheet) => (sheet['!data'] ?? []).flatMap((row) => row?.map((cell) => cell?.v) ?? []));
  return [...SheetNames, ...texts.filter((value) => typeof value === 'string')].join('\n');
}

/** Reads all sheets into the sink; gives the names of those that the library could not read, if it could read any. */
function readSheets(workbook: WorkBook, ansi: AnsiEncoding | null, sink: SheetSink): string[] {
  const decode = ansi?.decode ?? ((text: string) => text);
  const cells = new LegacyCells(workbook.Workbook?.WBProps?.date1904 === true, decode);
  const missing = workbook.SheetNames.filter((name) => !workbook.Sheets[name]);
  if (missing.length > 0 && missing.length === workbook.SheetNames.length) {
    throw new ReadProblem({ code: 'damaged', detail: { zh: '一个工作表也读不出来', en: 'none of its sheets can be read' } });
  }
  for (const name of workbook.SheetNames) readSheet(workbook, name, decode(name), cells, sink);
  return missing.map(decode);
}

/**
 * The parts that the library needs, unzipped within our limits and packed again without compression: what it gets is as large as
 * it looks, and holds neither macros nor pictures.
 */
function checkedParts({ source, limits }: ReaderInput): { bytes: Uint8Array; altered: string[] } {
  const opened = openZip(allBytes(source), archiveLimits(limits));
  if (!opened.ok) throw archiveProblem(opened.problem, limits);
  const { archive } = opened;
  const needed = archive.names.filter(
    (name) => /(?:^|\/)(?:\[content_types\]\.xml|[^/]*\.rels|[^/]*\.bin)$/i.test(name) && !isBallast(name),
  );
  const altered: string[] = [];
  const parts = needed.map((name) => {
    const read = archive.readUnchecked(name);
    if (!read.ok) throw archiveProblem(read.problem, limits);
    if (!read.intact) altered.push(name);
    return { name, content: read.bytes, stored: true };
  });
  return { bytes: writeZip(parts), altered };
}

function isBallast(name: string): boolean {
  return /vbaproject|printersettings|(?:^|\/)(?:media|embeddings|activex|customproperty)\//i.test(name);
}

function readSheet(workbook: WorkBook, key: string, name: string, cells: LegacyCells, sink: SheetSink): void {
  const sheet = workbook.Sheets[key];
  // Chart, macro and dialogue sheets hold no cells of a table.
  if (!sheet || (sheet['!type'] ?? 'sheet') !== 'sheet') return;
  const state = workbook.Workbook?.Sheets?.find((properties) => properties.name === key)?.Hidden ?? 0;
  sink.sheet({ name, hidden: state !== 0 });
  for (const { row, cells: read } of rows(sheet, cells)) sink.row(row, read);
  sink.end({
    merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r + 1, left: s.c + 1, bottom: e.r + 1, right: e.c + 1 })),
    hiddenRows: numbers(sheet['!rows'], ({ hidden }) => hidden === true),
    hiddenColumns: numbers(sheet['!cols'], ({ hidden }) => hidden === true),
  });
}

/** Rows with their cells; by key, since a row number that is far out leaves a list that is nearly empty. */
function* rows(sheet: WorkSheet, cells: LegacyCells): Generator<{ row: number; cells: RawCell[] }> {
  const data = sheet['!data'] ?? [];
  for (const r of Object.keys(data).map(Number)) {
    const stored = data[r] ?? [];
    const read = Object.keys(stored).flatMap((c) => cells.read(stored[Number(c)]!, r + 1, Number(c) + 1) ?? []);
    if (read.length > 0) yield { row: r + 1, cells: read };
  }
}

/** 1-based places in a list with holes. */
function numbers<T>(list: readonly (T | undefined)[] | undefined, wanted: (item: T) => boolean): number[] {
  return Object.keys(list ?? []).flatMap((key) => {
    const item = list![Number(key)];
    return item && wanted(item) ? [Number(key) + 1] : [];
  });
}
