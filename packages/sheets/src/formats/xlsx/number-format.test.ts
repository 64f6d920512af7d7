import { describe, expect, it } from 'vitest';
import { numberFormat, showNumber } from './number-format.ts';
import { withinTime } from './within-time.test.support.ts';

const custom = (code: string) => numberFormat(164, new Map([[164, code]]));
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

it.each([
  ...[...range(14, 22), ...range(27, 36), 45, 47, ...range(50, 58)].map((id) => [id, 'date'] as const),
  ...[9, 10].map((id) => [id, 'percent'] as const),
  [46, 'duration'] as const,
  ...[...range(0, 8), ...range(11, 13), ...range(23, 26), ...range(37, 44), 48, 49, 59, 163].map((id) => [id, 'number'] as const),
])('built-in format %i is a %s', (id, kind) => expect(numberFormat(id, new Map()).kind).toBe(kind));

it.each([
  [27, 45107, '2023-06-30'],
  [31, 45107, '2023-06-30'],
  [57, 45107, '2023-06-30'],
  [58, 45107, '2023-06-30'],
  [32, 0.625, '15:00:00'],
  [35, 0.625, '15:00:00'],
  [55, 0.625, '15:00:00'],
  [56, 45107.625, '2023-06-30 15:00:00'],
])('built-in format %i of Chinese Excel shows %d as %s', (id, serial, text) =>
  expect(showNumber(serial, numberFormat(id, new Map()), false)).toEqual({ text, kind: 'date' }),
);

it.each([
  ['yyyy"年"m"月"d"日"', 'date'],
  ['yyyy年m月d日', 'date'],
  ['[$-804]yyyy/m/d;@', 'date'],
  ['[$-F800]dddd, mmmm dd, yyyy', 'date'],
  ['[DBNum1][$-804]yyyy"年"m"月"', 'date'],
  ['aaaa', 'date'],
  ['aaa;@', 'date'],
  ['e', 'date'],
  ['e/m/d', 'date'],
  ['ggge"年"m"月"', 'date'],
  ['bbbb', 'date'],
  ['mm:ss.0', 'date'],
  ['h:mm:ss.000', 'date'],
  ['h:mm AM/PM', 'date'],
  ['上午/下午h"时"mm"分"', 'date'],
  ['[h]:mm', 'duration'],
  ['[mm]:ss', 'duration'],
  ['[ss].00', 'duration'],
  ['0\\d', 'number'],
  ['#,##0_d', 'number'],
  ['#,##0*d', 'number'],
  ['0"日"', 'number'],
  ['0.00E+00', 'number'],
  ['# ?/?', 'number'],
  ['[Red]0.0', 'number'],
  ['[>=100][Red]0;[<0]0;0', 'number'],
  ['General', 'number'],
  ['general;[Red]-general', 'number'],
  ['G/通用格式', 'number'],
  ['Standard', 'number'],
  ['0.0%', 'percent'],
  ['0"%"', 'number'],
  ['0;yyyy', 'number'],
  ['@', 'number'],
  [';;;', 'number'],
  ['', 'number'],
  ['"', 'number'],
  ['[', 'number'],
  ['\\', 'number'],
])('%s is a %s', (code, kind) => expect(custom(code).kind).toBe(kind));

describe('what a person sees', () => {
  it.each([
    [0.82, '0%', '82%'],
    [0.8249, '0%', '82.49%'],
    [0.07, '0.00%', '7%'],
    [0.07, '0.0%"以上"', '7%以上'],
    [0.000123, '0%', '0.0123%'],
    [-0.5, '0%;-0%', '-50%'],
    [12, '0%', '1200%'],
    [0.1 + 0.2, 'General', '0.3'],
    [1 / 3, '0.00', '0.333333333333333'],
    [0, '0%', '0%'],
    [0, '0;-0;;@', '0'],
    [0, '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', '0'],
    [35, '0"家"', '35家'],
    [35, '0家', '35家'],
    [35, 'G/通用格式"家"', '35家'],
    [35, '"约"0"家"', '约35家'],
    [35, '"¥"#,##0', '35'],
    [35, '0 "km"', '35km'],
    [1.2, '0.0万', '1.2万'],
    [12000, '0!.0,"万"', '12000'],
    [12000, '0!.0000"万"', '12000'],
    [12000, '0"."0000"万"', '12000'],
    [12000, '0.0,"千"', '12000'],
    [2000, '#,##0', '2000'],
    [-3, '0', '-3'],
    [-3, '0;[Red]0', '-3'],
    [-3, '"增加"0;"减少"0', '减少3'],
    [3, '"增加"0;"减少"0', '增加3'],
    [150, '[>=100]0"项";0"个"', '150项'],
    [50, '[>=100]0"项";0"个"', '50个'],
    [-1, '[<0]"欠"0;[=0]"平";"余"0', '欠-1'],
    [0.5, '# ?/?', '0.5'],
    [1500, '0.00E+00', '1500'],
    [13812345678, '0', '13812345678'],
    [0.0000001, 'General', '0.0000001'],
    [1e21, 'General', '1000000000000000000000'],
    [1e300, 'General', '1e+300'],
    [35, '@', '35'],
    [35, ';;;', '35'],
  ])('%d as %s reads %s', (value, code, text) => expect(showNumber(value, custom(code), false)).toEqual({ text, kind: 'number' }));

  it.each([
    [1.5, '[h]:mm', '36:00:00'],
    [0.25, '[h]:mm:ss', '06:00:00'],
    [-0.0625, '[h]:mm', '-01:30:00'],
    [0.0625, '[mm]:ss', '01:30:00'],
  ])('%d as %s lasts %s: no date, and no number of days', (value, code, text) =>
    expect(showNumber(value, custom(code), false)).toEqual({ text, kind: 'text' }),
  );

  it('a negative number in a date format is a number, as its section may be another', () => {
    expect(showNumber(-1, custom('yyyy/m/d;@'), false)).toEqual({ text: '-1', kind: 'number' });
    expect(showNumber(-5, custom('yyyy/m/d;0"天"'), false)).toEqual({ text: '-5天', kind: 'number' });
    expect(showNumber(45107, custom('0;yyyy'), false)).toEqual({ text: '45107', kind: 'number' });
  });
});

it.each([
  ['quotes', '"'.repeat(1_000_000)],
  ['semicolons', ';'.repeat(1_000_000)],
  ['brackets', '['.repeat(1_000_000)],
  ['zeros', '0'.repeat(1_000_000)],
  ['blanks', `0,${' '.repeat(1_000_000)}`],
])('a format of a megabyte of %s costs nothing', (_name, code) => {
  expect(withinTime(() => showNumber(5, custom(code), false)).kind).toBe('number');
});
