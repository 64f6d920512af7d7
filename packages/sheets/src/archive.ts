import { allBytes, memorySource, openZip, sniff, type ByteProblem, type ByteSource, type ZipArchive } from '@duizhang/bytes';
import { finding, type Finding } from '@duizhang/model';
import { archiveLimits, archiveProblem } from './formats/archive-limits.ts';
import { bytesOf, defaultLimits, type Limits } from './formats/limits.ts';
import { contentKey } from './formats/reader.ts';
import { unreadable } from './rules/unreadable.ts';
import { readerOf } from './workbook.ts';

/**
 * One file of an archive: bytes for a reader of their own, or the finding that says why there are none. `file` is what findings
 * are addressed to, such as `二季度.zip/市南区/市教育局.xlsx`: a label, never a path on disk.
 */
export type ArchiveEntry = { file: string; bytes: Uint8Array } | { file: string; finding: Finding };

/** Whether bytes are an archive of files, and not a workbook that happens to be one, be it a damaged one. */
export function isArchive(bytes: Uint8Array | ByteSource): boolean {
  if (sniff(bytes) !== 'zip') return false;
  const head = Buffer.from(bytes instanceof Uint8Array ? bytes.subarray(0, headSize) : bytes.read(0, headSize));
  return !workbookParts.test(head.subarray(30).toString('latin1'));
}

/** The first entry of an archive, its name included. */
const headSize = 200;
/** What workbooks begin with: the directory at the end, which would tell, is what a damaged file lacks. */
const workbookParts = /^(?:\[Content_Types\]\.xml|_rels\/|xl\/|docProps\/|mimetype|META-INF\/)/i;

/** What systems and editors leave beside files: no submission, and nothing that anybody should be told of. */
export function isLeftover(path: string): boolean {
  return isLock(path) || path.split(/[\\/]/).some((part) => part.startsWith('.') || /^(?:__MACOSX|Thumbs\.db|desktop\.ini)$/i.test(part));
}

/** The file that Excel and WPS leave beside a workbook while it is open. */
export function isLock(path: string): boolean {
  return path.split(/[\\/]/).some((part) => part.startsWith('~$'));
}

/**
 * The files of a zip archive and of the archives in it, one after another in code-unit order of their names; what a file is, its
 * reader says. Limits on size, ratio and number hold for all of it together. Never throws. What can't be unpacked is a finding
 * `unreadable` of its entry, and an archive that holds no workbook is one finding, not one for each of its files.
 */
export function* archiveEntries(file: string, bytes: Uint8Array | ByteSource, limits: Limits = defaultLimits): Generator<ArchiveEntry> {
  const source = bytes instanceof Uint8Array ? memorySource(bytes) : bytes;
  yield* new ArchiveWalk(limits).entries(file, source, 0);
}

/** Problems of the archive or an entry, by what there is to do about them. */
const messages: ReadonlyMap<string, string> = new Map([
  ['encrypted-entry', 'encryptedArchive'],
  ['too-large', 'largeArchive'],
]);

/** What is unpacked from one archive and those within it, counted together. */
class ArchiveWalk {
  readonly #limits: Limits;
  #entries: number;
  #bytes: number;

  constructor(limits: Limits) {
    this.#limits = limits;
    this.#entries = limits.entries;
    this.#bytes = bytesOf(limits.unzippedMegabytes);
  }

  *entries(file: string, source: ByteSource, depth: number): Generator<ArchiveEntry> {
    const limits = { ...archiveLimits(this.#limits), entries: this.#entries, totalSize: this.#bytes };
    const opened = openZip(allBytes(source), limits);
    if (!opened.ok) return yield { file, finding: this.#problem(file, source, opened.problem, '') };
    this.#entries -= opened.archive.names.length;
    // Files that no reader takes are held back: where there is nothing else, the archive is one finding instead.
    let heldBack: ArchiveEntry[] | null = [];
    for (const entry of this.#unpacked(file, source, opened.archive, depth)) {
      if (heldBack && isOther(entry)) {
        heldBack.push(entry);
        continue;
      }
      if (heldBack) yield* heldBack;
      heldBack = null;
      yield entry;
    }
    if (heldBack) yield { file, finding: finding(unreadable, { messageId: 'noWorkbook', at: { file }, evidence: [contentKey(source)] }) };
  }

  *#unpacked(file: string, source: ByteSource, archive: ZipArchive, depth: number): Generator<ArchiveEntry> {
    const { archiveDepth } = this.#limits;
    const used = new Map<string, number>();
    for (const name of archive.names.filter((candidate) => !isLeftover(cleanName(candidate))).sort()) {
      const label = distinct(`${file}/${cleanName(name)}`, used);
      const read = archive.read(name);
      if (!read.ok) {
        yield { file: label, finding: this.#problem(label, source, read.problem, name) };
        continue;
      }
      this.#bytes -= read.bytes.length;
      if (!isArchive(read.bytes)) yield { file: label, bytes: read.bytes };
      else if (depth < archiveDepth) yield* this.entries(label, memorySource(read.bytes), depth + 1);
      else {
        const evidence = [contentKey(source), name];
        yield {
          file: label,
          finding: finding(unreadable, { messageId: 'nestedArchive', data: { limit: archiveDepth }, at: { file: label }, evidence }),
        };
      }
    }
  }

  #problem(file: string, source: ByteSource, problem: ByteProblem, name: string): Finding {
    const { code, detail } = archiveProblem(problem, this.#limits).problem;
    const messageId = messages.get(code) ?? 'damagedArchive';
    const data = messageId === 'encryptedArchive' ? {} : { detailZh: detail.zh, detailEn: detail.en };
    return finding(unreadable, { messageId, data, at: { file }, evidence: [contentKey(source), name] });
  }
}

/** Neither a workbook nor something that may have been one. */
function isOther(entry: ArchiveEntry): boolean {
  return 'bytes' in entry ? readerOf(sniff(entry.bytes)) === undefined : entry.finding.messageId === 'noWorkbook';
}

/** A name without steps that climb or stand still: it is shown, and must not look like a place elsewhere. */
function cleanName(name: string): string {
  return name
    .split('/')
    .filter((step) => step !== '' && step !== '.' && step !== '..')
    .join('/');
}

/** Two names may be one when they are clean. */
function distinct(label: string, used: Map<string, number>): string {
  const times = (used.get(label) ?? 0) + 1;
  used.set(label, times);
  return times === 1 ? label : `${label} (${times})`;
}
