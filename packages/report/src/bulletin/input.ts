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

/** What of the options of a report goes into a notice. */
export interface BulletinOptions extends Pick<ReportOptions, 'locale' | 'rules' | 'reasons'> {
  /**
   * For a preview: findings or decisions that are more than this are counted and not listed one by one, and the notice says so. Without it
   * every one is listed.
   */
  listUpTo?: number;
}
