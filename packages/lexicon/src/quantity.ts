import { foldSameLength } from './same-length.ts';
import { quantityAt, type QuantitySpan } from './scan.ts';
import type { Comparator } from './comparator.ts';

/** How a written quantity is read, with every step; what can't be read has value null, never a silent 0. */
export interface Quantity {
  raw: string;
  value: number | null;
  /** Upper end of a range, else null. */
  valueMax: number | null;
  unitOfMeasure: string | null;
  /** 10000 for 万; the value is multiplied out. */
  unitMultiplier: number;
  comparator: Comparator | null;
  hedge: string | null;
  basis: 'new' | 'cumulative' | 'rate' | null;
  /** What the stated precision allows, else null. */
  interval: [number, number] | null;
  kind: 'quantity' | 'percent' | 'range' | 'text';
  steps: string[];
}

const basisWords: readonly (readonly [RegExp, 'new' | 'cumulative'])[] = [
  [/^(?:本期|本季度?|今年|全年)?(?:共|已)?(?:新建|新增|新上线|新接入|新认证|新发布|新开通|新打造|增加)/, 'new'],
  [/^(?:累计|总计|共计|合计|总数|总量)/, 'cumulative'],
];
/** Words that may stand before the number and say nothing about its size. */
const filler = /^(?:已经|已|共|约合|完成|建成|建设|打造|达成|实现|目前|现有|为|是|:)*/;

/**
 * Reads the whole of a text as one quantity: a cell of 本期完成值, an argument of `duizhang lex`.
 * A text with anything left over behind the quantity is text, not half a number.
 */
export function readQuantity(raw: string): Quantity {
  const steps: string[] = [];
  const folded = foldSameLength(raw);
  const text = folded.trim();
  if (text !== raw.trim()) steps.push(`全角、繁体转换：${raw.trim()} → ${text}`);
  const asText: Quantity = {
    raw,
    value: null,
    valueMax: null,
    unitOfMeasure: null,
    unitMultiplier: 1,
    comparator: null,
    hedge: null,
    basis: null,
    interval: null,
    kind: 'text',
    steps,
  };
  if (text === '') return asText;

  let rest = text.replaceAll(/(?<=\d) (?=\d{3}(?:\D|$))/g, '');
  let basis: Quantity['basis'] = null;
  for (const [pattern, word] of basisWords) {
    const match = pattern.exec(rest);
    if (match) {
      basis = word;
      steps.push(`口径：${match[0]}`);
      rest = rest.slice(match[0].length);
      break;
    }
  }
  rest = rest.slice(filler.exec(rest)![0].length).trimStart();

  const negative = /^[-−](?=\d)/.test(rest);
  if (negative) rest = rest.slice(1);
  const span = negative ? quantityAt(rest, 0) : leading(rest);
  if (!span || span.end !== rest.length) return tenths(rest, asText) ?? asText;

  const sign = negative ? -1 : 1;
  const share = span.measureKind === 'share' && span.unitOfMeasure === '%';
  if (span.unitMultiplier > 1) steps.push(`万、亿换算：×${span.unitMultiplier}`);
  if (span.hedge) steps.push(`约数：${span.hedge}`);
  return {
    raw,
    value: sign * span.value,
    valueMax: span.valueMax,
    unitOfMeasure: span.unitOfMeasure,
    unitMultiplier: span.unitMultiplier,
    comparator: span.comparator,
    hedge: span.hedge,
    basis: basis ?? (share ? 'rate' : null),
    interval: negative ? [-span.interval[1], -span.interval[0]] : span.interval,
    kind: span.valueMax !== null ? 'range' : share ? 'percent' : 'quantity',
    steps,
  };
}

/** The quantity at the beginning of a text: a comparator may stand in front of its number. */
function leading(text: string): QuantitySpan | null {
  for (let at = 0; at <= Math.min(6, text.length - 1); at++) {
    const span = quantityAt(text, at);
    if (span && span.start === 0) return span;
  }
  return null;
}

/** 九成 is 90 %, 近九成五 about 95 %. */
function tenths(text: string, asText: Quantity): Quantity | null {
  const match = /^(近|约|超|超过)?([一二三四五六七八九])成([一二三四五六七八九半])?(以上|左右)?$/.exec(text);
  if (!match) return null;
  const digit = (c: string | undefined) => (c === '半' ? 5 : c ? '一二三四五六七八九'.indexOf(c) + 1 : 0);
  const value = digit(match[2]) * 10 + digit(match[3]);
  const hedge = match[1] === '近' || match[1] === '约' ? match[1] : match[4] === '左右' ? match[4] : null;
  const comparator: Comparator = hedge ? '~' : match[1] ? '>' : match[4] === '以上' ? '>=' : '=';
  return {
    ...asText,
    value,
    unitOfMeasure: '%',
    comparator,
    hedge,
    basis: 'rate',
    kind: 'percent',
    interval: hedge === '近' ? [value * 0.95, value] : hedge ? [value * 0.95, value * 1.05] : [value - 5, value + 5],
    steps: [...asText.steps, `成数：${match[0]} → ${value}%`],
  };
}
