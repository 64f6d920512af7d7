import { compareText, type Decision } from '@duizhang/model';

/** Ids of the entries that an entry was made after: the one before it, and the other ends of a merged log. */
export function parentsOf({ previous, joins = [] }: Decision): string[] {
  return previous === null ? joins : [previous, ...joins];
}

/** Ids of the entries that no other entry follows, in the order given: one, unless logs were merged and nobody has decided since. */
export function headsOf(decisions: readonly Decision[]): string[] {
  const followed = new Set(decisions.flatMap(parentsOf));
  return decisions.map(({ decisionId }) => decisionId).filter((id) => !followed.has(id));
}

/** Several logs as one: every entry once, in the one order of `inCausalOrder`. Which log comes first does not matter. */
export function mergeDecisions(logs: readonly (readonly Decision[])[]): Decision[] {
  return inCausalOrder([...new Map(logs.flat().map((decision) => [decision.decisionId, decision])).values()]);
}

/**
 * The one order of a set of entries on any machine: each behind those that it follows, and otherwise by time, then id. A log that was
 * never merged comes out as it is.
 */
export function inCausalOrder(decisions: readonly Decision[]): Decision[] {
  const known = new Set(decisions.map(({ decisionId }) => decisionId));
  const waiting = new Map<string, number>();
  const followers = new Map<string, Decision[]>();
  const ready: Decision[] = [];
  for (const decision of decisions) {
    const parents = new Set(parentsOf(decision).filter((id) => known.has(id)));
    waiting.set(decision.decisionId, parents.size);
    for (const id of parents) {
      const list = followers.get(id);
      if (list) list.push(decision);
      else followers.set(id, [decision]);
    }
    if (parents.size === 0) ready.push(decision);
  }
  // The next one stands last, where it is taken off without moving the others.
  ready.sort(latestFirst);
  const ordered: Decision[] = [];
  for (let next = ready.pop(); next; next = ready.pop()) {
    ordered.push(next);
    for (const follower of followers.get(next.decisionId) ?? []) {
      const left = waiting.get(follower.decisionId)! - 1;
      waiting.set(follower.decisionId, left);
      if (left === 0) insert(ready, follower);
    }
  }
  return ordered;
}

function latestFirst(a: Decision, b: Decision): number {
  return compareText(b.at, a.at) || compareText(b.decisionId, a.decisionId);
}

function insert(ready: Decision[], decision: Decision): void {
  let low = 0;
  let high = ready.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (latestFirst(ready[middle]!, decision) < 0) low = middle + 1;
    else high = middle;
  }
  ready.splice(low, 0, decision);
}

/** Who knew of what: whether one entry was made after another, by somebody whose log held it. */
export interface History {
  follows(later: Decision, earlier: Decision): boolean;
}

/** An entry's place: its number in a chain, and of other chains the last number that was known when it was made. */
interface Position {
  chain: number;
  number: number;
  seen: ReadonlyMap<number, number>;
}

/**
 * Lays the entries of a log, in its order, into chains: a log that was never merged is one chain. Linear but where logs were joined.
 * An entry whose predecessor is lost is taken to follow the one above it: a line that broke must not cut the log in two.
 */
export function historyOf(decisions: readonly Decision[]): History {
  const positions = new Map<string, Position>();
  const lengths: number[] = [];
  let above: Position | null = null;
  for (const decision of decisions) {
    const known = parentsOf(decision).flatMap((id) => positions.get(id) ?? []);
    const parents: Position[] = known.length === 0 && above !== null && decision.previous !== null ? [above] : known;
    above = placed(parents, lengths);
    positions.set(decision.decisionId, above);
  }
  return {
    follows(later, earlier) {
      const [a, b] = [positions.get(later.decisionId), positions.get(earlier.decisionId)];
      if (!a || !b) return false;
      return a.chain === b.chain ? a.number > b.number : (a.seen.get(b.chain) ?? -1) >= b.number;
    },
  };
}

function placed(parents: readonly Position[], lengths: number[]): Position {
  const tip = parents.find(({ chain, number }) => lengths[chain] === number + 1);
  const seen = tip && parents.length === 1 ? tip.seen : allSeen(parents);
  const chain = tip ? tip.chain : lengths.push(0) - 1;
  const number = lengths[chain]!;
  lengths[chain] = number + 1;
  return { chain, number, seen };
}

function allSeen(parents: readonly Position[]): Map<number, number> {
  const seen = new Map<number, number>();
  const note = (chain: number, number: number) => seen.set(chain, Math.max(number, seen.get(chain) ?? -1));
  for (const parent of parents) {
    for (const [chain, number] of parent.seen) note(chain, number);
    note(parent.chain, parent.number);
  }
  return seen;
}
