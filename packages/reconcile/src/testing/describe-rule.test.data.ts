import { fill, remedyOf, type Finding, type RuleMeta } from '@duizhang/model';
import { describe, expect, it } from 'vitest';
import type { Rule } from '../rule.ts';
import { judgeAll, type Outcome } from '../tally.ts';
import { reasonTexts, type Reason } from '../verdict.ts';
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
 * with none), every sentence that comes up is complete in both languages, then a table of cases. What all of them lead to stands on a
 * page (`test/golden/rules/`) that is to be read by eye: a table of counts does not show a sentence that nobody would write.
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

    it('reads like its page', async () => {
      const { bad, good } = rule.meta.examples;
      const all = [[bad.zh, examples.bad], [good.zh, examples.good], ...cases] as const;
      const page = [`${rule.meta.id} ${rule.meta.title.zh}`, ...all.flatMap(([name, sketch]) => pageOf(rule, name, sketch))];
      // As seen from the test of a rule: rules/<family>/<rule>.test.ts.
      await expect(`${page.join('\n')}\n`).toMatchFileSnapshot(`../../../../../test/golden/rules/${rule.meta.id}.txt`);
    });
  });
}

/** A case as lines to read: its name, how its checks came out and why, then each finding with its sentences. */
function pageOf(rule: Rule, name: string, sketch: WorldSketch): string[] {
  const { counts, rules, findings } = judge(rule, sketch);
  const open = rules[0]!.reasons!.map(
    ({ reason, count }) => `${count} ${reason in reasonTexts ? reasonTexts[reason as Reason].zh : reason}`,
  );
  const why = open.length === 0 ? '' : `（${open.join('；')}）`;
  const outcome = `  通过 ${counts.pass}，不通过 ${counts.fail}，未评价 ${counts.notEvaluated}${why}`;
  return ['', name, outcome, ...findings.flatMap((item) => sentencesOf(rule.meta, item))];
}

/** A finding as a person reads it: severity, place, and its sentence with remedy in both languages. */
function sentencesOf(meta: RuleMeta, item: Finding): string[] {
  const { file, sheet, cell, row } = item.at;
  const place = [file ?? '—', sheet, cell ?? (row === null ? null : `第${row}行`)].filter((part) => part !== null).join(' ');
  const say = (locale: 'zh' | 'en') =>
    [meta.messages[item.messageId]!, remedyOf(meta, item.messageId)].map((text) => fill(text, item.data, locale));
  return [
    `  ${item.severity}${item.outcome === 'notEvaluated' ? '（未评价）' : ''} ${item.messageId} · ${place}`,
    `    ${say('zh').join('')}`,
    `    ${say('en').join(' ')}`,
  ];
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
