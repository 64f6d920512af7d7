import { hedgedInterval, quantityAt, type QuantitySpan } from '../number/scan.ts';
import type { Quantity } from '../quantity.ts';
import { readBackWords, unitIn, type BackWords } from './back-words.ts';
import { readFrontWords, type FrontWords } from './front-words.ts';
import { multiplesOf } from './multiples.ts';

/** A quantity without the text that it was read from. */
export type Single = Omit<Quantity, 'raw'>;

/** A quantity at the beginning of a text, with the index after what belongs to it. */
export interface Leading {
  quantity: Single;
  end: number;
}

/**
 * The quantity at the beginning of a text that `cleanCell` has cleaned, with the words in front of it (累计达, 同比增长, ￥) and
 * behind it (以上, （万元）); or why there is none, in Chinese.
 */
export function leadingQuantity(text: string): Leading | string {
  return fromTo(text) ?? plainQuantity(text);
}

function plainQuantity(text: string): Leading | string {
  const multiple = multiplesOf(text);
  if (multiple) return { quantity: multiple, end: text.length };
  const front = readFrontWords(text);
  const sign = /^(?:[-负](?=[\d一二三四五六七八九十百千两])|\+(?=\d))/.exec(text.slice(front.end, front.end + 2))?.[0] ?? '';
  let rest = text.slice(front.end + sign.length);
  // 上百, 过千, 突破亿: one of them; 过半 is half.
  if (front.comparators.length > 0 && /^(?:半|[百千万亿](?!分))/.test(rest)) rest = `一${rest}`;
  // 2000+人次
  const plus = /^[\d,.]{1,20}[万亿]?(?=\+[\u4e00-\u9fff%])/.exec(rest)?.[0];
  if (plus) {
    rest = plus + rest.slice(plus.length + 1);
    front.comparators.push({ word: '+', comparator: '>=' });
  }
  let span = scientific(rest) ?? quantityAt(rest, 0, 'cell');
  if (!span) return '读不出一个数';
  const bracketed = withoutUnitBrackets(rest, span);
  if (bracketed !== null) {
    rest = bracketed;
    span = quantityAt(rest, 0, 'cell')!;
  }
  if (span.bare && front.comparators.length === 0) return '只说了数量级，没有数';
  const back = readBackWords(rest, span);
  const quantity = combined(front, sign, span, back);
  return typeof quantity === 'string' ? quantity : { quantity, end: text.length - (rest.length - back.end) };
}

/** 500（万元） is 500万元: a unit in brackets behind a number that has none; null where none stands there. */
function withoutUnitBrackets(text: string, span: QuantitySpan): string | null {
  if (span.unitOfMeasure !== null || span.unitMultiplier !== 1 || text[span.measureEnd] !== '(') return null;
  const close = text.indexOf(')', span.measureEnd);
  const unit = close === -1 ? '' : text.slice(span.measureEnd + 1, close);
  return unit !== '' && unitIn(unit) ? text.slice(0, span.measureEnd) + unit + text.slice(close + 1) : null;
}

/** 从85%提高到95%: what it is now, in the measure that both share; null where the text says nothing of the kind. */
function fromTo(text: string): Leading | null {
  if (!/^[从由]/.test(text)) return null;
  const base = plainQuantity(text.slice(1));
  if (typeof base === 'string') return null;
  const behind = text.slice(1 + base.end);
  const verb = /^(?:提高|提升|增加|增长|上升|扩大|增|升|降低|下降|减少|压减|压缩|缩短|降)(?:到了|到|至|为)/.exec(behind)?.[0] ?? '';
  const now = verb === '' ? '' : plainQuantity(behind.slice(verb.length));
  if (typeof now === 'string' || now.quantity.unitOfMeasure !== base.quantity.unitOfMeasure) return null;
  const end = 1 + base.end + verb.length + now.end;
  return { end, quantity: { ...now.quantity, steps: [...now.quantity.steps, `取变化后的数；原来是 ${text.slice(1, 1 + base.end)}`] } };
}

