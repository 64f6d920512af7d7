import type { RawCell } from '@duizhang/model';
import { dateToSerial } from './xlsx/date-serial.ts';
import { formatOf, generalFormat, showNumber, type NumberFormat } from './xlsx/number-format.ts';

/** A cell as the document stores it. */
export interface OdsStored {
  /** `office:value-type`: float, percentage, currency, date, time, boolean, string; null where there is none. */
  type: string | null;
  /** `office:value`, `date-value`, `time-value`, `boolean-value` or `string-value`, whichever belongs to the type. */
  value: string | null;
  /** The paragraphs shown. */
  shown: string;
  /** The document calls it an error (`calcext:value-type`). */
  error: boolean;
}

export type OdsValue = Omit<RawCell, 'row' | 'column' | 'formula'>;

const percent = formatOf('0%');
const clock = formatOf('h:mm:ss');
const duration = formatOf('[h]:mm:ss');

/** How numbers in a cell show, and from when its dates count. */
export interface OdsFormat {
  format: NumberFormat;
  date1904: boolean;
}

/** The value of a cell, told the way the reader of .xlsx tells it; null where it holds none. */
export function readOdsValue({ type, value, shown, error }: OdsStored, format: () => OdsFormat): OdsValue | null {
  if (error) return { text: shown, kind: 'error' };
  switch (type) {
    case 'float':
    case 'currency':
      return numberValue(value, shown, format());
    case 'percentage':
      return numberValue(value, shown, { format: percent, date1904: false });
    case 'boolean':
      return { text: value === 'true' || value === '1' ? 'TRUE' : 'FALSE', kind: 'boolean' };
    case 'date':
      return dateValue(value ?? shown);
    case 'time':
      return timeValue(value ?? shown, shown);
    case 'string':
      return { text: value ?? shown, kind: 'text' };
    default:
      return shown === '' ? null : { text: shown, kind: 'text' };
  }
}

function numberValue(value: string | null, shown: string, { format, date1904 }: OdsFormat): OdsValue | null {
  const number = value === null || value.trim() === '' ? NaN : Number(value);
  if (!Number.isFinite(number)) return shown === '' ? null : { text: shown, kind: 'text' };
  return numberIn(format, number, date1904);
}

function numberIn(format: NumberFormat, number: number, date1904: boolean): OdsValue {
  return { ...showNumber(number, format, date1904), number, ...(format !== generalFormat && { format: format.code }) };
}

/** `2023-06-30` or `2023-06-30T14:30:00.5`; what is no date stays the text that it is. */
function dateValue(written: string): OdsValue {
  const number = dateToSerial(written.trim(), false);
  if (number === null) return { text: written, kind: 'text' };
  const text = written
    .trim()
    .replace(/[.]\d+(?=Z?$)|Z$/g, '')
    .replace('T', ' ')
    .replace(/ 00:00:00$/, '');
  return { text, kind: 'date', number };
}

/** `PT14H30M00S`: a time of day, or a span of time where it is a day or more. */
function timeValue(written: string, shown: string): OdsValue | null {
  const parts = /^(-?)P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?$/.exec(written.trim());
  if (!parts) return shown === '' ? null : { text: shown, kind: 'text' };
  const [days, hours, minutes, seconds] = parts.slice(2).map((part) => Number((part ?? '0').replace(',', '.')));
  const number = (days! + (hours! * 3600 + minutes! * 60 + seconds!) / 86_400) * (parts[1] === '-' ? -1 : 1);
  return numberIn(number >= 0 && number < 1 ? clock : duration, number, false);
}
