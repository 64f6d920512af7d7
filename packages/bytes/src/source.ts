/** A file became shorter while it was read: what was read of it is worth nothing, and what is missing never comes. */
export class SourceCut extends Error {}

/** Bytes that can be read piece by piece: a file on disk as much as what is in memory. Reading is synchronous and never past the end. */
export interface ByteSource {
  /** In bytes. */
  readonly size: number;
  /**
   * Bytes from `start` up to, not including, `end`; fewer where the source ends. Throws `SourceCut` where it ends before its size.
   * They may be a view: don't change them. Who reads piece after piece gives the memory for it, `into`, large enough and used
   * again: then they are good until it is read into again.
   */
  read(start: number, end: number, into?: Uint8Array): Uint8Array;
}

/** Bytes in memory as a source. */
export function memorySource(bytes: Uint8Array): ByteSource {
  return { size: bytes.length, read: (start, end) => bytes.subarray(start, end) };
}

/** The whole of a source. */
export function allBytes(source: ByteSource): Uint8Array {
  return source.read(0, source.size);
}

/** A source, or a part of it, in pieces of at most `size` bytes, in order; each is good until the next is asked for. */
export function* pieces(source: ByteSource, size: number, start = 0, end = source.size): Generator<Uint8Array> {
  const into = new Uint8Array(Math.min(size, Math.max(0, end - start)));
  for (let at = start; at < end; at += size) yield source.read(at, Math.min(at + size, end), into);
}
