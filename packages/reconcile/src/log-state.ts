import type { Decision, Reconciliation } from '@duizhang/model';
import { notRevoked, wordsInForce } from './replay.ts';

/**
 * What became of an entry: in force; revoked by a later one; replaced by a later word on the same finding; in contradiction to another,
 * so that none counts; stale, because its finding is gone or rests on other data now; expired, a waiver that has ended; or of another
 * period.
 */
export type LogState = 'inForce' | 'revoked' | 'replaced' | 'contradictory' | 'stale' | 'expired' | 'otherPeriod';

/** An entry of a log, and what became of it. */
export interface LogEntry {
  decision: Decision;
  state: LogState;
  /** The entry that took it back, of one that is revoked; the first where there are several. */
  revokedBy: Decision | null;
  /** Of what it says and nobody has said otherwise since, what applies to nothing any more: of a bulk entry perhaps a part of its members. */
  stale: readonly StaleDecision[];
}

type StaleDecision = NonNullable<Reconciliation['staleDecisions']>[number];

/** Every entry of a log with its state in a reconciled period, in the order of the log. A bulk entry is stale when all its members are. */
export function logStates(
  decisions: readonly Decision[],
  { reportingPeriod, staleDecisions = [] }: Pick<Reconciliation, 'reportingPeriod' | 'staleDecisions'>,
): LogEntry[] {
  const own = decisions.filter((decision) => decision.reportingPeriod === reportingPeriod);
  const inEffect = notRevoked(own);
  const standing = new Set(inEffect.map(({ decisionId }) => decisionId));
  const revokers = new Map<string, Decision>();
  for (const decision of inEffect) {
    const { revokes } = decision;
    if (revokes !== null && !revokers.has(revokes)) revokers.set(revokes, decision);
  }
  const words = new Map<string, { stale: StaleDecision[]; all: number; contradictory: boolean }>();
  const stale = new Map(staleDecisions.map((one) => [JSON.stringify([one.decisionId, one.fingerprint]), one]));
  for (const [fingerprint, { decision, against }] of wordsInForce(own)) {
    for (const { decisionId } of [decision, ...against]) {
      const known = words.get(decisionId) ?? { stale: [], all: 0, contradictory: false };
      known.all += 1;
      const gone = stale.get(JSON.stringify([decisionId, fingerprint]));
      if (gone) known.stale.push(gone);
      known.contradictory ||= against.length > 0;
      words.set(decisionId, known);
    }
  }
  const expired = new Set(staleDecisions.filter(({ reason }) => reason === 'expired').map(({ decisionId }) => decisionId));
  const stateOf = ({ decisionId, action, reportingPeriod: period }: Decision): LogState => {
    if (period !== reportingPeriod) return 'otherPeriod';
    if (!standing.has(decisionId)) return 'revoked';
    const word = words.get(decisionId);
    if (!word) return action === 'revoke' ? 'inForce' : 'replaced';
    if (word.contradictory) return 'contradictory';
    if (expired.has(decisionId)) return 'expired';
    return word.stale.length === word.all ? 'stale' : 'inForce';
  };
  return decisions.map((decision) => ({
    decision,
    state: stateOf(decision),
    revokedBy: revokers.get(decision.decisionId) ?? null,
    stale: decision.reportingPeriod === reportingPeriod ? (words.get(decision.decisionId)?.stale ?? []) : [],
  }));
}
