import { describe, expect, it } from 'vitest';
import { median, medianAbsoluteDeviation } from '../../median.ts';
import { describeRule, judge } from '../../testing/describe-rule.test.data.ts';
import { catalogue, register, type FileSketch, type RowSketch, type WorldSketch } from '../../testing/small-world.test.data.ts';
import { jumpImplausible } from './jump-implausible.ts';

const quarters = ['2022-Q3', '2022-Q4', '2023-Q1'];
/** Values of three quarters in a row, then that of the second quarter. */
const series = (
  item: NonNullable<RowSketch['item']>,
  earlier: readonly string[],
  now: string,
  more: Partial<WorldSketch> = {},
): WorldSketch => ({
  files: [{ unit: 'data', rows: [{ item, actual: now }] }],
  previous: earlier.map((actual, index): FileSketch => ({
    unit: 'data',
    period: quarters.slice(-earlier.length)[index]!,
    rows: [{ item, actual }],
  })),
  ...more,
});
const within = (earlier: readonly string[], now: string): WorldSketch => ({
  ...series('fresh', [], now),
  period: '2023-Q4',
  files: [{ unit: 'data', period: '2023-Q4', rows: [{ item: 'fresh', actual: now }] }],
  previous: earlier.map((actual, index) => ({ unit: 'data', period: `2023-Q${index + 1}`, rows: [{ item: 'fresh' as const, actual }] })),
});

describeRule(jumpImplausible, { bad: series('total', ['300', '310', '321'], '621'), good: series('total', ['300', '310', '321'], '336') }, [
  ['too few earlier values', series('total', ['310', '321'], '621'), { findings: [], reasons: { tooLittleHistory: 1 } }],
  [
    'how many are enough is an option',
    series('total', ['310', '321'], '621', { ruleOptions: { 'jump-implausible': { minimumValues: 2 } } }),
    { fail: 1, findings: ['ownHistory warning K8'] },
  ],
  [
    'a gap in the row',
    {
      ...series('total', ['300', '310', '321'], '621'),
      previous: [
        { unit: 'data', period: '2022-Q2', rows: [{ item: 'total', actual: '300' }] },
        { unit: 'data', period: '2022-Q3', rows: [{ item: 'total', actual: '310' }] },
        { unit: 'data', period: '2023-Q1', rows: [{ item: 'total', actual: '321' }] },
      ],
    },
    { reasons: { tooLittleHistory: 1 } },
  ],
  ['small beside the target', series('total', ['300', '301', '302'], '341'), { pass: 1 }],
  ['nothing had ever changed', series('total', ['300', '300', '300'], '621'), { reasons: { tooLittleHistory: 1 } }],
  ['a count that fell is cumulative-fell', series('total', ['300', '310', '321'], '21'), { reasons: { valueFell: 1 } }],
  ['a rate may leap both ways', series('rate', ['90%', '91%', '90%'], '35%'), { fail: 1, findings: ['ownHistory warning K8'] }],
  ['new counts run from January', within(['10', '21', '30'], '41'), { pass: 1 }],
  ['and leap from there', within(['10', '21', '30'], '90'), { fail: 1, findings: ['ownHistory'] }],
  ['in another unit of measure', series('stations', ['1万个', '1万个', '1万家'], '11000'), { reasons: { tooLittleHistory: 1 } }],
  [
    'the year begins',
    {
      ...series('fresh', [], '9'),
      period: '2023-Q1',
      files: [{ unit: 'data', period: '2023-Q1', rows: [{ item: 'fresh', actual: '9' }] }],
    },
    { reasons: { newYear: 1 } },
  ],
  ['peers who all doubled', districts(['20', '22', '18', '20', '24', '21', '400']), { pass: 6, fail: 1, findings: ['peers warning K8'] }],
  ['peers who differ as widely', districts(['20', '90', '18', '200', '40', '14', '150']), { fail: 0 }],
  ['too few peers', districts(['20', '22', '400']), { findings: [], reasons: { tooLittleHistory: 3 } }],
]);

it('names the method and its figures', () => {
  expect(judge(jumpImplausible, series('total', ['300', '310', '321'], '621')).findings[0]).toMatchObject({
    data: { method: 'medianOfOwnChanges', step: 300, usual: 10.5, times: 28.6, count: 2, before: '321' },
  });
  expect(judge(jumpImplausible, districts(['20', '22', '18', '20', '24', '21', '400'])).findings[0]).toMatchObject({
    orgUnitId: 'town/d6',
    data: { method: 'medianAbsoluteDeviation', usual: 2.1, ratio: 40, count: 7, collective: '各区政府' },
  });
});

/** As many districts as values, each with 10 charging points in the first quarter. */
function districts(now: readonly string[]): WorldSketch {
  const slugs = now.map((_, index) => `d${index}`);
  const member = register.orgUnits.find(({ orgUnitId }) => orgUnitId === 'town/east')!;
  return {
    register: {
      ...register,
      orgUnits: [
        ...register.orgUnits.map((one) => (one.kind === 'collective' ? { ...one, members: slugs.map((slug) => `town/${slug}`) } : one)),
        ...slugs.map((slug) => ({ ...member, orgUnitId: `town/${slug}`, name: `小城市${slug}区政府`, shortName: `${slug}区政府` })),
      ],
    },
    catalogue,
    files: slugs.map((unit, index) => ({ unit, rows: [{ item: 'piles', actual: now[index]! }] })),
    previous: slugs.map((unit) => ({ unit, rows: [{ item: 'piles', actual: '10' }] })),
  };
}

describe('median', () => {
  it.each([
    [[3], 3],
    [[3, 1], 2],
    [[9, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
  ])('%j', (values, expected) => expect(median(values)).toBe(expected));

  it('is moved little by one wild value, and so is the deviation', () => {
    expect(median([10, 11, 12, 13, 1e9])).toBe(12);
    expect(medianAbsoluteDeviation([10, 11, 12, 13, 1e9])).toBe(1);
  });
});
