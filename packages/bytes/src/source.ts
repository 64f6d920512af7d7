/** Bytes that can be read piece by piece: a file on disk as much as what is in memory. Reading is synchronous and never past the end. */
export interface ByteSource {
  /** In bytes. */
  readonly size: number;
  /** Bytes from `start` up to, not including, `end`; fewer where the source ends. They may be a view: don't change them. */
  read(start: number, end: number): Uint8Array;
}

/** Bytes in memory as a source. */
export function memorySource(bytes: Uint8Array): ByteSource {
  return { size: bytes.length, read: (start, end) => bytes.subarray(start, end) };
}

/** The whole of a source. */
export function allBytes(source: ByteSource): Uint8Array {
  return source.read(0, source.size);
}

/** A source in pieces of at most `size` bytes, in order. */
export function* pieces(source: ByteSource, size: number): Generator<Uint8Array> {
  for (let at = 0; at < source.size; at += size) yield source.read(at, Math.min(at + size, source.size));
}
