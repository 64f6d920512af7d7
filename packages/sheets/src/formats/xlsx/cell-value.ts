import type { RawCell } from '@duizhang/model';
import { dateToSerial } from './date-serial.ts';
import { decimalText, readDecimal, readIndex } from './decimal.ts';
import { generalFormat, showNumber, type NumberFormat } from './number-format.ts';
import { unescapeText } from './xml-text.ts';

/** What values refer to. */
export interface ValueContext {
  strings: readonly string[];
  formats: readonly NumberFormat[];
  date1904: boolean;
}

/** `t` of a cell: shared string, text (also of a formula), number, boolean, error, date in ISO 8601. */
export type CellType = 's' | 'str' | 'n' | 'b' | 'e' | 'd';

/** A cell as the part stores it; its value stands in `bytes` from `from` to `to`, and there is something. */
export interface StoredCell {
  row: number;
  column: number;
  type: CellType;
  /** `s` of the cell. */
  style: number;
  bytes: Buffer;
  from: number;
  to: number;
}

/** The cell with its text as a person sees it; null where it points at a shared string that is not there. */
export function readCell(stored: StoredCell, context: ValueContext): RawCell | null {
  const { row, column, bytes, from, to } = stored;
  switch (stored.type) {
    case 'n':
      return numberCell(stored, context);
    case 's': {
      const text = context.strings[readIndex(bytes, from, to)];
      return text === undefined ? null : { row, column, text, kind: 'text' };
    }
    case 'b': {
      const text = bytes.toString('utf8', from, to).trim().toLowerCase();
      return { row, column, text: text === '1' || text === 'true' ? 'TRUE' : 'FALSE', kind: 'boolean' };
    }
    case 'e':
      return { row, column, text: bytes.toString('utf8', from, to), kind: 'error' };
    case 'd':
      return dateCell(stored, context.date1904);
    case 'str':
      return textCell(stored);
  }
}

function textCell({ row, column, bytes, from, to }: StoredCell): RawCell {
  return { row, column, text: unescapeText(bytes.toString('utf8', from, to)), kind: 'text' };
}

function numberCell(stored: StoredCell, { formats, date1904 }: ValueContext): RawCell {
  const { row, column, bytes, from, to } = stored;
  const decimal = readDecimal(bytes, from, to);
  if (!decimal) return textCell(stored);
  const format = formats[stored.style] ?? generalFormat;
  const number = decimal.value;
  if (format === generalFormat) return { row, column, text: longWhole(bytes, from, to) ?? decimalText(decimal), kind: 'number', number };
  const { text, kind } = showNumber(decimal, format, date1904);
  return { row, column, text: longWhole(bytes, from, to, text) ?? text, kind, number, format: format.code };
}

/** More digits than a number holds are an identity or an account: where they show as they are, they stay as written. */
function longWhole(bytes: Buffer, from: number, to: number, shown?: string): string | null {
  if (to - from <= 15) return null;
  const raw = bytes.toString('latin1', from, to);
  return /^[1-9][0-9]{15,99}$/.test(raw) && (shown === undefined || /^[1-9][0-9]{15,99}$/.test(shown)) ? raw : null;
}

/** Strict OOXML may write a date as such: `2023-06-30T00:00:00`, also without its time, its day, or with a zone, which is left out. */
function dateCell(stored: StoredCell, date1904: boolean): RawCell {
  const { row, column, bytes, from, to } = stored;
  const raw = bytes.toString('latin1', from, Math.min(to, from + 40)).trim();
  const number = dateToSerial(raw, date1904);
  if (number === null) return textCell(stored);
  const text = raw
    .replace(/(?:Z|[+-]\d\d:?\d\d)$/, (zone) => (raw.includes(':') ? '' : zone))
    .replace(/^T|\.\d+$/g, '')
    .replace('T', ' ')
    .replace(/ 00:00(?::00)?$/, '');
  return { row, column, text, kind: 'date', number };
}
