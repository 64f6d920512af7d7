import { describeRule } from '../../testing/describe-rule.test.data.ts';
import type { RowSketch, WorldSketch } from '../../testing/small-world.test.data.ts';
import { staleValue } from './stale-value.ts';

const since = (before: string, now: string, row: Partial<RowSketch> = {}, more: Partial<WorldSketch> = {}): WorldSketch => ({
  files: [{ unit: 'data', rows: [{ item: 'total', status: '推进中', actual: now, ...row }] }],
  previous: [{ unit: 'data', rows: [{ item: row.item ?? 'total', actual: before }] }],
  ...more,
});

describeRule(staleValue, { bad: since('350', '350'), good: since('350', '380') }, [
  ['the same number in other words', since('350', '350个'), { fail: 1, findings: ['unchanged info K8'] }],
  ['completed', since('350', '350', { status: '已完成' }), { pass: 1 }],
  ['the unit says that nothing happened', since('350', '350', { status: '本期无进展' }), { pass: 1 }],
  ['behind', since('350', '350', { status: '滞后' }), { pass: 1 }],
  ['the target is met', since('410', '410'), { pass: 1 }],
  ['work in preparation', since('0', '0'), { pass: 1 }],
  ['a rate that is full', since('100%', '100%', { item: 'growth' }), { pass: 1 }],
  ['a rate that may still rise', since('90%', '90%', { item: 'rate' }), { fail: 1 }],
  [
    'a district is not held against the target of the city',
    {
      files: [{ unit: 'east', rows: [{ item: 'piles', actual: '1200', status: '推进中' }] }],
      previous: [{ unit: 'east', rows: [{ item: 'piles', actual: '1200' }] }],
    },
    { fail: 1 },
  ],
  [
    'by the column of the row itself',
    { alone: true, files: [{ unit: 'data', rows: [{ item: 'total', actual: '350', previous: '350', status: '推进中' }] }] },
    { fail: 1 },
  ],
  ['no status', since('350', '350', { status: '' }), { reasons: { noStatus: 1 } }],
  ['nothing to compare with', since('', '350'), { reasons: { noPreviousPeriod: 1 } }],
  [
    'a new count that starts with the year',
    {
      period: '2023-Q1',
      files: [{ unit: 'data', period: '2023-Q1', rows: [{ item: 'fresh', actual: '9', previous: '9', status: '推进中' }] }],
    },
    { fail: 0, reasons: { newYear: 1 } },
  ],
]);
