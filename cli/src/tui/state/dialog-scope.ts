import { progressOf, type Standing, type TuiState } from './types.ts';

/** How many findings a decision is about: the one that the dialog was opened on, the marked, those of the same cause, all that are listed. */
export type ScopeKind = 'this' | 'marked' | 'cause' | 'filtered';

/** Findings that one entry would decide. */
export interface Scope {
  kind: ScopeKind;
  /** Fingerprints of those that it touches, each once. A finding that was decided already is touched only where it alone is meant. */
  targets: readonly string[];
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
  const own = model.items[model.itemsOf(fingerprint)[0] ?? -1];
  const cause = own ? model.items.filter(({ finding }) => finding.groupingKey === own.finding.groupingKey).map(({ index }) => index) : [];
  const marked = [...queue.marks].flatMap((mark) => model.itemsOf(mark));
  const wider = [scope(state, 'marked', marked), scope(state, 'cause', cause), scope(state, 'filtered', queue.visible)];
  const scopes = [
    { kind: 'this' as const, targets: [fingerprint], skipped: 0 },
    ...wider.filter(({ targets, skipped, kind }) => targets.length + skipped > (kind === 'marked' ? 0 : 1)),
  ];
  counted.set(standings, { of: fingerprint, queue, scopes });
  return scopes;
}

function scope({ model, standings }: TuiState, kind: ScopeKind, items: Iterable<number>): Scope {
  const all = new Map<string, boolean>();
  for (const item of items) all.set(model.items[item]!.finding.fingerprint, progressOf(standings[item]!) === 'decided');
  const targets = [...all].filter(([, decided]) => !decided).map(([fingerprint]) => fingerprint);
  return { kind, targets, skipped: all.size - targets.length };
}
