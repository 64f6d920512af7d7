import type { RawCell } from '@duizhang/model';
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
  /** It points at a shared string that is not there. */
  dangling?: boolean;
}

const general: NumberFormat = { code: 'General', kind: 'number', suffix: '' };

/** The value of a cell with its text as a person sees it; null where the cell holds none. */
export function readValue(stored: StoredValue, context: ValueContext): CellValue | null {
  if (stored.inline !== null) return { text: stored.inline, kind: 'text' };
  const raw = stored.raw;
  if (raw === null || raw === '') return null;
  switch (stored.type) {
    case 's': {
      const text = /^\s*\d+\s*$/.test(raw) ? context.strings[Number(raw)] : undefined;
      return text === undefined ? { text: '', kind: 'text', dangling: true } : { text, kind: 'text' };
    }
    case 'b':
      return { text: raw.trim() === '1' || raw.trim() === 'true' ? 'TRUE' : 'FALSE', kind: 'boolean' };
    case 'e':
      return { text: raw, kind: 'error' };
    case 'd':
      return {
        text: raw
          .trim()
          .replace('T', ' ')
          .replace(/ 00:00:00(?:\.0+)?Z?$/, ''),
        kind: 'date',
      };
    case 'n':
      return numberValue(raw, context.formats[stored.style] ?? general, context.date1904);
    default:
      return { text: raw, kind: 'text' };
  }
}

function numberValue(raw: string, format: NumberFormat, date1904: boolean): CellValue {
  const number = raw.trim() === '' ? NaN : Number(raw);
  if (!Number.isFinite(number)) return { text: raw, kind: 'text' };
  const date = format.kind === 'date' ? serialToDate(number, date1904) : null;
  const value: CellValue =
    date !== null
      ? { text: date, kind: 'date', number }
      : { text: numberText(number, format.kind === 'date' ? general : format), kind: 'number', number };
  if (format.code !== general.code) value.format = format.code;
  return value;
}
