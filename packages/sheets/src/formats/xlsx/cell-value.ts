import type { RawCell } from '@duizhang/model';
import { longestText } from '../limits.ts';
import { numberText, serialToDate, type NumberFormat } from './number-format.ts';

/** What values refer to. */
export interface ValueContext {
  strings: readonly string[];
  formats: readonly NumberFormat[];
  date1904: boolean;
}

/** A cell as the part stores it. */
export interface StoredValue {
  /** `t` of the cell: s, str, inlineStr, b, e, d or n. */
  type: string;
  /** `s` of the cell. */
  style: number;
  raw: string | null;
  inline: string | null;
}

export interface CellValue {
  text: string;
  kind: RawCell['kind'];
  number?: number;
  format?: string;
  /** The text was longer than a cell can be. */
  cut?: boolean;
  /** It points at a shared string that is not there. */
  dangling?: boolean;
}

const general: NumberFormat = { code: 'General', kind: 'number', suffix: '' };

/** The value of a cell with its text as a person sees it; null where the cell holds none. */
export function readValue(stored: StoredValue, context: ValueContext): CellValue | null {
  if (stored.inline !== null) return textValue(stored.inline, 'text');
  const raw = stored.raw;
  if (raw === null || raw === '') return null;
  switch (stored.type) {
    case 's': {
      const text = /^\s*\d+\s*$/.test(raw) ? context.strings[Number(raw)] : undefined;
      return text === undefined ? { text: '', kind: 'text', dangling: true } : textValue(text, 'text');
    }
    case 'b':
      return { text: raw.trim() === '1' || raw.trim() === 'true' ? 'TRUE' : 'FALSE', kind: 'boolean' };
    case 'e':
      return textValue(raw, 'error');
    case 'd':
      return textValue(
        raw
          .trim()
          .replace('T', ' ')
          .replace(/ 00:00:00(?:\.0+)?Z?$/, ''),
        'date',
      );
    case 'n':
      return numberValue(raw, context.formats[stored.style] ?? general, context.date1904);
    default:
      return textValue(raw, 'text');
  }
}

function numberValue(raw: string, format: NumberFormat, date1904: boolean): CellValue {
  const number = raw.trim() === '' ? NaN : Number(raw);
  if (!Number.isFinite(number)) return textValue(raw, 'text');
  const date = format.kind === 'date' ? serialToDate(number, date1904) : null;
  const value: CellValue =
    date !== null
      ? { text: date, kind: 'date', number }
      : { text: numberText(number, format.kind === 'date' ? general : format), kind: 'number', number };
  if (format.code !== general.code) value.format = format.code;
  return value;
}

/** Cuts a text that is longer than a cell can be; a file that holds one was not written by a spreadsheet program. */
function textValue(text: string, kind: CellValue['kind']): CellValue {
  return text.length > longestText ? { text: text.slice(0, longestText), kind, cut: true } : { text, kind };
}
