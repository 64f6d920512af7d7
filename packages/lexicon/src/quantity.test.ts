import { describe, expect, it } from 'vitest';
import { foldSameLength, readAbsence, readQuantity } from './index.ts';

describe('readQuantity', () => {
  it.each<[string, Partial<ReturnType<typeof readQuantity>>]>([
    ['2000', { value: 2000, unitOfMeasure: null, comparator: '=', kind: 'quantity', interval: [2000, 2000] }],
    ['２０００', { value: 2000 }],
    ['2,000家', { value: 2000, unitOfMeasure: '家' }],
    ['2 000', { value: 2000 }],
    ['1.2万', { value: 12000, unitMultiplier: 10000, interval: [11500, 12500] }],
    ['1.20万', { value: 12000, interval: [11950, 12050] }],
    ['1\uE0103萬個', { value: 13000, unitOfMeasure: '个' }],
    ['67.1%', { value: 67.1, unitOfMeasure: '%', kind: 'percent', basis: 'rate', interval: [67.05, 67.15] }],
    ['95％左右', { value: 95, comparator: '~', hedge: '左右', unitOfMeasure: '%' }],
    ['约95%', { value: 95, comparator: '~', hedge: '约' }],
    ['不少于5家', { value: 5, comparator: '>=', unitOfMeasure: '家' }],
    ['超过5', { value: 5, comparator: '>' }],
    ['突破60亿元', { value: 6e9, comparator: '>', unitOfMeasure: '元', unitMultiplier: 1e8 }],
    ['小于1.5公里', { value: 1.5, comparator: '<', unitOfMeasure: '公里' }],
    ['5—8个', { value: 5, valueMax: 8, kind: 'range', unitOfMeasure: '个' }],
    ['100-300万元', { value: 1e6, valueMax: 3e6, unitOfMeasure: '元' }],
    ['三十五', { value: 35 }],
    ['一百二十余家', { value: 120, hedge: '余', unitOfMeasure: '家', interval: [120, 130] }],
    ['三百多', { value: 300, hedge: '多', interval: [300, 400] }],
    ['百余', { value: 100, interval: [100, 200] }],
    ['500多万元', { value: 5e6, hedge: '多', interval: [5e6, 6e6] }],
    ['近九成', { value: 90, unitOfMeasure: '%', hedge: '近' }],
    ['3个百分点', { value: 3, unitOfMeasure: '个百分点' }],
    ['累计达1.1万个以上', { value: 11000, comparator: '>=', basis: 'cumulative', unitOfMeasure: '个' }],
    ['新增500项', { value: 500, basis: 'new', unitOfMeasure: '项' }],
    ['-3', { value: -3, interval: [-3, -3] }],
    ['0', { value: 0 }],
  ])('reads %s', (raw, expected) => {
    expect(readQuantity(raw)).toMatchObject(expected);
  });

  it.each(['', '无', '暂无', '—', '-', '已完成', '#REF!', '5家企业', '12/20', '正在统计', '1.2.3', 'NaN', '1e5', '0x10', '==5'])(
    'leaves %j as text, never 0',
    (raw) => {
      expect(readQuantity(raw)).toMatchObject({ value: null, kind: 'text' });
    },
  );
});

describe('a number with its column of units', () => {
  it.each<[string, string, number | null, string | null, [number, number] | null]>([
    ['500', '万元', 5e6, '元', [4_995_000, 5_005_000]],
    ['0.05', '亿元', 5e6, '元', [4_500_000, 5_500_000]],
    ['500万', '万元', 5e6, '元', [4_995_000, 5_005_000]],
    ['500万元', '万元', 5e6, '元', [4_995_000, 5_005_000]],
    ['500元', '万元', 500, '元', [500, 500]],
    ['500以上', '万元', 5e6, '元', [4_995_000, 5_005_000]],
    ['累计35', '（万户）', 350_000, '户', [345_000, 355_000]],
    ['三十五', '万人次', 350_000, '人次', [345_000, 355_000]],
    ['500', '万', 5e6, null, [4_995_000, 5_005_000]],
    ['95', '%', 95, '%', [94.5, 95.5]],
    ['95', '百分比', 95, '%', [94.5, 95.5]],
    ['0.95', '%', 0.95, null, [0.945, 0.955]],
    ['95%', '个', 95, '%', [94.5, 95.5]],
    ['35', '台（套）', 35, '台(套)', [35, 35]],
    ['35', '万元/亩', 350_000, '元/亩', [345_000, 355_000]],
    ['35', '人份额', 35, '人份额', [35, 35]],
    ['35', '—', 35, null, [35, 35]],
    ['无', '个', null, null, null],
    ['待统计', '个', null, null, null],
  ])('%s beside %s', (text, unitOfMeasure, value, unit, interval) => {
    expect(readQuantity(text, { unitOfMeasure })).toMatchObject({ value, unitOfMeasure: unit, interval });
  });
});

