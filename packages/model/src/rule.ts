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
  /** By message id, where a message asks for something else than `remedy`. */
  remedies?: Readonly<Record<string, Bilingual>>;
  /** Sentences by message id; `{name}` stands for `data.name`. */
  messages: Readonly<Record<string, Bilingual>>;
  /** Thresholds that a project may set (`rules` of duizhang.json), by name. */
  options?: Readonly<Record<string, RuleOption>>;
  /** A case that fails and one that passes, in words that a clerk recognises. */
  examples: { bad: Bilingual; good: Bilingual };
}

/** A number that a rule judges by. */
export interface RuleOption {
  default: number;
  /** Bounds of what makes sense, inclusive. */
  minimum: number;
  maximum: number;
  /** What it is, with its unit. */
  title: Bilingual;
}

/** What to do about a finding with this message: the message's own remedy, else that of the rule. */
export function remedyOf(rule: RuleMeta, messageId: string): Bilingual {
  return rule.remedies && Object.hasOwn(rule.remedies, messageId) ? rule.remedies[messageId]! : rule.remedy;
}

/** The one word for each severity: `name` and `duty` in explanations, `short` (two characters in Chinese) in lists and counts. */
export const severityWords: Readonly<Record<Severity, { name: Bilingual; short: Bilingual; duty: Bilingual }>> = {
  error: {
    name: { zh: '强制性', en: 'error' },
    short: { zh: '错误', en: 'error' },
    duty: { zh: '须改正后重报', en: 'must be corrected and sent again' },
  },
  warning: {
    name: { zh: '核实性', en: 'warning' },
    short: { zh: '核实', en: 'warning' },
    duty: { zh: '须核实或说明', en: 'must be verified or explained' },
  },
  info: { name: { zh: '提示性', en: 'info' }, short: { zh: '提示', en: 'info' }, duty: { zh: '供参考', en: 'for information' } },
};

/** The one word for each outcome of a check. */
export const outcomeWords: Readonly<Record<'pass' | 'fail' | 'notEvaluated', Bilingual>> = {
  pass: { zh: '通过', en: 'pass' },
  fail: { zh: '不通过', en: 'fail' },
  notEvaluated: { zh: '未评价', en: 'not evaluated' },
};

/** Rules by id. Throws on two rules with one id: that is a bug of ours, not user data. */
export function ruleIndex(...lists: readonly (readonly RuleMeta[])[]): ReadonlyMap<string, RuleMeta> {
  const index = new Map<string, RuleMeta>();
  for (const rule of lists.flat()) {
    if (index.has(rule.id)) throw new Error(`two rules with the id ${rule.id}`);
    index.set(rule.id, rule);
  }
  return index;
}
