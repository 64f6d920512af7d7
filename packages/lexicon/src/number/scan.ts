import { comparatorBefore, comparatorBehind, comparatorBehindInCell, type Comparator } from './comparator.ts';
import { measureWordAt, type MeasureKind, type ReadingPlace } from './measure-words.ts';
import { readNumeral, type Numeral } from './numeral.ts';
import { shareAt } from './shares.ts';

/** A written quantity with its place in a folded text (see `foldSameLength`). */
export interface QuantitySpan {
  /** From the comparator in front (不少于), else the number. */
  start: number;
  /** After the comparator behind (以上), else the measure word. */
  end: number;
  numberStart: number;
  /** After number, multiplier and measure word; the comparator behind begins here. */
  measureEnd: number;
  value: number;
  valueMax: number | null;
  unitOfMeasure: string | null;
  measureKind: MeasureKind | null;
  unitMultiplier: number;
  comparator: Comparator;
  /** Words that gave the comparator, as folded; null where none stands there. */
  wordBefore: string | null;
  wordBehind: string | null;
  /** 约, 余, 左右 … */
  hedge: string | null;
  /** What the stated precision allows. */
  interval: [number, number];
  chinese: boolean;
  /** Only an order of magnitude (百, 千万), without a digit or a hedge. */
  bare: boolean;
  /** What was done to the written form, in Chinese. */
  steps: string[];
}

const rangeMark = /^ {0,2}(?:[-—–~]{1,2}|至|到) {0,2}/;

/** A number with its measure word. */
interface Amount {
  numeral: Numeral;
  measure: { word: string; kind: MeasureKind } | null;
  end: number;
  /** 10 for 九成, whose digits count tenths. */
  scale: number;
  /** A share in words, which states its own precision. */
  worded: boolean;
  step: string | null;
}

/**
 * Reads one quantity whose number begins at `at`; null where no number does.
 * @param place `cell`: the quantity is the whole of a cell: shares in words, halves, more measure words, ranges without one
 */
export function quantityAt(text: string, at: number, place: ReadingPlace = 'text'): QuantitySpan | null {
  let first = amountAt(text, at, place);
  if (!first) return null;
  let last = first;
  const mark = rangeMark.exec(text.slice(first.end, first.end + 6));
  const second = mark && amountAt(text, first.end + mark[0].length, place);
  if (second && isRange(text, at, first, second, place)) {
    if (first.measure === null) first = scaled(first, second);
    // 百分之三十到四十: the words in front count for both.
    last = { ...second, measure: second.measure ?? first.measure };
  }
  const isSpan = last.numeral === second?.numeral;
  const valueMax = isSpan ? last.numeral.value : first.numeral.valueMax;
  const front = comparatorBefore(text, at);
  const back = place === 'cell' ? comparatorBehindInCell(text, last.end) : comparatorBehind(text, last.end);
  const { word = null, kind = null } = last.measure ?? {};
  const hedge = last.numeral.hedge ?? (front?.comparator === '~' ? front.word : null) ?? (back?.comparator === '~' ? back.word : null);
  const { value } = first.numeral;
  const toleranceBelow = isSpan ? toleranceOf({ ...first, measure: last.measure }) : undefined;
  return {
    start: front?.start ?? at,
    end: back?.end ?? last.end,
    numberStart: at,
    measureEnd: last.end,
    value,
    valueMax,
    unitOfMeasure: word,
    measureKind: kind,
    unitMultiplier: last.numeral.multiplier,
    comparator: back?.comparator ?? front?.comparator ?? '=',
    wordBefore: front?.word ?? null,
    wordBehind: back?.word ?? null,
    hedge,
    interval: hedgedInterval({ value, valueMax, hedge, open: last.numeral.open, tolerance: toleranceOf(last), toleranceBelow }),
    chinese: first.numeral.chinese,
    bare: last.numeral.bare,
    steps: [first.step, isSpan ? last.step : null].filter((step) => step !== null),
  };
}

/**
 * 5—8个, 60%-70%: the measure word behind the second number counts for both. In running text 2023-2025 has none and is no
 * range; in a cell 5~8 is one, but not two years, and not codes with leading zeros.
 */
function isRange(text: string, at: number, first: Amount, second: Amount, place: ReadingPlace): boolean {
  if (first.numeral.valueMax !== null || second.numeral.valueMax !== null) return false;
  const scale = first.measure === null && second.scale > first.scale ? second.scale : 1;
  if (second.numeral.value < first.numeral.value * scale) return false;
  if (second.measure) return !first.measure || first.measure.word === second.measure.word;
  if (place === 'text' || first.numeral.bare || second.numeral.bare) return false;
  // 百分之三十到四十.
  if (first.measure) return first.worded && first.scale === 1;
  const written = text.slice(at, second.end);
  const year = ({ numeral: { value } }: Amount) => value >= 1900 && value < 2100;
  return !(year(first) && year(second)) && !/(?<![\d.])0\d/.test(written) && second.numeral.value > first.numeral.value;
}

/** The first number of a range in what the second one counts: 100-300万, 三到五成. */
function scaled(first: Amount, second: Amount): Amount {
  const { numeral } = first;
  const times = second.scale > 1 ? second.scale : numeral.multiplier === 1 ? second.numeral.multiplier : 1;
  const value = Number(`${numeral.value}e${Math.round(Math.log10(times))}`);
  // 500-1万元 goes from 500, not from 500万.
  if (times === 1 || value > second.numeral.value) return first;
  return { ...first, numeral: { ...numeral, value, tolerance: (numeral.tolerance || 0.5) * times } };
}

