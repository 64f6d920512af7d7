import type { Decision } from '@duizhang/model';

/** Fingerprints of what an entry decides. */
export function targetsOf({ fingerprint, members }: Decision): string[] {
  return members?.map((member) => member.fingerprint) ?? [fingerprint];
}

/** The entry that decides something: of one that takes another back, that other, however often it was taken back and given. */
export function spokenOf(decision: Decision, byId: ReadonlyMap<string, Decision>): Decision {
  const seen = new Set<string>();
  let spoken = decision;
  while (spoken.action === 'revoke' && !seen.has(spoken.decisionId)) {
    seen.add(spoken.decisionId);
    spoken = byId.get(spoken.revokes ?? '') ?? spoken;
  }
  return spoken;
}

/** A log by the ids of its entries. */
export function byIdOf(log: readonly Decision[]): ReadonlyMap<string, Decision> {
  return new Map(log.map((one) => [one.decisionId, one]));
}
