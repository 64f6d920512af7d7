import type { Indicator, Target } from '@duizhang/model';
import { describe, expect, it } from 'vitest';
import { agreement, attain } from './attainment.ts';

const asked = (
  comparator: Target['comparator'],
  value: number,
  more: Partial<Target> = {},
  flags: string[] = [],
): Pick<Indicator, 'target' | 'flags'> => ({
  target: { comparator, value, unitOfMeasure: null, basis: null, deadline: null, ...more },
  flags,
});
const stated = (value: number, interval: [number, number] | null = null, hedge: string | null = null) => ({ value, interval, hedge });

describe('attain', () => {
  it.each([
    ['at least, met', asked('>=', 95), stated(95), 'met', 100, 0],
    ['at least, missed', asked('>=', 95), stated(82.3), 'below', 86.6, -12.7],
    ['a plain number asks for at least', asked('=', 100), stated(140), 'met', 140, 40],
    ['more than', asked('>', 100), stated(100), 'below', 100, 0],
    ['at most, met', asked('<=', 2), stated(1.6), 'met', 125, -0.4],
    ['at most, missed', asked('<=', 2), stated(4), 'below', 50, 2],
    ['less than', asked('<', 2), stated(2), 'below', 100, 0],
    ['a plain number marked smaller-is-better', asked('=', 2, {}, ['smallerIsBetter']), stated(3), 'below', 66.7, 1],
    ['a range is met from its lower end', asked('=', 30, { valueMax: 40 }), stated(30), 'met', 100, 0],
    ['a range of at most is met up to its upper end', asked('<=', 2, { valueMax: 3 }), stated(3), 'met', 100, 0],
    ['nothing has no rate against nothing', asked('<=', 0), stated(0), 'met', null, 0],
    ['a rounded value that reaches the target counts as written', asked('>=', 12_000), stated(12_000, [11_500, 12_500]), 'met', 100, 0],
    ['the number itself, rounded, is not more than itself', asked('>', 95), stated(95, [94.5, 95.5]), 'below', 100, 0],
  ])('%s', (_, indicator, actual, verdict, rate, shortfall) => {
    expect(attain(indicator, actual)).toEqual({ verdict, rate, shortfall });
  });

  it.each([
    ['a hedged value around the target', asked('>=', 95), stated(95, [90.25, 99.75], '约'), 'precisionHidesVerdict'],
    ['a rounded value whose rounding may reach it', asked('>=', 12_300), stated(12_000, [11_500, 12_500]), 'precisionHidesVerdict'],
    ['a hedged value around a limit', asked('<=', 2), stated(2, [1.9, 2.1], '约'), 'precisionHidesVerdict'],
    ['about: within the rounding of the plan', asked('~', 400), stated(360), 'aboutTarget'],
    ['about: one decimal', asked('~', 95.5), stated(95.46), 'aboutTarget'],
  ])('undetermined: %s', (_, indicator, actual, reason) => {
    expect(attain(indicator, actual)).toMatchObject({ verdict: 'undetermined', reason });
  });

  it('calls what is far below "about" below', () => {
    expect(attain(asked('~', 400), stated(349))).toMatchObject({ verdict: 'below' });
    expect(attain(asked('~', 0), stated(-1))).toMatchObject({ verdict: 'below' });
  });
});

it.each([
  ['equal', stated(88), stated(88), 'equal'],
  ['overlapping', stated(88, [87.5, 88.5]), stated(88.2, [88.15, 88.25]), 'consistent'],
  ['only touching', stated(88, [87.5, 88.5]), stated(89, [88.5, 89.5]), 'inconsistent'],
  ['an exact number on the edge', stated(12_000, [11_500, 12_500]), stated(12_500), 'consistent'],
  ['exact and different', stated(1200), stated(1201), 'inconsistent'],
])('agreement: %s', (_, a, b, expected) => {
  expect(agreement(a, b)).toBe(expected);
  expect(agreement(b, a)).toBe(expected);
});