function amountAt(text: string, at: number, place: ReadingPlace): Amount | null {
  const share = place === 'cell' ? shareAt(text, at) : null;
  if (share) {
    const { value, tolerance, sign, end, scale, hedge, open, step } = share;
    const numeral = { value, valueMax: null, tolerance, multiplier: 1, end, hedge, open, chinese: true, bare: false };
    return { numeral, measure: { word: sign, kind: 'share' }, end, scale, worded: true, step };
  }
  const numeral = readNumeral(text, at);
  if (!numeral) return place === 'cell' ? halfAt(text, at) : null;
  const measure = measureAt(text, numeral.end, place);
  const amount: Amount = { numeral, measure, end: measure?.end ?? numeral.end, scale: 1, worded: false, step: null };
  return place === 'cell' ? andAHalf(text, amount) : amount;
}

function measureAt(text: string, at: number, place: ReadingPlace): { word: string; kind: MeasureKind; end: number } | null {
  const start = text[at] === ' ' ? at + 1 : at;
  const found = measureWordAt(text, start, place);
  if (!found) return null;
  const end = start + found.word.length;
  const tail = place === 'cell' ? measureTail(text, end) : '';
  const word = found.word === '％' ? '%' : found.word === '圆' ? '元' : found.word;
  return { kind: tail === '' ? found.kind : 'physical', word: word + tail, end: end + tail.length };
}

/** What a cell ties to a measure word: 元/吨, 次/日, 台(套). */
function measureTail(text: string, end: number): string {
  const per = text[end] === '/' ? measureWordAt(text, end + 1, 'cell')?.word : undefined;
  if (per !== undefined) return `/${per}`;
  const time = /^\/(?:日|月|季度?|时|周|万元|万人|百人|千人|百万人|万户)/.exec(text.slice(end, end + 5));
  if (time) return time[0];
  const also = text[end] === '(' ? measureWordAt(text, end + 1, 'cell')?.word : undefined;
  return also !== undefined && text[end + 1 + also.length] === ')' ? `(${also})` : '';
}

/** 半年, 半个月: a half of what is counted. */
function halfAt(text: string, at: number): Amount | null {
  if (text[at] !== '半') return null;
  const measure = measureAt(text, at + 1, 'cell');
  if (!measure || measure.kind === 'share') return null;
  const numeral = {
    value: 0.5,
    valueMax: null,
    tolerance: 0,
    multiplier: 1,
    end: at + 1,
    hedge: null,
    open: 0,
    chinese: true,
    bare: false,
  };
  return { numeral, measure, end: measure.end, scale: 1, worded: false, step: `半${measure.word} → 0.5${measure.word}` };
}

/** 1个半 is 1.5个, 三个半月 3.5个月. */
function andAHalf(text: string, amount: Amount): Amount {
  const { numeral, measure } = amount;
  if (!measure || text[amount.end] !== '半' || measure.kind === 'share' || measure.word === '点') return amount;
  if (!Number.isInteger(numeral.value) || numeral.value >= 100 || numeral.multiplier !== 1 || numeral.hedge || numeral.valueMax !== null)
    return amount;
  const value = numeral.value + 0.5;
  let end = amount.end + 1;
  let { word } = measure;
  const thing = measure.word === '个' ? (/^(?:月|小时|工作日|百分点|季度|星期|钟头)/.exec(text.slice(end, end + 3))?.[0] ?? '') : '';
  end += thing.length;
  word = /^(?:小时|钟头)$/.test(thing) ? thing : word + thing;
  return { ...amount, numeral: { ...numeral, value }, measure: { ...measure, word }, end, step: `半：${value}${word}` };
}

function toleranceOf({ numeral, measure, worded }: Amount): number {
  // 九成 is within five percent, 三分之二 exact.
  return numeral.tolerance || (measure?.kind === 'share' && !worded ? 0.5 : 0);
}

/** What a hedge and the written precision leave open. */
export interface Openness {
  value: number;
  valueMax: number | null;
  hedge: string | null;
  /** Width of the place that 余 and 多 leave open. */
  open: number;
  tolerance: number;
  /** That of the lower end, where it is another. */
  toleranceBelow?: number | undefined;
}

/**
 * Hedges: 余/多/几/出头 leave the place below the last written one open upwards; 近/接近/将近 up to a twentieth below; 来 a tenth on
 * both sides, every other (约, 左右, 上下) a twentieth (our reading; the words themselves state no width).
 */
export function hedgedInterval({ value, valueMax, hedge, open, tolerance, toleranceBelow = tolerance }: Openness): [number, number] {
  const high = valueMax ?? value;
  if (hedge === null) return [round(value - toleranceBelow), round(high + tolerance)];
  if (/^[余多几]$/.test(hedge)) return [value, high + open];
  if (hedge === '出头') return [value, round(high * 1.1)];
  if (hedge.includes('近') && hedge !== '接近于') return [round(value * 0.95), high];
  const width = hedge === '来' ? 0.1 : 0.05;
  return [round(value * (1 - width)), round(high * (1 + width))];
}

/** Takes the dust of binary fractions off: 67.1 - 0.05 is 67.05. */
function round(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}
