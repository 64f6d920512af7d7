import { record, type Entry, type LoggedMapping } from './decision-log.ts';
import type { Io } from './io.ts';

/** Takes mappings back, each in the log that it stands in. */
export function forgetMappings(io: Io, taken: readonly LoggedMapping[], period: string): void {
  const revoke = ({ decision: { fingerprint, ruleId, decisionId } }: LoggedMapping): Entry => ({
    fingerprint,
    ruleId,
    action: 'revoke',
    revokes: decisionId,
    reportingPeriod: period,
  });
  for (const log of new Set(taken.map((one) => one.log))) record(io, log, taken.filter((one) => one.log === log).map(revoke));
}
