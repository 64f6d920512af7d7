import type { Decision, Reconciliation } from '@duizhang/model';
import { notRevoked, wordsInForce } from './replay.ts';

/**
 * What became of an entry: in force; revoked by a later one; replaced by a later word on the same finding; in contradiction to another,
 * so that none counts; stale, because its finding is gone or rests on other data now; expired, a waiver that has ended; or of another
 * period.
 */
export type LogState = 'inForce' | 'revoked' | 'replaced' | 'contradictory' | 'stale' | 'expired' | 'otherPeriod';

/** Every entry of a log with its state in a reconciled period, in the order of the log. A bulk entry is stale when all its members are. */
export function logStates(
  decisions: readonly Decision[],
  { reportingPeriod, staleDecisions = [] }: Pick<Reconciliation, 'reportingPeriod' | 'staleDecisions'>,
): { decision: Decision; state: LogState }[] {
  const own = decisions.filter((decision) => decision.reportingPeriod === reportingPeriod);
  const standing = new Set(notRevoked(own).map(({ decisionId }) => decisionId));
  const words = new Map<string, { stale: number; all: number; contradictory: boolean }>();
  const stale = new Map(staleDecisions.map(({ decisionId, fingerprint, reason }) => [JSON.stringify([decisionId, fingerprint]), reason]));
  for (const [fingerprint, { decision, against }] of wordsInForce(own)) {
    for (const { decisionId } of [decision, ...against]) {
      const known = words.get(decisionId) ?? { stale: 0, all: 0, contradictory: false };
      known.all += 1;
      if (stale.has(JSON.stringify([decisionId, fingerprint]))) known.stale += 1;
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
    return word.stale === word.all ? 'stale' : 'inForce';
  };
  return decisions.map((decision) => ({ decision, state: stateOf(decision) }));
}
