import type { ItemAttainment, ReportingRates } from '@duizhang/model';
import { describe, expect, it } from 'vitest';
import { attainment, reporting } from './testing/attainment.test.data.ts';
import type { ReportOptions } from './options.ts';
import { lightName, progressLines, reportingLines } from './progress-lines.ts';

const options = (locale: 'zh' | 'en'): ReportOptions => ({
  locale,
  rules: new Map(),
  reasons: new Map([
    ['noPreviousPeriod', { zh: '没有上期数据', en: 'no previous period' }],
    ['noReceipts', { zh: '没有收到日期的登记', en: 'no dates of receipt' }],
  ]),
  color: false,
  verbose: false,
  passed: true,
});

const entry = (orgUnitId: string, orgUnitName: string) => ({
  orgUnitId,
  orgUnitName,
  rank: null,
  previousRank: null,
  score: null,
  scored: 0,
  notScored: 1,
  exemptItems: 0,
  exempt: false,
  fewItems: true,
});
const whole = (paceStatus: ItemAttainment['paceStatus'], reason: string | null = null) =>
  attainment({ scope: 'whole', paceStatus, reason, statusLight: null });
const lights = [
  { name: 'green', zh: '绿灯', en: 'green' },
  { name: 'red', zh: '红灯', en: 'red' },
];
const far: Parameters<typeof progressLines>[0] = {
  reporting: reporting({}),
  attainments: [
    attainment({}),
    attainment({ indicatorName: '接口\u001b数', attainmentRate: null, statusLight: null }),
    attainment({ orgUnitId: 'q/data', orgUnitName: '市大数据局', paceStatus: 'ahead', statusLight: 'green' }),
    attainment({ orgUnitId: 'q/east', orgUnitName: '东区', paceStatus: 'undetermined', statusLight: null }),
    whole('behind'),
    whole('completed'),
    whole('undetermined', 'noPreviousPeriod'),
    whole('undetermined', 'noPreviousPeriod'),
  ],
  lights,
  rankings: [
    { group: 'departments', fewItems: 3, entries: [entry('q/edu', '市教育局'), entry('q/data', '市大数据局')] },
    { group: 'districts', fewItems: 3, entries: [entry('q/east', '东区')] },
  ],
};

describe('progress', () => {
  it('counts all five outcomes, lights by group, and names every unit that is behind with what it is behind on', () => {
    expect(progressLines(far, options('zh'))).toEqual([
      '指标 4 个：已完成 1，超进度 0，达进度 0，欠进度 1，无法判断 2',
      '无法判断的原因：没有上期数据 2',
      '亮灯 · 部门 2 家 3 项：绿灯 1、红灯 1、不亮灯 1',
      '亮灯 · 区市 1 家 1 项：绿灯 0、红灯 0、不亮灯 1',
      '欠进度 1 家 2 项：',
      '- 市教育局：“掌上可办率”完成率 86.3%，序时进度 100% 红灯；“接口\\u001b数”完成率 -，序时进度 100%',
    ]);
  });

  it('says so in English', () => {
    expect(progressLines(far, options('en')).slice(0, 3)).toEqual([
      '4 indicators: completed 1, ahead 0, on schedule 0, behind 1, undetermined 2',
      'undetermined because: no previous period 2',
      'lights · departments, 2 unit(s), 3 item(s): green 1, red 1, none 1',
    ]);
  });

  it('has nothing to say of a plan without indicators', () => {
    expect(progressLines({ ...far, attainments: [] }, options('zh'))).toEqual([]);
  });
});

it.each<[string, Partial<ReportingRates>, string]>([
  [
    'known',
    { onTime: 2, late: 1, onTimeRate: 50, onTimeReason: null, nilReturns: 1, exempt: 2 },
    '按时 2 项，逾期 1 项，及时率 50%；零报告 1 项，免报 2 项',
  ],
  ['not kept', { onTimeReason: 'noReceipts' }, '及时率未评价（没有收到日期的登记）；零报告 0 项，免报 0 项'],
  [
    'known in part',
    { onTime: 1, late: 1, onTimeReason: 'noReceipts' },
    '按时 1 项，逾期 1 项，其余未知，及时率未评价（没有收到日期的登记）；零报告 0 项，免报 0 项',
  ],
])('when reports came: %s', (_, more, line) => {
  const rates = reporting({ expected: 4, reported: 3, missing: 1, reportingRate: 75, ...more });
  expect(reportingLines({ reporting: rates, submissions: [] }, options('zh'))).toEqual([
    '应报 4 项，已报 3，未报 1，未评价 0；报送率 75.0%；报送件 0 份',
    line,
  ]);
});

it('a light has its word, or its name where a result of elsewhere has none', () => {
  expect([lightName('red', lights, 'zh'), lightName('pink', lights, 'zh'), lightName(null, lights, 'zh')]).toEqual(['红灯', 'pink', '']);
});
