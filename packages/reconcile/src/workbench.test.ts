import { assert, integer, property } from 'fast-check';
import type { Decision, Reconciliation } from '@duizhang/model';
import { describe, expect, it } from 'vitest';
import { aboutFinding, correctionOf } from './about.ts';
import { makeDecision, type DecisionInput } from './decide.ts';
import { mergeDecisions } from './history.ts';
import { decidedReadings } from './reconcile.ts';
import { grow as growOn, judge, periodWithPast as period, steps, type Step } from './testing/decision-steps.test.data.ts';
import { createWorkbench } from './workbench.ts';

const judged = (decisions: readonly Decision[]) => judge(period, decisions);
const grow = (log: readonly Decision[], list: readonly Step[], actor: string) => growOn(period, log, list, actor);
const runs = { numRuns: 40 };
const who = { actor: '张三', at: '2023-07-20T09:00:00Z', reportingPeriod: '2023-Q2', reason: '核实' };

/** A log of one entry on the first finding of a rule. */
function one(ruleId: string, action: Decision['action'], more: Partial<DecisionInput> = {}): Decision[] {
  const { findings, rows } = judged([]);
  const item = findings.find((finding) => finding.ruleId === ruleId)!;
  return [makeDecision({ ...aboutFinding(item, rows), action, ...who, ...more }, [])];
}

describe('a workbench', () => {
  it('gives what reconcile gives, whatever it has judged before, and whichever result it goes on from', () => {
    const bench = createWorkbench(period);
    let since: Reconciliation | undefined;
    assert(
      property(steps, steps, (a, b) => {
        for (const list of [a, [...a, ...b], b]) {
          const log = grow([], list, '张三');
          const result = bench.reconcile(log, since);
          expect(result).toEqual(judged(log));
          expect(bench.reconcile(log)).toEqual(result);
          expect(bench.readings(log)).toEqual(decidedReadings({ ...period, decisions: log }));
          since = result;
        }
      }),
      runs,
    );
  });

  it('does so for merged logs, where people contradict each other', () => {
    const bench = createWorkbench(period);
    let since: Reconciliation | undefined;
    assert(
      property(steps, steps, (a, b) => {
        const log = mergeDecisions([grow([], a, '张三'), grow([], b, '李四')]);
        since = bench.reconcile(log, since);
        expect(since).toEqual(judged(log));
      }),
      runs,
    );
  });

  it('may be left in the middle, and judges another log in between', () => {
    const bench = createWorkbench(period);
    assert(
      property(steps, steps, integer({ min: 0, max: 60 }), (a, b, turns) => {
        const [left, taken] = [grow([], a, '张三'), grow([], b, '李四')];
        const slow = bench.reconciling(left);
        let step = slow.next();
        for (let turn = 0; turn < turns && !step.done; turn += 1) step = slow.next();
        expect(bench.reconcile(taken)).toEqual(judged(taken));
        while (!step.done) step = slow.next();
        expect(step.value).toEqual(judged(left));
      }),
      runs,
    );
  });

  it.each([
    ['below-target', 'accept', true],
    ['below-target', 'explain', true],
    ['below-target', 'defer', true],
    ['below-target', 'reject', false],
    // These say of a file, or of a value, that it counts.
    ['wrong-period', 'accept', false],
    ['scale-slip', 'accept', false],
    ['scale-slip', 'explain', false],
    ['scale-slip', 'defer', true],
  ] as const)('%s, %s: the figures are those of before: %s', (ruleId, action, same) => {
    const bench = createWorkbench(period);
    const before = bench.reconcile([]);
    const after = bench.reconcile(one(ruleId, action), before);
    expect(after.attainments === before.attainments).toBe(same);
    expect(after.dispositions).not.toEqual(before.dispositions);
  });

  it('goes on from what is the same after a correction too', () => {
    const bench = createWorkbench(period);
    const { findings, rows } = bench.reconcile([]);
    const item = findings.find(({ ruleId }) => ruleId === 'fraction-for-percent')!;
    const corrected = one('fraction-for-percent', 'correct', { correction: correctionOf(item, rows, '88%')! });
    const before = bench.reconcile(corrected);
    const later = [...corrected, makeDecision({ ...aboutFinding(findings[0]!, rows), action: 'defer', ...who }, corrected)];
    expect(bench.reconcile(later, before).attainments).toBe(before.attainments);
    expect(bench.reconcile([], before).attainments).not.toBe(before.attainments);
  });
});
