/** Characters that are written at once: every piece by itself would be a call of the system. */
const atOnce = 64 * 1024;

/** A text, or the pieces of one, in pieces that are worth a call of the system each. */
export function* inChunks(pieces: string | Iterable<string>): Generator<string> {
  if (typeof pieces === 'string') return yield pieces;
  let held = '';
  for (const piece of pieces) {
    held += piece;
    if (held.length < atOnce) continue;
    yield held;
    held = '';
  }
  if (held !== '') yield held;
}
