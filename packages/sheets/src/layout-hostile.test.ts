import type { RawCell, RawSheet } from '@duizhang/model';
import { describe, expect, it } from 'vitest';
import { catalogue, matcher } from './catalogue.test.support.ts';
import { Grid } from './grid.ts';
import { takePeriod } from './header-period.ts';
import { readHeader } from './headers.ts';
import { findTables } from './layout.ts';
import { planFacts } from './plan-cells.ts';

const context = { metas: [], matcher, facts: planFacts(catalogue), remembered: [], year: 2023 };

function sheetOf(rows: readonly (readonly (string | number)[])[]): RawSheet {
  const cells = rows.flatMap((row, i) =>
    row.map((value, j): RawCell => {
      const at = { row: i + 1, column: j + 1, text: String(value) };
      return typeof value === 'number' ? { ...at, kind: 'number', number: value } : { ...at, kind: 'text' };
    }),
  );
  return { name: '表', hidden: false, cells, merges: [] };
}

const find = (rows: readonly (readonly (string | number)[])[]) => findTables([new Grid('a.xlsx', sheetOf(rows))], context);
const times = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_item, i) => make(i));
const header = ['任务编号', '指标名称', '本期完成值', '完成状态'];
const row = ['5', '新建自助服务点', 100, '推进中'];

/** Twice the cells may take twice the time, and on a busy machine more; what is quadratic takes hundreds of times as much. */
const seconds = 60_000;

describe('no sheet takes more than its time', () => {
  it.each([
    ['a hundred thousand rows', () => [header, ...times(100_000, () => row)], 1],
    ['a million cells, none of a table', () => times(50_000, (i) => times(20, (j) => `第${i}份文字之${j}`)), 0],
    [
      'sixteen thousand headers that nobody knows',
      () => [
        [...header, ...times(16_380, (j) => `栏目${j}`)],
        [...row, ...times(16_380, (j) => `见栏目${j}`)],
      ],
      1,
    ],
    ['sixteen thousand times one header', () => [[...header, ...times(16_380, () => '完成值')], row], 1],
    ['a thousand tables below each other', () => times(1000, (i) => [[`填报单位：第${i}局`], header, row]).flat(), 1000],
    ['a thousand tables side by side', () => times(21, (i) => times(1000, () => (i === 0 ? header : row)).flat()), 1000],
    ['a hundred thousand titles', () => [...times(100_000, (i) => [`填报单位：第${i}局`]), header, row], 1],
    ['nothing but headers', () => times(20_000, () => header), 1],
  ] as const)(
    '%s',
    (_name, rows, tables) => {
      const started = performance.now();
      expect(find(rows() as (string | number)[][])).toHaveLength(tables);
      expect(performance.now() - started).toBeLessThan(seconds);
    },
    2 * seconds,
  );

  it.each(['(', '1', '年', '任', ' ', '*', '月', '完成值('])('a header of nothing but %j', (text) => {
    const started = performance.now();
    const long = text.repeat(2 ** 20);
    readHeader(long);
    readHeader(text.repeat(60 / text.length));
    takePeriod(text.repeat(60 / text.length));
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

it('keys of objects are headers like any others', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];
  for (const name of names) expect(readHeader(name)).toBeNull();
  const [table] = find([
    [...header, ...names],
    [...row, ...names],
  ]);
  expect(table!.layout.mapping.filter(({ key }) => key === null).map(({ text }) => text)).toEqual(names);
});

it('every row below a header is data or left out for a reason, once', () => {
  const rows = [header, row, ['合计', '', 3], header, row, ['注：略'], ['填表人：张三']];
  const [table] = find(rows);
  const { data, skipped } = table!.layout.rows;
  expect([...data, ...skipped.map((one) => one.row)].sort((a, b) => a - b)).toEqual([2, 3, 4, 5, 6, 7]);
});
