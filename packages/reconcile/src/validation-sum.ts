import { compareText, type Counts, type FileResult, type Reconciliation, type RuleResult, type Submission } from '@duizhang/model';
import { FindingStore } from './finding-store.ts';
import { rulesOfFiles } from './rules/registry.ts';
import { sumOf, Tally } from './tally.ts';

/** What can be said of files without the rest of the period. */
export type Validation = Pick<Reconciliation, 'counts' | 'rules' | 'findings' | 'submissions'> & { files?: FileResult[] };

/**
 * Validations of different files put together: in whatever order they are added, the result is that of one run over all of them.
 * Findings are kept packed; who can take them one after another needs no more memory than for some of them.
 */
export class ValidationSum {
  /** In the order of `compareFindings`. */
  readonly findings = new FindingStore();
  readonly #tally = new Tally(rulesOfFiles.map(({ meta }) => meta.id));
  readonly #submissions: Submission[] = [];
  readonly #files: FileResult[] | null;

  /** Whether to keep what the rules say of each file. */
  constructor(perFile = false) {
    this.#files = perFile ? [] : null;
  }

  /** One file, or files put together already; each file once. */
  add({ rules, findings, submissions, files }: Validation): void {
    this.#tally.add(rules);
    for (const item of findings) this.findings.add(item);
    for (const item of submissions) this.#submissions.push(item);
    if (this.#files === null) return;
    for (const item of files ?? [resultOfFile(submissions, rules)]) this.#files.push(item);
  }

  get counts(): Counts {
    return sumOf(this.rules);
  }

  get rules(): RuleResult[] {
    return this.#tally.results();
  }

  get submissions(): Submission[] {
    return this.#submissions.sort((a, b) => compareText(a.file, b.file) || compareText(a.submissionId, b.submissionId));
  }

  /** The same with all its findings unpacked. */
  result(): Validation {
    const { counts, rules, submissions } = this;
    return { counts, rules, findings: [...this.findings], submissions: [...submissions], ...(this.files ? { files: this.files } : {}) };
  }

  get files(): FileResult[] | undefined {
    return this.#files?.sort((a, b) => compareText(a.file, b.file));
  }
}

/** Rules that looked at nothing in a file are left out: they did not pass it. */
function resultOfFile([first]: readonly Submission[], rules: readonly RuleResult[]): FileResult {
  return { file: first!.file, rules: rules.filter((rule) => rule.pass + rule.fail + rule.notEvaluated > 0) };
}
