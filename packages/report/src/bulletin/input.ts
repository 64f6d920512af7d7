import type { Decision } from '@duizhang/model';
import type { LedgerInput } from '../ledger.ts';
import type { ReportOptions } from '../options.ts';

/** An entry of the decision log with what became of it, as `logStates` of reconcile says. */
export interface LoggedDecision {
  decision: Decision;
  state: 'inForce' | 'revoked' | 'replaced' | 'contradictory' | 'stale' | 'expired' | 'otherPeriod';
}

/** Everything that a notice is made from; nothing else goes into it. */
export interface BulletinInput extends LedgerInput {
  /** In the order of the log; entries of other periods are left out. */
  decisions: readonly LoggedDecision[];
  /** How names of the plan are spelled in the notice: a plan may be kept in another script than the notice is written in. */
  spell: (text: string) => string;
}

/** What of the options of a report goes into the words of a notice. */
export type BulletinOptions = Pick<ReportOptions, 'locale' | 'rules' | 'reasons'>;
