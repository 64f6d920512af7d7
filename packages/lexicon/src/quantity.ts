import { readAbsence, type Absence } from './absence.ts';
import { cleanCell } from './cell/clean-cell.ts';
import type { Comparator } from './number/comparator.ts';
import { readParts, type QuantityPart } from './cell/parts.ts';
import { leadingQuantity } from './cell/leading-quantity.ts';
import { withUnitColumn } from './cell/unit-column.ts';

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
  /** The text says how much something rose (增长15%) or fell (下降5%, value -5), not how much there is; else null. */
  change: 'up' | 'down' | null;
  /** Which kind of nothing the text says (无, 不涉及, blank); null where it says something. */
  absence: Absence | null;
  /**
   * Several quantities in one text, or one with its period (上半年2个、下半年3个). Their sum is never formed: `value` is null,
   * but for a total whose part 其中 names.
   */
  parts: QuantityPart[];
  /** What was done to read it, or why it is not read, in Chinese. */
  steps: string[];
}

/** What the reader of a cell knows beyond its text. */
export interface QuantityOptions {
  /** The unit of measure of the column, for a number that states none: 万元, %, 个. */
  unitOfMeasure?: string;
}

/**
 * Reads the whole of a text as one quantity: a cell of 本期完成值, an argument of `duizhang lex`.
 * A text with anything left over before or behind the quantity is text, not half a number.
 */
export function readQuantity(raw: string, options: QuantityOptions = {}): Quantity {
  const absence = readAbsence(raw);
  if (absence) return unread(raw, [absenceSteps[absence]], { absence });
  const clean = cleanCell(raw);
  if (!clean) return unread(raw, ['文字太长，不是一个数']);
  const { text, steps } = clean;
  const refusal = refusalOf(text);
  if (refusal) return unread(raw, [...steps, refusal]);

  const column = options.unitOfMeasure === undefined ? null : withUnitColumn(text, options.unitOfMeasure);
  const joined = column?.text ?? text;
  const leading = leadingQuantity(joined);
  if (typeof leading === 'object' && leading.end === joined.length) {
    const { quantity } = leading;
    const unitOfMeasure = quantity.unitOfMeasure ?? column?.unitOfMeasure ?? null;
    return { raw, ...quantity, unitOfMeasure, steps: [...steps, ...(column?.steps ?? []), ...quantity.steps] };
  }
  const several = readParts(text);
  if (several) return { ...unread(raw, [...steps, ...several.steps]), ...several.total, parts: several.parts };
  return unread(raw, [...steps, typeof leading === 'string' ? leading : '数字前后还有别的文字，不能只取其中的数']);
}

const absenceSteps: Readonly<Record<Absence, string>> = {
  nilReturn: '零报告：写明没有，不是 0',
  notApplicable: '不涉及：写明不需填报，不是 0',
  silence: '空白：没有填写，不是 0',
};

function unread(raw: string, steps: string[], more: Partial<Quantity> = {}): Quantity {
  return {
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
    change: null,
    absence: null,
    parts: [],
    steps,
    ...more,
  };
}

/** Forms that look like numbers and say two things at once; why they are left alone. */
const refusals: readonly (readonly [RegExp, string])[] = [
  [/^\d{1,9}\/\d{1,9}[^\d/]{0,3}$/, '“几/几”可能是“共几个、完成几个”，也可能是分数或日期，不作换算'],
  [/^\d{1,9}:\d{1,9}(?::\d{1,9})?$/, '比例或时刻，不是一个数'],
  [/^\(\d[\d,.]{0,20}%?\)$/, '括号里的数可能是负数，也可能是编号'],
  [/^(?:0\d{2,}|00)(?![.\d])/, '前面有 0，像编号或电话号码'],
  [/^[1-9]\d{15,}/, '超过 15 位数字，像编号；电子表格也存不下'],
  [/^\d{1,3}[.、)]$/, '像编号'],
  [/^[2-6]G$/, '移动通信的代，不是数'],
  [/^十[三四]五期?$/, '五年规划的名称，不是数'],
  [/^\d(?:\.\d{1,9})?e[+-]?\d{1,3}$/, '科学计数法，像编号或公式结果'],
  [/^\d(?:\.\d{1,9})?E\d{1,3}$/, '科学计数法，像编号或公式结果'],
];

function refusalOf(text: string): string | null {
  return refusals.find(([form]) => form.test(text))?.[1] ?? null;
}
