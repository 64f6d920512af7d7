import type { ItemAttainment } from '@duizhang/model';
import { describe, expect, it } from 'vitest';
import { measure, type MeasureOptions } from './measure.ts';
import { catalogue, items, judging, world, type FileSketch, type WorldSketch } from './testing/small-world.test.data.ts';

/** Files are for the period that is asked for unless they say otherwise. */
function measured({ files, ...asked }: WorldSketch, options: MeasureOptions = {}) {
  const sketch = { ...asked, files: files.map((file) => ({ period: asked.period ?? '2023-Q2', ...file })) };
  const context = judging(sketch);
  return measure(context, world(sketch), options);
}
const report = (sketch: WorldSketch, slug: string, item: keyof typeof items) =>
  measured(sketch).attainments.find(
    (one) => one.scope === 'report' && one.orgUnitId === `town/${slug}` && one.indicatorId === items[item],
  )!;
const whole = (sketch: WorldSketch, item: keyof typeof items) =>
  measured(sketch).attainments.find((one) => one.scope === 'whole' && one.indicatorId === items[item])!;
const data = (...rows: FileSketch['rows'] & object): FileSketch => ({ unit: 'data', rows });
const districts = (...values: [slug: string, actual: string][]): WorldSketch => ({
  files: values.map(([unit, actual]) => ({ unit, rows: [{ item: 'piles', actual }] })),
});

describe('a unit’s report', () => {
  it.each<[string, FileSketch, keyof typeof items, Partial<ItemAttainment>]>([
    [
      '新建60个，目标100个',
      data({ item: 'fresh', actual: '60' }),
      'fresh',
      { value: 60, attainmentRate: 60, shortfall: -40, againstSchedule: 120, paceStatus: 'onSchedule', statusLight: 'green', score: 100 },
    ],
    [
      '新建20个',
      data({ item: 'fresh', actual: '20' }),
      'fresh',
      { paceStatus: 'behind', reason: null, statusLight: 'red', againstSchedule: 40, score: 40 },
    ],
    [
      '可办率96%',
      data({ item: 'rate', actual: '96%' }),
      'rate',
      { verdict: 'met', paceStatus: 'onSchedule', reason: 'mayChange', score: null },
    ],
    [
      '没有报',
      data({ item: 'rate', actual: '96%' }),
      'fresh',
      { value: null, paceStatus: 'undetermined', reason: 'notReported', statusLight: null, scheduledProgress: 50 },
    ],
    ['填“无”', data({ item: 'fresh', actual: '无' }), 'fresh', { value: null, reason: 'noValue', question: null }],
    [
      '两行不一致',
      data({ item: 'fresh', actual: '20' }, { item: 'fresh', actual: '60' }),
      'fresh',
      { value: null, reason: 'duplicateInconsistent' },
    ],
    ['两行一致', data({ item: 'fresh', actual: '60' }, { item: 'fresh', actual: '60' }), 'fresh', { value: 60, paceStatus: 'onSchedule' }],
    [
      '上期的表：不计',
      { ...data({ item: 'fresh', actual: '60' }), period: '2023-Q1' },
      'fresh',
      { value: null, paceStatus: 'undetermined', reason: 'otherPeriod' },
    ],
    ['计量单位不同', data({ item: 'fresh', actual: '60户' }), 'fresh', { value: null, reason: 'unitOfMeasureDiffers' }],
  ])('%s', (_, file, item, expected) => expect(report({ files: [file] }, 'data', item)).toMatchObject(expected));

  it('累计超过400个 does not prove 新建100个: it asks', () => {
    const one = report({ files: [data({ item: 'fresh', actual: '累计超过400个' })] }, 'data', 'fresh');
    expect(one).toMatchObject({
      paceStatus: 'undetermined',
      reason: 'basisDiffers',
      attainmentRate: null,
      verdict: null,
      statusLight: null,
    });
    expect(one.question).toEqual({
      zh: '所报“累计超过400个”是累计数，方案要求本年新增100个：其中本年新增多少？',
      en: '“累计超过400个” is a total, and the plan asks for 100个 new in the year: how many of them are new this year?',
    });
  });

  it.each<[string, FileSketch, keyof typeof items, RegExp]>([
    ['本年新增', data({ item: 'total', actual: '新增60个' }), 'total', /是新增数，方案要求累计≥400个/],
    ['0.95', data({ item: 'rate', actual: '0.95' }), 'rate', /是95%，还是0.95%/],
    ['约95%', data({ item: 'rate', actual: '约95%' }), 'rate', /准确数是多少/],
    ['按家数报', data({ item: 'fresh', actual: '60户' }), 'fresh', /计量单位是“户”，方案是“个”/],
    ['说不清是数', data({ item: 'fresh', actual: '正在统计' }), 'fresh', /方案要求100个：至本期末完成多少/],
  ])('asks for what is needed: %s', (_, file, item, question) => {
    expect(report({ files: [file] }, 'data', item).question?.zh).toMatch(question);
  });

  it('below target and lower than last quarter is behind; the same value again is not', () => {
    const files = [data({ item: 'rate', actual: '88%' })];
    const before = (actual: string) => ({ files, previous: [data({ item: 'rate', actual })] });
    expect(report(before('92%'), 'data', 'rate')).toMatchObject({ paceStatus: 'behind', reason: 'fell' });
    expect(report(before('88%'), 'data', 'rate')).toMatchObject({ paceStatus: 'undetermined', reason: 'notYetDue' });
    expect(report(before('80%'), 'data', 'rate')).toMatchObject({ paceStatus: 'undetermined', reason: 'notYetDue' });
  });

  it('a district’s part is not held against the city’s target', () => {
    expect(report(districts(['east', '400']), 'east', 'piles')).toMatchObject({
      value: 400,
      attainmentRate: null,
      reason: 'shareOfCollective',
    });
  });

  it('follows a milestone of the plan, and has lights of the project', () => {
    const milestone = structuredClone(catalogue);
    milestone.tasks[1]!.clauses[0].indicators[1]!.target.deadline = '6月底前';
    const sketch = { files: [data({ item: 'fresh', actual: '60' })], catalogue: milestone };
    const { attainments } = measured(sketch, {
      lightScheme: { lights: [{ name: '逾期', overdue: true }, { name: '正常' }], undetermined: '待定' },
    });
    const of = (indicatorId: string) =>
      attainments.find((one) => one.scope === 'report' && one.indicatorId === indicatorId && one.orgUnitId === 'town/data')!;
    expect(of(items.fresh)).toMatchObject({ dueOn: '2023-06-30', scheduledProgress: 100, reason: 'dueMissed', statusLight: '逾期' });
    expect(of(items.total)).toMatchObject({ reason: 'notReported', statusLight: '待定' });
  });
});

