import type { Bilingual } from './text.ts';

/** error 强制性 (sent back) · warning 核实性 (must be explained) · info 提示性. */
export type Severity = 'error' | 'warning' | 'info';

/** What a rule looks at. */
export type RuleFamily = 'catalogue' | 'file' | 'row' | 'submission' | 'task' | 'period';

/**
 * Everything about a rule but its judgement: kept beside the code that judges, looped over by contract tests,
 * printed by `duizhang explain`. An id is never renamed or reused.
 */
export interface RuleMeta {
  id: string;
  family: RuleFamily;
  severity: Severity;
  title: Bilingual;
  /** Why the rule exists, with its source: plan sentence, norm or practice. */
  why: Bilingual;
  /** What the person who gets the finding should do. */
  remedy: Bilingual;
  /** Sentences by message id; `{name}` stands for `data.name`. */
  messages: Readonly<Record<string, Bilingual>>;
  /** A case that fails and one that passes, in words that a clerk recognises. */
  examples: { bad: Bilingual; good: Bilingual };
}

/** Rules by id. Throws on two rules with one id: that is a bug of ours, not user data. */
export function ruleIndex(...lists: readonly (readonly RuleMeta[])[]): ReadonlyMap<string, RuleMeta> {
  const index = new Map<string, RuleMeta>();
  for (const rule of lists.flat()) {
    if (index.has(rule.id)) throw new Error(`two rules with the id ${rule.id}`);
    index.set(rule.id, rule);
  }
  return index;
}
