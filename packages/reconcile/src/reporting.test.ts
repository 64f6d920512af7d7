import { describe, expect, it } from 'vitest';
import { withStates } from './coverage.ts';
import { isNilReturn, reportingOf, withReceipt } from './reporting.ts';
import { missingRow } from './rules/submission/missing-row.ts';
import { missingReport } from './rules/task/missing-report.ts';
import { judge } from './testing/describe-rule.test.data.ts';
import { judging, type RowSketch, type WorldSketch } from './testing/small-world.test.data.ts';
import { windowOf } from './window.ts';

const window = { from: '2023-07-01', to: '2023-07-10' };
const reporting = (sketch: WorldSketch) => {
  const context = judging(sketch);
  return reportingOf(withReceipt(context, withStates(context)));
};
const of = (sketch: WorldSketch, slug: string) => reporting(sketch).orgUnits.find(({ orgUnitId }) => orgUnitId === `town/${slug}`)!;
const sport: RowSketch = { item: 'sport', narrative: '完成' };
const safety: RowSketch = { item: 'safety', status: '推进中' };
/** 市体育局 owes two reports. */
const sports = (receivedOn: string | undefined, ...rows: RowSketch[]) => ({
  unit: 'sports',
  file: `体育局-${receivedOn ?? '无回执'}-${rows.length}.xlsx`,
  rows,
  ...(receivedOn === undefined ? {} : { receivedOn }),
});

describe('reporting', () => {
  it.each<[string, WorldSketch, Partial<ReturnType<typeof of>>]>([
    ['报一项、缺一项', { files: [sports(undefined, sport)] }, { expected: 2, reported: 1, missing: 1, reportingRate: 50 }],
    ['什么也没报', { files: [] }, { reported: 0, missing: 2, reportingRate: 0, nilReturns: 0 }],
    ['表件读不出：说不清报没报', { files: [{ unit: 'sports', unreadable: true }] }, { missing: 0, notEvaluated: 2, reportingRate: 0 }],
    [
      '没有定报送时间',
      { files: [sports('2023-07-05', sport, safety)] },
      { onTime: null, late: null, onTimeRate: null, onTimeReason: 'noWindow' },
    ],
    [
      '没有回执登记：不猜',
      { files: [sports(undefined, sport, safety)], window },
      { onTime: null, late: null, onTimeRate: null, onTimeReason: 'noReceipts' },
    ],
    ['截止当日收到', { files: [sports('2023-07-10', sport, safety)], window }, { onTime: 2, late: 0, onTimeRate: 100, onTimeReason: null }],
    ['提前收到也算按时', { files: [sports('2023-06-28', sport, safety)], window }, { onTime: 2, onTimeRate: 100 }],
    ['逾期收到', { files: [sports('2023-07-11', sport, safety)], window }, { onTime: 0, late: 2, onTimeRate: 0 }],
    ['按时率以应报为分母', { files: [sports('2023-07-03', sport)], window }, { onTime: 1, onTimeRate: 50 }],
    ['没报的谈不上时间', { files: [], window }, { onTime: 0, late: 0, onTimeRate: 0, onTimeReason: null }],
    [
      '一份按时、一份逾期',
      { files: [sports('2023-07-03', sport), sports('2023-07-12', safety)], window },
      { onTime: 1, late: 1, onTimeRate: 50 },
    ],
    ['按时报过，又补正', { files: [sports('2023-07-03', sport, safety), sports('2023-07-15', sport)], window }, { onTime: 2, late: 0 }],
    [
      '一份没有回执：其余照数，比率不给',
      { files: [sports('2023-07-03', sport), sports(undefined, safety)], window },
      { onTime: 1, late: 0, onTimeRate: null, onTimeReason: 'someReceiptsMissing' },
    ],
    [
      '批准延期',
      { files: [sports('2023-07-15', sport, safety)], window, extensions: [{ orgUnitId: 'town/sports', to: '2023-07-15' }] },
      { onTime: 2, onTimeRate: 100 },
    ],
    [
      '别家的延期不管用',
      { files: [sports('2023-07-15', sport, safety)], window, extensions: [{ orgUnitId: 'town/data', to: '2023-07-15' }] },
      { onTime: 0, late: 2 },
    ],
    [
      '上期的表不算',
      { files: [{ ...sports('2023-07-03', sport), period: '2023-Q1' }], window },
      { reported: 0, notEvaluated: 2, onTime: 0 },
    ],
  ])('%s', (_, sketch, expected) => expect(of(sketch, 'sports')).toMatchObject(expected));

  it('adds up: units and roles are the whole', () => {
    const { whole, orgUnits, roles } = reporting({
      files: [sports('2023-07-03', sport), { unit: 'data', rows: [{ item: 'rate', actual: '96%' }] }],
    });
    for (const key of ['expected', 'reported', 'missing', 'notEvaluated', 'nilReturns'] as const) {
      expect(orgUnits.reduce((sum, one) => sum + one[key], 0)).toBe(whole[key]);
      expect(roles.reduce((sum, one) => sum + one[key], 0)).toBe(whole[key]);
    }
    expect(whole).toMatchObject({ expected: 14, reported: 2, reportingRate: 14.3 });
    expect(roles.map(({ role }) => role)).toEqual(['lead', 'responsible']);
  });
});

