import { cells, graphemes, harmless } from './width.ts';

/** What a span means; only the row component knows which colour that is. Meaning is always in the characters too. */
export type Style = 'plain' | 'title' | 'error' | 'warning' | 'info' | 'good' | 'dim' | 'mark' | 'selected';

/** Characters of one style. */
export interface Span {
  text: string;
  style: Style;
}

/** One row of the screen. */
export type Line = readonly Span[];

/** Untrusted text enters a row here: it is made harmless. */
export function span(text: string, style: Style = 'plain'): Span {
  return { text: harmless(text), style };
}

export function line(text: string, style: Style = 'plain'): Line {
  return [span(text, style)];
}

export function lineText(row: Line): string {
  return row.map((part) => part.text).join('');
}

/** Ends a text that was cut. ASCII, since the width of the ellipsis character depends on the terminal. */
const CUT = '..';

/** A text in exactly `width` cells: padded with blanks, or cut with `..` at its end. */
export function fit(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  if (width <= 0) return '';
  const safe = harmless(text);
  const taken = cells(safe);
  if (taken <= width) {
    const blanks = ' '.repeat(width - taken);
    return align === 'right' ? blanks + safe : safe + blanks;
  }
  const mark = width > CUT.length ? CUT : '';
  const kept = take(safe, width - mark.length) + mark;
  return kept + ' '.repeat(width - cells(kept));
}

/** The longest beginning of a text that fits into `width` cells. */
function take(text: string, width: number): string {
  let kept = '';
  let used = 0;
  for (const character of graphemes(text)) {
    const next = cells(character);
    if (used + next > width) break;
    kept += character;
    used += next;
  }
  return kept;
}

/** A row of exactly `width` cells; what is too long is cut with `..`. */
export function fitLine(row: Line, width: number): Line {
  const taken = cells(lineText(row));
  const style = row.at(-1)?.style ?? 'plain';
  if (taken === width) return row;
  if (taken < width) return [...row, { text: ' '.repeat(width - taken), style: style === 'selected' ? style : 'plain' }];
  const mark = width > CUT.length ? CUT : '';
  return [...sliceLine(row, 0, width - mark.length), { text: mark, style }];
}

/** The cells `from` (inclusive) to `to` (exclusive) of a row; a character cut in half becomes a blank. */
export function sliceLine(row: Line, from: number, to: number): Line {
  const out: Span[] = [];
  let at = 0;
  for (const part of row) {
    let text = '';
    for (const character of graphemes(part.text)) {
      const end = at + cells(character);
      const inside = Math.min(end, to) - Math.max(at, from);
      if (at >= from && end <= to) text += character;
      else if (inside > 0) text += ' '.repeat(inside);
      at = end;
    }
    if (text !== '') out.push({ text, style: part.style });
  }
  return out;
}

/** Puts a box over rows: the box's first row covers `rows[top]` from cell `left` on. All rows keep their width. */
export function overlay(rows: readonly Line[], box: readonly Line[], top: number, left: number, width: number): Line[] {
  return rows.map((row, index) => {
    const covering = box[index - top];
    if (!covering) return row;
    const across = cells(lineText(row));
    return [...sliceLine(row, 0, left), ...covering, ...sliceLine(row, left + width, across)];
  });
}
