/** What a number format makes of a number: a plain number, a share in percent, a point in time. */
export interface NumberFormat {
  /** The format code where the file gives one, else that of the built-in format. */
  code: string;
  kind: 'number' | 'percent' | 'date';
  /** Words that the format puts behind the number (`0"家"` shows 35 as 35家). */
  suffix: string;
}

/**
 * Built-in formats without a code in the file (ECMA-376 part 1, 18.8.30). 27–36 and 50–58 are those of Chinese Excel and WPS:
 * 31 is 2023年6月30日, 57 is 2023年6月, 58 is 6月30日.
 */
function builtInCode(id: number): string {
  if (id === 9) return '0%';
  if (id === 10) return '0.00%';
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 54) || id === 57 || id === 58)
    return 'yyyy-mm-dd';
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id === 45 || id === 47 || id === 55 || id === 56) return 'h:mm:ss';
  if (id === 22) return 'yyyy-mm-dd h:mm';
  if (id === 46) return '[h]:mm:ss';
  return id === 49 ? '@' : 'General';
}

/** Format of a cell by its id and the codes that the file defines. */
export function numberFormat(id: number, codes: ReadonlyMap<number, string>): NumberFormat {
  const code = codes.get(id) ?? builtInCode(id);
  const { bare, suffix } = withoutLiterals(code);
  if (isDate(bare)) return { code, kind: 'date', suffix: '' };
  return bare.includes('%') ? { code, kind: 'percent', suffix: '' } : { code, kind: 'number', suffix };
}

/** The first section (that of positive numbers) without literals, escapes, colours and conditions; and the literals that end it. */
function withoutLiterals(code: string): { bare: string; suffix: string } {
  let bare = '';
  let suffix = '';
  for (let i = 0; i < code.length && code[i] !== ';'; i++) {
    const c = code[i]!;
    if (c === '"') {
      const end = code.indexOf('"', i + 1);
      const literal = code.slice(i + 1, end < 0 ? code.length : end);
      suffix += literal;
      i = end < 0 ? code.length : end;
    } else if (c === '\\' || c === '!') {
      suffix += code[++i] ?? '';
    } else if (c === '_' || c === '*') {
      i++;
    } else if (c === '[') {
      const end = code.indexOf(']', i);
      const inside = code.slice(i + 1, end < 0 ? code.length : end);
      if (/^(?:h{1,2}|m{1,2}|s{1,2})$/i.test(inside)) bare += `[${inside.toLowerCase()}]`;
      i = end < 0 ? code.length : end;
    } else {
      bare += c;
      // A word before or amid the digits is no suffix, nor is one behind a scaling comma (0,"千").
      suffix = /[0#?,.%@]/.test(c) ? '' : c.charCodeAt(0) > 0x7f ? suffix + c : suffix;
    }
  }
  return { bare, suffix: /[0#?]/.test(bare) && !/[,]$/.test(bare.trim()) ? suffix.trim() : '' };
}

/** Elapsed time ([h]:mm) is an amount, not a date; `General` and E+ hold letters that mean no date. */
function isDate(bare: string): boolean {
  const code = bare
    .toLowerCase()
    .replace(/general|g\/通用格式|am\/pm|a\/p|上午\/下午/g, '')
    .replace(/s\.0+/g, 's');
  if (code.includes('[') || /[0#?@]/.test(code)) return false;
  return /[ymdhse]|aaa/.test(code);
}

/** Last serial that a spreadsheet can show: 9999-12-31. */
const lastSerial = 2_958_465;

/**
 * The date, time or both that a serial number stands for, as 2023-06-30, 14:30:00 or 2023-06-30 14:30:00; null where it is none.
 * The 1900 system counts a 29 February 1900 that never was; serials before it are one day off, and it is shown as Excel shows it.
 */
export function serialToDate(serial: number, date1904: boolean): string | null {
  if (!(serial >= 0)) return null;
  const seconds = Math.round(serial * 86400);
  let days = Math.floor(seconds / 86400);
  const time = new Date((seconds % 86400) * 1000).toISOString().slice(11, 19);
  if (days === 0 && !date1904) return time;
  if (date1904) days += 1462;
  if (days > lastSerial) return null;
  const date =
    days === 60 ? '1900-02-29' : new Date(Date.UTC(1899, 11, days < 60 ? 31 : 30) + days * 86_400_000).toISOString().slice(0, 10);
  return seconds % 86400 === 0 ? date : `${date} ${time}`;
}

/** A number as a person sees it: 15 digits, as spreadsheets calculate, never rounded to the format; percent and suffix written out. */
export function numberText(value: number, format: NumberFormat): string {
  if (format.kind === 'percent') return `${fifteenDigits(value * 100)}%`;
  return fifteenDigits(value) + format.suffix;
}

function fifteenDigits(value: number): string {
  const text = String(value);
  return text.length <= 15 ? text : String(Number(value.toPrecision(15)));
}
