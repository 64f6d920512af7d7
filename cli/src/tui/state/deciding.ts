import type { Decision } from '@duizhang/model';
import { openDecision, startDecision } from './dialog.ts';
import { moveTo, refresh, undecidedFrom } from './queue-moves.ts';
import { unmarked } from './queue-marks.ts';
import { redoableAfter, redoLast } from './redo.ts';
import { byIdOf, spokenOf, targetsOf } from './spoken.ts';
import { withEntries } from './standing.ts';
import { only, type ContextLogic, type Effect, type Handler, type Judgement, type TuiState } from './types.ts';

const decide: Handler = (state, { command }) => startDecision(state, command as Judgement);

/** What is decided on the finding under the cursor, and taken back. */
export const decidingCommands: ContextLogic['commands'] = {
  accept: decide,
  reject: decide,
  explain: decide,
  correct: decide,
  waive: decide,
  defer: decide,
  decide: (state) => openDecision(state, null),
  undo(state) {
    const last = state.decisions.find((decision) => decision.decisionId === state.undoable.at(-1));
    return last ? { state, effects: [revoking(last)] } : only({ ...state, notice: { kind: 'nothingToUndo' } });
  },
  redo: redoLast,
  revoke(state) {
    const inForce = state.standings[state.queue.current]?.decision ?? null;
    return inForce ? { state, effects: [revoking(inForce)] } : only({ ...state, notice: { kind: 'notDecided' } });
  },
};

/** Takes an entry back; one that decided many findings is one entry, and is taken back as one. */
export function revoking(decision: Decision, reason = ''): Effect {
  return { kind: 'decide', intent: { action: 'revoke', targets: targetsOf(decision), reason, revokes: decision.decisionId } };
}

/** An entry of ours is on disk: the findings that it is about stand anew, and the cursor goes on to the next undecided one. */
export function afterDecided(before: TuiState, decision: Decision, decisions: readonly Decision[]): TuiState {
  const known = withEntries(before, decisions);
  const byId = byIdOf(decisions);
  const targets = targetsOf(spokenOf(decision, byId));
  const state = {
    ...known,
    history: { ...known.history, redoable: redoableAfter(known, decision) },
    queue: unmarked(known, targets),
  };
  const item = itemOf(before, targets);
  const count = targets.length;
  const fingerprint = before.model.items[item]?.finding.fingerprint ?? decision.fingerprint;
  if (decision.action === 'revoke') {
    const revoked = byId.get(decision.revokes ?? '');
    const undoable = state.undoable.filter((id) => id !== decision.revokes);
    const shown = refresh({ ...state, undoable });
    const notice = { kind: 'revoked', action: revoked?.action ?? 'accept', fingerprint, count } as const;
    return { ...(item < 0 ? shown : moveTo(shown, item)), notice };
  }
  const next = undecidedFrom(state, item, 1);
  const draft = state.draft && targets.includes(state.draft.on) ? null : state.draft;
  const shown = refresh({ ...state, draft, undoable: [...state.undoable, decision.decisionId] });
  const notice = { kind: 'decided', action: decision.action, fingerprint, count } as const;
  return { ...moveTo(shown, next ?? item), notice };
}

/** The item that a decision is about: the one under the cursor where it is among them, else the first as listed; -1 where none is left. */
function itemOf({ model, queue }: TuiState, targets: readonly string[]): number {
  const current = model.items[queue.current];
  if (current && targets.includes(current.finding.fingerprint)) return queue.current;
  const { ranks } = model.index.order(queue.sort);
  let first = -1;
  for (const target of targets) for (const item of model.itemsOf(target)) if (first < 0 || ranks[item]! < ranks[first]!) first = item;
  return first;
}
