import type { Absence } from './absence.ts';
import { readDate } from './date.ts';
import type { QuantityPart } from './cell/parts.ts';
import { readPeriod } from './period.ts';
import { readQuantity, type Quantity } from './quantity.ts';
import { readStatus } from './status.ts';

/** How a written text of a plan or a spreadsheet is read: what `duizhang lex` prints, one JSON object a text. */
export interface Lexeme {
  raw: string;
  /** The number of a quantity, `2023-06-30` of a date, `2023-Q2` of a period, the word of a status; null for text. */
  value: number | string | null;
  unitOfMeasure: string | null;
  unitMultiplier: number;
  comparator: Quantity['comparator'];
  hedge: string | null;
  basis: Quantity['basis'];
  interval: [number, number] | null;
  kind: 'quantity' | 'percent' | 'range' | 'date' | 'period' | 'status' | 'text';
  /** Upper end of a range, else null. */
  valueMax: number | null;
  /** Whether the value is how much something rose or fell, not how much there is. */
  change: Quantity['change'];
  /** Which kind of nothing a text says: 无, 不涉及, or blank. */
  absence: Absence | null;
  /** Several quantities in one text, each with what it is of. */
  parts: QuantityPart[];
  /** How it was read, or why it was not, in Chinese; never empty. */
  steps: string[];
}

/**
 * Reads a text as what it most likely is, in this order: a date of eight digits, a period or a date, a quantity, a status word.
 * A bare number is a quantity (2000 is no year); what can't be read has kind text and value null, never 0.
 */
export function lex(raw: string): Lexeme {
  const quantity = readQuantity(raw);
  const eightDigits = /^\s*(?:19|20)\d{6}\s*$/.test(raw) ? readDate(raw) : null;
  if (eightDigits?.value) return other(raw, 'date', eightDigits.value, eightDigits.steps);

  // 2023.6 and 2023年 look like numbers, and are a month and a year.
  const { unitOfMeasure, absence } = quantity;
  const calendar = absence === null && (unitOfMeasure === '年' || unitOfMeasure === null) ? calendarOf(raw) : null;
  if (calendar?.value) return other(raw, calendar.kind, calendar.value, calendar.steps);
  if (quantity.value !== null) {
    const { value, kind, steps } = quantity;
    return { ...fields(quantity), raw, value, kind, steps: steps.length > 0 ? steps : [readAs(quantity)] };
  }

  const status = readStatus(raw).value;
  if (status !== null) return other(raw, 'status', status, [`“${raw.trim()}”读作完成状态 ${status}`]);
  if (/^\s*[是对Yy]\s*$/.test(raw))
    return { ...fields(quantity), raw, value: null, kind: 'text', steps: ['只表示肯定，不是数，也不是完成状态'] };
  const steps = calendar ? calendar.steps : quantity.steps;
  return { ...fields(quantity), raw, value: null, kind: 'text', steps };
}

function readAs({ value, valueMax, unitOfMeasure }: Quantity): string {
  return `读作 ${value}${valueMax === null ? '' : ` 至 ${valueMax}`}${unitOfMeasure ?? ''}`;
}

/** The fields of a reading in the order in which they are printed. */
function fields(quantity: Quantity | null): Lexeme {
  return {
    raw: '',
    value: null,
    unitOfMeasure: quantity?.unitOfMeasure ?? null,
    unitMultiplier: quantity?.unitMultiplier ?? 1,
    comparator: quantity?.comparator ?? null,
    hedge: quantity?.hedge ?? null,
    basis: quantity?.basis ?? null,
    interval: quantity?.interval ?? null,
    kind: 'text',
    valueMax: quantity?.valueMax ?? null,
    change: quantity?.change ?? null,
    absence: quantity?.absence ?? null,
    parts: quantity?.parts ?? [],
    steps: [],
  };
}

function other(raw: string, kind: Lexeme['kind'], value: string, steps: string[]): Lexeme {
  return { ...fields(null), raw, value, kind, steps };
}

/** A period or a day, or why the text, though it speaks of one, gives none; null where it speaks of none. */
function calendarOf(raw: string): { kind: 'period' | 'date'; value: string | null; steps: string[] } | null {
  // Bare digits and a decimal that is no month stay a quantity.
  if (/^[\s\d０-９,，.%％-]*$/.test(raw) && !yearAndMonth.test(raw)) return null;
  const period = readPeriod(raw);
  if (period.value !== null) return { kind: 'period', ...period };
  const date = readDate(raw);
  if (date.value !== null) return { kind: 'date', ...date };
  const said = [period, date].find(({ steps }) => !unspecific.has(steps[0]!));
  return said ? { kind: said === date ? 'date' : 'period', value: null, steps: said.steps } : null;
}

const yearAndMonth = /^\s*(?:19|20)\d\d[-.](?:0?[1-9]|1[0-2])(?:[-.]\d{1,2}|-(?:19|20)\d\d[-.]\d{1,2})?\s*$/;
const unspecific: ReadonlySet<string> = new Set(['不是报告期', '读不出具体日期', '没有说到哪一天']);
