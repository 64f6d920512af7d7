import type { RawCell } from '@duizhang/model';
import { dateToSerial, serialToDate } from '../xlsx/date-serial.ts';
import { generalFormat, showNumber, type NumberFormat } from '../xlsx/number-format.ts';

type Value = Omit<RawCell, 'row' | 'column' | 'formula'>;

/** What a cell holds, by the type that its `Data` states; null where it holds nothing. Numbers and dates show as in any workbook. */
export function readValue(type: string | undefined, raw: string, format: NumberFormat, date1904: boolean): Value | null {
  if (raw === '') return null;
  switch (type) {
    case 'Number':
      return numberValue(raw, format, date1904);
    case 'DateTime':
      return dateValue(raw.trim(), format, date1904) ?? { text: raw, kind: 'text' };
    case 'Boolean':
      return { text: ['1', 'true'].includes(raw.trim().toLowerCase()) ? 'TRUE' : 'FALSE', kind: 'boolean' };
    case 'Error':
      return { text: raw, kind: 'error' };
    default:
      return { text: raw, kind: 'text' };
  }
}

function numberValue(raw: string, format: NumberFormat, date1904: boolean): Value {
  const number = raw.trim() === '' ? NaN : Number(raw);
  if (!Number.isFinite(number)) return { text: raw, kind: 'text' };
  const shown = showNumber(number, format, date1904);
  return format === generalFormat ? { ...shown, number } : { ...shown, number, format: format.code };
}

/** A moment is written out in full; a time alone is one of the day before 1900, a span counts from there. */
function dateValue(raw: string, format: NumberFormat, date1904: boolean): Value | null {
  const serial = dateToSerial(raw, date1904);
  if (serial === null) return null;
  const withFormat = format === generalFormat ? {} : { format: format.code };
  if (format.kind === 'duration') return { ...showNumber(serial, format, date1904), number: serial, ...withFormat };
  const text = serialToDate(serial, date1904);
  return text === null ? null : { text, kind: 'date', number: serial, ...withFormat };
}
