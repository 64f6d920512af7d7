import { describeRule } from '../../testing/describe-rule.test.data.ts';
import { catalogue, type RowSketch, type WorldSketch } from '../../testing/small-world.test.data.ts';
import { finishAfterDeadline } from './finish-after-deadline.ts';

const one = (row: RowSketch, more: Partial<WorldSketch> = {}): WorldSketch => ({ files: [{ unit: 'sports', rows: [row] }], ...more });
const finish = (expectedFinish: string, more: Partial<RowSketch> = {}): RowSketch => ({
  item: 'sport',
  status: '推进中',
  expectedFinish,
  ...more,
});

/** The same plan with days that it writes itself. */
function withDeadlines(deadline: string): typeof catalogue {
  const copy = structuredClone(catalogue);
  copy.tasks[3]!.clauses[0].deadline = deadline;
  return copy;
}

describeRule(finishAfterDeadline, { bad: one(finish('2024年3月底')), good: one(finish('2023年11月底')) }, [
  ['the last day of the year is in time', one(finish('2023-12-31')), { pass: 1, fail: 0 }],
  ['one day later is not', one(finish('2024-01-01')), { fail: 1, findings: ['late warning P8'] }],
  ['a deadline of the plan comes first', one(finish('2023-09-30'), { catalogue: withDeadlines('2023年6月底前') }), { fail: 1 }],
  [
    'a deadline that names no day counts as the end of the year',
    one(finish('2023-12-01'), { catalogue: withDeadlines('尽早') }),
    { pass: 1 },
  ],
  ['days of grace', one(finish('2024-01-10'), { ruleOptions: { 'finish-after-deadline': { graceDays: 10 } } }), { pass: 1, fail: 0 }],
  ['completed has no day to come', one(finish('2024-03-31', { status: '已完成' })), { pass: 0, fail: 0, notEvaluated: 0 }],
  ['blank, and 长期', one(finish('')), { pass: 0, fail: 0, notEvaluated: 0 }],
  ['no day', one(finish('尽快')), { fail: 0, reasons: { unreadableDate: 1 } }],
  ['a plan without a year', one(finish('2024-03-31'), { catalogue: { ...catalogue, year: null } }), { reasons: { noDeadline: 1 } }],
  [
    'of an indicator',
    { files: [{ unit: 'data', rows: [{ item: 'total', actual: '405', expectedFinish: '2024-06-30' }] }] },
    { findings: ['late warning P8'] },
  ],
  ['set aside', { files: [{ unit: 'sports', period: '2023-Q1', rows: [finish('2024-03-31')] }] }, { fail: 0, reasons: { otherPeriod: 1 } }],
]);
