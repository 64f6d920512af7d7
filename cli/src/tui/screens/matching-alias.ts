import { fill } from '@duizhang/model';
import { fitLine, line, span, type Line } from '../components/line.ts';
import { cells } from '../components/width.ts';
import { meaningsFound, type AliasOverlay } from '../state/matching-alias.ts';
import { currentQuestion } from '../state/matching.ts';
import { scrollTo } from '../state/scroll.ts';
import type { TuiState } from '../state/types.ts';
import { aliasHeight } from '../state/viewport.ts';
import { matchingWords as words } from '../words/matching.ts';
import { boxed, fieldText, type Dialog } from './dialogs.ts';

/** The line in which a unit or a column is looked for, over what is found. */
export function aliasDialog(state: TuiState, { field, cursor }: AliasOverlay): Dialog {
  const { locale } = state;
  const width = Math.min(state.columns - 4, 76);
  const inner = width - 4;
  const height = aliasHeight(state);
  const question = currentQuestion(state);
  const found = meaningsFound(state, field.text);
  const top = scrollTo(0, cursor, height, found.length);
  const label = words.aliasLabel[locale];
  const drawn = fieldText(field, inner - cells(label));
  const rows: Line[] = found.slice(top, top + height).map(({ title, short }, offset): Line => {
    const selected = top + offset === cursor;
    const style = selected ? 'selected' : 'plain';
    return fitLine([span(`${selected ? '>' : ' '} ${title}`, style), span(`  ${short}`, selected ? style : 'dim')], inner);
  });
  if (found.length === 0) rows.push(line(`  ${words.aliasNone[locale]}`, 'warning'));
  while (rows.length < height) rows.push(line(''));
  const title = fill(question?.kind === 'header' ? words.aliasColumn : words.aliasUnit, { text: question?.text ?? '' }, locale);
  return {
    rows: boxed(title, [[span(label, 'title'), span(drawn.text, 'mark')], ...rows, line(words.aliasHint[locale], 'dim')], width),
    width,
    caret: { x: 2 + cells(label) + drawn.caret, y: 1 },
  };
}
