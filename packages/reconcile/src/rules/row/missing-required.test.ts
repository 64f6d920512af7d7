import { describeRule } from '../../testing/describe-rule.test.data.ts';
import type { RowSketch } from '../../testing/small-world.test.data.ts';
import { missingRequired } from './missing-required.ts';

const one = (row: RowSketch, unit = 'data') => ({ files: [{ unit, rows: [row] }] });

describeRule(
  missingRequired,
  {
    bad: one({ item: 'total', narrative: '新开放一批数据集。' }),
    good: one({ item: 'total', status: '推进中', narrative: '年底统一统计，暂无数。' }),
  },
  [
    ['no status', one({ item: 'total', actual: '405' }), { fail: 1, findings: ['blank error L8'] }],
    ['neither value nor a word about it', one({ item: 'total', status: '推进中' }), { fail: 1, findings: ['noValue error K8'] }],
    ['a value explains itself', one({ item: 'total', status: '推进中', actual: '405' }), { pass: 1, fail: 0 }],
    ['a nil return is a value', one({ item: 'total', status: '推进中', actual: '暂无' }), { pass: 1, fail: 0 }],
    ['not begun, so nothing to count', one({ item: 'total', status: '未启动' }), { pass: 1, fail: 0 }],
    ['not moved, likewise', one({ item: 'sport', status: '本期无进展' }, 'sports'), { pass: 1, fail: 0 }],
    ['a clause without a word of what was done', one({ item: 'sport', status: '推进中' }, 'sports'), { findings: ['blank error M8'] }],
    ['a clause with status and narrative', one({ item: 'sport', status: '推进中', narrative: '已招标。' }, 'sports'), { pass: 1, fail: 0 }],
    ['both at once are one finding', one({ item: 'sport', actual: '3' }, 'sports'), { fail: 1, findings: ['blank error L8'] }],
    [
      'a cell of which reading complains is no blank',
      { files: [{ unit: 'data', flagged: ['K8'], rows: [{ item: 'total', status: '推进中' }] }] },
      { pass: 1, fail: 0 },
    ],
    [
      'a table without the column has that finding',
      { files: [{ unit: 'data', without: ['status'], rows: [{ item: 'total', actual: '405' }] }] },
      { fail: 0, reasons: { columnMissing: 1 } },
    ],
    ['an untouched row', one({ item: 'total' }), { pass: 0, fail: 0, notEvaluated: 0 }],
    ['a row that leads nowhere has that finding', one({ taskCode: '88', narrative: '其他' }), { pass: 0, fail: 0 }],
    [
      'of another period',
      { files: [{ unit: 'data', period: '2023-Q1', rows: [{ item: 'total', narrative: '推进' }] }] },
      { fail: 0, reasons: { otherPeriod: 1 } },
    ],
  ],
);
