import { expect, it } from 'vitest';
import { describeRule, judge } from '../../testing/describe-rule.test.data.ts';
import type { RowSketch, WorldSketch } from '../../testing/small-world.test.data.ts';
import { narrativeCopied } from './narrative-copied.ts';

const long = '完成系统联调，组织窗口人员培训。';
const since = (before: string, now: string, more: Partial<WorldSketch> = {}, row: Partial<RowSketch> = {}): WorldSketch => ({
  files: [{ unit: 'data', rows: [{ item: 'total', narrative: now, ...row }] }],
  previous: [{ unit: 'data', rows: [{ item: 'total', narrative: before }] }],
  ...more,
});
const rows = (...texts: string[]): RowSketch[] =>
  (['total', 'fresh', 'stations', 'growth'] as const).slice(0, texts.length).map((item, index) => ({ item, narrative: texts[index]! }));
const texts = [
  '完成系统联调，组织窗口人员培训。',
  '社区遴选结束，建设方案逐个审定。',
  '选址难点逐个协调，室分改造完成。',
  '按月调度企业营业收入并印发通报。',
];
const whole = (...now: string[]): WorldSketch => ({
  files: [{ unit: 'data', rows: rows(...now) }],
  previous: [{ unit: 'data', rows: rows(...texts) }],
});

describeRule(narrativeCopied, { bad: since(long, long), good: since(long, '完成系统验收，全市窗口全部启用。') }, [
  ['blanks, marks and width aside', since(long, '完成 系统联调；组织窗口人员培训'), { fail: 1, findings: ['row warning M8'] }],
  ['a number is another', since('截至3月底新建智慧社区12个。', '截至3月底新建智慧社区1.2个。'), { pass: 1 }],
  ['set phrases are no copies', since('正常推进。', '正常推进。'), { pass: 1 }],
  [
    'how long a text must be is an option',
    since('正常推进', '正常推进', { ruleOptions: { 'narrative-copied': { minimumLength: 4 } } }),
    { fail: 1 },
  ],
  ['completed work need not be told anew', since(long, long, {}, { status: '已完成' }), { pass: 1 }],
  ['nor what did not happen', since(long, long, {}, { status: '本期无进展' }), { pass: 1 }],
  ['nothing earlier', since('', long), { reasons: { noPreviousPeriod: 1 } }],
  [
    'the last report counts, not one before it',
    since(long, long, {
      previous: [
        { unit: 'data', period: '2022-Q4', rows: [{ item: 'total', narrative: long }] },
        { unit: 'data', rows: [{ item: 'total', narrative: '完成系统验收，全市窗口全部启用。' }] },
      ],
    }),
    { pass: 1 },
  ],
  ['a file that is copied throughout', whole(...texts), { fail: 4, findings: ['file warning -'] }],
  [
    'one row of it is new',
    whole(...texts.slice(0, 3), '完成年度核算，企业营业收入按月调度。'),
    { fail: 3, pass: 1, findings: ['row', 'row', 'row'] },
  ],
  ['two rows are two', whole(...texts.slice(0, 2)), { fail: 2, findings: ['row', 'row'] }],
  [
    'another unit may use the same words',
    {
      files: [{ unit: 'approval', rows: [{ item: 'rate', narrative: long }] }],
      previous: [{ unit: 'data', rows: [{ item: 'rate', narrative: long }] }],
    },
    { fail: 0 },
  ],
]);

it('points to both cells', () => {
  const [item] = judge(narrativeCopied, since(long, long)).findings;
  expect(item).toMatchObject({ at: { file: 'data.xlsx', cell: 'M8' }, related: [{ file: 'Q1-data.xlsx', cell: 'M8', text: long }] });
});
