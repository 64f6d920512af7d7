import { describeRule } from '../../testing/describe-rule.test.data.ts';
import type { RowSketch } from '../../testing/small-world.test.data.ts';
import { statusContradictsValue } from './status-contradicts-value.ts';

const one = (row: RowSketch, unit = 'data') => ({ files: [{ unit, rows: [row] }] });

describeRule(
  statusContradictsValue,
  { bad: one({ item: 'rate', actual: '82%', status: '已完成' }), good: one({ item: 'rate', actual: '82%', status: '推进中' }) },
  [
    ['completed and met', one({ item: 'rate', actual: '96%', status: '已完成' }), { pass: 1, fail: 0 }],
    [
      'completed, smaller is better',
      one({ item: 'hours', actual: '3小时', status: '已完成' }, 'approval'),
      { fail: 1, findings: ['completedBelow error L8'] },
    ],
    [
      'completed, but the precision hides it',
      one({ item: 'rate', actual: '约95%', status: '已完成' }),
      { fail: 0, reasons: { precisionHidesVerdict: 1 } },
    ],
    [
      'completed part of a collective',
      one({ item: 'piles', actual: '120', status: '已完成' }, 'east'),
      { fail: 0, reasons: { shareOfCollective: 1 } },
    ],
    [
      'not started with new things counted',
      one({ item: 'fresh', actual: '12', status: '未启动' }),
      { fail: 1, findings: ['notStartedWithValue error'] },
    ],
    [
      'not started with what may be old stock',
      one({ item: 'stations', actual: '9000', status: '未启动' }),
      { fail: 0, findings: ['notStartedStock warning'] },
    ],
    ['not started, as before', one({ item: 'stations', actual: '9000', previous: '9000', status: '未启动' }), { pass: 1, findings: [] }],
    ['not started at zero', one({ item: 'fresh', actual: '0', status: '未启动' }), { pass: 1, fail: 0 }],
    [
      'no progress, but it rose',
      one({ item: 'fresh', actual: '12', previous: '5', status: '本期无进展' }),
      { fail: 1, findings: ['noProgressButChanged warning'] },
    ],
    ['no progress, as before', one({ item: 'fresh', actual: '5', previous: '5', status: '本期无进展' }), { pass: 1 }],
    ['no progress, nothing to compare', one({ item: 'fresh', actual: '5', status: '本期无进展' }), { reasons: { noPreviousPeriod: 1 } }],
    ['behind with the target met', one({ item: 'rate', actual: '99%', status: '滞后' }), { fail: 1, findings: ['behindButMet warning'] }],
    ['behind with the target missed', one({ item: 'rate', actual: '60%', status: '滞后' }), { pass: 1 }],
    ['no status', one({ item: 'rate', actual: '60%' }), { reasons: { noStatus: 1 } }],
    ['a status that is none', one({ item: 'rate', actual: '60%', status: '差不多' }), { reasons: { unreadableStatus: 1 } }],
    ['another basis', one({ item: 'fresh', actual: '累计405个', status: '已完成' }), { fail: 0, reasons: { basisDiffers: 1 } }],
  ],
);