describe('the whole', () => {
  const shared = (lead: string, other: string): WorldSketch => ({
    files: [data({ item: 'scenes', actual: lead }), { unit: 'approval', rows: [{ item: 'scenes', actual: other }] }],
  });
  it.each<[string, WorldSketch, keyof typeof items, Partial<ItemAttainment>]>([
    ['牵头单位的数', shared('4', '4'), 'scenes', { orgUnitId: 'town/data', method: 'lead', value: 4, attainmentRate: 80 }],
    [
      '两家不一致',
      shared('4', '6'),
      'scenes',
      { value: 4, paceStatus: 'undetermined', reason: 'conflictingActuals', attainmentRate: null },
    ],
    [
      '牵头单位没报',
      { files: [{ unit: 'approval', rows: [{ item: 'scenes', actual: '6' }] }] },
      'scenes',
      { value: null, reason: 'leadSilent' },
    ],
    ['都没报', { files: [] }, 'scenes', { value: null, reason: 'notReported' }],
    ['只一家负责', { files: [data({ item: 'fresh', actual: '80' })] }, 'fresh', { orgUnitId: 'town/data', paceStatus: 'ahead' }],
    ['只一家负责，口径不同', { files: [data({ item: 'fresh', actual: '累计405个' })] }, 'fresh', { value: null, reason: 'basisDiffers' }],
    [
      '各区合计',
      districts(['east', '300'], ['west', '250']),
      'piles',
      { method: 'sum', orgUnitId: null, value: 550, paceStatus: 'onSchedule', missingMembers: [] },
    ],
    ['各区合计不足', districts(['east', '300'], ['west', '50']), 'piles', { value: 350, paceStatus: 'behind', attainmentRate: 35 }],
    [
      '缺一个区：不能说落后',
      districts(['east', '300']),
      'piles',
      {
        value: 300,
        attainmentRate: null,
        paceStatus: 'undetermined',
        reason: 'membersMissing',
        missingMembers: [{ orgUnitId: 'town/west', reason: 'notReported' }],
      },
    ],
    [
      '缺一个区，已足额：可以说完成',
      districts(['east', '1001']),
      'piles',
      { value: 1001, paceStatus: 'completed', missingMembers: [{ orgUnitId: 'town/west', reason: 'notReported' }] },
    ],
    [
      '一个区的数不能用',
      districts(['east', '600'], ['west', '累计900个']),
      'piles',
      { value: 600, missingMembers: [{ orgUnitId: 'town/west', reason: 'basisDiffers' }] },
    ],
    ['各区都没报', { files: [] }, 'piles', { value: null, reason: 'notReported' }],
  ])('%s', (_, sketch, item, expected) => expect(whole(sketch, item)).toMatchObject(expected));

  it('a cooperating unit does not answer for those who are responsible', () => {
    const helped = structuredClone(catalogue);
    const [approval] = helped.tasks[0]!.clauses[0].assignments;
    helped.tasks[1]!.clauses[0].assignments.push({ ...approval!, role: 'cooperating' });
    const approvalOnly = { catalogue: helped, files: [{ unit: 'approval', rows: [{ item: 'fresh', actual: '80' } as const] }] };
    expect(whole(approvalOnly, 'fresh')).toMatchObject({ value: null, reason: 'leadSilent' });
    expect(report(approvalOnly, 'approval', 'fresh')).toMatchObject({ paceStatus: 'ahead', score: null });
  });

  it('an exempt member is not missing', () => {
    const exemptions = [{ orgUnitId: 'town/west', itemId: null, reportingPeriod: null, reason: '无此业务', approvedBy: '市政府办公室' }];
    expect(whole({ ...districts(['east', '300']), exemptions }, 'piles')).toMatchObject({
      value: 300,
      paceStatus: 'behind',
      missingMembers: [],
    });
    expect(measured({ ...districts(['east', '300']), exemptions })).toMatchObject({
      exemptions: [{ orgUnitId: 'town/west', indicatorId: items.piles, approvedBy: '市政府办公室', reported: false }],
    });
  });

  it('a rate of all districts is judged district by district, never added up', () => {
    const rates = structuredClone(catalogue);
    Object.assign(rates.tasks[2]!.clauses[0].indicators[0]!.target, { value: 95, unitOfMeasure: '%', basis: 'rate' });
    const of = (...values: [string, string][]) => whole({ ...districts(...values), catalogue: rates, period: '2023-Q4' }, 'piles');
    expect(of(['east', '96%'], ['west', '97%'])).toMatchObject({ method: 'members', value: null, paceStatus: 'completed' });
    expect(of(['east', '90%'], ['west', '91%'])).toMatchObject({ paceStatus: 'behind', reason: 'dueMissed' });
    expect(of(['east', '96%'], ['west', '91%'])).toMatchObject({ paceStatus: 'undetermined', reason: 'ratesOfMembers' });
    expect(of(['east', '96%'])).toMatchObject({ paceStatus: 'undetermined', reason: 'membersMissing' });
  });

  it('a unit beside the districts reports the whole, unless a district has more', () => {
    const mixed = structuredClone(catalogue);
    const { assignments } = mixed.tasks[2]!.clauses[0];
    assignments.unshift({ ...mixed.tasks[3]!.clauses[0].assignments[0]! });
    const of = (sports: string, east: string) =>
      whole(
        { catalogue: mixed, files: [{ unit: 'sports', rows: [{ item: 'piles', actual: sports }] }, ...districts(['east', east]).files] },
        'piles',
      );
    expect(of('700', '300')).toMatchObject({ method: 'lead', orgUnitId: 'town/sports', value: 700, paceStatus: 'onSchedule' });
    expect(of('200', '300')).toMatchObject({ paceStatus: 'undetermined', reason: 'conflictingActuals' });
  });
});

it('the undetermined are never lit as good, and all statuses have their schedule', () => {
  const { attainments } = measured({ files: [data({ item: 'fresh', actual: '累计405个' }, { item: 'rate', actual: '88%' })] });
  for (const { paceStatus, statusLight, reason, score } of attainments.filter((one) => one.paceStatus === 'undetermined'))
    expect({ paceStatus, statusLight, score, reason: reason !== null }).toEqual({
      paceStatus,
      statusLight: null,
      score: null,
      reason: true,
    });
});
