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

/** What a project has set for an option of a rule, else its default. Throws on an option that the rule does not have: a bug of ours. */
export function optionOf(
  { ruleOptions }: Pick<Judging, 'ruleOptions'>,
  { id, options }: Pick<RuleMeta, 'id' | 'options'>,
  name: string,
): number {
  const option = options && Object.hasOwn(options, name) ? options[name]! : undefined;
  if (!option) throw new Error(`rule ${id} has no option ${name}`);
  const set = Object.hasOwn(ruleOptions, id) ? ruleOptions[id]! : {};
  return Object.hasOwn(set, name) ? set[name]! : option.default;
}
