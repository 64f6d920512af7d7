import { expect, it } from 'vitest';
import { lex } from './index.ts';

it.each<[string, string, number | string | null]>([
  ['1.2万个', 'quantity', 12000],
  ['2000', 'quantity', 2000],
  ['0.95', 'quantity', 0.95],
  ['45107', 'quantity', 45107],
  ['2023', 'quantity', 2023],
  ['约95%', 'percent', 95],
  ['95％以上', 'percent', 95],
  ['5—8个', 'range', 5],
  ['2023-Q2', 'period', '2023-Q2'],
  ['2023年第二季度', 'period', '2023-Q2'],
  ['2023年上半年', 'period', '2023-H1'],
  ['2023.6', 'period', '2023-06'],
  ['2023年', 'period', '2023'],
  ['2023年6月30日', 'date', '2023-06-30'],
  ['20230630', 'date', '2023-06-30'],
  ['2023-06-30', 'date', '2023-06-30'],
  ['已完成', 'status', 'completed'],
  ['推进中', 'status', 'inProgress'],
  ['', 'text', null],
  ['无', 'text', null],
  ['正在统计', 'text', null],
  ['20231399', 'quantity', 20231399],
  ['#DIV/0!', 'text', null],
  ['=1+1', 'text', null],
])('%s is a %s', (raw, kind, value) => {
  expect(lex(raw)).toMatchObject({ raw, kind, value });
});

it('prints the keys of its contract, in order', () => {
  expect(Object.keys(lex('不少于5家'))).toEqual([
    'raw',
    'value',
    'unitOfMeasure',
    'unitMultiplier',
    'comparator',
    'hedge',
    'basis',
    'interval',
    'kind',
    'valueMax',
    'change',
    'absence',
    'parts',
    'steps',
  ]);
  expect(Object.keys(lex('已完成'))).toEqual([
    'raw',
    'value',
    'unitOfMeasure',
    'unitMultiplier',
    'comparator',
    'hedge',
    'basis',
    'interval',
    'kind',
    'valueMax',
    'change',
    'absence',
    'parts',
    'steps',
  ]);
});
