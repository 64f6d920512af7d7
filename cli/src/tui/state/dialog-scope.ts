import { sameCause, sameValue } from './alike.ts';
import { dispositions } from './finding-index.ts';
import { markedItems } from './queue-marks.ts';
import { statesOf } from './queue-moves.ts';
import { progressOf, type Standing, type TuiState } from './types.ts';

/**
 * How many findings a decision is about: the one that the dialog was opened on, the marked, those of the same cause, those that the same
 * rule found in cells with the same text, all that are listed.
 */
export type ScopeKind = 'this' | 'marked' | 'cause' | 'value' | 'filtered';

/** Findings that one entry would decide. */
export interface Scope {
  kind: ScopeKind;
  /** Fingerprints of those that it touches, each once. A finding that was decided already is touched only where it alone is meant. */
  readonly targets: readonly string[];
  /** How many those are. */
  count: number;
  /** How many are left as they are, because they are decided. */
  skipped: number;
}

/** Several frames and keys ask for the same; what follows from one list, its marks and its standings is counted once. */
const counted = new WeakMap<readonly Standing[], { of: string; queue: TuiState['queue']; scopes: readonly Scope[] }>();

/** The scopes that are worth offering for a finding, narrowest first: one that holds nothing else is left out. */
export function scopesOf(state: TuiState, fingerprint: string): readonly Scope[] {
  const { standings, queue, model } = state;
  const known = counted.get(standings);
  if (known?.of === fingerprint && known.queue === queue) return known.scopes;
  const own = model.itemsOf(fingerprint)[0];
  const all = model.index.order('severity').rows;
  const wider = [
    scope(state, 'marked', Uint32Array.from(markedItems(state))),
    ...(own === undefined ? [] : [scope(state, 'cause', all, sameCause(model, own)), scope(state, 'value', all, sameValue(model, own))]),
    scope(state, 'filtered', queue.visible),
  ];
  const scopes = [
    { kind: 'this' as const, targets: [fingerprint], count: 1, skipped: 0 },
    ...wider.filter(({ count, skipped, kind }) => count + skipped > (kind === 'marked' ? 0 : 1)),
  ];
  counted.set(standings, { of: fingerprint, queue, scopes });
  return scopes;
}

/** Counts by numbers, up to a hundred thousand of them at once; who they are is looked up when it is asked for. */
function scope({ model, standings }: TuiState, kind: ScopeKind, items: Uint32Array, wanted: (item: number) => boolean = () => true): Scope {
  const { codes } = statesOf(standings);
  const fingerprintOf = (item: number) => model.items[item]!.finding.fingerprint;
  const twins = new Set<string>();
  const open = new Uint32Array(items.length);
  let count = 0;
  let skipped = 0;
  for (let place = 0; place < items.length; place += 1) {
    const item = items[place]!;
    if (!wanted(item)) continue;
    if (model.shared[item] === 1) {
      const fingerprint = fingerprintOf(item);
      if (twins.has(fingerprint)) continue;
      twins.add(fingerprint);
    }
    if (isDecided[codes[item]!]) skipped += 1;
    else open[count++] = item;
  }
  let targets: readonly string[] | null = null;
  return {
    kind,
    count,
    skipped,
    get targets() {
      return (targets ??= Array.from(open.subarray(0, count), fingerprintOf));
    },
  };
}

const isDecided = dispositions.map((disposition) => progressOf({ disposition }) === 'decided');
