import { sameCause, sameValue } from './alike.ts';
import { markedItems } from './queue-marks.ts';
import { progressOf, type TuiState } from './types.ts';

/**
 * What a decision may be about besides the finding under the cursor: what is marked; what has the same cause; what the same rule found
 * in the same words; everything that is listed. But for what is marked only what is listed counts: nobody decides on what is hidden.
 */
export const scopes = ['marked', 'cause', 'value', 'filtered'] as const;
export type Scope = (typeof scopes)[number];

/** The findings of a scope. */
export interface Reach {
  /** Fingerprints of those that are not decided, each once, in the order of the list. */
  targets: readonly string[];
  /** How many are decided already: those stay as they are. */
  decided: number;
}

export function reachOf(state: TuiState, scope: Scope): Reach {
  const { model, standings } = state;
  const targets = new Set<string>();
  const decided = new Set<string>();
  for (const item of itemsIn(state, scope)) {
    const { fingerprint } = model.items[item]!.finding;
    (progressOf(standings[item]!) === 'decided' ? decided : targets).add(fingerprint);
  }
  return { targets: [...targets], decided: decided.size };
}

function itemsIn(state: TuiState, scope: Scope): Iterable<number> {
  const { model, queue } = state;
  switch (scope) {
    case 'marked':
      return markedItems(state);
    case 'filtered':
      return queue.visible;
    case 'cause':
    case 'value':
      return queue.current < 0
        ? []
        : queue.visible.filter(scope === 'cause' ? sameCause(model, queue.current) : sameValue(model, queue.current));
  }
}
