import { catalogue, inTraditionalScript, type RowSketch, type WorldSketch } from '../../testing/small-world.test.data.ts';
import { describeRule, type Case } from '../../testing/describe-rule.test.data.ts';
import { belowTarget } from './below-target.ts';

const one = (row: RowSketch, more: Partial<WorldSketch> = {}, unit = 'data'): WorldSketch => ({
  files: [{ unit, period: more.period ?? '2023-Q2', rows: [row] }],
  ...more,
});
const last = (row: RowSketch, unit = 'data') => one(row, { period: '2023-Q4' }, unit);

const comparators: Case[] = [
  ['>= just reached', last({ item: 'rate', actual: '95%' }), { pass: 1, fail: 0 }],
  ['>= just missed', last({ item: 'rate', actual: '94.4%' }), { fail: 1 }],
  ['= asks for at least', last({ item: 'fresh', actual: '130' }), { pass: 1 }],
  ['> is not met by the number itself', last({ item: 'growth', actual: '10%' }), { fail: 1 }],
  ['> is met above it', last({ item: 'growth', actual: '10.5%' }), { pass: 1 }],
  ['<= is smaller-is-better: met', last({ item: 'hours', actual: '1.5小时' }, 'approval'), { pass: 1, fail: 0 }],
  ['<= is smaller-is-better: missed', last({ item: 'hours', actual: '3小时' }, 'approval'), { fail: 1 }],
  ['万 is multiplied out', last({ item: 'stations', actual: '1.2万' }), { pass: 1 }],
  [
    'about 400 as far as the plan rounds',
    last({ item: 'firms', actual: '380' }),
    { fail: 0, notEvaluated: 1, findings: ['aboutTarget warning'] },
  ],
  ['about 400 is not 200', last({ item: 'firms', actual: '200' }), { fail: 1 }],
];

const openCases: Case[] = [
  [
    'a hedged value around the target',
    last({ item: 'rate', actual: '约95%' }),
    { fail: 0, findings: [], reasons: { precisionHidesVerdict: 1 } },
  ],
  ['a rounded value that may reach the target', last({ item: 'stations', actual: '1.1万余' }), { fail: 0, notEvaluated: 1 }],
  ['words', last({ item: 'total', actual: '基本完成' }), { fail: 0, findings: ['unreadableValue warning'] }],
  [
    'words that reading has reported already',
    {
      ...last({ item: 'total', actual: '基本完成' }),
      files: [{ unit: 'data', period: '2023-Q4', flagged: ['K8'], rows: [{ item: 'total', actual: '基本完成' }] }],
    },
    { findings: [], reasons: { unreadableValue: 1 } },
  ],
  [
    'a formula without its result, likewise',
    {
      ...last({ item: 'total', status: '推进中' }),
      files: [{ unit: 'data', period: '2023-Q4', flagged: ['K8'], rows: [{ item: 'total', status: '推进中' }] }],
    },
    { findings: [], reasons: { noValue: 1 } },
  ],
  ['nothing on purpose', last({ item: 'total', actual: '无', status: '本期无进展' }), { findings: [], reasons: { noValue: 1 } }],
  ['nothing, while work goes on', last({ item: 'total', status: '推进中', narrative: '年底统计' }), { findings: ['noValue info'] }],
  [
    'nothing, and no word about it, is a finding of its own',
    last({ item: 'total', status: '推进中' }),
    { findings: [], reasons: { noValue: 1 } },
  ],
  [
    'a missing column has a finding of its own',
    { period: '2023-Q4', files: [{ unit: 'data', period: '2023-Q4', without: ['actual'], rows: [{ item: 'total', narrative: '推进' }] }] },
    { findings: [], reasons: { noValue: 1 } },
  ],
  ['nothing, and not begun', last({ item: 'total', status: '未启动' }), { findings: [], reasons: { noValue: 1 } }],
  ['another unit of measure', last({ item: 'total', actual: '500家' }), { fail: 0, findings: [], reasons: { unitOfMeasureDiffers: 1 } }],
  ['個 is 个', { ...last({ item: 'total', actual: '500个' }), catalogue: inTraditionalScript() }, { pass: 1, notEvaluated: 0 }],
  [
    'a total says nothing about what is new',
    last({ item: 'fresh', actual: '累计405个' }),
    { pass: 0, fail: 0, findings: ['basisDiffers warning'] },
  ],
  ['what is new says nothing about the total', last({ item: 'total', actual: '新增20个' }), { fail: 0, findings: ['basisDiffers'] }],
  ['a total by the column', last({ item: 'fresh', actual: '405', basis: '累计' }), { findings: ['basisDiffers'] }],
  ['a fraction is a finding of its own', last({ item: 'rate', actual: '0.82' }), { findings: [], reasons: { fractionForPercent: 1 } }],
  ['so is a share above 100 %', last({ item: 'rate', actual: '955%' }), { pass: 0, findings: [], reasons: { percentOutOfRange: 1 } }],
  ['a district has only its part', last({ item: 'piles', actual: '120' }, 'east'), { findings: [], reasons: { shareOfCollective: 1 } }],
];

const beforeTheDeadline: Case[] = [
  ['new count on schedule', one({ item: 'fresh', actual: '55' }), { fail: 0, findings: [], reasons: { notYetDue: 1 } }],
  ['new count behind schedule', one({ item: 'fresh', actual: '49' }), { fail: 0, notEvaluated: 1, findings: ['behindSchedule info K8'] }],
  ['a rate has no schedule', one({ item: 'rate', actual: '82%' }), { fail: 0, findings: ['notYetDue info'] }],
  ['called completed it must be', one({ item: 'rate', actual: '82%', status: '已完成' }), { fail: 1, findings: ['completed warning'] }],
  [
    'a plan without a year has no deadline',
    { ...one({ item: 'rate', actual: '82%' }), catalogue: { ...catalogue, year: null } },
    { fail: 0, findings: ['noDeadline info'], reasons: { noDeadline: 1 } },
  ],
  [
    'a unit that is not responsible is told that, not that the value is low',
    one({ item: 'rate', actual: '82%', status: '已完成' }, { period: '2023-Q4' }, 'sports'),
    { fail: 0, findings: [], reasons: { notResponsible: 1 } },
  ],
  ['reached early', one({ item: 'rate', actual: '97%' }), { pass: 1, findings: [] }],
  [
    'set aside with its file',
    { files: [{ unit: 'data', period: '2023-Q1', rows: [{ item: 'rate', actual: '82%', status: '已完成' }] }] },
    { fail: 0, reasons: { otherPeriod: 1 } },
  ],
];

describeRule(belowTarget, { bad: last({ item: 'rate', actual: '82%' }), good: last({ item: 'rate', actual: '96%' }) }, [
  ...comparators,
  ...openCases,
  ...beforeTheDeadline,
]);
