import { expect, it } from 'vitest';
import { Grid } from './grid.ts';
import { isHeadLabel, readHeadBlock } from './head-block.ts';
import type { RawCell } from '@duizhang/model';

function grid(rows: readonly (readonly string[])[]): Grid {
  const cells = rows.flatMap((row, i) =>
    row.flatMap((text, j): RawCell[] => (text === '' ? [] : [{ row: i + 1, column: j + 1, text, kind: 'text' }])),
  );
  return new Grid('a.xlsx', { name: '表', hidden: false, cells, merges: [] });
}

const head = (of: Grid) => readHeadBlock(of, { rows: of.rowNumbers, left: 1, right: 100 });

it.each([
  [
    'all in one cell',
    [['填报单位：市大数据局　　报告期：2023年二季度  填报人：张三 联系电话：0532-8591'], ['序号']],
    { orgUnit: '市大数据局 A1', reportingPeriod: '2023年二季度 A1', preparedBy: '张三 A1', phone: '0532-8591 A1' },
  ],
  ['run together', [['填报单位:市大数据局报告期:2023年二季度']], { orgUnit: '市大数据局 A1', reportingPeriod: '2023年二季度 A1' }],
  [
    'label and value cells',
    [
      ['填报单位', '', '市大数据局', '报告期', '2023-Q2'],
      ['审核人：', '李四', '填报日期', '2023-07-03'],
    ],
    { orgUnit: '市大数据局 C1', reportingPeriod: '2023-Q2 E1', reviewedBy: '李四 B2', filledOn: '2023-07-03 D2' },
  ],
  ['left blank', [['填报单位', '报告期：', '填报人', '', '联系电话']], {}],
  ['with a remark, in Traditional', [['填報單位（蓋章）：市大數據局']], { orgUnit: '市大數據局 A1' }],
  ['said twice', [['填报单位：甲局'], ['报送单位：乙局']], { orgUnit: '甲局 A1' }],
  ['other text', [['2023年二季度重点任务进展情况表', '单位：万元']], {}],
] as const)('%s', (_name, rows, expected) => {
  const block = head(grid(rows));
  expect(Object.fromEntries([...block].map(([key, { text, at }]) => [key, `${text} ${at.cell}`]))).toEqual(expected);
});

it.each([
  ['填报人：张三', true],
  ['负责人：', true],
  ['联系人', true],
  ['由负责人：李四推进', false],
  ['1', false],
  ['市大数据局', false],
])('%s begins with a label: %s', (text, expected) => {
  expect(isHeadLabel(text)).toBe(expected);
});

it('takes a megabyte of one character in its stride', () => {
  const started = performance.now();
  isHeadLabel('('.repeat(2 ** 20));
  head(grid([['填报人(((('.repeat(60), '('.repeat(2 ** 20)]]));
  expect(performance.now() - started).toBeLessThan(500);
});
