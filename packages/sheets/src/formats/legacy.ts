import { allBytes, openZip, rootNames, writeZip } from '@duizhang/bytes';
import type { RawCell } from '@duizhang/model';
import { ansiEncoding, ansiStream, byteCodePage, type AnsiEncoding } from './legacy-ansi.ts';
import { LegacyCells } from './legacy-cell.ts';
import { leniences, oleStream, readQuietly, type WorkBook, type WorkSheet } from './legacy-library.ts';
import { bytesOf } from './limits.ts';
import { ReadProblem } from './read-problem.ts';
import type { ReaderInput, ReadOutcome, SheetReader, SheetSink } from './reader.ts';

/** .xls and .et: BIFF5 and BIFF8 in an OLE container, BIFF2 to BIFF8 bare. */
export const xlsReader: SheetReader = { format: 'xls', accepts: (kind) => kind === 'xls' || kind === 'biff', read: readXls };

/** .xlsb: BIFF12 parts in a zip archive. */
export const xlsbReader: SheetReader = { format: 'xlsb', accepts: (kind) => kind === 'xlsb', read: readXlsb };

// Both are read through SheetJS CE (DECISIONS.md has its limits). The library takes any bytes for something, so it is only asked
// about what `sniff` knows; where it fails it gives the error, and no sheet is missed in silence.

function readXls({ source, kind }: ReaderInput, sink: SheetSink): ReadOutcome {
  const bytes = allBytes(source);
  const stream = kind === 'biff' ? bytes : bookOf(bytes);
  const ansi = stream && ansiStream(stream);
  if (!ansi) return readSheets(open(bytes, {}), null, sink);
  const workbook = open(ansi.bytes, { codepage: byteCodePage });
  return readSheets(workbook, ansiEncoding(ansi.codePage, allTexts(workbook)), sink);
}

function readXlsb(input: ReaderInput, sink: SheetSink): ReadOutcome {
  return readSheets(open(checkedParts(input), {}), null, sink);
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

function readSheets(workbook: WorkBook, ansi: AnsiEncoding | null, sink: SheetSink): ReadOutcome {
  const decode = ansi?.decode ?? ((text: string) => text);
  const cells = new LegacyCells(workbook.Workbook?.WBProps?.date1904 === true, decode);
  for (const name of workbook.SheetNames) readSheet(workbook, name, decode(name), cells, sink);
  return { ok: true, encoding: ansi?.encoding ?? null, findings: [] };
}

/**
 * The parts that the library needs, unzipped within our limits and packed again without compression: what it gets is as large as
 * it looks, and holds neither macros nor pictures.
 */
function checkedParts({ source, limits: { entries, partMegabytes, unzippedMegabytes, ratio } }: ReaderInput): Uint8Array {
  const limits = { entries, entrySize: bytesOf(partMegabytes), totalSize: bytesOf(unzippedMegabytes), ratio };
  const opened = openZip(allBytes(source), limits);
  if (!opened.ok) throw new ReadProblem(opened.problem);
  const { archive } = opened;
  const needed = archive.names.filter(
    (name) => /(?:^|\/)(?:\[content_types\]\.xml|[^/]*\.rels|[^/]*\.bin)$/i.test(name) && !isBallast(name),
  );
  const parts = needed.map((name) => {
    const read = archive.read(name);
    if (!read.ok) throw new ReadProblem(read.problem);
    return { name, content: read.bytes, stored: true };
  });
  return writeZip(parts);
}

function isBallast(name: string): boolean {
  return /vbaproject|printersettings|(?:^|\/)(?:media|embeddings|activex|customproperty)\//i.test(name);
}

function readSheet(workbook: WorkBook, key: string, name: string, cells: LegacyCells, sink: SheetSink): void {
  const sheet = workbook.Sheets[key];
  const detail = { zh: `工作表“${name}”读不出来`, en: `the sheet “${name}” cannot be read` };
  if (!sheet) throw new ReadProblem({ code: 'damaged', detail });
  // Chart, macro and dialogue sheets hold no cells of a table.
  if (sheet['!type'] !== undefined && sheet['!type'] !== 'sheet') return;
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
