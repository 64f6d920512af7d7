import type { FindingInput, Suppression, SuppressionsInForce } from '@duizhang/model';
import type { Reason } from './verdict.ts';

/** An entry of a list, and whether its finding is there; a reason where the run can't tell. */
export interface JudgedEntry {
  entry: Suppression;
  state: 'found' | 'gone' | Reason;
}

/** How findings about an entry name it. The place is the list, the evidence the entry. */
export function namesOfEntry({ file }: SuppressionsInForce, entry: Suppression): Pick<FindingInput, 'data' | 'at' | 'evidence'> {
  const { fingerprint, ruleId, owner, reason, expiresAt, about } = entry;
  return {
    data: { about: about?.trim() || fingerprint, rule: ruleId, fingerprint, owner, reason, expiresAt },
    at: { file },
    evidence: [fingerprint, ruleId, owner, reason, expiresAt],
  };
}
