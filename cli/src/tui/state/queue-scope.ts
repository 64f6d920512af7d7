import { sameCause, sameValue } from './alike.ts';
import { dispositions } from './finding-index.ts';
import { markedItems } from './queue-marks.ts';
import { statesOf } from './queue-moves.ts';
import { progressOf, type TuiState } from './types.ts';

/**
 * What a decision may be about besides the finding under the cursor: what is marked; what has the same cause; what the same rule found
 * in the same words; everything that is listed. But for what is marked only what is listed counts: nobody decides on what is hidden.
 */
export const scopes = ['marked', 'cause', 'value', 'filtered'] as const;
export type Scope = (typeof scopes)[number];

/** How many findings a decision on a scope would touch. */
export interface Reach {
  /** Those that are not decided. */
  open: number;
  /** Those that are: they stay as they are. */
  decided: number;
}

/** What every scope would touch, counted without looking at fingerprints, so that it takes little time whatever is listed. */
export function reachesOf(state: TuiState): Readonly<Record<Scope, Reach>> {
  const { visible } = state.queue;
  const like = alikeTo(state);
  const kindOf = kinds(state);
  const reaches = {
    marked: { open: 0, decided: 0 },
    cause: { open: 0, decided: 0 },
    value: { open: 0, decided: 0 },
    filtered: { open: 0, decided: 0 },
  };
  for (let place = 0; place < visible.length; place += 1) {
    const item = visible[place]!;
    const kind = kindOf(item);
    if (kind === null) continue;
    reaches.filtered[kind] += 1;
    if (like?.cause(item)) reaches.cause[kind] += 1;
    if (like?.value(item)) reaches.value[kind] += 1;
  }
  for (const item of markedItems(state)) {
    const kind = kindOf(item);
    if (kind !== null) reaches.marked[kind] += 1;
  }
  return reaches;
}

/** Fingerprints of the findings of a scope that are not decided, each once, in the order of the list. */
export function targetsIn(state: TuiState, scope: Scope): string[] {
  const kindOf = kinds(state);
  const targets: string[] = [];
  for (const item of itemsIn(state, scope)) if (kindOf(item) === 'open') targets.push(state.model.items[item]!.finding.fingerprint);
  return targets;
}

/** Where an item counts; null where an item before it is the same finding. */
function kinds({ model, standings }: TuiState): (item: number) => keyof Reach | null {
  const { codes } = statesOf(standings);
  return (item) => (model.repeated[item] === 1 ? null : kindOfState[codes[item]!]!);
}

const kindOfState = dispositions.map((disposition): keyof Reach =>
  progressOf({ disposition, decision: null }) === 'decided' ? 'decided' : 'open',
);

function itemsIn(state: TuiState, scope: Scope): Iterable<number> {
  const { visible } = state.queue;
  switch (scope) {
    case 'marked':
      return markedItems(state);
    case 'filtered':
      return visible;
    case 'cause':
    case 'value': {
      const like = alikeTo(state);
      return like ? visible.filter(like[scope]) : [];
    }
  }
}

/** What is like the finding under the cursor; null without one. */
function alikeTo({ model, queue }: TuiState): Readonly<Record<'cause' | 'value', (item: number) => boolean>> | null {
  return queue.current < 0 ? null : { cause: sameCause(model, queue.current), value: sameValue(model, queue.current) };
}
