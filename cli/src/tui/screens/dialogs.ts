import { fill } from '@duizhang/model';
import { fit, fitLine, line, span, type Line } from '../components/line.ts';
import { cells, graphemes, harmless } from '../components/width.ts';
import { wrap } from '../components/wrap.ts';
import { keyLabel, menuOf } from '../keymap.ts';
import { progressCounts } from '../state/checks.ts';
import { scrollTo } from '../state/scroll.ts';
import type { TextField } from '../state/text-field.ts';
import type { TuiState } from '../state/types.ts';
import { bodyHeight } from '../state/viewport.ts';
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

export function menuDialog(state: TuiState, cursor: number): Dialog {
  const { locale } = state;
  const items = menuOf(state.screen);
  const height = Math.min(items.length, bodyHeight(state) - 2);
  const top = scrollTo(0, cursor, height, items.length);
  const width = Math.min(66, state.columns - 4);
  const rows = items.slice(top, top + height).map((binding, offset): Line => {
    const index = top + offset;
    const number = index < 9 ? `${index + 1}` : ' ';
    const text = `${index === cursor ? '>' : ' '}${number} ${fit(binding.label[locale], width - 4 - 3 - 8)}${fit(keyLabel(binding.keys[0]!, locale), 8, 'right')}`;
    return [span(text, index === cursor ? 'selected' : 'plain')];
  });
  return { rows: boxed(words.menuTitle[locale], rows, width), width, caret: null };
}

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
