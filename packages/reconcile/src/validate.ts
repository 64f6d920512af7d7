import type { Catalogue, FileResult, OrgUnitRegister, Reconciliation, SubmissionReading } from '@duizhang/model';
import { resultsByFile } from './file-results.ts';
import { layGround, prepare, type JudgingInput, type RuleOptions } from './judging.ts';
import { rules } from './rules/registry.ts';
import { judgeAll } from './tally.ts';

const validationRules = rules.filter((rule) => rule.judgedOn !== 'period');

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
  /** Whether to say what the rules say of each file (`files`). */
  perFile?: boolean;
}

/** What can be said of files without the rest of the period. */
export type Validation = Pick<Reconciliation, 'counts' | 'rules' | 'findings' | 'submissions'> & { files?: FileResult[] };

/**
 * Every rule that one file can be judged by. Files don't influence each other: validating a batch in shards gives the
 * same findings and sums as validating it whole. The period before is taken from the file's own 上期完成值. Throws on a
 * `reportingPeriod` that is none (the boundary checks it).
 */
export function validate(input: ValidateInput): Validation {
  const ground = layGround(input.catalogue, input.register, input.ruleOptions);
  const judge = (readings: readonly SubmissionReading[]) => {
    const context = prepare(ground, {
      ...input,
      readings,
      reportingPeriod: input.reportingPeriod ?? null,
      previous: [],
      submissionWindow: null,
      acrossFiles: false,
    });
    return {
      context,
      outcome: judgeAll(
        validationRules,
        context,
        readings.flatMap((reading) => reading.findings),
      ),
    };
  };
  const { context, outcome } = judge(input.readings);
  return {
    ...outcome,
    submissions: context.submissions.map(({ submission }) => submission),
    ...(input.perFile ? { files: resultsByFile(input.readings, (ofFile) => judge(ofFile).outcome.rules) } : {}),
  };
}
