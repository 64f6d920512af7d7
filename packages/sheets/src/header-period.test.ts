import { expect, it } from 'vitest';
import { isOtherPeriod, takePeriod } from './header-period.ts';

it.each([
  ['2023年二季度完成值', '完成值', 2023, '4-6'],
  ['2023年第2季度完成值', '完成值', 2023, '4-6'],
  ['2023-q2完成值', '完成值', 2023, '4-6'],
  ['23年上半年完成情况', '完成情况', 2023, '1-6'],
  ['下半年计划', '计划', null, '7-12'],
  ['1-6月累计完成', '累计完成', null, '1-6'],
  ['截至6月底完成数', '完成数', null, '6-6'],
  ['截至2023年6月30日完成情况', '完成情况', 2023, '6-6'],
  ['前三季度累计完成', '累计完成', null, '1-9'],
  ['十二月完成值', '完成值', null, '12-12'],
  ['完成值(二季度)', '完成值', null, '4-6'],
  ['2023年度目标值', '目标值', 2023, null],
  ['二季度', '', null, '4-6'],
])('%s is %j of %s, %s', (text, rest, year, months) => {
  const taken = takePeriod(text)!;
  const { first, last } = taken.period.months ?? {};
  expect([taken.rest, taken.period.year, taken.period.months && `${first}-${last}`]).toEqual([rest, year, months]);
});

it.each(['完成值', '5g基站', '十五项任务', '13月完成值', '季度计划'])('%s names no period', (text) => {
  expect(takePeriod(text)).toBeNull();
});

it.each([
  ['二季度完成值', false],
  ['1-6月累计完成', false],
  ['截至6月底完成数', false],
  ['上半年完成值', false],
  ['2023年完成值', false],
  ['一季度完成值', true],
  ['2022年二季度完成值', true],
  ['1-9月累计完成', true],
])('beside a report for 2023-Q2, %s names another period: %s', (text, other) => {
  expect(isOtherPeriod(takePeriod(text)!.period, { from: '2023-04-01', to: '2023-06-30' })).toBe(other);
});
