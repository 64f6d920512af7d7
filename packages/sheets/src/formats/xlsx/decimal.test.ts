import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { decimalOf, decimalText, readDecimal, readIndex } from './decimal.ts';
import { withinTime } from './within-time.test.support.ts';

const read = (text: string) => readDecimal(Buffer.from(text), 0, Buffer.byteLength(text));
const index = (text: string) => readIndex(Buffer.from(text), 0, Buffer.byteLength(text));

it.each([
  ['0', 0, '0'],
  ['-0', 0, '0'],
  ['35', 35, '35'],
  ['-1.50', -1.5, '-1.5'],
  ['007', 7, '7'],
  ['.5', 0.5, '0.5'],
  ['5.', 5, '5'],
  ['1.5E3', 1500, '1500'],
  ['1e-7', 1e-7, '0.0000001'],
  [' 12\n', 12, '12'],
  ['0.82499999999999996', 0.825, '0.825'],
  ['0.30000000000000004', 0.30000000000000004, '0.3'],
  ['123456789012345678', 123456789012345680, '123456789012346000'],
  ['1E+300', 1e300, '1e+300'],
])('%j is %d and shows as %s', (raw, value, text) => {
  const decimal = read(raw)!;
  expect(decimal.value).toBe(value);
  expect(decimalText(decimal)).toBe(text);
});

it.each(['', ' ', '-', '.', 'abc', '0x10', 'Infinity', 'NaN', '1,5', '1 2', '--1', '1e', '1e999', '１２'])('%j is no number', (raw) =>
  expect(read(raw)).toBeNull(),
);

it('reads every number as the language does', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(read(String(value))!.value).toBe(value + 0);
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }), fc.integer({ min: 0, max: 14 }), (whole, places) => {
      const digits = String(Math.abs(whole)).padStart(places + 1, '0');
      const raw = `${whole < 0 ? '-' : ''}${places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`}`;
      if (digits.length > 15) return;
      expect(read(raw)!.value).toBe(Number(raw) + 0);
      expect(Number(decimalText(read(raw)!))).toBe(Number(raw) + 0);
      // A share of so many digits, in percent, has the same digits.
      expect(Number(decimalText(read(raw)!, 2))).toBe(Number(`${raw}e2`) + 0);
    }),
  );
  fc.assert(
    fc.property(fc.double({ min: -1e15, max: 1e15, noNaN: true }), (value) => {
      expect(Number(decimalText(decimalOf(value)))).toBeCloseTo(Number(value.toPrecision(15)), 10);
    }),
  );
});

it.each([
  ['0', 0],
  ['12', 12],
  [' 3 ', 3],
  ['', -1],
  ['-1', -1],
  ['1.5', -1],
  ['1.0', -1],
  ['1e3', -1],
  ['x', -1],
  ['0x1', -1],
  ['999999999999999', 999999999999999],
])('the index %j is %d', (raw, value) => expect(index(raw)).toBe(value));

it('a megabyte of one character is no number, at once', () => {
  for (const character of ['1', '-', '.', ' ', 'e', '0']) withinTime(() => read(character.repeat(1_000_000)));
});
