import type { Fact } from './facts.ts';

/** The reasons of these, the most frequent first; `weight` names the field that says how many an entry stands for. */
export function reasonsOf(facts: readonly Fact[], weight?: string): (string | null)[] {
  const sums = new Map<string | null, number>();
  for (const fact of facts) {
    const reason = fact['reason'] as string | null;
    const count = weight === undefined ? 1 : Number(fact[weight]);
    if (count > 0) sums.set(reason, (sums.get(reason) ?? 0) + count);
  }
  return [...sums].sort(([a, x], [b, y]) => y - x || ((a ?? '') < (b ?? '') ? -1 : 1)).map(([reason]) => reason);
}
