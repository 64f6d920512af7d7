import { fill } from '@duizhang/model';
import { fit, line, span, type Line } from '../components/line.ts';
import { wrap } from '../components/wrap.ts';
import { paletteRows, type PaletteOverlay, type PaletteRow } from '../state/palette.ts';
import { scrollTo } from '../state/scroll.ts';
import type { TuiState } from '../state/types.ts';
import { bodyHeight } from '../state/viewport.ts';
import { paletteWords } from '../words/palette.ts';
import { boxed, fieldText, type Dialog } from './dialogs.ts';

/** Rows of the list, where there is room. */
const LIST = 12;
const KEY = 8;

/** The line in which a command is typed, what it could be below, and what is wrong with it. */
export function paletteDialog(state: TuiState, { field, cursor, problem }: PaletteOverlay): Dialog {
  const { locale } = state;
  const width = Math.min(state.columns - 4, 90);
  const inner = width - 4;
  const drawn = fieldText(field, inner - 2);
  const rows = paletteRows(state, field.text);
  const height = Math.max(1, Math.min(LIST, bodyHeight(state) - 4));
  const top = scrollTo(0, Math.max(0, cursor), height, rows.length);
  const listed = rows.slice(top, top + height).map((row, index) => rowLine(row, top + index === cursor, state, inner));
  if (rows.length === 0) listed.push(line(paletteWords.nothing[locale], 'dim'));
  while (listed.length < height) listed.push([]);
  const foot = wrap(problem ? line(problemText(problem, state), 'error') : line(paletteWords.hint[locale], 'dim'), inner)[0]!;
  return {
    rows: boxed(paletteWords.title[locale], [[span(': ', 'title'), span(drawn.text, 'mark')], ...listed, foot], width),
    width,
    caret: { x: 2 + 2 + drawn.caret, y: 1 },
  };
}

function rowLine({ item, text }: PaletteRow, chosen: boolean, { locale }: TuiState, width: number): Line {
  const key = item.key(locale);
  const names = Math.min(34, Math.floor(width / 2));
  const name = text ?? [item.names[0]!, item.usage?.[locale] ?? ''].join(' ').trimEnd();
  const label = fit(` ${item.label[locale]}`, width - names - KEY - 1);
  const shown = `${chosen ? '>' : ' '}${fit(name, names)}${label}${fit(key, KEY, 'right')}`;
  return [span(shown, chosen ? 'selected' : 'plain')];
}

function problemText(problem: NonNullable<PaletteOverlay['problem']>, { locale }: TuiState): string {
  switch (problem.kind) {
    case 'unknownVerb':
      return problem.near === null
        ? fill(paletteWords.unknownVerb, { typed: problem.typed }, locale)
        : fill(paletteWords.unknownNear, { typed: problem.typed, near: problem.near }, locale);
    case 'notHere':
    case 'noSuchValue':
    case 'cursorOnly':
      return fill(paletteWords[problem.kind], { typed: problem.typed }, locale);
  }
}
