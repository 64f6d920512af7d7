import { assert, integer, property } from 'fast-check';
import type { Decision, Reconciliation } from '@duizhang/model';
import { describe, expect, it } from 'vitest';
import { aboutFinding, correctionOf } from './about.ts';
import { bulkOf, makeDecision, type DecisionInput } from './decide.ts';
import { effectOf, isWithoutEffect, type DecisionEffect } from './effect.ts';
import { grow, next, periodWithPast as period, steps, type Step } from './testing/decision-steps.test.data.ts';
import { createWorkbench } from './workbench.ts';

const bench = createWorkbench(period);
const untouched = bench.reconcile([]);
const who = { actor: '张三', at: '2023-07-20T09:00:00Z', reportingPeriod: '2023-Q2', reason: '核实' };
const findingOf = (ruleId: string, { findings } = untouched) => findings.find((item) => item.ruleId === ruleId)!;

function entry(ruleId: string, action: Decision['action'], to?: string, more: Partial<DecisionInput> = {}): Decision {
  const item = findingOf(ruleId);
  const correction = to === undefined ? null : correctionOf(item, untouched.rows, to);
  return makeDecision({ ...aboutFinding(item, untouched.rows), action, ...(correction && { correction }), ...who, ...more }, []);
}

const effect = (...decisions: Decision[]) => effectOf(untouched, bench.reconcile(decisions, untouched));
const figures = (of: DecisionEffect) => of.figures.map(({ figure, from, to }) => `${figure} ${from}→${to}`);
const lights = (of: DecisionEffect) =>
  of.attainments
    .filter(({ from, to }) => from.statusLight !== to.statusLight)
    .map(({ scope, indicatorName, from, to }) => `${scope} ${indicatorName} ${from.statusLight}→${to.statusLight}`);
const reverse = ({ findings, staleDecisions, ...lists }: DecisionEffect) => {
  const turned = Object.entries(lists).map(([name, list]) => [name, list.map((one) => ({ ...one, from: one.to, to: one.from }))] as const);
  const swap = <T>({ gone, come }: { gone: T; come: T }) => ({ gone: come, come: gone });
  return { ...Object.fromEntries(turned), findings: swap(findings), staleDecisions: swap(staleDecisions) };
};

describe('what a decision would change', () => {
  it('a correction turns lights, counts and findings', () => {
    const made = effect(entry('fraction-for-percent', 'correct', '96%'));
    expect(lights(made)).toMatchInlineSnapshot(`
      [
        "report 掌上可办率 null→green",
      ]
    `);
    expect(figures(made)).toMatchInlineSnapshot(`
      [
        "decided 0→1",
        "findings 27→28",
      ]
    `);
    expect(made.findings.gone.map(({ ruleId }) => ruleId)).toMatchInlineSnapshot(`[]`);
    expect(made.rankings.map(({ orgUnitId, from, to }) => [orgUnitId, from, to])).toMatchInlineSnapshot(`[]`);
  });

  it('a row that goes back is reported no more', () => {
    const made = effect(entry('fraction-for-percent', 'reject'));
    expect(figures(made)).toMatchInlineSnapshot(`
      [
        "reported 6→5",
        "returned 0→1",
        "reportingRate 42.9→35.7",
        "undecided 27→26",
        "decided 0→2",
        "findings 27→28",
      ]
    `);
    expect(made.expectedReports.map(({ from, to }) => [from, to])).toEqual([['reported', 'returned']]);
    expect(made.reporting.map(({ orgUnitId, from, to }) => [orgUnitId, from.reportingRate, to.reportingRate])).toMatchInlineSnapshot(`
      [
        [
          "town/data",
          57.1,
          42.9,
        ],
      ]
    `);
  });

  it.each(['accept', 'explain', 'defer'] as const)('%s changes the state of its finding alone', (action) => {
    const made = effect(entry('below-target', action));
    expect(figures(made)).toHaveLength(2);
    expect({ ...made, figures: [], dispositions: [] }).toEqual(effectOf(untouched, untouched));
    expect(made.dispositions).toHaveLength(1);
  });

  it('an accepted file of another period counts for this one', () => {
    const made = effect(entry('wrong-period', 'accept'));
    expect(made.expectedReports.map(({ from, to }) => [from, to])).toMatchInlineSnapshot(`
      [
        [
          "notEvaluated",
          "reported",
        ],
      ]
    `);
    expect(figures(made)).toMatchInlineSnapshot(`
      [
        "reported 6→7",
        "reportingRate 42.9→50",
        "undecided 27→28",
        "decided 0→1",
        "findings 27→29",
      ]
    `);
  });

  it('a bulk entry has the effect of all its members', () => {
    const items = untouched.findings.filter(({ ruleId }) => ruleId === 'completed-without-evidence');
    const members = bulkOf(items.map((item) => aboutFinding(item, untouched.rows)));
    const made = effect(makeDecision({ ...members, action: 'reject', ...who }, []));
    expect(items.length).toBeGreaterThan(1);
    expect(made.dispositions.filter(({ to }) => to === 'returned').length).toBeGreaterThanOrEqual(items.length);
  });

  it('tells of decisions that would apply to nothing any more', () => {
    const other = findingOf('below-target');
    const log = [makeDecision({ ...aboutFinding(other, untouched.rows), action: 'explain', ...who }, [])];
    const before = bench.reconcile(log);
    const correction = correctionOf(other, before.rows, '450', 'actual')!;
    const same = before.findings.find((one) => one.fingerprint !== other.fingerprint && one.at.row === other.at.row)!;
    const fixed = makeDecision({ ...aboutFinding(same, before.rows), action: 'correct', correction, ...who }, log);
    const made = effectOf(before, bench.reconcile([...log, fixed], before));
    expect(made.staleDecisions.come.map(({ decisionId }) => decisionId)).toEqual([log[0]!.decisionId]);
    expect(figures(made)).toContain('staleDecisions 0→1');
  });
});

