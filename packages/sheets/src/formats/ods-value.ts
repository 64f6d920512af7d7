import type { RawCell } from '@duizhang/model';
import { numberText, serialToDate, type NumberFormat } from './xlsx/number-format.ts';

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

const general: NumberFormat = { code: 'General', kind: 'number', suffix: '' };
const percent: NumberFormat = { code: '0%', kind: 'percent', suffix: '' };

/** The value of a cell, told the way the reader of .xlsx tells it; null where it holds none. */
export function readOdsValue({ type, value, shown, error }: OdsStored, format: () => NumberFormat): OdsValue | null {
  if (error) return { text: shown, kind: 'error' };
  switch (type) {
    case 'float':
      return numberValue(value, shown, format());
    case 'currency':
      return numberValue(value, shown, general);
    case 'percentage':
      return numberValue(value, shown, percent);
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

function numberValue(value: string | null, shown: string, format: NumberFormat): OdsValue | null {
  const number = value === null || value.trim() === '' ? NaN : Number(value);
  if (!Number.isFinite(number)) return shown === '' ? null : { text: shown, kind: 'text' };
  return { text: numberText(number, format), kind: 'number', number, ...(format.code !== general.code && { format: format.code }) };
}

/** Days are counted from here, as in the workbooks of every program. */
const dayZero = Date.UTC(1899, 11, 30);

/** `2023-06-30` or `2023-06-30T14:30:00.5`; what is no date stays the text that it is. */
function dateValue(written: string): OdsValue {
  const [, date, time] = /^(-?\d{4,6}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d)(?:[.,]\d+)?Z?)?$/.exec(written.trim()) ?? [];
  const milliseconds = date === undefined ? NaN : Date.parse(`${date}T${time ?? '00:00:00'}Z`);
  if (date === undefined || Number.isNaN(milliseconds)) return { text: written, kind: 'text' };
  const text = time === undefined || time === '00:00:00' ? date : `${date} ${time}`;
  return { text, kind: 'date', number: (milliseconds - dayZero) / 86_400_000, format: 'yyyy-mm-dd' };
}

/** `PT14H30M00S`: a time of day, or an amount of days where it is a day or more, as .xlsx has it. */
function timeValue(written: string, shown: string): OdsValue | null {
  const parts = /^(-?)P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?$/.exec(written.trim());
  if (!parts) return shown === '' ? null : { text: shown, kind: 'text' };
  const [days, hours, minutes, seconds] = parts.slice(2).map((part) => Number((part ?? '0').replace(',', '.')));
  const number = (days! + (hours! * 3600 + minutes! * 60 + seconds!) / 86_400) * (parts[1] === '-' ? -1 : 1);
  const time = number >= 0 && number < 1 ? serialToDate(number, false) : null;
  if (time === null) return { text: numberText(number, general), kind: 'number', number, format: '[h]:mm:ss' };
  return { text: time, kind: 'date', number, format: 'h:mm:ss' };
}
