import { displayWidth } from '../width.ts';

/** A piece of a line; `numberId` where it is a number that can be opened. */
export interface Segment {
  text: string;
  numberId: string | null;
}

/** One line of a notice as a terminal shows it. */
export type Line = readonly Segment[];

/** Marks that don't begin a line (避头) and marks that don't end one (避尾). */
const closing = /^[，。、；：！？）》〉」』】〕”’%,.;:!?)\]}]$/u;
const opening = /^[（《〈「『【〔“‘([{]$/u;
const pieces = /[A-Za-z0-9_.%/+'-]+| +|[^]/gu;

interface Piece extends Segment {
  width: number;
}

/**
 * Segments as lines of at most `width` columns: broken between Chinese characters and between words, never inside a number, with closing
 * marks kept from the beginning of a line and opening ones from its end. `indent` columns of the first line are left to the caller.
 */
export function wrapped(segments: readonly Segment[], width: number, indent = 0): Line[] {
  const lines: Piece[][] = [[]];
  let used = indent;
  for (const piece of segments.flatMap((segment) => split(segment, width))) {
    if (used + piece.width > width && lines.at(-1)!.length > 0) {
      if (piece.text.trim() === '' && piece.numberId === null) continue;
      const carried = carry(lines.at(-1)!, piece, width);
      lines.push(carried);
      used = carried.reduce((sum, one) => sum + one.width, 0);
    }
    lines.at(-1)!.push(piece);
    used += piece.width;
  }
  return lines.map(join);
}

/** What goes to the next line with a piece, as far as it has room: the character before a closing mark, and opening marks left behind. */
function carry(line: Piece[], next: Piece, width: number): Piece[] {
  const carried: Piece[] = [];
  let first = next;
  let room = width - next.width;
  while (line.length > 1 && line.at(-1)!.width <= room && (closing.test(first.text) || opening.test(line.at(-1)!.text))) {
    first = line.pop()!;
    room -= first.width;
    carried.unshift(first);
  }
  return carried;
}

function split({ text, numberId }: Segment, width: number): Piece[] {
  const whole = displayWidth(text);
  if (numberId !== null && whole <= width) return [{ text, numberId, width: whole }];
  return (text.match(pieces) ?? []).flatMap((word) => {
    const columns = displayWidth(word);
    if (columns <= width) return [{ text: word, numberId, width: columns }];
    return [...word].map((character) => ({ text: character, numberId, width: displayWidth(character) }));
  });
}

function join(line: readonly Piece[]): Line {
  const out: Segment[] = [];
  for (const { text, numberId } of line) {
    const last = out.at(-1);
    if (last && last.numberId === numberId) out[out.length - 1] = { text: last.text + text, numberId };
    else out.push({ text, numberId });
  }
  return out;
}

/** Columns of a line. */
export function lineWidth(line: Line): number {
  return line.reduce((sum, { text }) => sum + displayWidth(text), 0);
}

export function plain(text: string): Segment {
  return { text, numberId: null };
}
