import type { Catalogue, Config, OrgUnitRegister } from '@duizhang/model';
import { describe, expect, it } from 'vitest';
import { CannotRun } from './cannot-run.ts';
import { checkChoices, checkReferences, extensionsOf, lastDayOf, windowOfPeriod } from './project-choices.ts';

const config: Config = {
  planId: 'q',
  catalogue: 'c',
  orgUnitRegister: 'o',
  reportingPeriod: '2023-Q2',
  submissionWindow: { from: '2023-07-01', to: '2023-07-10' },
};
const source = { quote: '', start: 0, end: 0 };
const catalogue = {
  planId: 'q',
  tasks: [
    {
      taskId: 'q/1',
      clauses: [
        {
          clauseId: 'q/1.1',
          assignments: [{ name: '市教育局', orgUnitId: 'q/edu', role: 'lead', collective: false, source }],
          indicators: [{ indicatorId: 'q/1.1#1' }],
        },
      ],
    },
  ],
} as unknown as Catalogue;
const unit = (orgUnitId: string, kind: string, more = {}) => ({
  orgUnitId,
  name: orgUnitId,
  shortName: orgUnitId,
  kind,
  aliases: [],
  ...more,
});
const register = {
  registerId: 'q',
  city: '小城',
  issuers: [],
  orgUnits: [
    unit('q/edu', 'governmentDepartment'),
    unit('q/art', 'governmentDepartment'),
    unit('q/all', 'collective', { members: ['q/edu'] }),
  ],
} as unknown as OrgUnitRegister;

const extension = (more: object = {}) => ({ orgUnitId: 'q/edu', reportingPeriod: '2023-Q2', to: '2023-07-15', reason: '迁移', ...more });
const exemption = (more: object = {}) => ({
  orgUnitId: 'q/edu',
  itemId: 'q/1',
  reportingPeriod: null,
  reason: '划转',
  approvedBy: '督查室',
  ...more,
});

function said(more: Partial<Config>): { zh: string; en: string } | null {
  const given = { ...config, ...more };
  try {
    checkChoices('/p/duizhang.json', given);
    checkReferences('/p/duizhang.json', given, catalogue, register);
    return null;
  } catch (error) {
    expect(error).toBeInstanceOf(CannotRun);
    return (error as CannotRun).text;
  }
}

it.each<[string, Partial<Config>]>([
  ['nothing chosen', {}],
  [
    'windows of several periods',
    { submissionWindows: { '2023-Q1': { from: '2023-04-01', to: '2023-04-10' }, '2023-06': { from: '2023-07-01', to: '2023-07-05' } } },
  ],
  ['a window that closes before its period does', { submissionWindow: { from: '2023-06-20', to: '2023-06-25' } }],
  ['an extension', { extensions: [extension(), extension({ orgUnitId: 'q/all' })] }],
  [
    'exemptions from a task, a clause, an indicator and from all',
    { exemptions: ['q/1', 'q/1.1', 'q/1.1#1', null].map((itemId) => exemption({ itemId })) },
  ],
  ['lights', { lightScheme: { lights: [{ name: 'a', atLeast: 90 }, { name: 'b' }], undetermined: 'grey' } }],
])('takes %s', (_, more) => expect(said(more)).toBeNull());

