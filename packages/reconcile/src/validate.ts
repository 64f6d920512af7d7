import {
  compareText,
  type Catalogue,
  type OrgUnitRegister,
  type Reconciliation,
  type Submission,
  type SubmissionReading,
} from '@duizhang/model';
import { FindingStore } from './finding-store.ts';
import { addTo } from './grouping.ts';
import { layGround, prepare, type RuleOptions } from './judging.ts';
import { rules } from './rules/registry.ts';
import { judgeAll, Tally } from './tally.ts';

/** What files are judged by, each by itself. */
export interface ValidateSetup {
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
}

/** What can be said of files without the rest of the period. */
export type Validation = Pick<Reconciliation, 'counts' | 'rules' | 'findings' | 'submissions'>;

const rulesOfFiles = rules.filter((rule) => rule.judgedOn !== 'period');

/**
 * Every rule that one file can be judged by. Files don't influence each other: validating a batch in shards gives the
 * same findings and sums as validating it whole. The period before is taken from the file's own 上期完成值. Throws on a
 * `reportingPeriod` that is none (the boundary checks it).
 */
export function validate({ readings, ...setup }: ValidateInput): Validation {
  const judge = fileValidator(setup);
  const files = new Map<string, SubmissionReading[]>();
  for (const reading of readings) addTo(files, reading.submission.file, reading);
  const whole = new ValidationSum();
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

/**
 * Validations of different files put together: in whatever order they are added, the result is that of one run over all of them.
 * Findings are kept packed; who can take them one after another needs no more memory than for a file.
 */
export class ValidationSum {
  readonly #tally = new Tally(rulesOfFiles.map(({ meta }) => meta.id));
  readonly #submissions: Submission[] = [];
  /** In the order of `compareFindings`. */
  readonly findings = new FindingStore();

  add({ rules: counted, findings, submissions }: Validation): void {
    this.#tally.add(counted);
    for (const item of findings) this.findings.add(item);
    for (const item of submissions) this.#submissions.push(item);
  }

  get counts(): Validation['counts'] {
    return this.#tally.counts();
  }

  get rules(): Validation['rules'] {
    return this.#tally.results();
  }

  get submissions(): Submission[] {
    return this.#submissions.sort(compareSubmissions);
  }

  /** The same with all its findings unpacked. */
  result(): Validation {
    return { counts: this.counts, rules: this.rules, findings: [...this.findings], submissions: [...this.submissions] };
  }
}

function compareSubmissions(a: Submission, b: Submission): number {
  return compareText(a.file, b.file) || compareText(a.submissionId, b.submissionId);
}
