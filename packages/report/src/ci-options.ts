import type { Finding, Reconciliation, Validation } from '@duizhang/model';
import type { ReportOptions } from './options.ts';

/** What the formats for build servers arrange: the result of `validate` or of `reconcile`. */
export type Checked = Validation | Reconciliation;

/** What these formats need to know beside the result. */
export interface CiOptions extends ReportOptions {
  /** Whether a finding fails the run: judged before, by `--fail-on`, decisions and suppressions. */
  fails(item: Finding): boolean;
  /** A file of the result as the platform knows it: relative to the root of the repository, with `/`. */
  locate(file: string): string;
  /** Names of the other outputs of the run, where everything can be found that the platform does not show. */
  otherOutputs: readonly string[];
}
