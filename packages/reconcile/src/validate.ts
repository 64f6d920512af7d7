import type { Catalogue, OrgUnitRegister, SubmissionReading } from '@duizhang/model';
import { addTo } from './grouping.ts';
import { layGround, prepare, type JudgingInput, type RuleOptions } from './judging.ts';
import { rulesOfFiles } from './rules/registry.ts';
import { judgeAll } from './tally.ts';
import { ValidationSum, type Validation } from './validation-sum.ts';

/** What files are judged by, each by itself. */
export interface ValidateSetup extends Pick<JudgingInput, 'exemptions'> {
  catalogue: Catalogue;
  register: OrgUnitRegister;
  /** The period that is asked for; without it each file is held to the period that it names itself. */
  reportingPeriod?: string;
  /** ISO date for which it is judged. */
  asOf: string;
  /** Options of rules that differ from their defaults. */
  ruleOptions?: RuleOptions;
}

/** Files to be judged each by itself. */
export interface ValidateInput extends ValidateSetup {
  readings: readonly SubmissionReading[];
  /** Whether to say what the rules say of each file (`files`). */
  perFile?: boolean;
}

/**
 * Every rule that one file can be judged by. Files don't influence each other: validating a batch in shards gives the
 * same findings and sums as validating it whole. The period before is taken from the file's own 上期完成值. Throws on a
 * `reportingPeriod` that is none (the boundary checks it).
 */
export function validate({ readings, perFile = false, ...setup }: ValidateInput): Validation {
  const judge = fileValidator(setup);
  const files = new Map<string, SubmissionReading[]>();
  for (const reading of readings) addTo(files, reading.submission.file, reading);
  const whole = new ValidationSum(perFile);
  for (const ofFile of files.values()) whole.add(judge(ofFile));
  return whole.result();
}

/** Judges one file after another, given all that was read of it: for batches too large to keep. What files share is indexed once. */
export function fileValidator(setup: ValidateSetup): (readings: readonly SubmissionReading[]) => Validation {
  const ground = layGround(setup.catalogue, setup.register, setup.ruleOptions);
  return (readings) => {
    const context = prepare(ground, {
      readings,
      reportingPeriod: setup.reportingPeriod ?? null,
      asOf: setup.asOf,
      previous: [],
      submissionWindow: null,
      acrossFiles: false,
    });
    const outcome = judgeAll(
      rulesOfFiles,
      context,
      readings.flatMap((reading) => reading.findings),
    );
    return { ...outcome, submissions: context.submissions.map(({ submission }) => submission) };
  };
}
