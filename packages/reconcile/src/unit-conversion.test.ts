import { describe, expect, it } from 'vitest';
import { convertUnit } from './unit-conversion.ts';

describe('convertUnit', () => {
  it.each([
    [5, '家', '个', 'sameCount', 5],
    [5, '個', '家', 'sameCount', 5],
    [30, '名', '人', 'sameCount', 30],
    [3, '亿元', '万元', 'factor', 30000],
    [1500, '米', '公里', 'factor', 1.5],
    [90, '分钟', '小时', 'factor', 1.5],
    [0.3, '平方公里', '公顷', 'factor', 30],
    [2, 'Gbps', '兆比特每秒', 'factor', 2000],
  ] as const)('%d%s is so many %s', (value, from, to, kind, expected) => {
    expect(convertUnit(value, from, to)).toEqual({ kind, value: expected });
  });

  it.each([
    ['家', '项'],
    ['组', '个'],
    ['亩', '公顷'],
    ['GB', 'TB'],
    ['%', '个百分点'],
    ['户', '人'],
    ['元', '个'],
    ['constructor', '元'],
  ])('%s is not turned into %s', (from, to) => expect(convertUnit(5, from, to)).toBeNull());
});
