import { describeRule } from '../../testing/describe-rule.test.data.ts';
import type { RowSketch } from '../../testing/small-world.test.data.ts';
import { percentRange } from './percent-range.ts';

const one = (row: RowSketch) => ({ files: [{ unit: 'data', rows: [row] }] });

describeRule(percentRange, { bad: one({ item: 'rate', actual: '955%' }), good: one({ item: 'rate', actual: '95.5%' }) }, [
  ['without the sign', one({ item: 'rate', actual: '955' }), { fail: 1, findings: ['above error K8'] }],
  ['negative', one({ item: 'rate', actual: '-3%' }), { fail: 1, findings: ['negative'] }],
  [
    '0 and 100 are shares',
    {
      files: [
        {
          unit: 'data',
          rows: [
            { item: 'rate', actual: '0%' },
            { item: 'rate', actual: '100%' },
          ],
        },
      ],
    },
    { pass: 2, fail: 0 },
  ],
  ['growth may exceed 100 %', one({ item: 'growth', actual: '130%' }), { fail: 0, reasons: { mayExceedHundred: 1 } }],
  ['a count is no share', one({ item: 'total', actual: '955' }), { pass: 0, fail: 0, notEvaluated: 0 }],
  ['words', one({ item: 'rate', actual: '基本完成' }), { reasons: { unreadableValue: 1 }, findings: [] }],
  ['nothing', one({ item: 'rate', status: '推进中' }), { reasons: { noValue: 1 } }],
  ['nothing in words', one({ item: 'rate', actual: '无', status: '推进中' }), { reasons: { noValue: 1 } }],
  ['an invisible character', one({ item: 'rate', actual: '\u200b', status: '推进中' }), { reasons: { noValue: 1 } }],
]);
