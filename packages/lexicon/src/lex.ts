import { readDate } from './date.ts';
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
}

/**
 * Reads a text as what it most likely is, in this order: a date of eight digits, a quantity, a status word, a period, a date.
 * A bare number is a quantity (2000 is no year); what can't be read has kind text and value null, never 0.
 */
export function lex(raw: string): Lexeme {
  const other = (kind: Lexeme['kind'], value: string): Lexeme => ({
    raw,
    value,
    unitOfMeasure: null,
    unitMultiplier: 1,
    comparator: null,
    hedge: null,
    basis: null,
    interval: null,
    kind,
  });
  const eightDigits = /^\s*(?:19|20)\d{6}\s*$/.test(raw) ? readDate(raw).value : null;
  if (eightDigits !== null) return other('date', eightDigits);

  const quantity = readQuantity(raw);
  const { value, unitOfMeasure, unitMultiplier, comparator, hedge, basis, interval, kind } = quantity;
  // 2023.6 and 2023年 look like numbers, and are a month and a year.
  const calendar = unitOfMeasure === '年' || unitOfMeasure === null ? calendarOf(raw) : null;
  if (calendar) return other(calendar.kind, calendar.value);
  if (value !== null) return { raw, value, unitOfMeasure, unitMultiplier, comparator, hedge, basis, interval, kind };

  const status = readStatus(raw).value;
  if (status !== null) return other('status', status);
  return {
    raw,
    value: null,
    unitOfMeasure: null,
    unitMultiplier: 1,
    comparator: null,
    hedge: null,
    basis: null,
    interval: null,
    kind: 'text',
  };
}

function calendarOf(raw: string): { kind: 'period' | 'date'; value: string } | null {
  // Bare digits and a decimal that is no month stay a quantity.
  if (/^[\s\d０-９,，.%％-]*$/.test(raw) && !/^\s*(?:19|20)\d\d[-.](?:0?[1-9]|1[0-2])(?:[-.]\d{1,2})?\s*$/.test(raw)) return null;
  const period = readPeriod(raw).value;
  if (period !== null) return { kind: 'period', value: period };
  const date = readDate(raw).value;
  return date === null ? null : { kind: 'date', value: date };
}
