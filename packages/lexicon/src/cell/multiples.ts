import { readNumeral } from '../number/numeral.ts';
import { hedgedInterval } from '../number/scan.ts';
import type { Single } from './leading-quantity.ts';

const doubling =
  /^(?:实现|增长|数量|总量|规模|同比|较上年|比上年|接近|近|约|超过|力争|基本){0,3}翻(?:了)?(?:([一二两三四五]|[1-5])?番)(?:以上|多|左右)?$/;

/** 翻番, 翻一番, 翻了两番: each doubles; null where the text says nothing of the kind. */
export function multiplesOf(text: string): Single | null {
  if (text.length > 16) return null;
  const match = doubling.exec(text);
  if (!match) return null;
  const count = match[1] ? readNumeral(match[1], 0)!.value : 1;
  const value = 2 ** count;
  const hedge = /左右$/.test(text) ? '左右' : (/近|约/.exec(text)?.[0] ?? null);
  const above = /以上$|多$|超过/.test(text);
  return {
    value,
    valueMax: null,
    unitOfMeasure: '倍',
    unitMultiplier: 1,
    comparator: hedge ? '~' : above ? '>=' : '=',
    hedge,
    basis: 'rate',
    interval: hedgedInterval({ value, valueMax: null, hedge, open: 0, tolerance: 0 }),
    kind: 'quantity',
    change: 'up',
    absence: null,
    parts: [],
    steps: [`${match[0]} → 原来的 ${value} 倍`],
  };
}
