import { crc32, inflateRawSync } from 'node:zlib';
import type { Bilingual } from '@duizhang/model';
import { zipProblem } from './zip-problem.ts';
import { readDirectory, type ZipEntry } from './zip-directory.ts';
import { entryNames } from './zip-names.ts';

export interface ByteProblem {
  /** Stable code, e.g. `truncated`. */
  code: string;
  detail: Bilingual;
}

export interface ZipLimits {
  /** Entries in the archive. */
  entries: number;
  /** Bytes of one entry, unzipped. */
  entrySize: number;
  /** Bytes of everything that is read, unzipped. */
  totalSize: number;
  /** Unzipped to zipped, for one entry and for all that are read, of more than a mebibyte (a little may well be one repeated word). */
  ratio: number;
}

export const defaultZipLimits: ZipLimits = { entries: 10_000, entrySize: 512 * 2 ** 20, totalSize: 1024 * 2 ** 20, ratio: 400 };

const ratioMatters = 2 ** 20;
/** Below this zlib takes no buffer, in bytes. */
const smallestChunk = 64;

export type ZipRead = { ok: true; bytes: Uint8Array } | { ok: false; problem: ByteProblem };

export type UncheckedRead = { ok: true; bytes: Uint8Array; intact: boolean } | { ok: false; problem: ByteProblem };

export interface ZipArchive {
  /** Names of the files, `/` between folders, in the order of the directory. Labels only: never use one as a path. */
  names: string[];
  /** Bytes of all of them, unzipped, as the directory says: what is read of an entry is held against it. */
  size: number;
  /** Unzips one entry and checks it. Size and ratio limits are applied here: what is not read costs nothing. */
  read(name: string): ZipRead;
  /** The same for whoever can say so when the checksum is wrong (`intact` is false then). */
  readUnchecked(name: string): UncheckedRead;
}

/**
 * Opens a zip archive by its central directory (data descriptors and zip64 included).
 * Refuses archives that are truncated or have entries that overlap; of two different entries of one name neither is read.
 */
export function openZip(
  bytes: Uint8Array,
  limits: ZipLimits = defaultZipLimits,
): { ok: true; archive: ZipArchive } | { ok: false; problem: ByteProblem } {
  const directory = readDirectory(bytes, limits.entries);
  if (!directory.ok) return directory;
  const entries = new Map<string, ZipEntry>();
  const ambiguous = new Set<string>();
  const names = entryNames(directory.entries);
  for (const [i, entry] of directory.entries.entries()) {
    const name = names[i]!;
    if (name.endsWith('/')) continue;
    const other = entries.get(name);
    if (!other) entries.set(name, entry);
    // Careless programs pack a file twice; with other content it is a trick: each program would see another of the two.
    else if (other.crc !== entry.crc || other.size !== entry.size) ambiguous.add(name);
  }
  if (overlapping(directory.entries)) return { ok: false, problem: zipProblem('overlapping-entries') };
  const total = { zipped: 0, unzipped: 0 };
  const readUnchecked = (name: string): UncheckedRead => {
    const entry = entries.get(name);
    if (!entry) return { ok: false, problem: zipProblem('missing-entry', { name }) };
    if (ambiguous.has(name)) return { ok: false, problem: zipProblem('duplicate-name', { name }) };
    if (total.unzipped + entry.size > limits.totalSize) return { ok: false, problem: zipProblem('too-large', { limit: limits.totalSize }) };
    const result = inflate(bytes, name, entry, limits);
    if (!result.ok) return result;
    total.unzipped += entry.size;
    total.zipped += entry.zippedSize;
    // Many entries that are each too small to be judged alone.
    if (beyondRatio(total.unzipped, total.zipped, limits.ratio)) {
      return { ok: false, problem: zipProblem('total-ratio', { limit: limits.ratio }) };
    }
    return result;
  };
  const read = (name: string): ZipRead => {
    const result = readUnchecked(name);
    return result.ok && !result.intact ? { ok: false, problem: zipProblem('damaged-entry', { name }) } : result;
  };
  const size = [...entries.values()].reduce((sum, entry) => sum + entry.size, 0);
  return { ok: true, archive: { names: [...entries.keys()], size, read, readUnchecked } };
}

/** Whether so many bytes come from so few that nobody wrote them by hand. A little may well be one repeated word. */
function beyondRatio(size: number, zippedSize: number, ratio: number): boolean {
  return size > ratioMatters && size > zippedSize * ratio;
}

/** Entries that share bytes are how a small archive pretends to be a huge one. */
function overlapping(entries: readonly ZipEntry[]): boolean {
  const sorted = [...entries].sort((a, b) => a.offset - b.offset);
  return sorted.some((entry, i) => i > 0 && sorted[i - 1]!.offset + 30 + sorted[i - 1]!.zippedSize > entry.offset);
}

function inflate(bytes: Uint8Array, name: string, entry: ZipEntry, limits: ZipLimits): UncheckedRead {
  const fail = (code: Parameters<typeof zipProblem>[0], data = {}): UncheckedRead => ({
    ok: false,
    problem: zipProblem(code, { name, ...data }),
  });
  if (entry.encrypted) return fail('encrypted-entry');
  if (entry.method !== 0 && entry.method !== 8) return fail('unknown-method', { method: entry.method });
  if (entry.size > limits.entrySize) return fail('entry-too-large', { limit: limits.entrySize });
  if (beyondRatio(entry.size, entry.zippedSize, limits.ratio)) return fail('ratio', { limit: limits.ratio });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== 0x04034b50) return fail('damaged-entry');
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  if (start + entry.zippedSize > bytes.length) return fail('truncated');
  const zipped = bytes.subarray(start, start + entry.zippedSize);
  const unzipped = entry.method === 0 ? zipped : inflateWithin(zipped, entry.size);
  // A directory that lies about sizes is refused: the declared size is what the limits were checked against.
  if (!unzipped || unzipped.length !== entry.size) return fail('damaged-entry');
  return { ok: true, bytes: unzipped, intact: crc32(unzipped) === entry.crc };
}

/** One buffer for all of it: by default a part is pieced together from many, and is held twice while they are joined. */
function inflateWithin(zipped: Uint8Array, size: number): Uint8Array | null {
  try {
    return inflateRawSync(zipped, { maxOutputLength: Math.max(size, 1), chunkSize: Math.max(size + 1, smallestChunk) });
  } catch {
    return null;
  }
}
