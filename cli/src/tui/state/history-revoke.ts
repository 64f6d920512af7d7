import type { Decision } from '@duizhang/model';
import { wordsInForce } from '@duizhang/reconcile';
import { byIdOf, spokenOf, targetsOf } from './spoken.ts';
import type { TuiState } from './types.ts';

/** What comes of taking an entry back, counted in findings (of a mapping: in mappings). */
export interface RevokeEffect {
  /** All that the entry was about. */
  total: number;
  /** No longer among the findings: nothing comes of it for them. */
  gone: number;
  /** Nothing is said of them then. */
  open: number;
  /** An earlier entry counts again. */
  restored: number;
  /** Stay as they are: a later entry counts, or nothing did. */
  unchanged: number;
}

/** What would be said of each finding if an entry were taken back now, held against what is said of it. */
export function revokeEffect({ decisions, model }: Pick<TuiState, 'decisions' | 'model'>, undone: Decision): RevokeEffect {
  const own = decisions.filter(({ reportingPeriod }) => reportingPeriod === model.period);
  const before = wordsInForce(own);
  const after = wordsInForce([...own, { ...undone, decisionId: '', action: 'revoke', revokes: undone.decisionId }]);
  const spoken = spokenOf(undone, byIdOf(own));
  const targets = targetsOf(spoken);
  const effect: RevokeEffect = { total: targets.length, gone: 0, open: 0, restored: 0, unchanged: 0 };
  for (const fingerprint of targets) {
    const [was, is] = [saying(before.get(fingerprint)), saying(after.get(fingerprint))];
    if (spoken.action !== 'map' && model.itemsOf(fingerprint).length === 0) effect.gone += 1;
    else if (was === is) effect.unchanged += 1;
    else if (is === null) effect.open += 1;
    else effect.restored += 1;
  }
  return effect;
}

/** The entry that decides; null where nothing does, or two that contradict each other. */
function saying(word: ReturnType<ReturnType<typeof wordsInForce>['get']>): string | null {
  return word === undefined || word.against.length > 0 ? null : word.decision.decisionId;
}
