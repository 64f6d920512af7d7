import { fill } from '@duizhang/model';
import { fit, line, span, type Line } from '../components/line.ts';
import { wrap } from '../components/wrap.ts';
import type { BulkChoice, BulkDialog } from '../state/bulk.ts';
import { needsWords } from '../state/dialog.ts';
import type { TuiState } from '../state/types.ts';
import { actionWord } from '../words.ts';
import { queueWords } from '../words/queue.ts';
import { boxed, type Dialog } from './dialogs.ts';

const SCOPE_WIDTH = 32;

/** How many findings a decision would be about, by scope, before anything is decided. */
export function bulkDialog(state: TuiState, { choices, cursor, action }: BulkDialog): Dialog {
  const { locale } = state;
  const width = Math.min(state.columns - 4, 84);
  const inner = width - 4;
  const rows = choices.map((choice, index): Line => {
    const isCurrent = index === cursor;
    const text = `${isCurrent ? '>(*)' : ' ( )'} ${fit(queueWords.scopes[choice.scope][locale], SCOPE_WIDTH)}  ${reachText(choice, state)}`;
    return [span(fit(text, inner), isCurrent ? 'selected' : 'plain')];
  });
  const asks = action !== null && needsWords(action) ? queueWords.willAsk[locale] : '';
  const said =
    action === null
      ? line(queueWords.chooseAction[locale], 'dim')
      : line(fill(queueWords.willDo, { action: actionWord[action][locale], count: choices[cursor]!.reach.open }, locale) + asks, 'title');
  return { rows: boxed(queueWords.bulkTitle[locale], [...rows, [], ...wrap(said, inner)], width), width, caret: null };
}

function reachText({ reach }: BulkChoice, { locale }: TuiState): string {
  return fill(reach.decided === 0 ? queueWords.reach : queueWords.reachSkips, { count: reach.open, decided: reach.decided }, locale);
}
