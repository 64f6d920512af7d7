import { describeRule } from '../../testing/describe-rule.test.data.ts';
import type { RowSketch } from '../../testing/small-world.test.data.ts';
import { noNextSteps } from './no-next-steps.ts';

const one = (row: RowSketch) => ({ files: [{ unit: 'sports', rows: [row] }] });

describeRule(
  noNextSteps,
  { bad: one({ item: 'sport', status: '滞后' }), good: one({ item: 'sport', status: '滞后', nextSteps: '8月底前完成招标' }) },
  [
    ['no progress', one({ item: 'sport', status: '本期无进展' }), { findings: ['missing warning O8'] }],
    ['on its way it is a remark', one({ item: 'sport', status: '推进中' }), { fail: 1, findings: ['missing info O8'] }],
    ['无 is no plan', one({ item: 'sport', status: '滞后', nextSteps: '无' }), { fail: 1 }],
    ['completed', one({ item: 'sport', status: '已完成' }), { pass: 0, fail: 0, notEvaluated: 0 }],
    ['a row that leads nowhere has that finding', one({ taskCode: '88', status: '滞后' }), { pass: 0, fail: 0 }],
    ['no status that could be read', one({ item: 'sport', status: '差不多' }), { pass: 0, fail: 0 }],
    [
      'one missing column is one finding',
      {
        files: [
          {
            unit: 'sports',
            without: ['nextSteps'],
            rows: [
              { item: 'sport', status: '滞后' },
              { item: 'safety', status: '推进中' },
            ],
          },
        ],
      },
      { fail: 2, findings: ['noColumn info'] },
    ],
    [
      'of another plan',
      { files: [{ unit: 'sports', template: { planId: 'town-2022' }, rows: [{ item: 'sport', status: '滞后' }] }] },
      { fail: 0, reasons: { otherPlan: 1 } },
    ],
  ],
);
