import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { dateToSerial, serialToDate, serialToDuration } from './date-serial.ts';

it.each([
  [45107, false, '2023-06-30'],
  [45107.5, false, '2023-06-30 12:00:00'],
  [0.25, false, '06:00:00'],
  [0, false, '00:00:00'],
  [1, false, '1900-01-01'],
  [59, false, '1900-02-28'],
  [60, false, '1900-02-29'],
  [61, false, '1900-03-01'],
  [43645, true, '2023-06-30'],
  [0, true, '1904-01-01'],
  [2958465, false, '9999-12-31'],
  [2958465.99999999, false, null],
  [2958466, false, null],
  [-1, false, null],
  [Number.NaN, false, null],
  [Infinity, false, null],
  [45106.999999999, false, '2023-06-30'],
])('serial %d (1904: %s) is %s', (serial, date1904, date) => expect(serialToDate(serial, date1904)).toBe(date));

it('every day has the date that the calendar gives it', () => {
  for (let serial = 61; serial <= 2_958_465; serial += 97) {
    expect(serialToDate(serial, false)).toBe(new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10));
  }
});

it.each([
  [0, '00:00:00'],
  [1.5, '36:00:00'],
  [-1 / 24, '-01:00:00'],
  [1 / 86_400, '00:00:01'],
])('a span of %d days is %s', (days, text) => expect(serialToDuration(days)).toBe(text));

it.each([
  ['2023-06-30', 45107],
  ['2023-06-30T00:00:00', 45107],
  ['2023-06-30T12:00', 45107.5],
  ['2023-06-30T12:00:00.000Z', 45107.5],
  ['2023-06-30T12:00:00+08:00', 45107.5],
  ['1900-02-28', 59],
  ['T06:00:00', 0.25],
  ['06:00:00', 0.25],
  ['2023-02-30', null],
  ['2023-06-30T25:00', null],
  ['2023-06', null],
  ['20230630', null],
  ['', null],
  ['Z', null],
])('%s is serial %d', (date, serial) => expect(dateToSerial(date, false)).toBe(serial));

it('what is written is read back, in both date systems', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1_500, max: 2_900_000 }), fc.boolean(), (days, date1904) => {
      const date = serialToDate(days, date1904)!;
      expect(dateToSerial(date, date1904)).toBe(days);
    }),
  );
});
