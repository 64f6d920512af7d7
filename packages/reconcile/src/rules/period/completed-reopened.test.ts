import { describeRule } from '../../testing/describe-rule.test.data.ts';
import type { WorldSketch } from '../../testing/small-world.test.data.ts';
import { completedReopened } from './completed-reopened.ts';

const since = (before: string, now: string, more: Partial<WorldSketch> = {}): WorldSketch => ({
  files: [{ unit: 'sports', rows: [{ item: 'sport', status: now }] }],
  previous: [{ unit: 'sports', rows: [{ item: 'sport', status: before }] }],
  ...more,
});

describeRule(completedReopened, { bad: since('已完成', '推进中'), good: since('推进中', '已完成') }, [
  ['behind', since('已完成', '滞后'), { fail: 1, findings: ['reopened warning L8'] }],
  ['not started', since('已办结', '未启动'), { fail: 1 }],
  ['nothing new after completion', since('已完成', '本期无进展'), { pass: 1 }],
  ['still completed', since('已完成', '已完成'), { pass: 1 }],
  [
    'no status now',
    since('已完成', '', { files: [{ unit: 'sports', rows: [{ item: 'sport', narrative: '已总结' }] }] }),
    { reasons: { noStatus: 1 } },
  ],
  ['a status that can not be read', since('已完成', '差不多了'), { reasons: { unreadableStatus: 1 } }],
  [
    'completed two periods ago, nothing said in between',
    since('', '推进中', { previous: [{ unit: 'sports', period: '2022-Q4', rows: [{ item: 'sport', status: '已完成' }] }] }),
    { fail: 1 },
  ],
  [
    'corrected in between',
    since('推进中', '推进中', {
      previous: [
        { unit: 'sports', period: '2022-Q4', rows: [{ item: 'sport', status: '已完成' }] },
        { unit: 'sports', rows: [{ item: 'sport', status: '推进中' }] },
      ],
    }),
    { pass: 1 },
  ],
  ['no earlier report', { files: [{ unit: 'sports', rows: [{ item: 'sport', status: '推进中' }] }] }, { reasons: { noPreviousPeriod: 1 } }],
  [
    'a file of another period',
    since('已完成', '推进中', { files: [{ unit: 'sports', period: '2023-Q3', rows: [{ item: 'sport', status: '推进中' }] }] }),
    { reasons: { otherPeriod: 1 } },
  ],
]);