it.each<[string, Partial<Config>, RegExp, RegExp]>([
  [
    'a window on no day',
    { submissionWindows: { '2023-Q1': { from: '2023-04-31', to: '2023-05-10' } } },
    /submissionWindows\.2023-Q1\.from（起）：没有 2023-04-31 这一天/,
    /no day 2023-04-31/,
  ],
  [
    'a window that ends before it begins',
    { submissionWindows: { '2023-Q1': { from: '2023-05-31', to: '2023-05-10' } } },
    /起 2023-05-31 晚于止 2023-05-10/,
    /is after to/,
  ],
  [
    'a window of no period',
    { submissionWindows: { '一\u001b季度': { from: '2023-04-01', to: '2023-04-10' } } },
    /submissionWindows（各期报送时间）：一\\u001b季度 不是报告期/,
    /no reporting period/,
  ],
  [
    'the window of the period before',
    { reportingPeriod: '2023-Q3' },
    /submissionWindow（报送时间）：止 2023-07-10 时，报告期 2023-Q3（2023-07-01 至 2023-09-30）过了不到一半/,
    /window of another period/,
  ],
  [
    'a window of the year before',
    { submissionWindows: { '2024-Q1': { from: '2023-04-01', to: '2023-04-10' } } },
    /submissionWindows\.2024-Q1.*另一期的报送时间/,
    /another period/,
  ],
  ['an extension to no day', { extensions: [extension({ to: '2023-02-30' })] }, /extensions\.0\.to（延至）：没有 2023-02-30/, /no day/],
  [
    'an extension that ends with the window',
    { extensions: [extension({ to: '2023-07-10' })] },
    /2023-07-10 不晚于报送截止 2023-07-10/,
    /extends nothing/,
  ],
  [
    'an extension of a period without window',
    { extensions: [extension({ reportingPeriod: '2023-Q1' })] },
    /2023-Q1 没有报送时间.*submissionWindows/,
    /no submission window/,
  ],
  [
    'an extension for nobody',
    { extensions: [extension({ orgUnitId: 'q/edv' })] },
    /extensions\.0\.orgUnitId：单位名录中没有 q\/edv；duizhang match/,
    /register has no q\/edv/,
  ],
  ['an exemption of a collective', { exemptions: [exemption({ orgUnitId: 'q/all' })] }, /q\/all 是集合单位，请逐个写明成员/, /collective/],
  [
    'an exemption from nothing',
    { exemptions: [exemption({ itemId: 'q/9' })] },
    /exemptions\.0\.itemId：任务目录中没有 q\/9；应为.*例如 q\/1/,
    /catalogue has no q\/9/,
  ],
  [
    'an exemption from what others owe',
    { exemptions: [exemption({ orgUnitId: 'q/art' })] },
    /q\/art 对q\/1没有应报项/,
    /owes nothing on q\/1/,
  ],
  [
    'lights out of order',
    {
      lightScheme: {
        lights: [
          { name: 'a', atLeast: 80 },
          { name: 'b', atLeast: 90 },
        ],
      },
    },
    /lightScheme（亮灯方案）：灯 b 永远不会亮/,
    /light b is never shown/,
  ],
])('refuses %s', (_, more, zh, en) => {
  const text = said(more);
  expect(text?.zh).toMatch(zh);
  expect(text?.en).toMatch(en);
  expect(text?.zh).toContain('/p/duizhang.json');
});

it('names everything that is wrong at once', () => {
  expect(said({ exemptions: [exemption({ itemId: 'x' }), exemption({ orgUnitId: 'y' })] })?.zh.split('\n')).toHaveLength(2);
});

describe('the window of a period', () => {
  const windows: Config = {
    ...config,
    submissionWindows: { '2023-Q3': { from: '2023-10-01', to: '2023-10-12' } },
    extensions: [extension(), extension({ to: '2023-07-18' }), extension({ reportingPeriod: '2023-Q3', to: '2023-10-20' })],
  };
  it.each([
    ['2023-Q2', '2023-07-10', '2023-07-18', 2],
    ['2023-Q3', '2023-10-12', '2023-10-20', 1],
    ['2023-Q1', undefined, undefined, 0],
    ['toString', undefined, undefined, 0],
    [null, undefined, undefined, 0],
  ])('of %s', (period, to, last, count) => {
    expect(windowOfPeriod(windows, period)?.to).toBe(to);
    expect(lastDayOf(windows, period)).toBe(last);
    expect(extensionsOf(windows, period)).toHaveLength(count);
  });

  it('that is written for the period goes before the project’s one', () => {
    const both = { ...config, submissionWindows: { '2023-Q2': { from: '2023-07-02', to: '2023-07-20' } } };
    expect(windowOfPeriod(both, '2023-Q2')?.to).toBe('2023-07-20');
    expect(windowOfPeriod(undefined, '2023-Q2')).toBeUndefined();
  });
});
