import { describeRule } from '../../testing/describe-rule.test.data.ts';
import type { RowSketch } from '../../testing/small-world.test.data.ts';
import { fractionForPercent } from './fraction-for-percent.ts';

const one = (row: RowSketch) => ({ files: [{ unit: 'data', rows: [row] }] });

describeRule(fractionForPercent, { bad: one({ item: 'rate', actual: '0.96' }), good: one({ item: 'rate', actual: '96%' }) }, [
  ['with its sign it is meant', one({ item: 'rate', actual: '0.96%' }), { pass: 1, fail: 0 }],
  [
    '0 and 1 can be meant',
    {
      files: [
        {
          unit: 'data',
          rows: [
            { item: 'rate', actual: '0' },
            { item: 'rate', actual: '1' },
          ],
        },
      ],
    },
    { pass: 2, fail: 0 },
  ],
  ['no percentage, no question', one({ item: 'hours', actual: '0.5' }), { pass: 0, fail: 0, notEvaluated: 0 }],
  ['nothing', one({ item: 'rate', status: '推进中' }), { reasons: { noValue: 1 } }],
]);
