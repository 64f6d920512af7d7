import { createHash } from 'node:crypto';
import type { ByteKind } from '@duizhang/bytes';
import { finding, type Bilingual, type Finding, type RawWorkbook } from '@duizhang/model';
import { unreadable } from '../rules/file-rules.ts';

/** A workbook as read, or why it could not be: always findings, never an exception. */
export type WorkbookReading = { ok: true; workbook: RawWorkbook; findings: Finding[] } | { ok: false; findings: Finding[] };

/** One format. Everything behind this line sees raw tables only. */
export interface SheetReader {
  format: string;
  accepts(kind: ByteKind): boolean;
  /** Reads bytes of an accepted kind; `file` is only what findings are addressed to. Never throws. */
  read(file: string, bytes: Uint8Array): WorkbookReading;
}

/** What findings of a whole file rest on: its content, so that they outlive a new name. */
export function contentKey(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}

/** The one finding of a file that can't be read. */
export function refuse(file: string, bytes: Uint8Array, messageId: string, detail?: Bilingual): WorkbookReading {
  const data = detail ? { detailZh: detail.zh, detailEn: detail.en } : {};
  return { ok: false, findings: [finding(unreadable, { messageId, data, at: { file }, evidence: [contentKey(bytes)] })] };
}
