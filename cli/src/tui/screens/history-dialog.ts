import { fill } from '@duizhang/model';
import { localTime } from '../../local-time.ts';
import { actionWord, contentText } from '../../decision-words.ts';
import { line, span, type Line } from '../components/line.ts';
import { cells } from '../components/width.ts';
import { wrap } from '../components/wrap.ts';
import type { RevokeDialog } from '../state/history.ts';
import type { TuiState } from '../state/types.ts';
import { historyWords } from '../words/history.ts';
import { aboutText } from './history.ts';
import { boxed, fieldText, type Dialog } from './dialogs.ts';

/** Before an entry is taken back: whose it is, what it says, and what comes of it. */
export function revokeDialog(state: TuiState, { decisionId, effect, reason }: RevokeDialog): Dialog {
  const { locale, timeZone, model } = state;
  const width = Math.min(state.columns - 8, 80);
  const inner = width - 4;
  const undone = state.decisions.find((decision) => decision.decisionId === decisionId);
  const rows: Line[] = [];
  if (undone) {
    const { actor, action, at, reason: given } = undone;
    const about = aboutText(undone, state);
    const content = contentText(undone, model.orgUnitName, locale);
    const head = [localTime(at, timeZone), actor, actionWord[action][locale], about, content, given].filter((part) => part !== '');
    rows.push(...wrap(line(head.join('  '), 'title'), inner).slice(0, 3));
    rows.push(...wrap(line(undone.action === 'map' ? historyWords.mappingEffect[locale] : effectText(effect, state), 'warning'), inner));
    const keeps = actor === state.actor ? historyWords.keeps[locale] : fill(historyWords.others, { actor }, locale);
    rows.push(...wrap(line(keeps, 'dim'), inner));
  }
  rows.push([]);
  const label = ` ${historyWords.revokeReason[locale]} [ `;
  const drawn = fieldText(reason, inner - cells(label) - 2);
  // One row of border above, two cells of border before.
  const caret = { x: 2 + cells(label) + drawn.caret, y: 1 + rows.length };
  rows.push([span(label), span(drawn.text, 'mark'), span(' ]')]);
  return { rows: boxed(historyWords.revokeTitle[locale], rows, width), width, caret };
}

function effectText({ total, open, restored, unchanged, gone }: RevokeDialog['effect'], { locale }: TuiState): string {
  const parts = [
    [historyWords.effectOpen, open] as const,
    [historyWords.effectRestored, restored] as const,
    [historyWords.effectUnchanged, unchanged] as const,
    [historyWords.effectGone, gone] as const,
  ].flatMap(([text, count]) => (count > 0 ? [fill(text, { count }, locale)] : []));
  return fill(historyWords.effect, { total, parts: parts.join(locale === 'zh' ? '，' : ', ') }, locale);
}
