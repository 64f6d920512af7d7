import { expect, it } from 'vitest';
import { numberFormat, serialToDate, showNumber } from './number-format.ts';

const custom = (code: string) => numberFormat(164, new Map([[164, code]]));

it.each([
  ...[14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 47, 50, 51, 52, 53, 54, 55, 56, 57, 58].map(
    (id) => [id, 'date'] as const,
  ),
  ...[9, 10].map((id) => [id, 'percent'] as const),
  [46, 'duration'] as const,
  ...[0, 1, 2, 3, 4, 11, 12, 13, 23, 26, 37, 40, 44, 48, 49, 59, 163].map((id) => [id, 'number'] as const),
])('built-in format %i is a %s', (id, kind) => expect(numberFormat(id, new Map()).kind).toBe(kind));

it.each([
  ['yyyy"年"m"月"d"日"', 'date'],
  ['yyyy年m月d日', 'date'],
  ['[$-804]yyyy/m/d;@', 'date'],
  ['[DBNum1][$-804]yyyy"年"m"月"', 'date'],
  ['aaaa', 'date'],
  ['e', 'date'],
  ['mm:ss.0', 'date'],
  ['上午/下午h"时"mm"分"', 'date'],
  ['[h]:mm', 'duration'],
  ['0\\d', 'number'],
  ['#,##0_d', 'number'],
  ['0"日"', 'number'],
  ['0.00E+00', 'number'],
  ['[Red]0.0', 'number'],
  ['General', 'number'],
  ['G/通用格式', 'number'],
  ['0.0%', 'percent'],
  ['0"%"', 'number'],
  ['0;yyyy', 'number'],
  ['', 'number'],
  ['"', 'number'],
  ['[', 'number'],
  ['\\', 'number'],
])('%s is a %s', (code, kind) => expect(custom(code).kind).toBe(kind));

it.each([
  [0.82, '0%', '82%'],
  [0.8249, '0%', '82.49%'],
  [0.07, '0.00%', '7%'],
  [0.1 + 0.2, 'General', '0.3'],
  [0, '0%', '0%'],
  [35, '0"家"', '35家'],
  [1.2, '0.0万', '1.2万'],
  [12000, '0!.0,"万"', '12000'],
  [2000, '#,##0', '2000'],
  [-3, '0', '-3'],
  [13812345678, '0', '13812345678'],
])('%d as %s reads %s', (value, code, text) => expect(showNumber(value, custom(code), false).text).toBe(text));

it.each([
  [45107, false, '2023-06-30'],
  [45107.5, false, '2023-06-30 12:00:00'],
  [0.25, false, '06:00:00'],
  [1, false, '1900-01-01'],
  [59, false, '1900-02-28'],
  [60, false, '1900-02-29'],
  [61, false, '1900-03-01'],
  [43645, true, '2023-06-30'],
  [0, true, '1904-01-01'],
  [2958465, false, '9999-12-31'],
  [2958466, false, null],
  [-1, false, null],
  [Number.NaN, false, null],
])('serial %d (1904: %s) is %s', (serial, date1904, date) => expect(serialToDate(serial, date1904)).toBe(date));