function combined(front: FrontWords, sign: string, span: QuantitySpan, back: BackWords): Single | string {
  const words = [...front.comparators, ...(span.wordBehind === null ? [] : [{ word: span.wordBehind, comparator: span.comparator }])];
  if (back.comparator) words.push(back.comparator);
  const bounds = words.filter(({ comparator }) => /[<>]/.test(comparator));
  if (new Set(bounds.map(({ comparator }) => comparator[0])).size > 1) return '比较词互相矛盾';
  const unitOfMeasure = span.unitOfMeasure ?? front.unitOfMeasure;
  if (front.unitOfMeasure !== null && !sameCurrency(front.unitOfMeasure, unitOfMeasure!)) return '前后的计量单位不一致';

  // 近5年 is the last five years.
  if (front.comparators.some(({ word }) => word === '近') && /^(?:年|个月|天|周|个?星期|期|个?季度|小时)$/.test(unitOfMeasure ?? ''))
    return '“近”可能指最近一段时间';
  const relative = span.measureKind === 'share' || /^(?:倍|个?百分点)$/.test(unitOfMeasure ?? '');
  const change = front.change ?? (front.more && (relative || front.compared) ? 'up' : null);
  if (front.compared && !change) return '只说与哪个时期相比，没有说增减';
  if (change === 'down' && sign !== '') return '下降与正负号重复，方向不明';
  const falls = change === 'down' || sign === '-' || sign === '负';
  if (falls && span.valueMax !== null) return '负数的区间，方向不明';
  const hedge = span.hedge ?? words.find(({ comparator }) => comparator === '~')?.word ?? null;
  const factor: 1 | -1 = falls ? -1 : 1;
  const value = signed(span.value, factor);
  if (Math.max(Math.abs(value), span.valueMax ?? 0) > Number.MAX_SAFE_INTEGER) return '数值太大，存不准';
  const interval = hedge === span.hedge ? span.interval : hedgedInterval({ ...span, hedge, open: 0, tolerance: 0 });
  const share = unitOfMeasure === '%';
  const multiplier = span.unitMultiplier;
  return {
    value,
    valueMax: span.valueMax === null ? null : signed(span.valueMax, factor),
    unitOfMeasure,
    unitMultiplier: multiplier,
    comparator: bounds.at(-1)?.comparator ?? (words.some(({ comparator }) => comparator === '~') ? '~' : '='),
    hedge,
    basis: front.basis ?? back.basis ?? (span.measureKind === 'share' || change ? 'rate' : front.more ? 'new' : null),
    interval: interval.map((end) => signed(end, factor)).toSorted((a, b) => a - b) as [number, number],
    kind: span.valueMax !== null ? 'range' : share ? 'percent' : 'quantity',
    change: falls && change ? 'down' : change,
    absence: null,
    parts: [],
    steps: [
      ...front.steps,
      ...back.steps,
      ...span.steps,
      ...(multiplier > 1 ? [`万、亿换算：×${multiplier}`] : []),
      ...(hedge === null ? [] : [`约数：${hedge}`]),
      ...bounds.map(({ word, comparator }) => `比较：${word} → ${comparator}`),
      ...(change ? [`${change === 'up' ? '增长' : '下降'}的幅度，不是总数`] : []),
    ],
  };
}

/** With the sign, but without a negative zero. */
function signed(value: number, factor: 1 | -1): number {
  return value * factor || 0;
}

function sameCurrency(sign: string, unitOfMeasure: string): boolean {
  return unitOfMeasure === sign || unitOfMeasure.startsWith(`${sign}/`);
}

/** 1.2E+05, as a spreadsheet shows a number that its column is too narrow for: the digits behind are lost. */
function scientific(text: string): QuantitySpan | null {
  const match = /^(\d(?:\.(\d{1,9}))?)E([+-]\d{2})$/.exec(text);
  if (!match) return null;
  const exponent = Number(match[3]);
  const value = Number(`${match[1]}e${exponent}`);
  const half = Number(`5e${exponent - (match[2]?.length ?? 0) - 1}`);
  return {
    start: 0,
    end: text.length,
    numberStart: 0,
    measureEnd: text.length,
    value,
    valueMax: null,
    unitOfMeasure: null,
    measureKind: null,
    unitMultiplier: 1,
    comparator: '=',
    wordBefore: null,
    wordBehind: null,
    hedge: null,
    interval: hedgedInterval({ value, valueMax: null, hedge: null, open: 0, tolerance: half }),
    chinese: false,
    bare: false,
    steps: ['按科学计数法显示，后面的位数已丢失'],
  };
}
