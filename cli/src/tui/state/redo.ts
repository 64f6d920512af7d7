import type { Decision } from '@duizhang/model';
import { targetsOf } from './spoken.ts';
import { only, type Handler, type TuiState } from './types.ts';

/** Decides again what was taken back last, as a new entry of the same content: nobody has to type a reason twice. */
export const redoLast: Handler = (state) => {
  const last = state.decisions.find(({ decisionId }) => decisionId === state.history.redoable.at(-1));
  if (!last) return only({ ...state, notice: { kind: 'nothingToRedo' } });
  const { action, reason, decisionId } = last;
  return { state, effects: [{ kind: 'decide', intent: { action, targets: targetsOf(last), reason, again: decisionId } }] };
};

/**
 * What can be decided again after an entry of ours: what it has taken back, besides what was taken back before. A decision of its own
 * ends that, as a new word in a text ends what could be typed again.
 */
export function redoableAfter({ history, decisions: log }: TuiState, made: Decision): readonly string[] {
  const { redoable } = history;
  if (made.action === 'revoke') {
    const undone = log.find(({ decisionId }) => decisionId === made.revokes);
    return undone && undone.action !== 'revoke' ? [...redoable, undone.decisionId] : redoable;
  }
  const last = log.find(({ decisionId }) => decisionId === redoable.at(-1));
  return last && last.fingerprint === made.fingerprint && last.action === made.action ? redoable.slice(0, -1) : [];
}
