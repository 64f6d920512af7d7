/** Last serial that a spreadsheet can show: 9999-12-31. */
const lastSerial = 2_958_465;
const secondsOfDay = 86_400;

/**
 * The date, time or both that a serial number stands for, as 2023-06-30, 14:30:00 or 2023-06-30 14:30:00, to the second; null where
 * it is none. The 1900 system counts a 29 February 1900 that never was; serials before it are one day off, and it is shown as Excel
 * shows it.
 */
export function serialToDate(serial: number, date1904: boolean): string | null {
  if (!(serial >= 0 && serial <= lastSerial + 1)) return null;
  const seconds = Math.round(serial * secondsOfDay);
  const ofDay = seconds % secondsOfDay;
  let days = (seconds - ofDay) / secondsOfDay;
  if (days === 0 && !date1904) return clock(ofDay);
  if (date1904) days += 1462;
  if (days > lastSerial) return null;
  const date = days === 60 ? '1900-02-29' : calendarDate(days < 60 ? days + 1 : days);
  return ofDay === 0 ? date : `${date} ${clock(ofDay)}`;
}

/** A span of time as hours, minutes and seconds: 1.5 days are 36:00:00. */
export function serialToDuration(serial: number): string {
  const seconds = Math.round(Math.abs(serial) * secondsOfDay);
  return `${serial < 0 && seconds > 0 ? '-' : ''}${clock(seconds)}`;
}

/** The serial of a moment written as in ISO 8601, in the date system of the file; null where it is none. */
export function dateToSerial(date: string, date1904: boolean): number | null {
  const match = /^(?:(\d{4})-(\d\d)-(\d\d))?(?:(?:T|^|\s)(\d\d):(\d\d)(?::(\d\d(?:\.\d{1,9})?))?)?(?:Z|[+-]\d\d:?\d\d)?$/.exec(date);
  if (!match || (match[1] === undefined && match[4] === undefined)) return null;
  const [year, month, day, hour, minute, second] = match.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (hour > 24 || minute > 59 || second >= 60) return null;
  const time = (hour * 3600 + minute * 60 + second) / secondsOfDay;
  if (match[1] === undefined) return time;
  const moment = new Date(Date.UTC(year, month - 1, day));
  if (moment.getUTCMonth() !== month - 1 || moment.getUTCDate() !== day) return null;
  const days = moment.getTime() / (secondsOfDay * 1000) + 25_569;
  return (date1904 ? days - 1462 : days < 61 ? days - 1 : days) + time;
}

function clock(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  return `${two(hours)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

/** Days from 1899-12-30 to a date of the Gregorian calendar, counted in years that begin in March. */
function calendarDate(days: number): string {
  const shifted = days + 693_899; // from 0000-03-01
  const era = Math.floor(shifted / 146_097);
  const ofEra = shifted - era * 146_097;
  const yearOfEra = Math.floor((ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365);
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${year}-${two(month)}-${two(day)}`;
}
