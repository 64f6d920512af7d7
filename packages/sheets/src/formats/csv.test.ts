import { expect, it } from 'vitest';
import { readWorkbook } from '../workbook.ts';

const read = (text: string | Uint8Array) => readWorkbook('a.csv', typeof text === 'string' ? Buffer.from(text) : text);
function rows(text: string | Uint8Array): string[][] {
  const reading = read(text);
  const table: string[][] = [];
  if (reading.ok) for (const { row, column, text: value } of reading.workbook.sheets[0]!.cells) (table[row - 1] ??= [])[column - 1] = value;
  return table;
}
const messages = (text: string | Uint8Array) => read(text).findings.map((f) => `${f.ruleId}/${f.messageId}`);

const two = [
  ['序号', '指标'],
  ['1', '0.50'],
];

it.each([
  ['commas', '序号,指标\r\n1,0.50\r\n'],
  ['tabs', '序号\t指标\n1\t0.50'],
  ['semicolons', '序号;指标\n1;0.50\n'],
  ['full-width commas', '序号，指标\n1，0.50\n'],
  ['bars', '序号|指标\n1|0.50'],
  ['a sep line', 'sep=;\r\n序号;指标\r\n1;0.50'],
  ['quotes', '"序号","指标"\n"1","0.50"'],
  ['CRLF, then LF', '序号,指标\r\n1,0.50\n'],
  ['CR only', '序号,指标\r1,0.50\r'],
  ['a byte order mark', '\uFEFF序号,指标\n1,0.50'],
])('reads %s', (_name, text) => {
  expect(rows(text)).toEqual(two);
  expect(messages(text)).toEqual([]);
});

it('merges no rows where line ends are mixed', () => {
  expect(rows('a,b\r\n1,2\n3,4\r\n5,6\r7,8')).toEqual([
    ['a', 'b'],
    ['1', '2'],
    ['3', '4'],
    ['5', '6'],
    ['7', '8'],
  ]);
});

it('keeps line breaks, doubled quotes and delimiters inside quotes', () => {
  expect(rows('序号,进展\n1,"一、建成；\r\n二、""双12"",上线"\n2,完')).toEqual([
    ['序号', '进展'],
    ['1', '一、建成；\n二、"双12",上线'],
    ['2', '完'],
  ]);
});

it('keeps ragged rows, blank rows and their addresses', () => {
  expect(rows('一季度情况表\n\n序号,指标,备注\n1,2\n')).toEqual([['一季度情况表'], undefined, ['序号', '指标', '备注'], ['1', '2']]);
});

it('takes no comma of a sentence for the delimiter', () => {
  expect(rows('填报单位：市大数据局,报告期\n序号\t任务\t指标\n1\t一网通办\t建成,上线\n2\t城市云脑\t建成,上线')[2]).toEqual([
    '1',
    '一网通办',
    '建成,上线',
  ]);
});

it('reads 007 and __proto__ as the texts they are', () => {
  expect(rows('__proto__,constructor\n007,=1+1')).toEqual([
    ['__proto__', 'constructor'],
    ['007', '=1+1'],
  ]);
});

it.each([
  ['uncertain-encoding/guessed', Buffer.from('c7e0b5ba', 'hex')],
  ['uncertain-encoding/nulBytes', '序号,指标\n1\0,2'],
  ['damaged-text/unclosedQuote', '序号,指标\n1,"未完\n2,3'],
  ['damaged-text/strayQuote', '序号,指标\n1,"甲"乙"\n2,3'],
  ['damaged-text/cutText', `序号,指标\n1,${'长'.repeat(40_000)}`],
])('%s', (message, text) => expect(messages(text)).toContain(message));

it('names the encoding with its evidence', () => {
  const reading = read(Buffer.from('d0f2bac52cd6b8b1ea0a312c32', 'hex'));
  expect(reading.ok && reading.workbook.encoding).toContain('gb18030: ');
});
