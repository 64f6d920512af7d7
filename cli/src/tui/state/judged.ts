import type { Decision, Reconciliation, SubmissionReading } from '@duizhang/model';
import type { Ask } from './asks.ts';
import { remade } from './model.ts';
import { refresh } from './queue-moves.ts';
import { judgedStandings, withEntries } from './standing.ts';
import type { TuiState } from './types.ts';

/**
 * The state on new figures, at the same place: findings are known again by their fingerprints. `judgedOn` are the decisions that the
 * figures know; what `log`, the decisions as they are by now, says otherwise is laid over them.
 */
export function withReconciliation(
  state: TuiState,
  reconciliation: Reconciliation,
  judgedOn: readonly Decision[],
  { log = state.decisions, previous }: { log?: readonly Decision[]; previous?: readonly SubmissionReading[] } = {},
): TuiState {
  const model = remade(state.model, reconciliation, previous);
  const place = state.model.items[state.queue.current]?.finding.fingerprint;
  const nearby = place === undefined ? [] : model.itemsOf(place);
  const current = nearby.includes(state.queue.current)
    ? state.queue.current
    : (nearby[0] ?? Math.min(state.queue.current, model.items.length - 1));
  const judged = {
    ...state,
    model,
    decisions: judgedOn,
    standings: judgedStandings(model, judgedOn),
    figuresBehind: false,
    unjudged: false,
    queue: { ...state.queue, current, marks: new Set([...state.queue.marks].filter((mark) => model.itemsOf(mark).length > 0)) },
  };
  return refresh(withEntries(judged, log));
}

/** Figures that do not know all decisions are judged again. */
export function judgingNeeded({ unjudged, decisions }: TuiState): readonly Ask[] {
  return unjudged ? [{ about: 'judging', key: decisions.at(-1)?.decisionId ?? '', decisions }] : [];
}
