import type { Quantity } from '../quantity.ts';
import { leadingQuantity, type Single } from './leading-quantity.ts';

/** One of the quantities of a text that holds several. */
export interface QuantityPart {
  /** Of the cleaned text. */
  raw: string;
  /** What stands in front and says of which it is (上半年, 二季度, 市级); null where nothing does. */
  label: string | null;
  /** 其中: a part of the total in front of it. */
  ofWhich: boolean;
  value: number;
  valueMax: number | null;
  unitOfMeasure: string | null;
  unitMultiplier: number;
  comparator: Quantity['comparator'];
  hedge: string | null;
  basis: Quantity['basis'];
  interval: Quantity['interval'];
}

/** The parts of a text, and the total where 其中 makes the first one that. */
export interface Parts {
  parts: QuantityPart[];
  total: Partial<Omit<Quantity, 'raw' | 'steps' | 'parts'>>;
  steps: string[];
}

/** A cell that lists more is a narrative. */
const maxParts = 12;
const longestLabel = 12;

const month = '(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])';
/** A stretch of time in front of what was done in it. */
const yearLabel = '(?:(?:19|20)\\d\\d|\\d\\d|去|上|今|本|当|明)年度?';
const partLabel = `(?:[上下]半年|全年|第?[一二三四1-4]季度?|${month}(?:[-~至到]${month})?月份?(?:\\d{1,2}[日号])?|年初|年[底末])`;
const periodLabel = new RegExp(
  `^(?:截至|截止到?|截止至|到|至|自)?(?:${yearLabel}${partLabel}?|${partLabel})(?:[底末]|同期|以来|前|止|为止|中旬|上旬|下旬)?`,
);
const currentLabel = /^(?:上一?季度?|上期|上月|上年同期|去年同期|前期|往年|历年|期初|期末|往期)/;
/** What parts quantities: a comma between digits parts thousands, and nothing else. */
const separators = /^[,;、/和及与+\s]|^以及|^并且?/;

/**
 * Reads a text of several quantities (上半年2个下半年3个; 培训3次,200人; 共35个,其中新建10个), or of one with its period in front.
 * Null where anything else is left over. What is added up here would be a guess, so nothing is.
 */
export function readParts(text: string): Parts | null {
  const parts: QuantityPart[] = [];
  let rest = text;
  while (rest !== '') {
    const separator = parts.length === 0 ? null : separators.exec(rest);
    if (separator) {
      rest = rest.slice(separator[0].length);
      continue;
    }
    if (parts.length === maxParts) return null;
    const next = readPart(rest);
    if (!next) return null;
    parts.push(next.part);
    rest = rest.slice(next.end);
  }
  const [first] = parts;
  if (!first || first.ofWhich || (parts.length === 1 && !(isPeriod(first.label) && first.unitOfMeasure !== null))) return null;
  if (parts.length > 1 && parts.some(({ unitOfMeasure, label, basis }) => unitOfMeasure === null && label === null && basis === null))
    return null;
  const listed = `分为：${parts.map(({ raw }) => raw).join('；')}`;
  if (parts.length === 1) return { parts, total: totalOf(first), steps: [`只说明了一个时段：${first.label}`] };
  if (parts.slice(1).every(({ ofWhich }) => ofWhich) && first.label === null)
    return { parts, total: totalOf(first), steps: [listed, '取总数；“其中”是总数的一部分'] };
  return { parts, total: {}, steps: [listed, '有多个数，不自动相加'] };
}

function totalOf({ value, valueMax, unitOfMeasure, unitMultiplier, comparator, hedge, basis, interval }: QuantityPart): Parts['total'] {
  const kind = valueMax !== null ? 'range' : unitOfMeasure === '%' ? 'percent' : 'quantity';
  return { value, valueMax, unitOfMeasure, unitMultiplier, comparator, hedge, basis, interval, kind };
}

function isPeriod(label: string | null): boolean {
  return label !== null && periodAt(label) === label.length;
}

function periodAt(text: string): number {
  return (currentLabel.exec(text) ?? periodLabel.exec(text))?.[0].length ?? 0;
}

/** One part: 其中, its label, its quantity. */
function readPart(text: string): { part: QuantityPart; end: number } | null {
  const lead = /^(?:其中:?,?|\(其中:?)/.exec(text)?.[0] ?? '';
  const from = lead.length;
  const time = periodAt(text.slice(from));
  const period = time > 0 && /[,:]/.test(text[from + time] ?? '') ? time + 1 : time;
  // Without a digit behind it the period is no label but the quantity itself (2023年).
  for (const start of period > 0 ? [from + period, from] : [from]) {
    const found = quantityFrom(text, start) ?? labelled(text, start);
    if (!found) continue;
    const label = text.slice(from, found.start).replace(/[:,]$/, '');
    const { value, valueMax, unitOfMeasure, unitMultiplier, comparator, hedge, basis, interval } = found.quantity;
    if (value === null) continue;
    const closed = lead.startsWith('(') && text[found.end] === ')' ? 1 : 0;
    return {
      part: {
        raw: text.slice(0, found.end),
        label: label === '' ? null : label,
        ofWhich: lead !== '',
        value,
        valueMax,
        unitOfMeasure,
        unitMultiplier,
        comparator,
        hedge,
        basis,
        interval,
      },
      end: found.end + closed,
    };
  }
  return null;
}

interface Found {
  quantity: Single;
  start: number;
  end: number;
}

/** A quantity behind a few words of Chinese without a number: 市级5个. */
function labelled(text: string, from: number): Found | null {
  const words = /^[\u4e00-\u9fff]{1,12}:?/.exec(text.slice(from, from + longestLabel + 1))?.[0] ?? '';
  for (let length = 1; length <= words.length; length++) {
    const found = quantityFrom(text, from + length);
    if (found) return found;
  }
  return null;
}

function quantityFrom(text: string, from: number): Found | null {
  const leading = leadingQuantity(text.slice(from));
  return typeof leading === 'string' ? null : { quantity: leading.quantity, start: from, end: from + leading.end };
}
