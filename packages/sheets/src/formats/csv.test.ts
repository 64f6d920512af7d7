import { memorySource, type ByteSource } from '@duizhang/bytes';
import type { Finding } from '@duizhang/model';
import { describe, expect, it } from 'vitest';
import { readWorkbook, streamWorkbook } from '../workbook.ts';
import { defaultLimits } from './limits.ts';

const read = (text: string | Uint8Array) => readWorkbook('a.csv', typeof text === 'string' ? Buffer.from(text) : text);
function rows(text: string | Uint8Array): string[][] {
  const reading = read(text);
  const table: string[][] = [];
  if (reading.ok) for (const { row, column, text: value } of reading.workbook.sheets[0]!.cells) (table[row - 1] ??= [])[column - 1] = value;
  return table;
}
const messages = (text: string | Uint8Array) => read(text).findings.map((f) => `${f.ruleId}/${f.messageId}`);
const first = (text: string | Uint8Array): Pick<Finding, 'messageId' | 'data' | 'at'> => {
  const { messageId, data, at } = read(text).findings[0]!;
  return { messageId, data, at };
};
const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');

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
  ['quotes', '"序号","指标"\n"1","0.50"'],
  ['CRLF, then LF', '序号,指标\r\n1,0.50\n'],
  ['CR only', '序号,指标\r1,0.50\r'],
  ['a byte order mark', '\uFEFF序号,指标\n1,0.50'],
  ['UTF-16 with a mark', Buffer.from('\uFEFF序号\t指标\r\n1\t0.50\r\n', 'utf16le')],
  ['a control-Z at the end', '序号,指标\r\n1,0.50\r\n\x1a'],
  ['trailing delimiters', '序号,指标,,\n1,0.50,,\n'],
  ['a sep line', 'sep=;\r\n序号;指标\r\n1;0.50'],
  ['a sep line behind a byte order mark', '\uFEFFsep=;\n序号;指标\n1;0.50'],
  ['a sep line in quotes', '"sep=;"\n序号;指标\n1;0.50'],
  ['a sep line that names the tab', 'sep=\\t\n序号\t指标\n1\t0.50'],
  ['a sep line with a tab', 'sep=\t\n序号\t指标\n1\t0.50'],
  ['a sep line with a sign of its own', 'SEP=^\n序号^指标\n1^0.50'],
])('reads %s', (_name, text) => {
  expect(rows(text)).toEqual(two);
  expect(messages(text)).toEqual([]);
});

