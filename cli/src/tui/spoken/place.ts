import { lineText, sliceLine, type Line } from '../components/line.ts';
import { cells } from '../components/width.ts';
import type { Dialog } from '../screens/dialogs.ts';
import type { TuiState } from '../state/types.ts';
import { spokenWords } from '../words/spoken.ts';
import { fill } from '@duizhang/model';

/** What is where the cursor is, in sentences. */
export interface Place {
  texts: readonly string[];
  /** What the cursor is on; empty in a text that has no cursor. */
  focus: string;
  /** What is being typed, as far as it is; null where nothing is. */
  field: string | null;
}

type Locale = Pick<TuiState, 'locale'>;

/** A screen that has no words of its own for this: the row that is selected; null where it is a text without one. */
export function selectedRow(rows: readonly Line[], { locale }: Locale): Place | null {
  const selected = rows.flatMap((row) => selectedText(row, locale));
  return selected.length === 0 ? null : { texts: [], focus: selected.join(' '), field: null };
}

/** A screen that is a text. */
export function placeOfText(rows: readonly Line[], { locale }: Locale): Place {
  return { texts: rows.map((row) => sentenceOf(lineText(row), locale)).filter((text) => text !== ''), focus: '', field: null };
}

function selectedText(row: Line, locale: TuiState['locale']): string[] {
  const parts = row.filter(({ style }) => style === 'selected');
  return parts.length === 0 ? [] : [sentenceOf(lineText(parts), locale)];
}

/** A dialog without its box: its title, its texts, the field or item that has the focus. */
export function placeOfDialog({ rows, caret }: Dialog, { locale }: Locale): Place & { title: string } {
  const inside = rows.slice(1, -1).map((row) => row.slice(1, -1));
  const items = inside.filter(
    (row) => lineText(row).trim() !== '' && row.every(({ text, style }) => style === 'selected' || text.trim() === ''),
  );
  const texts: string[] = [];
  let focus = items.map((row) => sentenceOf(lineText(row), locale)).join(' ');
  // Of a list only the item under the cursor is told, the others as they are reached.
  if (items.length === 0) {
    for (const [index, row] of inside.entries()) {
      const text = choiceText(row, locale);
      if (lineText(row).trimStart().startsWith('>')) focus = text;
      else if (text !== '') texts.push(text);
      // What is being typed has a line of its own.
      if (caret?.y === index + 1) focus = '';
    }
  }
  const typed = caret === null ? undefined : rows[caret.y];
  return { title: sentenceOf(lineText(rows[0] ?? []), locale), texts, focus, field: typed ? fieldText(typed, caret!.x, { locale }) : null };
}

/** A row of choices is its name and what is chosen; any other row is all that it says. */
function choiceText(row: Line, locale: TuiState['locale']): string {
  const chosen = row.filter(({ style }) => style === 'selected');
  if (chosen.length === 0) return sentenceOf(lineText(row), locale);
  const name = sentenceOf(row[0]!.text, locale);
  return `${name}${locale === 'zh' ? '：' : ': '}${sentenceOf(lineText(chosen).replaceAll(/[[\]]/g, ''), locale)}`;
}

/** A row in which something is typed: what stands before the caret, and after it if anything does. */
export function fieldText(row: Line, caret: number, { locale }: Locale): string {
  const before = sentenceOf(lineText(sliceLine(row, 0, caret)), locale);
  const after = sentenceOf(lineText(sliceLine(row, caret, cells(lineText(row)))), locale);
  return after === '' ? before : fill(spokenWords.afterCaret, { before, after }, locale);
}

/** Characters that lines and boxes are drawn with. */
const DRAWN = ' +-';

/** A part without what is drawn around it; the sign of a number stays. */
function withoutLines(part: string): string {
  let start = 0;
  let end = part.length;
  while (end > start && DRAWN.includes(part[end - 1]!)) end -= 1;
  while (start < end && DRAWN.includes(part[start]!)) start += 1;
  const signed = part[start - 1] === '-' && /\d/.test(part[start] ?? '');
  return part.slice(signed ? start - 1 : start, end);
}

/** Boxes, lines, cursor marks and brackets are for the eye; columns become the parts of a sentence. */
export function sentenceOf(text: string, locale: TuiState['locale']): string {
  const unmarked = text.replace(/^([ |]{0,2})>/, '$1');
  const worded = unmarked.replaceAll('[x]', ` ${spokenWords.chosen[locale]} `).replaceAll('[ ]', ` ${spokenWords.notChosen[locale]} `);
  const parts = worded
    .replaceAll('[ ', '  ')
    .replaceAll(' ]', '  ')
    .split(/\s{2,}|\|/)
    .map(withoutLines)
    .filter((part) => part !== '');
  return parts.join(locale === 'zh' ? '，' : ', ');
}
