/** A number with its digits: `whole` divided by ten to the power of `places`. At most 15 digits, as spreadsheets calculate. */
export interface Decimal {
  value: number;
  negative: boolean;
  whole: number;
  /** Digits behind the point; negative where the whole number still lacks zeros. */
  places: number;
}

/** Ten to the power of 0 … 22: those that a double holds exactly. */
const powers = Array.from({ length: 23 }, (_, i) => Number(`1e${i}`));
/** Fewer digits are a whole number that a double holds exactly, and dividing it by an exact power of ten rounds once. */
const mostDigits = 15;

/**
 * The number that stands in bytes of XML, blanks around it allowed: as `Number` reads it, but only what is a decimal number
 * (no `0x10`, no `Infinity`). Null for anything else.
 */
export function readDecimal(bytes: Buffer, start: number, end: number): Decimal | null {
  let at = start;
  const negative = bytes[at] === 0x2d;
  if (negative) at++;
  const first = at;
  let whole = 0;
  let point = -1;
  for (; at < end; at++) {
    const byte = bytes[at]!;
    if (byte >= 0x30 && byte <= 0x39) whole = whole * 10 + (byte - 0x30);
    else if (byte === 0x2e && point < 0) point = at;
    else return readSlowly(bytes, start, end);
  }
  const digits = end - first - (point < 0 ? 0 : 1);
  if (digits === 0 || digits > mostDigits) return readSlowly(bytes, start, end);
  const places = point < 0 ? 0 : end - point - 1;
  const value = places === 0 ? whole : whole / powers[places]!;
  return { value: negative ? 0 - value : value, negative: negative && whole !== 0, whole, places };
}

function readSlowly(bytes: Buffer, start: number, end: number): Decimal | null {
  const text = bytes.toString('latin1', start, end).trim();
  if (text === '') return null;
  for (let i = 0; i < text.length; i++) if (!'0123456789.eE+-'.includes(text[i]!)) return null;
  const value = Number(text);
  return Number.isFinite(value) ? decimalOf(value) : null;
}

/** The digits of a number, at most 15 of them: 0.1 + 0.2 is 0.3. */
export function decimalOf(value: number): Decimal {
  const [mantissa, exponent] = value.toExponential(mostDigits - 1).split('e') as [string, string];
  const whole = Math.abs(Number(mantissa.replace('.', '')));
  return { value: value + 0, negative: value < 0, whole, places: mostDigits - 1 - Number(exponent) };
}

/** Beyond this many digits on either side of the point a number is shown with an exponent. */
const mostPlaces = 21;

/** The digits written out, and the point moved to the right by `shift`: 0.07 is 7 percent, not 7.000000000000001. */
export function decimalText({ negative, whole, places }: Decimal, shift = 0): string {
  let rest = whole;
  let behind = places - shift;
  while (behind > 0 && rest % 10 === 0 && rest !== 0) {
    rest /= 10;
    behind--;
  }
  if (behind > mostPlaces || behind < -mostPlaces) return String(Number(`${negative ? '-' : ''}${rest}e${-behind}`));
  let digits = String(rest);
  if (rest === 0) return digits;
  if (behind < 0) digits += '0'.repeat(-behind);
  else if (behind > 0) {
    if (digits.length <= behind) digits = digits.padStart(behind + 1, '0');
    digits = `${digits.slice(0, -behind)}.${digits.slice(-behind)}`;
  }
  return negative ? `-${digits}` : digits;
}

/** The whole number, not negative, that stands in bytes of XML, blanks around it allowed; -1 for anything else. */
export function readIndex(bytes: Buffer, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = bytes[at]! - 0x30;
    if (digit < 0 || digit > 9) {
      const text = bytes.toString('latin1', start, end).trim();
      return /^[0-9]{1,15}$/.test(text) ? Number(text) : -1;
    }
    value = value * 10 + digit;
  }
  return start === end ? -1 : value;
}
