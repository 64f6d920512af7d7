import type { Catalogue, Decision, Finding, OrgUnitRegister, Reconciliation, RuleMeta, SubmissionReading } from '@duizhang/model';
import { settle, type Settled } from './amend.ts';
import { contradictions } from './contradictions.ts';
import { headsOf } from './history.ts';
import { layGround, type JudgingInput, type RuleOptions } from './judging.ts';
import { measure, type MeasureOptions } from './measure.ts';
import { applyDecisions, wordsInForce } from './replay.ts';
import { staleDecisions } from './stale.ts';
import { versionsOf } from './versions.ts';
import type { Extension, SubmissionWindow } from './window.ts';

/** A period with everything that it is judged by; nothing else goes into the result. */
export interface ReconcileInput extends MeasureOptions, Pick<JudgingInput, 'extensions' | 'exemptions'> {
  catalogue: Catalogue;
  register: OrgUnitRegister;
  /** 2023-Q2, 2023-H1, 2023-06 or 2023. */
  reportingPeriod: string;
  /** ISO date for which it is judged: before the end of the submission window nothing is missing yet. */
  asOf: string;
  readings: readonly SubmissionReading[];
  /** Submissions of earlier periods, as they count (see `decidedReadings`); those of this and of later periods are left out. */
  previous: readonly SubmissionReading[];
  /** In the order of the log; entries of other periods are left out. */
  decisions: readonly Decision[];
  toolVersion: string;
  submissionWindow?: SubmissionWindow;
  /** Units that were given more time. */
  extensions?: readonly Extension[];
  /** Findings of reading that belong to no submission, such as those about the list of receipts. */
  otherFindings?: readonly Finding[];
  /** Options of rules that differ from their defaults. */
  ruleOptions?: RuleOptions;
  /** All rules of the program, whose hash is pinned; by default those of this package. */
  rules?: Iterable<RuleMeta>;
}

/**
 * A period's submissions against the plan: who owed what and whether it came, every check counted as pass, fail or
 * notEvaluated, findings in one order on any machine, and the state of each after the decisions so far. What was rejected counts in
 * no figure, what was corrected counts corrected, and the rows say so (`returned`, `corrected`). The order of the files makes no
 * difference. Findings of reading are included; those of the catalogue stay with the catalogue.
 * Throws on a `reportingPeriod` that is none (the boundary checks it).
 */
export function reconcile(input: ReconcileInput): Reconciliation {
  const decisions = ofPeriod(input);
  const { context, outcome, findings } = settled(input, decisions);
  const rows = context.submissions.flatMap((submission) => submission.rows.map(({ row }) => row));
  return {
    planId: input.catalogue.planId,
    reportingPeriod: input.reportingPeriod,
    asOf: input.asOf,
    versions: {
      ...versionsOf({ ...input, catalogueSha256: context.catalogueSha256 }),
      decisions: { heads: headsOf(input.decisions).sort(), entries: input.decisions.length },
    },
    counts: outcome.counts,
    rules: outcome.rules,
    ...measure(context, judgingOf(input), input),
    submissions: context.submissions.map(({ submission }) => submission),
    findings,
    dispositions: applyDecisions({ findings, rows, asOf: input.asOf }, decisions),
    staleDecisions: staleDecisions(findings, decisions, input.asOf),
    rows,
  };
}

/**
 * A period's submissions as they count after its decisions: for a later period, which looks back on what was corrected and not on
 * what was sent back.
 */
export function decidedReadings(input: ReconcileInput): readonly SubmissionReading[] {
  return settled(input, ofPeriod(input)).readings;
}

function judgingOf(input: ReconcileInput): JudgingInput {
  return { ...input, submissionWindow: input.submissionWindow ?? null, acrossFiles: true };
}

function ofPeriod({ decisions, reportingPeriod }: ReconcileInput): Decision[] {
  return decisions.filter((decision) => decision.reportingPeriod === reportingPeriod);
}

function settled(input: ReconcileInput, decisions: readonly Decision[]): Settled {
  const ground = layGround(input.catalogue, input.register, input.ruleOptions);
  const judging = judgingOf(input);
  const { otherFindings = [] } = input;
  const first = settle(ground, judging, decisions, otherFindings);
  const contrary = contradictions(first.findings, wordsInForce(decisions), input.reportingPeriod);
  return contrary.length === 0 ? first : settle(ground, judging, decisions, [...otherFindings, ...contrary]);
}
