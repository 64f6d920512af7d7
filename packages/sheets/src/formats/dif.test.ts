import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../workbook.ts';

const header = 'TABLE\r\n0,1\r\n"EXCEL"\r\nVECTORS\r\n0,3\r\n""\r\nTUPLES\r\n0,2\r\n""\r\nDATA\r\n0,0\r\n""\r\n';
const read = (body: string) => readWorkbook('a.dif', Buffer.from(`${header}${body}`));
function cells(...values: string[]) {
  const reading = read(`-1,0\r\nBOT\r\n${values.join('\r\n')}\r\n-1,0\r\nEOD\r\n`);
  return reading.ok ? reading.workbook.sheets[0]!.cells.map(({ row, column, text, kind }) => `${row},${column} ${kind} ${text}`) : [];
}

describe('a cell', () => {
  it.each([
    ['0,35\r\nV', '1,1 number 35'],
    ['0,82.5%\r\nV', '1,1 number 82.5%'],
    ['0,2023-06-30\r\nV', '1,1 text 2023-06-30'],
    ['0,"1,234"\r\nV', '1,1 text "1,234"'],
    ['0,1\r\nTRUE', '1,1 boolean TRUE'],
    ['0,FALSE\r\nV', '1,1 boolean FALSE'],
    ['0,0\r\nNA', '1,1 error #N/A'],
    ['0,0\r\nERROR', '1,1 error #VALUE!'],
    ['1,0\r\n"007"', '1,1 text 007'],
    ['1,0\r\n"=""007"""', '1,1 text 007'],
    ['1,0\r\n"他说""好"""', '1,1 text 他说"好"'],
    ['1,0\r\n"第一行\r\n第二行"', '1,1 text 第一行\n第二行'],
    ['1,0\r\n没有引号', '1,1 text 没有引号'],
  ])('%j', (written, expected) => expect(cells(written)).toEqual([expected]));
});

it('rows and blank cells keep their places', () => {
  expect(cells('1,0', '""', '0,1', 'V', '-1,0', 'BOT', '-1,0', 'BOT', '0,2', 'V')).toEqual(['1,2 number 1', '3,1 number 2']);
});

it('what breaks off is read as far as it goes; without data it is damaged', () => {
  expect(read('-1,0\r\nBOT\r\n0,1\r\nV\r\n1,0\r\n"没有完').ok).toBe(true);
  expect(readWorkbook('a.dif', Buffer.from('TABLE\r\n0,1\r\n"EXCEL"\r\n')).findings).toMatchObject([{ messageId: 'damaged' }]);
});

it('a megabyte of one character takes no time', () => {
  for (const character of ['"', ',', '\n', '0']) read(`-1,0\r\nBOT\r\n1,0\r\n"${character.repeat(2 ** 20)}`);
});
