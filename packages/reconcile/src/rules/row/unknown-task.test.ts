import { describeRule } from '../../testing/describe-rule.test.data.ts';
import { unknownTask } from './unknown-task.ts';

describeRule(
  unknownTask,
  {
    bad: { files: [{ unit: 'data', rows: [{ taskCode: '88', actual: '5' }] }] },
    good: { files: [{ unit: 'data', rows: [{ item: 'total', actual: '500' }] }] },
  },
  [
    [
      'an indicator that the task does not have',
      { files: [{ unit: 'data', rows: [{ taskCode: '2', indicatorName: '开放接口数', actual: '5' }] }] },
      { fail: 1, findings: ['indicator error E8'] },
    ],
    [
      'a row without indicator in a clause that has two',
      { files: [{ unit: 'data', rows: [{ taskCode: '2', indicatorName: '', narrative: '推进中' }] }] },
      { fail: 1, findings: ['indicatorNotNamed'] },
    ],
    [
      'a task, but none of its clauses',
      { files: [{ unit: 'data', rows: [{ taskCode: '2', narrative: '推进中' }] }] },
      { fail: 1, findings: ['clause'] },
    ],
    [
      'a clause without indicator needs none',
      { files: [{ unit: 'sports', rows: [{ item: 'sport', status: '推进中' }] }] },
      { pass: 1, findings: [] },
    ],
    ['an untouched row is no report', { files: [{ unit: 'data', rows: [{ taskCode: '88' }] }] }, { pass: 0, fail: 0, notEvaluated: 0 }],
    [
      'another plan has other numbers',
      { files: [{ unit: 'data', template: { planId: 'town-2022' }, rows: [{ taskCode: '88', actual: '5' }] }] },
      { fail: 0, reasons: { otherPlan: 1 } },
    ],
  ],
);
