import { crc32 } from 'node:zlib';
import { zipProblem } from './zip-problem.ts';
import type { ByteProblem } from './zip.ts';

/** One file as the central directory describes it; nothing of it has been checked against the data yet. */
export interface ZipEntry {
  name: Uint8Array;
  /** The name is said to be UTF-8; otherwise its encoding is anyone's guess. */
  utf8: boolean;
  /** Of the local header, from the start of the bytes. */
  offset: number;
  zippedSize: number;
  size: number;
  crc: number;
  method: number;
  encrypted: boolean;
}

type Directory = { ok: true; entries: ZipEntry[] } | { ok: false; problem: ByteProblem };

interface End {
  entries: number;
  size: number;
  offset: number;
  /** Where the directory must end. */
  position: number;
}

/**
 * Reads the central directory of a zip archive, as described in PKWARE's APPNOTE.TXT.
 * Bytes before the first entry and after the end record are tolerated: other programs open such files too.
 */
export function readDirectory(bytes: Uint8Array, maxEntries: number): Directory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (!end) return { ok: false, problem: zipProblem(bytes[0] === 0x50 && bytes[1] === 0x4b ? 'truncated' : 'not-zip') };
  if (end.entries > maxEntries) return { ok: false, problem: zipProblem('too-many-entries', { limit: maxEntries }) };
  // Where bytes stand before the archive all offsets are short by so many; where the directory's size is wrong the offset still holds.
  const before = end.position - end.size - end.offset;
  const shift = isEntry(view, end.offset + before) ? before : 0;
  const entries: ZipEntry[] = [];
  let at = end.offset + shift;
  for (let i = 0; i < end.entries; i++) {
    const entry = readEntry(view, bytes, at, end.position);
    if (!entry) return { ok: false, problem: zipProblem('damaged-directory') };
    entries.push({ ...entry.entry, offset: entry.entry.offset + shift });
    at = entry.next;
  }
  return { ok: true, entries };
}

/** The last end record that fits: its comment may be followed by stray bytes, and may itself contain the signature. */
function findEnd(view: DataView): End | null {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff - 1024);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== 0x06054b50) continue;
    const end = {
      entries: view.getUint16(at + 10, true),
      size: view.getUint32(at + 12, true),
      offset: view.getUint32(at + 16, true),
      position: at,
    };
    const overflowed = end.entries === 0xffff || end.size === 0xffffffff || end.offset === 0xffffffff;
    const found = overflowed ? (findZip64End(view, at) ?? end) : end;
    if (found.size + found.offset <= found.position) return found;
  }
  return null;
}

function findZip64End(view: DataView, end: number): End | null {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== 0x07064b50) return null;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== 0x06064b50) return null;
  const number = (offset: number) => Number(view.getBigUint64(at + offset, true));
  return { entries: number(32), size: number(40), offset: number(48), position: at };
}

function isEntry(view: DataView, at: number): boolean {
  return at >= 0 && at + 4 <= view.byteLength && view.getUint32(at, true) === 0x02014b50;
}

function readEntry(view: DataView, bytes: Uint8Array, at: number, limit: number): { entry: ZipEntry; next: number } | null {
  if (at + 46 > limit || !isEntry(view, at)) return null;
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const next = extraEnd + view.getUint16(at + 32, true);
  if (next > limit) return null;
  const flags = view.getUint16(at + 8, true);
  const stored = bytes.subarray(at + 46, nameEnd);
  const unicode = unicodePath(view, bytes, stored, nameEnd, extraEnd);
  const entry: ZipEntry = {
    name: unicode ?? stored,
    utf8: unicode !== null || (flags & 0x0800) !== 0,
    offset: view.getUint32(at + 42, true),
    zippedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    crc: view.getUint32(at + 16, true),
    method: view.getUint16(at + 10, true),
    encrypted: (flags & 1) === 1,
  };
  return { entry: widen(view, entry, nameEnd, extraEnd), next };
}

/** Info-ZIP's second name, in UTF-8; it counts while its checksum is that of the first, which others may have changed. */
function unicodePath(view: DataView, bytes: Uint8Array, name: Uint8Array, extraStart: number, extraEnd: number): Uint8Array | null {
  for (let at = extraStart; at + 4 <= extraEnd; at += 4 + view.getUint16(at + 2, true)) {
    const end = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) !== 0x7075 || end > extraEnd || end < at + 9) continue;
    return bytes[at + 4] === 1 && view.getUint32(at + 5, true) === crc32(name) ? bytes.subarray(at + 9, end) : null;
  }
  return null;
}

/** Numbers that did not fit 32 bits stand in the zip64 extra field, in this order and only those that overflowed. */
function widen(view: DataView, entry: ZipEntry, extraStart: number, extraEnd: number): ZipEntry {
  const result = { ...entry };
  for (let at = extraStart; at + 4 <= extraEnd; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 0x0001) continue;
    let field = at + 4;
    const end = Math.min(extraEnd, field + view.getUint16(at + 2, true));
    for (const key of ['size', 'zippedSize', 'offset'] as const) {
      if (result[key] !== 0xffffffff || field + 8 > end) continue;
      result[key] = Number(view.getBigUint64(field, true));
      field += 8;
    }
    break;
  }
  return result;
}
