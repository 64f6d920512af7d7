import { fill } from '@duizhang/model';
import { fit, fitLine, line, span, type Line } from '../components/line.ts';
import { cells, graphemes, harmless } from '../components/width.ts';
import { wrap } from '../components/wrap.ts';
import { keyLabel, menuOf } from '../keymap.ts';
import type { ReasonDialog } from '../state/dialog.ts';
import { progressCounts } from '../state/checks.ts';
import { sentence, subject } from '../state/model.ts';
import { scrollTo } from '../state/scroll.ts';
import type { TextField } from '../state/text-field.ts';
import type { TuiState } from '../state/types.ts';
import { bodyHeight } from '../state/viewport.ts';
import { actionWord, fieldWord, neededWord, words } from '../words.ts';

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

export function reasonDialog(state: TuiState, dialog: ReasonDialog): Dialog {
  const { locale, model } = state;
  const item = model.items[model.itemsOf(dialog.targets[0] ?? '')[0] ?? -1];
  const width = Math.min(state.columns - 8, 100);
  const inner = width - 4;
  const label = 8;
  const rows: Line[] = [...(item ? wrap(line(sentence(item, locale), 'dim'), inner).slice(0, 4) : []), []];
  const several = dialog.targets.length > 1 ? fill(words.severalFindings, { count: dialog.targets.length }, locale) : null;
  const about = several ?? (item ? subject(item, locale) : '');
  let caret: Dialog['caret'] = null;
  for (const [index, field] of dialog.fields.entries()) {
    const drawn = fieldText(field.text, inner - label - 4);
    const focused = index === dialog.focus;
    const name = fieldWord[field.name];
    // One row of border above, two cells of border and the bracket before the text.
    if (focused) caret = { x: 2 + label + 2 + drawn.caret, y: 1 + rows.length };
    rows.push([
      span(fit(`${focused ? '>' : ' '}${name[locale]}`, label), focused ? 'title' : 'plain'),
      span('[ '),
      span(drawn.text, 'mark'),
      span(' ]'),
    ]);
  }
  const problem = dialog.problem && neededWord[dialog.problem];
  rows.push([], problem ? line(`! ${problem[locale]}`, 'error') : line(words.presetHint[locale], 'dim'));
  return { rows: boxed(`${actionWord[dialog.action][locale]}  ${about}`, rows, width), width, caret };
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
