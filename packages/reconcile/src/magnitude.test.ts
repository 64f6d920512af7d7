import type { Indicator } from '@duizhang/model';
import { describe, expect, it } from 'vitest';
import { isCounted, judgeMagnitude } from './magnitude.ts';

const limits = { overshoot: 8, smallest: 10 };
const indicator = (target: Partial<Indicator['target']>): Indicator => ({
  indicatorId: 'p/1.1#1',
  name: '智慧社区',
  target: { comparator: '>=', value: 1000, unitOfMeasure: '个', basis: null, deadline: null, ...target },
  source: { quote: '', start: 0, end: 0 },
  confidence: 1,
  flags: [],
});
const judge = (value: number, before: number | null, target: Partial<Indicator['target']> = {}, share = false) =>
  judgeMagnitude({ value, indicator: indicator(target), before, share }, limits);

describe('a value with places too many', () => {
  it.each([10, 100, 1000, 1e4, 1e8])('%d times: the right one is found by the value before, and by the target alone', (factor) => {
    for (const before of [300, 420, 777]) {
      for (const growth of [1, 1.3, 2]) {
        const right = Math.round(before * growth);
        if (right * factor <= 2000) continue;
        expect(judge(right * factor, before)).toMatchObject({ slip: { factor, direction: 'tooLarge', likely: right, against: 'before' } });
        expect(judge(right, before)).toEqual({ judged: true, slip: null });
      }
    }
    if (factor > 10) expect(judge(900 * factor, null)).toMatchObject({ slip: { likely: 900, against: 'target' } });
  });

  it.each([100, 1000, 1e4, 1e8])('and with %d times too few', (factor) => {
    for (const before of [300, 420, 777])
      expect(judge(before / factor, before)).toMatchObject({ slip: { factor, direction: 'tooSmall', likely: before } });
  });
});

describe('what is left alone', () => {
  it.each<[string, ReturnType<typeof judge>]>([
    ['zero', judge(0, 420)],
    ['a year’s growth', judge(1500, 420)],
    ['a few that became a dozen', judge(12, 1)],
    ['what the target asks for, from little', judge(1000, 40)],
    ['nearly eight times the target', judge(7900, null)],
  ])('%s', (_, magnitude) => expect(magnitude).toEqual({ judged: true, slip: null }));

  it.each<[string, ReturnType<typeof judge>]>([
    ['little of much', judge(3, null)],
    ['a part of a city’s target', judge(90_000, null, {}, true)],
    ['a percentage without history', judge(9.5, null, { unitOfMeasure: '%', value: 95 })],
    ['where less is better', judge(90_000, null, { comparator: '<=' })],
  ])('%s tells nothing', (_, magnitude) => expect(magnitude).toEqual({ judged: false, reason: 'noPreviousPeriod' }));

  it('nor is guessed at where no magnitude fits', () =>
    expect(judge(2900, 420, { value: 400 })).toEqual({ judged: false, reason: 'nothingPlausible' }));
});

it.each([
  ['个', true],
  ['個', true],
  ['人次', true],
  ['元', false],
  ['小时', false],
  ['%', false],
  [null, false],
])('%s comes in whole pieces: %s', (unitOfMeasure, counted) => expect(isCounted(indicator({ unitOfMeasure }))).toBe(counted));
