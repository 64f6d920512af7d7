import { describe, expect, it } from 'vitest';
import { comparePeriods, isPeriod, periodRange, previousPeriod, readPeriod } from './period.ts';

describe('readPeriod', () => {
  it.each([
    ['2023年第二季度', '2023-Q2'],
    ['2023-Q2', '2023-Q2'],
    ['2023q3', '2023-Q3'],
    ['2023年2季度', '2023-Q2'],
    ['2023 年 第 4 季 度', '2023-Q4'],
    ['二〇二三年第一季度', '2023-Q1'],
    ['2023年4-6月', '2023-Q2'],
    ['2023年上半年', '2023-H1'],
    ['2023-H2', '2023-H2'],
    ['2023年1—6月', '2023-H1'],
    ['2023年1至12月', '2023'],
    ['2023年6月', '2023-06'],
    ['2023年06月份', '2023-06'],
    ['2023年十二月', '2023-12'],
    ['2023年六月', '2023-06'],
    ['2023.6', '2023-06'],
    ['2023-06', '2023-06'],
    ['2023/6', '2023-06'],
    ['202306', '2023-06'],
    ['2023年', '2023'],
    ['2023年度', '2023'],
    ['２０２３', '2023'],
  ])('%s is %s', (text, value) => {
    expect(readPeriod(text)).toMatchObject({ value, raw: text });
    expect(isPeriod(value)).toBe(true);
  });

  it.each([
    '',
    '二季度',
    '第二季度',
    'Q2',
    '上半年',
    '6月',
    '23年二季度',
    '2023年第五季度',
    '2023年13月',
    '2023.13',
    '2023-00',
    '2023年前三季度',
    '2023年1-9月',
    '2023年6月30日',
    '2023-Q2（修订）',
    '8500',
  ])('%j is no period by itself', (text) => {
    const reading = readPeriod(text);
    expect(reading.value).toBeNull();
    expect(reading.steps).toHaveLength(1);
  });

  it('says that only the year is missing', () => {
    expect(readPeriod('二季度').steps[0]).toContain('缺少年份');
    expect(readPeriod('二季').steps[0]).toContain('缺少年份');
    expect(readPeriod('第二批').steps[0]).not.toContain('缺少年份');
  });
});

it.each([
  ['2023-Q2', '2023-04-01', '2023-06-30'],
  ['2023-Q1', '2023-01-01', '2023-03-31'],
  ['2023-H2', '2023-07-01', '2023-12-31'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2023', '2023-01-01', '2023-12-31'],
])('%s lasts from %s to %s', (text, from, to) => {
  expect(periodRange(text)).toEqual({ from, to });
});

it.each([
  ['2023-Q2', '2023-Q1'],
  ['2023-Q1', '2022-Q4'],
  ['2023-H1', '2022-H2'],
  ['2023-H2', '2023-H1'],
  ['2023-01', '2022-12'],
  ['2023-12', '2023-11'],
  ['2023', '2022'],
])('before %s was %s', (text, before) => {
  expect(previousPeriod(text)).toBe(before);
});

it('orders periods by their end, the shorter first', () => {
  const inOrder = ['2022', '2023-03', '2023-Q1', '2023-06', '2023-Q2', '2023-H1', '2023-10', '2023-Q4', '2023-H2', '2023'];
  expect(inOrder.toReversed().sort(comparePeriods)).toEqual(inOrder);
  expect(comparePeriods('2023-Q2', '2023-Q2')).toBe(0);
});

it.each(['2023-Q5', '2023-13', '2023-q2', '二季度', ''])('%j is refused as a period', (text) => {
  expect(isPeriod(text)).toBe(false);
  expect(() => periodRange(text)).toThrow(RangeError);
});
