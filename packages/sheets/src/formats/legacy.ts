import { allBytes, openZip, writeZip, type ByteKind } from '@duizhang/bytes';
import type { RawCell } from '@duizhang/model';
import { LegacyCells } from './legacy-cell.ts';
import { leniences, readQuietly, type WorkBook, type WorkSheet } from './legacy-library.ts';
import { bytesOf } from './limits.ts';
import { ReadProblem } from './read-problem.ts';
import type { ReaderInput, ReadOutcome, SheetReader, SheetSink } from './reader.ts';

/** .xls and .et: BIFF5 and BIFF8 in an OLE container, BIFF2 to BIFF5 bare. */
export const xlsReader = legacyReader('xls', ['xls', 'biff'], ({ source }) => allBytes(source));

/** .xlsb: BIFF12 parts in a zip archive. */
export const xlsbReader = legacyReader('xlsb', ['xlsb'], checkedParts);

/**
 * The binary formats of Excel and WPS, read through SheetJS CE (DECISIONS.md has its limits). The library takes any bytes for
 * something, so it is only asked about what `sniff` knows; where it fails it gives the error, and no sheet is missed in silence.
 */
function legacyReader(format: string, kinds: readonly ByteKind[], prepare: (input: ReaderInput) => Uint8Array): SheetReader {
  const read = (input: ReaderInput, sink: SheetSink): ReadOutcome => {
    const workbook = open(prepare(input));
    const cells = new LegacyCells(workbook.Workbook?.WBProps?.date1904 === true);
    for (const name of workbook.SheetNames) readSheet(workbook, name, cells, sink);
    return { ok: true, encoding: null, findings: [] };
  };
  return { format, accepts: (kind) => kinds.includes(kind), read };
}

function open(bytes: Uint8Array): WorkBook {
  let failure = '';
  for (const options of leniences) {
    const opened = readQuietly(bytes, options);
    if (typeof opened !== 'string') return opened;
    if (/password|encrypt/i.test(opened)) throw new ReadProblem({ code: 'encrypted', detail: { zh: '设有密码', en: 'needs a password' } });
    failure ||= opened;
  }
  throw new ReadProblem({
    code: 'damaged',
    detail: { zh: '内容不完整或不合格式', en: `incomplete or malformed (${failure})` },
  });
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

function readSheet(workbook: WorkBook, name: string, cells: LegacyCells, sink: SheetSink): void {
  const sheet = workbook.Sheets[name];
  if (!sheet)
    throw new ReadProblem({ code: 'damaged', detail: { zh: `工作表“${name}”读不出来`, en: `the sheet “${name}” cannot be read` } });
  // Chart, macro and dialogue sheets hold no cells of a table.
  if (sheet['!type'] !== undefined && sheet['!type'] !== 'sheet') return;
  const state = workbook.Workbook?.Sheets?.find((properties) => properties.name === name)?.Hidden ?? 0;
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
