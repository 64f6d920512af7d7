import { type Line, type Span, type Style } from './line.ts';
import { cells, graphemes } from './width.ts';

/** Closing punctuation does not begin a row. */
const CLOSING = /^[，。、；：！？）》」』】〕”’%,.;:!?)\]}]$/;
const WORD = /[A-Za-z0-9_.%/+-]+|\s+|[^A-Za-z0-9_.%/+\s-]+/g;

interface Piece {
  text: string;
  width: number;
  style: Style;
}

/** Spans as rows of at most `width` cells: broken between Chinese characters and between words, never inside a short word. */
export function wrap(spans: Line, width: number): Line[] {
  const rows: Piece[][] = [[]];
  let used = 0;
  for (const piece of spans.flatMap((part) => pieces(part, width))) {
    const row = rows.at(-1)!;
    if (used + piece.width > width) {
      if (piece.text.trim() === '') continue;
      const carried = CLOSING.test(piece.text) && row.length > 1 ? [row.pop()!] : [];
      rows.push([...carried, piece]);
      used = carried.reduce((sum, part) => sum + part.width, piece.width);
    } else if (row.length > 0 || rows.length === 1 || piece.text.trim() !== '') {
      row.push(piece);
      used += piece.width;
    }
  }
  return rows.map(join);
}

function pieces(part: Span, width: number): Piece[] {
  const out: Piece[] = [];
  for (const [word] of part.text.matchAll(WORD)) {
    const whole = /^[A-Za-z0-9_.%/+-]/.test(word) && cells(word) <= Math.min(width, 24);
    for (const text of whole ? [word] : graphemes(word)) out.push({ text, width: cells(text), style: part.style });
  }
  return out;
}

function join(row: readonly Piece[]): Line {
  const out: Span[] = [];
  for (const piece of row) {
    const last = out.at(-1);
    if (last?.style === piece.style) last.text += piece.text;
    else out.push({ text: piece.text, style: piece.style });
  }
  return out;
}
