import type { Decision, Reconciliation, SubmissionReading } from '@duizhang/model';
import { createWorkbench, type PeriodInput } from './workbench.ts';

/** A period with everything that it is judged by, and the decisions so far. */
export interface ReconcileInput extends PeriodInput {
  /** In the order of the log; entries of other periods are left out. */
  decisions: readonly Decision[];
}

/**
 * A period's submissions against the plan: who owed what and whether it came, every check counted as pass, fail or
 * notEvaluated, findings in one order on any machine, and the state of each after the decisions so far. What was rejected counts in
 * no figure, what was corrected counts corrected, and the rows say so (`returned`, `corrected`). The order of the files makes no
 * difference. Findings of reading are included; those of the catalogue stay with the catalogue.
 * Throws on a `reportingPeriod` that is none (the boundary checks it).
 */
export function reconcile({ decisions, ...period }: ReconcileInput): Reconciliation {
  return createWorkbench(period).reconcile(decisions);
}

/**
 * A period's submissions as they count after its decisions: for a later period, which looks back on what was corrected and not on
 * what was sent back.
 */
export function decidedReadings({ decisions, ...period }: ReconcileInput): readonly SubmissionReading[] {
  return createWorkbench(period).readings(decisions);
}
