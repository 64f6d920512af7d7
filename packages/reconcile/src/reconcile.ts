import type { Catalogue, Decision, OrgUnitRegister, Reconciliation, RuleMeta, SubmissionReading } from '@duizhang/model';
import { withStates } from './coverage.ts';
import { layGround, prepare, type RuleOptions } from './judging.ts';
import { applyDecisions } from './replay.ts';
import { rules } from './rules/registry.ts';
import { judgeAll } from './tally.ts';
import { versionsOf } from './versions.ts';

/** A period with everything that it is judged by; nothing else goes into the result. */
export interface ReconcileInput {
  catalogue: Catalogue;
  register: OrgUnitRegister;
  /** 2023-Q2, 2023-H1, 2023-06 or 2023. */
  reportingPeriod: string;
  /** ISO date for which it is judged: before the end of the submission window nothing is missing yet. */
  asOf: string;
  readings: readonly SubmissionReading[];
  /** Submissions of earlier periods; those of this and of later periods are left out. */
  previous: readonly SubmissionReading[];
  /** In the order of the log; entries of other periods are left out. */
  decisions: readonly Decision[];
  toolVersion: string;
  submissionWindow?: { from: string; to: string };
  /** Options of rules that differ from their defaults. */
  ruleOptions?: RuleOptions;
  /** All rules of the program, whose hash is pinned; by default those of this package. */
  rules?: Iterable<RuleMeta>;
}

/**
 * A period's submissions against the plan: who owed what and whether it came, every check counted as pass, fail or
 * notEvaluated, findings in one order on any machine, and the state of each after the decisions so far. The order of
 * the files makes no difference. Findings of reading are included; those of the catalogue stay with the catalogue.
 * Throws on a `reportingPeriod` that is none (the boundary checks it).
 */
export function reconcile(input: ReconcileInput): Reconciliation {
  const context = prepare(layGround(input.catalogue, input.register, input.ruleOptions), {
    ...input,
    submissionWindow: input.submissionWindow ?? null,
    acrossFiles: true,
  });
  const {
    counts,
    rules: results,
    findings,
  } = judgeAll(
    rules.filter((rule) => rule.judgedOn !== 'fileOnly'),
    context,
    input.readings.flatMap((reading) => reading.findings),
  );
  return {
    planId: input.catalogue.planId,
    reportingPeriod: input.reportingPeriod,
    asOf: input.asOf,
    versions: versionsOf(input),
    counts,
    rules: results,
    expectedReports: withStates(context),
    submissions: context.submissions.map(({ submission }) => submission),
    findings,
    dispositions: applyDecisions(
      findings,
      input.decisions.filter((decision) => decision.reportingPeriod === input.reportingPeriod),
    ),
    rows: context.submissions.flatMap(({ rows }) => rows.map(({ row }) => row)),
  };
}