describe('laws of effects', () => {
  const runs = { numRuns: 40 };
  const after = (list: readonly Step[], since?: Reconciliation) => bench.reconcile(grow(period, [], list, '张三'), since);

  it('nothing differs from itself', () => {
    assert(
      property(steps, (list) => {
        const [once, again] = [after(list), after(list)];
        expect(isWithoutEffect(effectOf(once, once))).toBe(true);
        expect(effectOf(once, again)).toEqual(effectOf(once, once));
      }),
      runs,
    );
  });

  it('back is the same the other way', () => {
    // The order of each list is that of the later result.
    const sorted = (of: object): unknown =>
      Array.isArray(of)
        ? of.map((one) => JSON.stringify(Object.entries(one as object).sort())).sort()
        : Object.fromEntries(Object.entries(of).map(([name, part]) => [name, sorted(part as object)]));
    assert(
      property(steps, steps, (a, b) => {
        const [x, y] = [after(a), after(b)];
        expect(sorted(reverse(effectOf(x, y)))).toEqual(sorted(effectOf(y, x)));
      }),
      runs,
    );
  });

  it('decided and revoked leaves no trace', () => {
    assert(
      property(steps, (list) => {
        const log = grow(period, [], list, '张三');
        const revoked = log.toReversed().reduce<Decision[]>((so, { fingerprint, ruleId, decisionId, action }) => {
          if (action === 'revoke') return so;
          return [
            ...so,
            makeDecision({ fingerprint, ruleId, ...who, actor: '李四', reason: '', action: 'revoke', revokes: decisionId }, so),
          ];
        }, log);
        expect(isWithoutEffect(effectOf(untouched, bench.reconcile(revoked, bench.reconcile(log))))).toBe(true);
      }),
      runs,
    );
  });

  it('what was shown before deciding is what is found after it, whoever decides and when', () => {
    assert(
      property(steps, steps, integer({ min: 10, max: 59 }), (list, more, minute) => {
        const [step] = more.filter(({ action }) => action !== 'revoke');
        if (!step) return;
        const log = grow(period, [], list, '张三');
        const before = bench.reconcile(log);
        const [shown, made] = [next(period, log, step, '张三'), next(period, log, { ...step, minute }, '李四')].map((one) => {
          const { staleDecisions, ...rest } = effectOf(before, bench.reconcile(one, before));
          // A waiver that has ended already is stale from the first; its id tells who and when.
          const anonymous = staleDecisions.come.map((stale) => ({
            ...stale,
            decisionId: log.some(({ decisionId }) => decisionId === stale.decisionId),
          }));
          return { ...rest, staleDecisions: { ...staleDecisions, come: anonymous } };
        });
        expect(made).toEqual(shown);
      }),
      runs,
    );
  });
});
