import type { Io } from './io.ts';

/** Characters that are written at once: every piece by itself would be a call of the system. */
const atOnce = 64 * 1024;

/** Prints a report that may be too long for one text. */
export function printPieces({ out }: Pick<Io, 'out'>, pieces: Iterable<string>): void {
  for (const chunk of inChunks(pieces)) out(chunk);
}

/** The same text in fewer pieces. */
export function* inChunks(pieces: Iterable<string>): Generator<string> {
  let held = '';
  for (const piece of pieces) {
    held += piece;
    if (held.length < atOnce) continue;
    yield held;
    held = '';
  }
  if (held !== '') yield held;
}
