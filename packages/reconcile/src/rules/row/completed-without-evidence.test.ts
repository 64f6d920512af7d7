import { describeRule } from '../../testing/describe-rule.test.data.ts';
import type { RowSketch } from '../../testing/small-world.test.data.ts';
import { completedWithoutEvidence } from './completed-without-evidence.ts';

const one = (row: RowSketch) => ({ files: [{ unit: 'sports', rows: [row] }] });

describeRule(
  completedWithoutEvidence,
  {
    bad: one({ item: 'sport', status: '已完成' }),
    good: one({ item: 'sport', status: '已完成', evidence: '验收报告（小体字〔2023〕5号）' }),
  },
  [
    ['work in progress needs none yet', one({ item: 'sport', status: '推进中' }), { pass: 0, fail: 0, notEvaluated: 0 }],
    [
      'it is the cell of the evidence that is empty',
      one({ item: 'sport', status: '已完成', evidence: ' ' }),
      { findings: ['missing warning Q8'] },
    ],
    ['a row that leads nowhere has that finding', one({ taskCode: '88', status: '已完成' }), { fail: 0, findings: [] }],
    [
      'set aside with its file',
      { files: [{ unit: 'sports', period: '2023-Q1', rows: [{ item: 'sport', status: '已完成' }] }] },
      { fail: 0, reasons: { otherPeriod: 1 } },
    ],
  ],
);
