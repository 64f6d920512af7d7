import type { Catalogue, OrgUnitRegister, Reconciliation, SubmissionReading } from '@duizhang/model';
import { layGround, prepare, type JudgingInput, type RuleOptions } from './judging.ts';
import { rules } from './rules/registry.ts';
import { judgeAll } from './tally.ts';

/** Files to be judged each by itself. */
export interface ValidateInput extends Pick<JudgingInput, 'exemptions'> {
  catalogue: Catalogue;
  register: OrgUnitRegister;
  readings: readonly SubmissionReading[];
  /** The period that is asked for; without it each file is held to the period that it names itself. */
  reportingPeriod?: string;
  /** ISO date for which it is judged. */
  asOf: string;
  /** Options of rules that differ from their defaults. */
  ruleOptions?: RuleOptions;
}

/** What can be said of files without the rest of the period. */
export type Validation = Pick<Reconciliation, 'counts' | 'rules' | 'findings' | 'submissions'>;

/**
 * Every rule that one file can be judged by. Files don't influence each other: validating a batch in shards gives the
 * same findings and sums as validating it whole. The period before is taken from the file's own 上期完成值. Throws on a
 * `reportingPeriod` that is none (the boundary checks it).
 */
export function validate(input: ValidateInput): Validation {
  const context = prepare(layGround(input.catalogue, input.register, input.ruleOptions), {
    ...input,
    reportingPeriod: input.reportingPeriod ?? null,
    previous: [],
    submissionWindow: null,
    acrossFiles: false,
  });
  const outcome = judgeAll(
    rules.filter((rule) => rule.judgedOn !== 'period'),
    context,
    input.readings.flatMap((reading) => reading.findings),
  );
  return { ...outcome, submissions: context.submissions.map(({ submission }) => submission) };
}