describe('the delimiter is the one that divides the lines alike', () => {
  it.each([
    [
      'not the comma of sentences',
      '填报单位：市大数据局,报告期\n序号\t任务\t指标\n1\t一网通办\t建成,上线\n2\t城市云脑\t建成,上线',
      [3, '建成,上线'],
    ],
    ['under title lines', '2023年二季度情况表\n填报单位：市大数据局\n序号;指标;值\n1;掌上可办率;1,5\n2;服务点;2,5', [3, '1,5']],
    ['of two columns', '序号\t进展\n1\t建成，上线\n2\t完成，验收', [2, '建成，上线']],
    ['one row only', 'a;b;c', [3, 'c']],
    ['with line breaks in cells', '序号;进展\n1;"一,\n二,\n三,"\n2;"一,\n二"', [2, '一,\n二,\n三,']],
    ['behind an unclosed quote', '1;2;3\n"4;5;6\n7;8;9', [3, '3']],
    ['in ragged rows', 'a,b,c\n1\n1,2\n1,2,3,4\n1,2,3', [3, 'c']],
  ] as const)('%s', (_name, text, [columns, value]) => {
    const table = rows(text);
    expect(Math.max(...table.map((row) => row?.length ?? 0))).toBeGreaterThanOrEqual(columns);
    expect(table.flat()).toContain(value);
  });

  it.each([
    ['prose', '市大数据局，负责一网通办。\n完成了，三批，事项。\n正在推进，下一步，继续，落实。\n'],
    ['English prose', 'We finished, and it works.\nThen, as planned, tests.\nNo comma here.\nAnd there, too, at last, three.\nNor here.\n'],
    ['one column', '序号\n1\n2\n'],
    // A blank cell would shift all behind it: columns that are only aligned stay one.
    ['columns aligned by blanks', '序号    指标      值\n1       可办率    82%\n2                 5\n'],
    ['JSON', '{\n  "a": "b"\n}\n'],
  ])('none: %s', (_name, text) => {
    expect(Math.max(...rows(text).map((row) => row.length))).toBe(1);
  });

  it('Markdown frames its rows', () => {
    const table = rows('| 序号 | 指标 |\n|-----:|:-----|\n| 1 | |\n| 2 | 掌上可办率 |\n');
    expect(table).toEqual([['序号', '指标'], undefined, ['1'], ['2', '掌上可办率']]);
  });
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

it('reads texts as they are', () => {
  const table = [
    ['__proto__', 'constructor', 'toString'],
    ['007', '=1+1', "'12"],
    ['“双12”', ' 前后空格 ', '5" 管'],
    ["O'Brien", 'O"Brien', '\f'],
  ];
  expect(rows(table.map((row) => row.join(',')).join('\n'))).toEqual(table);
  expect(messages(table.map((row) => row.join(',')).join('\n'))).toEqual([]);
});

describe('a quote that is not closed swallows no rows', () => {
  it.each([
    [
      'up to the end',
      '序号,指标\n1,"未完\n2,3\n4,5',
      [
        ['序号', '指标'],
        ['1', '"未完'],
        ['2', '3'],
        ['4', '5'],
      ],
    ],
    [
      'up to the next quoted cell',
      '序号,指标\n1,"未完\n2,"x"\n3,y',
      [
        ['序号', '指标'],
        ['1', '"未完'],
        ['2', 'x'],
        ['3', 'y'],
      ],
    ],
    [
      'up to a quoted cell at the start of a line',
      '序号,指标\n1,"未完\n"2",x\n3,y',
      [
        ['序号', '指标'],
        ['1', '"未完'],
        ['2', 'x'],
        ['3', 'y'],
      ],
    ],
    [
      'twice',
      'a,b\n1,"甲\n2,x\n3,"乙\n4,y',
      [
        ['a', 'b'],
        ['1', '"甲'],
        ['2', 'x'],
        ['3', '"乙'],
        ['4', 'y'],
      ],
    ],
  ])('%s', (_name, text, expected) => {
    expect(rows(text)).toEqual(expected);
    expect(messages(text)).toEqual(['damaged-text/unclosedQuote']);
  });

  it('where the file is cut off inside a cell, the cell goes on', () => {
    const text = '序号,进展\n1,"一、建成\n二、上线';
    expect(rows(text)).toEqual([
      ['序号', '进展'],
      ['1', '一、建成\n二、上线'],
    ]);
    expect(first(text)).toMatchObject({ messageId: 'cutOff', data: { lines: [2] }, at: { row: 2 } });
  });

  it('says the lines of the file and the row of the table', () => {
    const text = '序号,进展\n1,"两\n行"\n2,"未完\n3,完\n4,"也未完\n5,完';
    expect(first(text)).toMatchObject({ messageId: 'unclosedQuote', data: { lines: [4, 6] }, at: { file: 'a.csv', row: 3 } });
  });

  it('when there are too many, quotes are characters', () => {
    const text = Array.from({ length: 300 }, (_, i) => `${i},"${i} inch`).join('\n');
    expect(rows(text)).toHaveLength(300);
    expect(rows(text)[299]).toEqual(['299', '"299 inch']);
    expect(messages(text)).toEqual(['damaged-text/unclosedQuote', 'damaged-text/quotesIgnored']);
  });

  it('behind more text than a cell can hold, in a file of any size', () => {
    const filler = Array.from({ length: 200_000 }, (_, i) => `${i},已完成`).join('\n');
    const table = rows(`序号,进展\n1,"未完\n${filler}\n`);
    expect(table).toHaveLength(200_002);
    expect(table.at(-1)).toEqual(['199999', '已完成']);
  });
});

it.each([
  ['uncertain-encoding/guessed', hex('c7e0b5ba')],
  ['uncertain-encoding/unknown', Buffer.from('name,place\ncaf\xe9,here\n', 'latin1')],
  ['uncertain-encoding/nulBytes', '序号,指标\n1\0,2'],
  ['uncertain-encoding/nulBytes', Buffer.from('\uFEFF序号\t指标\n1\0\t2', 'utf16le')],
  ['damaged-text/cutOff', '序号,指标\n1,"未完'],
  ['damaged-text/strayQuote', '序号,指标\n1,"甲"乙"\n2,3'],
  ['damaged-text/lostCharacters', '序号,指标\n1,数\uFFFD局'],
  ['damaged-text/privateCharacters', hex('d0f2bac5 2c d6b8b1ea 0a 31 2c aaa1')],
  ['damaged-text/cutText', `序号,指标\n1,${'长'.repeat(40_000)}`],
])('%s', (message, text) => expect(messages(text)).toContain(message));

it('names the encoding with its evidence', () => {
  const reading = read(hex('d0f2bac52cd6b8b1ea0a312c32'));
  expect(reading.ok && reading.workbook.encoding).toBe(
    'gb18030: 不是 UTF-8；按 GB18030 解码后含有“序号” / not UTF-8; decoded as GB18030 it contains “序号”',
  );
});

it('names the line in which the encoding changes', () => {
  const bytes = Buffer.concat([Buffer.from('序号,指标,进展情况\n'), hex('312cd6b8b1ea2c0a'), Buffer.from('2,可办率,已完成\n')]);
  expect(rows(bytes)).toEqual([
    ['序号', '指标', '进展情况'],
    ['1', '指标'],
    ['2', '可办率', '已完成'],
  ]);
  expect(first(bytes).data['evidenceZh']).toContain('第 2 行');
});

it('names every cell that lost characters, and no other', () => {
  const text = `a,b,c\n1,\uFFFD,3\n1,\uFFFD\uFFFD,3\n1,2,\uFFFD\n1,2,3\n1,\uFFFD,3`;
  expect(first(text)).toMatchObject({
    messageId: 'lostCharacters',
    data: { count: 5, cells: ['B2:B3', 'C4', 'B6'] },
    at: { cell: 'B2', row: 2, column: 2 },
  });
});

describe('limits', () => {
  const limited = (text: string, limits: Partial<typeof defaultLimits>) =>
    readWorkbook('a.csv', Buffer.from(text), { ...defaultLimits, ...limits }).findings.map(({ data }) => data['detailEn'] ?? data['limit']);
  it.each([
    ['rows', 'a,b\n1,2\n3,4', { rows: 2 }, 'more than 2 rows (limits.rows)'],
    ['columns', 'a,b\n1,2,3,4', { columns: 3 }, 'more than 3 columns (limits.columns)'],
    ['cells', 'a,b\n1,2', { cells: 3 }, 'more than 3 cells (limits.cells)'],
    ['length of a text', 'a,b\n1,234', { textLength: 2 }, 2],
    ['a million columns', ','.repeat(1_000_000) + 'x', {}, 'more than 16384 columns (limits.columns)'],
  ])('%s', (_name, text, limits, expected) => expect(limited(text, limits)).toEqual([expected]));
});

describe('hostile texts take no time', () => {
  it.each([
    ['one character', 'a'.repeat(4_000_000)],
    ['quotes', '"'.repeat(2_000_001)],
    ['quotes in a cell', `a,"${'x"'.repeat(1_000_000)}\n`],
    ['quoted letters', '"a'.repeat(1_000_000)],
    ['a quote in every cell', '"a,'.repeat(700_000)],
    ['a quote in every line', '"a\n'.repeat(700_000)],
    ['blanks behind a quote', `"a"${' '.repeat(2_000_000)}x,1\n`],
    ['carriage returns', '\r'.repeat(1_000_000) + 'x'],
    ['zeros', `a,b\n${'\0'.repeat(100_000)}x`],
    ['commas and quotes', ',"'.repeat(8_000)],
    ['a line of JSON', `[${'{"a":"b,c"},'.repeat(300_000)}]`],
  ])('%s', (_name, text) => {
    const started = performance.now();
    expect(readWorkbook('a.csv', Buffer.from(text)).findings.every(({ messageId }) => messageId !== 'damaged')).toBe(true);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

it('reads a source piece by piece, never the whole', () => {
  const bytes = Buffer.from(Array.from({ length: 60_000 }, (_, i) => `${i},全市政务服务事项掌上可办率,已完成\r\n`).join(''));
  const memory = memorySource(bytes);
  let longest = 0;
  const source: ByteSource = {
    size: memory.size,
    read(start, end) {
      longest = Math.max(longest, end - start);
      return memory.read(start, end);
    },
  };
  let last = 0;
  const reading = streamWorkbook('a.csv', source, { sheet() {}, row: (row) => (last = row), end() {} });
  expect(reading).toMatchObject({ ok: true, findings: [] });
  expect(last).toBe(60_000);
  expect(longest).toBeLessThanOrEqual(64 * 1024);
});
