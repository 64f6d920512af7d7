import { describeRule } from '../../testing/describe-rule.test.data.ts';
import type { RowSketch } from '../../testing/small-world.test.data.ts';
import { foreignRow } from './foreign-row.ts';

const one = (unit: string, ...rows: RowSketch[]) => ({ alone: true, files: [{ unit, rows }] });

describeRule(
  foreignRow,
  {
    bad: one('sports', { item: 'sport', status: '推进中' }, { item: 'total', actual: '5' }),
    good: one('sports', { item: 'sport', status: '推进中' }),
  },
  [
    ['a department with the districts’ task', one('data', { item: 'piles', actual: '5' }), { fail: 1, findings: ['otherUnit error E8'] }],
    ['a member of the collective', one('east', { item: 'piles', actual: '5' }), { pass: 1, fail: 0 }],
    [
      'the plan names others as well',
      one('data', { item: 'safety', status: '推进中' }),
      { fail: 0, notEvaluated: 1, findings: ['notInTemplate warning'] },
    ],
    ['no task of the plan at all', one('data', { taskCode: '88', actual: '5' }), { pass: 0, fail: 0 }],
    ['an unknown unit', one('水文站', { item: 'total', actual: '5' }), { reasons: { orgUnitUnknown: 1 } }],
    [
      'a template of another plan',
      { files: [{ unit: 'sports', template: { planId: 'town-2022' }, rows: [{ item: 'total', actual: '5' }] }] },
      { fail: 0, reasons: { otherPlan: 1 } },
    ],
  ],
);
