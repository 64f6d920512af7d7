import { fill } from '@duizhang/model';
import { fit, fitLine, line, span, type Line } from '../components/line.ts';
import { cells, graphemes, harmless } from '../components/width.ts';
import { wrap } from '../components/wrap.ts';
import { progressCounts } from '../state/checks.ts';
import type { TextField } from '../state/text-field.ts';
import type { TuiState } from '../state/types.ts';
import { words } from '../words.ts';

/** A box over the screen; the caret is counted from the box's first cell. */
export interface Dialog {
  rows: readonly Line[];
  width: number;
  caret: { x: number; y: number } | null;
}

/** Border of ASCII around rows of the inner width. */
export function boxed(title: string, rows: readonly Line[], width: number): Line[] {
  const inner = width - 4;
  const head = ` ${title} `;
  const edge = line(`+${'-'.repeat(width - 2)}+`);
  const top = [
    span('+-'),
    span(fit(head, Math.min(cells(harmless(head)), inner)), 'title'),
    span(`${'-'.repeat(Math.max(0, width - 3 - Math.min(cells(harmless(head)), inner)))}+`),
  ];
  return [top, ...rows.map((row) => [span('| '), ...fitLine(row, inner), span(' |')]), edge];
}

/** A text field in exactly `width` cells: long text is scrolled so that the caret can be seen. Gives the caret's cell. */
export function fieldText(field: TextField, width: number): { text: string; caret: number } {
  const before = graphemes(field.text.slice(0, field.caret)).map(harmless);
  let hidden = 0;
  let used = cells(before.join(''));
  while (used > width - 1) used -= cells(before[hidden++]!);
  const shown = before.slice(hidden).join('') + harmless(field.text.slice(field.caret));
  return { text: fit(shown, width), caret: used };
}

/** What was done, before the UI is left. */
export function quitDialog(state: TuiState): Dialog {
  const { locale, logName } = state;
  const width = Math.min(state.columns - 8, 76);
  const counts = { ...progressCounts(state.standings), session: state.undoable.length };
  const texts = [fill(words.quitDecided, counts, locale), ...(logName === null ? [] : [fill(words.quitLog, { log: logName }, locale)])];
  return {
    rows: boxed(
      words.quitTitle[locale],
      texts.flatMap((text) => wrap(line(text), width - 4)),
      width,
    ),
    width,
    caret: null,
  };
}
