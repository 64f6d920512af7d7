import { comparatorBehindInCell, type Comparator } from '../number/comparator.ts';
import { measureWordAt } from '../number/measure-words.ts';
import { multiplierAt } from '../number/multiplier.ts';
import type { QuantitySpan } from '../number/scan.ts';

/** What stands behind a cell's quantity and belongs to it. */
export interface BackWords {
  /** Index after it. */
  end: number;
  basis: 'new' | 'cumulative' | null;
  comparator: { word: string; comparator: Comparator } | null;
  steps: string[];
}

const remarks = new Map<string, 'new' | 'cumulative' | null>([
  ['累计', 'cumulative'],
  ['累计数', 'cumulative'],
  ['累计值', 'cumulative'],
  ['新增', 'new'],
  ['新建', 'new'],
  ['本期新增', 'new'],
  ['含', null],
  ['含税', null],
  ['人民币', null],
  ['本期', null],
  ['本季度', null],
  ['已完成', null],
  ['完成', null],
]);

/** 5个以上（含5个）. */
const includes = /^含(?:本数|\d[\d.]{0,9}[^\d,;]{0,3})$/;

/** Reads what stands behind a quantity as far as it belongs to it: a second comparator, a remark in brackets, 整 behind 元. */
export function readBackWords(text: string, span: QuantitySpan): BackWords {
  const back: BackWords = { end: span.end, basis: null, comparator: null, steps: [] };
  if (span.unitOfMeasure?.endsWith('元') && /[整正]/.test(text[back.end] ?? '')) back.end += 1;
  if (span.unitOfMeasure === '元' && text.startsWith('人民币', back.end)) back.end += 3;
  for (let count = 0; count < 3; count++) {
    const next = back.comparator ? null : comparatorBehindInCell(text, back.end);
    const bounded = span.wordBehind !== null || back.comparator !== null;
    const remark = next ? null : bracketAt(text, back.end);
    if (next) back.comparator = { word: next.word, comparator: next.comparator };
    else {
      const basis = remark && bounded && includes.test(remark.content) ? null : remark ? remarks.get(remark.content) : undefined;
      if (basis === undefined) break;
      back.basis ??= basis;
      back.steps.push(`括注：${remark!.content}`);
    }
    back.end = next?.end ?? remark!.end;
  }
  // 3项已完成
  const done = /^(?:已|均已|已全部)?(?:完成|建成|上线|投用)$/.exec(text.slice(back.end));
  if (done) back.end = text.length;
  return back;
}

function bracketAt(text: string, at: number): { content: string; end: number } | null {
  if (text[at] !== '(') return null;
  const close = text.indexOf(')', at);
  return close === -1 ? null : { content: text.slice(at + 1, close), end: close + 1 };
}

/** A unit of measure by itself, with its multiplier: 万元, 亿立方米, %; null where the text is none. */
export function unitIn(text: string): { unitOfMeasure: string; multiplier: number } | null {
  const factor = multiplierAt(text, 0);
  const rest = text.slice(factor?.end ?? 0);
  if (/^(?:百分比|百分率|百分数)$/.test(text)) return { unitOfMeasure: '%', multiplier: 1 };
  const measure = measureWordAt(rest, 0, 'cell');
  if (!measure) return null;
  const word = measure.word === '％' ? '%' : measure.word;
  const per = rest.slice(measure.word.length);
  if (per === '') return { unitOfMeasure: word, multiplier: factor?.value ?? 1 };
  const below = per[0] === '/' ? measureWordAt(per, 1, 'cell')?.word : undefined;
  return below !== undefined && per.length === 1 + below.length ? { unitOfMeasure: word + per, multiplier: factor?.value ?? 1 } : null;
}
