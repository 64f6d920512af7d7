import { assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aboutFinding } from './about.ts';
import { makeDecision } from './decide.ts';
import { correctableFields } from './reread.ts';
import { grow, periodWithPast as period, steps } from './testing/decision-steps.test.data.ts';
import { createWorkbench } from './workbench.ts';

const bench = createWorkbench(period);
const untouched = bench.reconcile([]);
const findingOf = (ruleId: string) => untouched.findings.find((item) => item.ruleId === ruleId)!;
const read = (ruleId: string, text: string, field: (typeof correctableFields)[number] = 'actual') =>
  bench.readCorrection(untouched, findingOf(ruleId), field, text);

describe('other words in a cell', () => {
  it.each([
    // text, value, unit, light before, light after, verdict
    // Below its 90 % of the quarter before.
    ['88%', 88, '%', null, 'red', 'below'],
    ['９６％', 96, '%', null, 'green', 'met'],
    ['百分之九十五点五', 95.5, '%', null, 'green', 'met'],
    ['约95%', 95, '%', null, null, 'undetermined'],
    ['0.97', 0.97, null, null, null, null],
  ])('0.88 read as %s: %s %s', (text, value, unitOfMeasure, from, to, verdict) => {
    const { problems, quantity, attainment } = read('fraction-for-percent', text)!;
    expect([problems, quantity?.value, quantity?.unitOfMeasure]).toEqual([[], value, unitOfMeasure]);
    expect([attainment?.before.statusLight, attainment?.after.statusLight, attainment?.after.verdict]).toEqual([from, to, verdict]);
  });

  it('names the steps that led to the value, and what its precision leaves open', () => {
    const { quantity } = read('fraction-for-percent', '约９５％')!;
    expect(quantity!.steps.length).toBeGreaterThan(0);
    expect(quantity!.interval![0]).toBeLessThan(95);
  });

  it.each([
    ['actual', '快了', '读不出'],
    ['actual', '0.88', '与原文相同'],
    ['status', '差不多', '读不出'],
    ['expectedFinish', '尽快', '读不出'],
  ] as const)('%s can not be %s: %s', (field, text, why) => {
    const { problems, attainment } = read('fraction-for-percent', text, field)!;
    expect([problems[0]?.zh, attainment]).toEqual([expect.stringContaining(why), null]);
  });

  it.each([
    ['status', '办结', 'completed'],
    ['expectedFinish', '11月30日', '2023-11-30'],
    ['evidence', ' 验收单.pdf ', '验收单.pdf'],
  ] as const)('%s %s is %s', (field, text, value) =>
    expect(read('fraction-for-percent', text, field)).toMatchObject({ problems: [], quantity: null, text: value }),
  );

  it('a finding that stands in no row has nothing to read', () => {
    const missing = untouched.findings.find(({ at }) => at.row === null)!;
    expect(bench.readCorrection(untouched, missing, 'actual', '1')).toBeNull();
  });

  it('comes to what the period comes to when the correction is decided', () => {
    const texts = ['82%', '0.5', '400', '405个', '12000', '约95%', '已完成', '新增', '个', '无'];
    let compared = 0;
    assert(
      property(
        steps,
        integer({ min: 0, max: 99 }),
        constantFrom(...correctableFields),
        constantFrom(...texts),
        (list, which, field, text) => {
          const log = grow(period, [], list, '张三');
          const before = bench.reconcile(log);
          // A finding without a word of its own: a new word on one that has would take the old one back.
          const open = new Set(
            before.dispositions.filter(({ disposition }) => disposition === 'open').map(({ fingerprint }) => fingerprint),
          );
          const items = before.findings.filter(({ at, fingerprint }) => at.row !== null && open.has(fingerprint));
          const item = items[which % Math.max(1, items.length)];
          const reading = item && bench.readCorrection(before, item, field, text);
          if (!item || !reading?.attainment || reading.problems.length > 0) return;
          const { correction, attainment } = reading;
          const who = { actor: '李四', at: '2023-07-21T09:00:00Z', reportingPeriod: '2023-Q2' };
          const entry = makeDecision({ ...aboutFinding(item, before.rows), action: 'correct', correction, ...who }, log);
          const after = bench.reconcile([...log, entry], before);
          const isIt = ({ scope, orgUnitId, indicatorId }: typeof attainment.after) =>
            scope === 'report' && orgUnitId === attainment.after.orgUnitId && indicatorId === attainment.after.indicatorId;
          expect(attainment.before).toEqual(before.attainments.find(isIt));
          expect(attainment.after).toEqual(after.attainments.find(isIt));
          compared += 1;
        },
      ),
      { numRuns: 200 },
    );
    expect(compared).toBeGreaterThan(30);
  });
});
