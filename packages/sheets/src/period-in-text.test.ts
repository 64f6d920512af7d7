import { describe, expect, it } from 'vitest';
import { monthOfDay, periodInText } from './period-in-text.ts';

describe('a period in a longer text', () => {
  it.each([
    ['数字青岛2023年行动方案第二季度任务进展情况表', '2023-Q2'],
    ['2023年第二季度重点任务进展', '2023-Q2'],
    ['市教育局2023年上半年填报', '2023-H1'],
    ['2022年行动方案四季度情况', '2022-Q4'],
    ['二季度', '2023-Q2'],
    ['6月份进展', '2023-06'],
    ['截至6月底', '2023-06'],
    ['（截至2023年6月30日）', '2023-06'],
  ])('%s: %s', (text, period) => expect(periodInText(text, 2023)).toBe(period));

  it.each(['2023年7月5日', '请于7月10日前报送', '一季度进展和二季度计划', '2022年和2023年对比二季度', '2023年工作', 'Sheet1', '十六月底'])(
    '%s names none',
    (text) => expect(periodInText(text, 2023)).toBeNull(),
  );

  it('without any year there is none', () => expect(periodInText('二季度', null)).toBeNull());

  it('a megabyte of one character takes no time', () => {
    for (const one of ['月', '2', '(', '截']) expect(periodInText(one.repeat(1_000_000), 2023)).toBeNull();
  });
});

it.each([
  ['2023-06-30', '2023-06'],
  ['截至2023年6月30日', '2023-06'],
  ['2023年二季度', null],
  ['六月某日', null],
])('the month of %s is %s', (text, month) => expect(monthOfDay(text)).toBe(month));