describe('several quantities in one text', () => {
  const parts = (text: string) =>
    readQuantity(text).parts.map(
      ({ label, ofWhich, value, unitOfMeasure, basis }) =>
        `${label ?? '-'} ${value}${unitOfMeasure ?? ''}${basis ? ` ${basis}` : ''}${ofWhich ? ' ofWhich' : ''}`,
    );

  it.each<[string, number | null, string[]]>([
    ['上半年2个下半年3个', null, ['上半年 2个', '下半年 3个']],
    ['一季度2个，二季度3个', null, ['一季度 2个', '二季度 3个']],
    ['本期新增5个，累计35个', null, ['- 5个 new', '- 35个 cumulative']],
    ['市级5个、区级3个', null, ['市级 5个', '区级 3个']],
    ['培训3次，200人', null, ['- 3次', '- 200人']],
    ['去年30个,今年35个', null, ['去年 30个', '今年 35个']],
    ['3个\n5个', null, ['- 3个', '- 5个']],
    ['共35个，其中新建10个', 35, ['- 35个', '- 10个 new ofWhich']],
    ['35个（其中市级5个）', 35, ['- 35个', '市级 5个 ofWhich']],
    ['上半年5个', 5, ['上半年 5个']],
    ['截至6月底完成4个。', 4, ['截至6月底 4个']],
    ['5，3', null, []],
    ['35个', 35, []],
  ])('%s', (text, value, expected) => {
    expect(readQuantity(text).value).toBe(value);
    expect(parts(text)).toEqual(expected);
  });

  it('keeps the multiplier', () => {
    expect(readQuantity('截至6月底500万元')).toMatchObject({ value: 5e6, unitMultiplier: 10_000, unitOfMeasure: '元' });
  });

  it('says that it adds nothing up', () => {
    expect(readQuantity('上半年2个下半年3个').steps.join()).toContain('不自动相加');
  });
});

it.each<[string, number, 'up' | 'down' | null]>([
  ['增长15%', 15, 'up'],
  ['同比下降5%', -5, 'down'],
  ['提高3个百分点', 3, 'up'],
  ['翻一番', 2, 'up'],
  ['同比增长-5%', -5, 'down'],
  ['较上年增加5个', 5, 'up'],
  ['增加5个', 5, null],
  ['-5%', -5, null],
  ['降至5个', 5, null],
])('%s is a change or a level', (text, value, change) => {
  expect(readQuantity(text)).toMatchObject({ value, change });
});

it.each([
  ['无', 'nilReturn'],
  ['不涉及', 'notApplicable'],
  ['—', 'notApplicable'],
  ['\u200b', 'silence'],
  ['0', null],
  ['待统计', null],
])('%j says nothing in its own way', (text, absence) => {
  expect(readAbsence(text)).toBe(absence);
  expect(readQuantity(text).absence).toBe(absence);
});

it.each([
  ['12/20', '分数'],
  ['(5)', '负数'],
  ['007', '编号'],
  ['123456789012345678', '15 位'],
  ['不超过5以上', '矛盾'],
  ['千万', '数量级'],
  ['同比5%', '没有说增减'],
  ['5家企业', '还有别的文字'],
  ['完'.repeat(300), '太长'],
])('%s is not read, and why is said', (text, why) => {
  const { value, steps } = readQuantity(text);
  expect(value).toBeNull();
  expect(steps.join()).toContain(why);
});

it('folds without moving an offset', () => {
  const text = '數位化達95％以上，𠮷\uE010（責任單位：市大數據局）';
  expect(foldSameLength(text)).toHaveLength(text.length);
  expect(foldSameLength(text)).toContain('数位化达95%以上');
});
