import type { RuleMeta } from '@duizhang/model';
import type { Judging } from './judging.ts';
import type { Verdict } from './verdict.ts';

/** A rule: what it is for (`meta`), what it can be judged by, and its pure judgement. */
export interface Rule {
  meta: RuleMeta;
  /**
   * `file`: one file is enough, so both `validate` and `reconcile` judge it. `period`: needs all files of the period
   * (`reconcile`). `fileOnly`: only `validate`, because `reconcile` has a rule that knows more about the same question.
   */
  judgedOn: 'file' | 'period' | 'fileOnly';
  /** One verdict for every subject that the rule looked at; a subject that it does not concern yields nothing. */
  judge(context: Judging): Iterable<Verdict>;
}
