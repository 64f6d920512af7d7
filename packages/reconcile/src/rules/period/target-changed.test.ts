import { expect, it } from 'vitest';
import { describeRule, judge } from '../../testing/describe-rule.test.data.ts';
import type { FileSketch, WorldSketch } from '../../testing/small-world.test.data.ts';
import { targetChanged } from './target-changed.ts';

/** The plan asks for at least 400; the target that stood in the table before, and that of now. */
const since = (before: string, now = '≥400', more: Partial<FileSketch> = {}): WorldSketch => ({
  files: [{ unit: 'data', rows: [{ item: 'total', actual: '420', target: now }], ...more }],
  previous: [{ unit: 'data', rows: [{ item: 'total', actual: '410', target: before }] }],
});
const two = (data: string, approval: string): WorldSketch => ({
  files: [],
  previous: [
    { unit: 'data', rows: [{ item: 'rate', actual: '80%', target: data }] },
    { unit: 'approval', rows: [{ item: 'rate', actual: '80%', target: approval }] },
  ],
});

describeRule(targetChanged, { bad: since('≥500'), good: since('400个以上') }, [
  ['the plan was revised: one finding for all', two('90', '≥90%'), { fail: 1, findings: ['catalogue warning -'] }],
  ['only one table had another target then', two('95', '90'), { fail: 0, findings: [] }],
  ['two tables with two targets', two('90', '80'), { findings: [] }],
  ['the table has another target now', since('≥400', '≥300'), { fail: 1, findings: ['cell warning F8'] }],
  ['which reading has said already', since('≥400', '≥300', { flagged: ['F8'] }), { fail: 0, findings: [] }],
  ['the same target of its own as before', since('≥300', '≥300'), { fail: 1, findings: ['catalogue'] }],
  ['in other words', since('≥0.04万', '400个'), { fail: 0, findings: [] }],
  ['a target that can not be read', since('按上级要求'), { fail: 0, findings: [] }],
  ['nothing earlier', { files: since('').files }, { fail: 0, pass: 1, findings: [] }],
  [
    'the unit had altered it: its template was of this catalogue',
    { files: [], previous: [{ unit: 'data', template: {}, rows: [{ item: 'total', target: '≥300', actual: '3' }] }] },
    { fail: 0, findings: [] },
  ],
]);

it('names both targets and where the earlier one stood', () => {
  const [item] = judge(targetChanged, since('≥500')).findings;
  expect(item).toMatchObject({
    orgUnitId: null,
    indicatorId: 'town-2023/2.1#1',
    data: { before: '≥500', target: '≥400个', period: '2023-Q1' },
    related: [{ file: 'Q1-data.xlsx', cell: 'F8', text: '≥500' }, { kind: 'plan' }],
  });
});
