import { createHash } from 'node:crypto';
import { pieces, type ByteKind, type ByteSource } from '@duizhang/bytes';
import { finding, type Bilingual, type Finding, type RawCell, type RawSheet, type RawWorkbook } from '@duizhang/model';
import { unreadable } from '../rules/unreadable.ts';
import type { Limits } from './limits.ts';

/** A workbook as read, or why it could not be: always findings, never an exception. */
export type WorkbookReading = { ok: true; workbook: RawWorkbook; findings: Finding[] } | { ok: false; findings: Finding[] };

/** What is known of a sheet before its rows. */
export type SheetHead = Pick<RawSheet, 'name' | 'hidden'>;
/** What is known of a sheet only after its rows. Every list may be empty. */
export type SheetTail = Required<Pick<RawSheet, 'merges' | 'hiddenRows' | 'hiddenColumns'>>;

/** Takes in what a reader reads, as it is read: one sheet after another, each with its rows between `sheet` and `end`. */
export interface SheetSink {
  sheet(head: SheetHead): void;
  /**
   * The cells of one row that hold something, at least one. Rows and columns ascend, as in every sound file; where a file has
   * them otherwise they come as they stand, and whoever needs order has to sort.
   */
  row(row: number, cells: RawCell[]): void;
  end(tail: SheetTail): void;
}

/** One file as its reader gets it. */
export interface ReaderInput {
  /** Only what findings are addressed to. */
  file: string;
  kind: ByteKind;
  source: ByteSource;
  limits: Limits;
}

/** How a reading ended. Where it is not ok, what the sink was given before counts for nothing. */
export type ReadOutcome = { ok: true; encoding: string | null; findings: Finding[] } | { ok: false; findings: Finding[] };

/** One format. Everything behind this line sees raw tables only. */
export interface SheetReader {
  format: string;
  accepts(kind: ByteKind): boolean;
  /**
   * Reads a source of an accepted kind into the sink. It may throw `ReadProblem` and whatever its parser throws: `streamWorkbook`
   * makes the one finding of it. Rows, columns, cells, sheets and the length of texts are counted there, for every format alike.
   */
  read(input: ReaderInput, sink: SheetSink): ReadOutcome;
}

/** SHA-256 of a whole source, in hexadecimal digits. */
export function sha256Of(source: ByteSource): string {
  const hash = createHash('sha256');
  for (const piece of pieces(source, 2 ** 20)) hash.update(piece);
  return hash.digest('hex');
}

/** What findings of a whole file rest on: its content, so that they outlive a new name. */
export function contentKey(source: ByteSource): string {
  return sha256Of(source).slice(0, 16);
}

/** The one finding of a file that can't be read. */
export function refuse(file: string, source: ByteSource, messageId: string, detail?: Bilingual): { ok: false; findings: Finding[] } {
  const data = detail ? { detailZh: detail.zh, detailEn: detail.en } : {};
  return { ok: false, findings: [finding(unreadable, { messageId, data, at: { file }, evidence: [contentKey(source)] })] };
}
