/** V8 copies shorter pieces of a text; longer ones are views of it. */
const shortestView = 13;

/** The same text, standing alone: a piece cut from a file's text would keep all of that in memory for as long as itself. */
export function ownText(piece: string): string {
  return piece.length < shortestView ? piece : Buffer.from(piece, 'utf16le').toString('utf16le');
}