describe('exemptions', () => {
  const exemption = (itemId: string | null, reportingPeriod: string | null = '2023-Q2') => ({
    orgUnitId: 'town/sports',
    itemId,
    reportingPeriod,
    reason: '职能划转',
    approvedBy: '市政府办公室',
  });
  it.each<[string, WorldSketch['exemptions'] & object, Partial<ReturnType<typeof of>>]>([
    ['分句免报', [exemption('town-2023/7.1')], { expected: 1, exempt: 1, missing: 1, reportingRate: 0 }],
    ['任务免报', [exemption('town-2023/7')], { expected: 1, exempt: 1 }],
    ['全部免报：没有应报，也就没有比率', [exemption(null)], { expected: 0, exempt: 2, missing: 0, reportingRate: null, onTimeRate: null }],
    ['各期免报', [exemption(null, null)], { exempt: 2 }],
    ['另一期的免报', [exemption(null, '2023-Q1')], { expected: 2, exempt: 0 }],
    ['别的事项', [exemption('town-2023/1')], { expected: 2, exempt: 0 }],
  ])('%s', (_, exemptions, expected) => expect(of({ files: [], exemptions, window }, 'sports')).toMatchObject(expected));

  it('let nobody be told that a row or a report is missing', () => {
    const sent = { unit: 'sports', rows: [{ item: 'sport', narrative: '完成' } as const] };
    const told = (more: Partial<WorldSketch>) =>
      [judge(missingReport, { files: [sent], ...more }), judge(missingRow, { files: [sent], alone: true, period: null, ...more })].map(
        ({ findings }) => findings.filter(({ orgUnitId }) => orgUnitId === 'town/sports').length,
      );
    expect(told({})).toEqual([1, 1]);
    expect(told({ exemptions: [exemption('town-2023/7')] })).toEqual([0, 0]);
  });

  it('changes no other unit', () => {
    const files = [{ unit: 'data', rows: [{ item: 'rate', actual: '96%' } as const] }];
    const others = (sketch: WorldSketch) => reporting(sketch).orgUnits.filter(({ orgUnitId }) => orgUnitId !== 'town/sports');
    expect(others({ files, exemptions: [exemption(null)] })).toEqual(others({ files }));
  });
});

it.each<[string, RowSketch, boolean]>([
  ['本期无进展', { status: '本期无进展' }, true],
  ['本期无进展，附上期累计数', { status: '本期无进展', actual: '累计40个' }, true],
  ['完成值填“无”', { actual: '无' }, true],
  ['完成值填“不涉及”', { actual: '不涉及' }, true],
  ['进展填“暂无”', { narrative: '暂无' }, true],
  ['零是数', { actual: '0' }, false],
  ['有进展', { actual: '无', narrative: '已完成立项' }, false],
  ['推进中', { actual: '无', status: '推进中' }, false],
  ['空白是未填', { actual: '' }, false],
])('nil return: %s', (_, sketch, nil) => {
  const context = judging({ files: [{ unit: 'data', rows: [{ item: 'total', ...sketch }] }] });
  expect(isNilReturn(context.submissions[0]!.rows[0]!.row)).toBe(nil);
});

it('the window of a unit ends with its last extension, and never earlier than for all', () => {
  const extensions = [
    { orgUnitId: 'town/data', to: '2023-07-12' },
    { orgUnitId: 'town/data', to: '2023-07-20' },
    { orgUnitId: 'town/sports', to: '2023-07-02' },
    { orgUnitId: 'town/districts', to: '2023-07-13' },
  ];
  const context = judging({ files: [], window, extensions });
  const last = (slug: string) => windowOf(context, `town/${slug}`)?.to;
  expect([last('data'), last('sports'), last('east')]).toEqual(['2023-07-20', '2023-07-10', '2023-07-13']);
  expect(windowOf({ ...context, submissionWindow: null }, 'town/data')).toBeNull();
});
