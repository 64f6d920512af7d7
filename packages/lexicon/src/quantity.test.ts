import { describe, expect, it } from 'vitest';
import { foldSameLength, readQuantity } from './index.ts';

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

it('folds without moving an offset', () => {
  const text = '數位化達95％以上，𠮷\uE010（責任單位：市大數據局）';
  expect(foldSameLength(text)).toHaveLength(text.length);
  expect(foldSameLength(text)).toContain('数位化达95%以上');
});
