import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../workbook.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { sylkFields, unescapeSylk } from './sylk-text.ts';

function read(lines: readonly string[], limits: Partial<Limits> = {}) {
  return readWorkbook('a.slk', Buffer.from(['ID;PWXL;N;E', ...lines, 'E'].join('\r\n')), { ...defaultLimits, ...limits });
}
function cells(...lines: string[]) {
  const reading = read(lines);
  return reading.ok ? reading.workbook.sheets[0]!.cells.map(({ row, column, text, kind }) => `${row},${column} ${kind} ${text}`) : [];
}

describe('fields', () => {
  it.each([
    ['C;X1;Y2;K35', ['C', 'X1', 'Y2', 'K35']],
    ['C;K"甲;;乙";E1+1', ['C', 'K"甲;乙"', 'E1+1']],
    ['C;K"他说"好", 甲"', ['C', 'K"他说"好", 甲"']],
    ['C;K"a"";;b"', ['C', 'K"a"";b"']],
    ['F;P1;;', ['F', 'P1;']],
    ['C;K"没有引号', ['C', 'K"没有引号']],
  ])('%s', (record, fields) => expect(sylkFields(record)).toEqual(fields));

  it.each([
    ['a\u001b :b', 'a\nb'],
    ['caf\u001bNBe', 'café'],
    ['\u001bNa \u001bN{', 'Æ ß'],
    ['\u001bN\u4e00', '\u001bN\u4e00'],
  ])('escapes of %j', (text, plain) => expect(unescapeSylk(text)).toBe(plain));
});

describe('cells', () => {
  it.each([
    [
      ['C;X1;Y1;K"序号"', 'C;X2;K1.5', 'C;Y2;K"007"'],
      ['1,1 text 序号', '1,2 number 1.5', '2,2 text 007'],
    ],
    [
      ['C;X1;Y2;K2', 'C;X1;Y1;K1'],
      ['1,1 number 1', '2,1 number 2'],
    ],
    [
      ['C;X1;Y1;KTRUE', 'C;X2;K#REF!', 'C;X3;K"TRUE"'],
      ['1,1 boolean TRUE', '1,2 error #REF!', '1,3 text TRUE'],
    ],
    [['P;PGeneral', 'P;P0.0%', 'F;P1;X1;Y1', 'C;K0.825'], ['1,1 number 82.5%']],
    [
      ['P;PGeneral', 'P;Pyyyy/m/d', 'F;P1;C2', 'C;X2;Y1;K45107', 'C;X1;K45107'],
      ['1,1 number 45107', '1,2 date 2023-06-30'],
    ],
    [['P;PGeneral', 'P;Pyyyy/m/d', 'O;V1', 'F;P1;R1', 'C;X2;Y1;K43645'], ['1,2 date 2023-06-30']],
    [['P;PGeneral', 'P;P0"家"', 'F;P1;DG0G8', 'C;X2;Y1;K35'], ['1,2 number 35家']],
    [
      ['C;X1;Y1;K"第一行', '第二行";E"x"', 'C;X2;K1'],
      ['1,1 text 第一行\n第二行', '1,2 number 1'],
    ],
    [['C;X1;Y1;K""'], []],
  ])('%j', (lines, expected) => expect(cells(...lines)).toEqual(expected));

  it('a formula without a result is a finding', () => {
    const reading = read(['C;X1;Y1;ESUM(R1C2)', 'C;X2;K0;E1-1']);
    expect(reading.findings).toMatchObject([{ ruleId: 'uncached-formula', at: { cell: 'A1' } }]);
    expect(reading.ok && reading.workbook.sheets[0]!.cells).toMatchObject([
      { text: '', formula: 'SUM(R1C2)' },
      { text: '0', formula: '1-1' },
    ]);
  });

  it('hidden rows and columns', () => {
    const reading = read(['F;W2 3 0', 'F;W4 4 12', 'F;M0;R5', 'F;M255;R6', 'C;X1;Y1;K1']);
    expect(reading.ok && reading.workbook.sheets).toMatchObject([{ hiddenRows: [5], hiddenColumns: [2, 3] }]);
  });

  it('texts in GBK are read as such', () => {
    const unit = Buffer.from('cceeb1a8b5a5cebb', 'hex'); // 填报单位
    const bytes = Buffer.concat([Buffer.from('ID;P\r\nC;X1;Y1;K"'), unit, Buffer.from('"\r\nE')]);
    const reading = readWorkbook('a.slk', bytes);
    expect(reading.ok && reading.workbook.sheets[0]!.cells[0]!.text).toBe('填报单位');
  });

  it.each([
    ['rows', 'C;X1;Y99999999999;K1'],
    ['columns', 'C;X99999999999;Y1;K1'],
  ])('too many %s are refused', (_what, line) => expect(read([line]).findings).toMatchObject([{ messageId: 'tooLarge' }]));

  it('a megabyte of one character takes no time', () => {
    for (const character of ['"', ';', '\u001b', 'C', ' ']) read([`C;X1;Y1;K"${character.repeat(2 ** 20)}`, character.repeat(2 ** 20)]);
  });
});
