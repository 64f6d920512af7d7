import { fill, remedyOf, type Finding } from '@duizhang/model';
import { describe, expect, it } from 'vitest';
import type { Rule } from '../rule.ts';
import { judgeAll, type Outcome } from '../tally.ts';
import { judging, type WorldSketch } from './small-world.test.data.ts';

/** What a case leads to: `fail` and so on as counted, `findings` as messageId, or messageId with the cell. */
export interface Expectation {
  pass?: number;
  fail?: number;
  notEvaluated?: number;
  /** In listed order: `messageId` or `messageId severity` or `messageId severity cell`. */
  findings?: string[];
  /** Reasons of what was not evaluated, with their number. */
  reasons?: Record<string, number>;
}

export type Case = readonly [name: string, sketch: WorldSketch, expected: Expectation];

/** Judges a sketch by one rule. */
export function judge(rule: Rule, sketch: WorldSketch): Outcome {
  return judgeAll([rule], judging(sketch), []);
}

/**
 * The test of a rule: its two examples run (the bad one fails with findings of this rule only, the good one passes
 * with none), every sentence that comes up is complete in both languages, then a table of cases.
 */
export function describeRule(rule: Rule, examples: { bad: WorldSketch; good: WorldSketch }, cases: readonly Case[]): void {
  describe(rule.meta.id, () => {
    it(`fails: ${rule.meta.examples.bad.zh}`, () => {
      const { counts, findings } = judge(rule, examples.bad);
      expect(counts.fail).toBeGreaterThan(0);
      expect(findings.some((item) => item.outcome === 'fail')).toBe(true);
      findings.forEach((item) => expectWorded(rule, item));
    });

    it(`passes: ${rule.meta.examples.good.zh}`, () => {
      const { counts, findings } = judge(rule, examples.good);
      expect(counts.pass).toBeGreaterThan(0);
      expect(counts.fail).toBe(0);
      expect(findings).toEqual([]);
    });

    it.each(cases)('%s', (_, sketch, expected) => {
      const { counts, rules, findings } = judge(rule, sketch);
      const { findings: listed, reasons, ...numbers } = expected;
      if (Object.keys(numbers).length > 0) expect(counts).toMatchObject(numbers);
      if (listed) expect(findings.map((item, index) => shorten(item, listed[index] ?? ''))).toEqual(listed);
      if (reasons) expect(Object.fromEntries(rules[0]!.reasons!.map(({ reason, count }) => [reason, count]))).toEqual(reasons);
      findings.forEach((item) => expectWorded(rule, item));
    });

    it('comes up with each of its sentences in some case', () => {
      const sketches = [examples.bad, ...cases.map(([, sketch]) => sketch)];
      const seen = new Set(sketches.flatMap((sketch) => judge(rule, sketch).findings.map((item) => item.messageId)));
      expect([...seen].sort()).toEqual(Object.keys(rule.meta.messages).sort());
    });
  });
}

function shorten(item: Finding, like: string): string {
  return [item.messageId, item.severity, item.at.cell ?? '-'].slice(0, Math.max(1, like.split(' ').length)).join(' ');
}

/** The finding has a sentence in both languages with nothing left open in it, and its rule made it. */
export function expectWorded(rule: Pick<Rule, 'meta'>, item: Finding): void {
  expect(item.ruleId).toBe(rule.meta.id);
  const message = rule.meta.messages[item.messageId];
  expect(message, `${rule.meta.id} has no message ${item.messageId}`).toBeDefined();
  for (const locale of ['zh', 'en'] as const) {
    for (const text of [message!, remedyOf(rule.meta, item.messageId)])
      expect(fill(text, item.data, locale)).not.toMatch(/[{}]|undefined|NaN|\[object/);
  }
  if (item.outcome === 'notEvaluated') expect(item.data['reason']).toEqual(expect.any(String));
}
