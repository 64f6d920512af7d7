import type { RawCell } from '@duizhang/model';
import { numberText, serialToDate, type NumberFormat } from './number-format.ts';
import { cellText } from './shared-strings.ts';

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
  number?: { number: number; format?: string };
  /** The text was longer than a cell can be. */
  cut?: boolean;
  /** It points at a shared string that is not there. */
  dangling?: boolean;
}

const general: NumberFormat = { code: 'General', kind: 'number', suffix: '' };

/** The value of a cell with its text as a person sees it; null where the cell holds none. */
export function readValue(stored: StoredValue, context: ValueContext): CellValue | null {
  if (stored.inline !== null) return { ...cellText(stored.inline), kind: 'text' };
  const raw = stored.raw;
  if (raw === null || raw === '') return null;
  switch (stored.type) {
    case 's': {
      const text = /^\s*\d+\s*$/.test(raw) ? context.strings[Number(raw)] : undefined;
      return text === undefined ? { text: '', kind: 'text', dangling: true } : { ...cellText(text), kind: 'text' };
    }
    case 'b':
      return { text: raw.trim() === '1' || raw.trim() === 'true' ? 'TRUE' : 'FALSE', kind: 'boolean' };
    case 'e':
      return { ...cellText(raw), kind: 'error' };
    case 'd':
      return { ...cellText(raw.trim().replace('T', ' ').replace(/ 00:00:00(?:\.0+)?Z?$/, '')), kind: 'date' };
    case 'n':
      return numberValue(raw, context.formats[stored.style] ?? general, context.date1904);
    default:
      return { ...cellText(raw), kind: 'text' };
  }
}

function numberValue(raw: string, format: NumberFormat, date1904: boolean): CellValue {
  const number = raw.trim() === '' ? NaN : Number(raw);
  if (!Number.isFinite(number)) return { ...cellText(raw), kind: 'text' };
  const stored = { number, ...(format.code === 'General' ? {} : { format: format.code }) };
  const date = format.kind === 'date' ? serialToDate(number, date1904) : null;
  if (date !== null) return { text: date, kind: 'date', number: stored };
  return { text: numberText(number, format.kind === 'date' ? general : format), kind: 'number', number: stored };
}
