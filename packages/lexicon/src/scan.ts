import { comparatorBefore, comparatorBehind, type Comparator } from './comparator.ts';
import { measureWordAt, type MeasureKind } from './measure-words.ts';
import { readNumeral, type Numeral } from './numeral.ts';

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
}

const rangeMark = /^ {0,2}(?:[-—–~]{1,2}|至|到) {0,2}/;

/** Reads one quantity whose number begins at `at`; null where no number does. */
export function quantityAt(text: string, at: number): QuantitySpan | null {
  const first = readNumeral(text, at);
  if (!first) return null;
  let last: Numeral = first;
  let measure = measureAt(text, first.end);
  let measureEnd = measure?.end ?? first.end;
  let valueMax: number | null = null;

  const mark = rangeMark.exec(text.slice(measureEnd, measureEnd + 6));
  if (mark) {
    const second = readNumeral(text, measureEnd + mark[0].length);
    const secondMeasure = second && measureAt(text, second.end);
    // 5—8个, 60%-70%: the measure word behind the second number counts for both. 2023-2025 has none and is no range here.
    if (second && secondMeasure && (!measure || measure.word === secondMeasure.word) && second.value >= first.value) {
      valueMax = second.value;
      last = second;
      measure = secondMeasure;
      measureEnd = secondMeasure.end;
    }
  }

  const shared = valueMax !== null && first.multiplier === 1 ? last.multiplier : 1;
  const value = shared === 1 ? first.value : Number(`${first.value}e${Math.round(Math.log10(shared))}`);
  const front = comparatorBefore(text, at);
  const back = comparatorBehind(text, measureEnd);
  const comparator = back?.comparator ?? front?.comparator ?? '=';
  const hedge = last.hedge ?? (front?.comparator === '~' ? front.word : null) ?? (back?.comparator === '~' ? back.word : null);
  return {
    start: front?.start ?? at,
    end: back?.end ?? measureEnd,
    numberStart: at,
    measureEnd,
    value,
    valueMax,
    unitOfMeasure: measure?.word ?? null,
    measureKind: measure?.kind ?? null,
    unitMultiplier: last.multiplier,
    comparator,
    wordBefore: front?.word ?? null,
    wordBehind: back?.word ?? null,
    hedge,
    interval: interval(value, valueMax, last, hedge, measure?.kind ?? null),
    chinese: first.chinese,
  };
}

function measureAt(text: string, at: number): { word: string; kind: MeasureKind; end: number } | null {
  const start = text[at] === ' ' ? at + 1 : at;
  const found = measureWordAt(text, start);
  return found && { ...found, word: found.word === '％' ? '%' : found.word, end: start + found.word.length };
}

/**
 * Hedges: 余/多 leave the place below the last written one open upwards; 近/接近 up to a twentieth below;
 * 约/左右/上下 a twentieth on both sides (our reading; the words themselves state no width).
 */
function interval(
  value: number,
  valueMax: number | null,
  numeral: Numeral,
  hedge: string | null,
  kind: MeasureKind | null,
): [number, number] {
  const tolerance = numeral.tolerance || (kind === 'share' ? 0.5 : 0);
  const high = valueMax ?? value;
  if (hedge === '余' || hedge === '多') return [value, high + numeral.open];
  if (hedge === '近' || hedge === '接近') return [round(value * 0.95), high];
  if (hedge) return [round(value * 0.95), round(high * 1.05)];
  return [round(value - tolerance), round(high + tolerance)];
}

/** Takes the dust of binary fractions off: 67.1 - 0.05 is 67.05. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}
