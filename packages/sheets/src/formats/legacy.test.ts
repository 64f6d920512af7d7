import { openZip, writeZip } from '@duizhang/bytes';
import { utils, write } from '@e965/xlsx';
import { describe, expect, it, vi } from 'vitest';
import { readWorkbook } from '../workbook.ts';
import { bySheetJs } from './conformance-table.test.support.ts';
import { cellFormat, label, makeBiff, number, record, special, type BiffSheet } from './make-biff.test.support.ts';

const ascii = (text: string) => Buffer.from(text, 'latin1');
const sheet = (records: Uint8Array[], more: Partial<BiffSheet> = {}): BiffSheet => ({ name: ascii('S'), records, ...more });
const xls = (records: Uint8Array[], globals: Uint8Array[] = []) => makeBiff(8, { globals, sheets: [sheet(records)] });

const sheets = (bytes: Uint8Array) => {
  const reading = readWorkbook('a.xls', bytes);
  return reading.ok ? reading.workbook.sheets : reading.findings.map(({ messageId }) => messageId);
};
const cells = (bytes: Uint8Array) => {
  const [first] = sheets(bytes);
  return typeof first === 'object' ? first.cells.map(({ text, kind }) => `${kind} ${text}`) : [first];
};

describe('.xls', () => {
  it.each([
    [14, 45107, 'date 2023-06-30'],
    [31, 45107, 'date 2023-06-30'], // 2023年6月30日
    [57, 45107, 'date 2023-06-30'], // 2023年6月
    [58, 45107, 'date 2023-06-30'], // 6月30日
    [33, 0.5, 'date 12:00:00'],
    [46, 1.5, 'text 36:00:00'],
    [10, 0.825, 'number 82.5%'],
    [0, 0.1 + 0.2, 'number 0.3'],
    [0, 12e9, 'number 12000000000'],
  ])('built-in number format %d needs no code: %d', (id, value, expected) => {
    expect(cells(xls([number(0, 0, value, 0)], [cellFormat(id)]))).toEqual([expected]);
  });

  it('a number format of one file says nothing in the next', () => {
    const date = record(0x041e, 164, Buffer.concat([Buffer.from([10, 0, 0]), ascii('yyyy-mm-dd')]));
    expect(cells(xls([number(0, 0, 45107, 0)], [date, cellFormat(164)]))).toEqual(['date 2023-06-30']);
    expect(cells(xls([number(0, 0, 45107, 0)], [cellFormat(164)]))).toEqual(['number 45107']);
  });

  it('dates count from 1904 where the file says so', () => {
    expect(cells(xls([number(0, 0, 43645, 0)], [record(0x0022, 1), cellFormat(14)]))).toEqual(['date 2023-06-30']);
  });

  it('truth values and errors', () => {
    expect(cells(xls([special(0, 0, 1, false), special(0, 1, 0, false), special(0, 2, 0x17, true), special(1, 0, 0x2a, true)]))).toEqual([
      'boolean TRUE',
      'boolean FALSE',
      'error #REF!',
      'error #N/A',
    ]);
  });

  it('hidden sheets, rows and columns are read, and said so', () => {
    const row = record(0x0208, 1, 0, 1, 255, 0, 0, 0x20, 0x0f);
    const column = record(0x007d, 2, 3, 2560, 0, 1, 0);
    const bytes = makeBiff(8, { sheets: [sheet([column, row, number(1, 2, 7)], { hidden: true })] });
    expect(sheets(bytes)).toMatchObject([
      { name: 'S', hidden: true, hiddenRows: [2], hiddenColumns: [3, 4], cells: [{ row: 2, column: 3 }] },
    ]);
  });

  it('charts and macro sheets hold no cells', () => {
    const bytes = makeBiff(8, { sheets: [0x20, 0x10, 0x40].map((type, i) => sheet([number(0, 0, i)], { type, name: ascii(`S${i}`) })) });
    expect(sheets(bytes)).toMatchObject([{ name: 'S1' }]);
  });

  describe('texts of Excel 95', () => {
    const words = Buffer.from('c8abcad0d5fecef1b7fecef1cac2cfee', 'hex'); // 全市政务服务事项 in GBK
    const suffix = record(0x041e, 164, Buffer.concat([Buffer.from([5]), ascii('0"'), Buffer.from('bcd2', 'hex'), ascii('"')])); // 0"家"
    const excel95 = (codePage: number | null, text: Uint8Array) => {
      const globals = [...(codePage === null ? [] : [record(0x0042, codePage)]), suffix, record(0x00e0, 0, 164, Buffer.alloc(12))];
      return makeBiff(5, { globals, sheets: [{ name: text, records: [label(0, 0, text), number(1, 0, 35)] }] });
    };
    const chinese = [{ name: '全市政务服务事项', cells: [{ text: '全市政务服务事项' }, { text: '35家' }] }];

    it.each([
      ['in the code page that the file names', 936],
      ['in GBK, though the file names a Western code page', 1252],
      ['in GBK, though the file names none', null],
    ])('%s', (_what, codePage) => expect(sheets(excel95(codePage, words))).toMatchObject(chinese));

    it.each([
      [1252, 'e9', 'é'],
      [1251, 'c4e0', 'Да'],
      [null, '5a fc 72 69 63 68', 'Zürich'],
      [10_000, '8e', 'é'],
    ])('in code page %s: %s', (codePage, bytes, text) => {
      const [sheet] = sheets(excel95(codePage, Buffer.from(bytes.replaceAll(' ', ''), 'hex')));
      expect(sheet).toMatchObject({ name: text, cells: [{ text }, {}] });
    });

    it('say in which encoding they were read, and why', () => {
      const reading = readWorkbook('a.xls', excel95(1252, words));
      expect(reading.ok && reading.workbook.encoding).toMatch(/^gb18030: 文件写明代码页 1252；.* \/ the file names code page 1252; /);
    });
  });

  it.each([
    ['a password', xls([number(0, 0, 1)], [record(0x002f, 0, 1, 2)]), 'encrypted'],
    ['a record that is cut off', xls([number(0, 0, 1)]).subarray(0, -12), 'damaged'],
    ['no sheet where the directory says', makeBiff(8, { sheets: [sheet([number(0, 0, 1)], { position: 5 })] }), 'damaged'],
  ])('%s is one finding', (_what, bytes, message) => expect(sheets(bytes)).toEqual([message]));

  it('a sheet that cannot be found is a finding, and the others are read', () => {
    const made = [sheet([number(0, 0, 1)], { name: ascii('A'), position: 5 }), sheet([number(0, 0, 2)], { name: ascii('B') })];
    const reading = readWorkbook('a.xls', makeBiff(8, { sheets: made }));
    expect(reading).toMatchObject({
      ok: true,
      workbook: { sheets: [{ name: 'B' }] },
      findings: [{ messageId: 'missingSheet', data: { sheet: 'A' } }],
    });
  });

  it('the library does not talk to the console', () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(cells(xls([record(0x4fff, 0), number(0, 0, 1)]))).toEqual(['number 1']);
    expect(error).not.toHaveBeenCalled();
    error.mockRestore();
  });

  it('never throws, whatever bytes are spoilt', () => {
    const sound = bySheetJs('biff8');
    let state = 7;
    const random = (below: number) => ((state = (state * 1103515245 + 12345) & 0x7fffffff) >> 8) % below;
    for (let round = 0; round < 150; round++) {
      const copy = Buffer.from(sound);
      for (let i = 0; i <= round % 5; i++) copy[random(copy.length)] = random(256);
      expect(() => readWorkbook('a.xls', copy)).not.toThrow();
    }
  });
});

describe('.xlsb', () => {
  const parts = (bytes: Uint8Array) => {
    const opened = openZip(bytes);
    if (!opened.ok) throw new Error(opened.problem.code);
    return opened.archive.names.map((name) => {
      const read = opened.archive.read(name);
      return { name, content: read.ok ? Buffer.from(read.bytes) : Buffer.alloc(0) };
    });
  };
  const changed = (change: (name: string, content: Buffer) => Buffer) =>
    writeZip(parts(bySheetJs('xlsb')).map(({ name, content }) => ({ name, content: change(name, content) })));

  it('built-in number formats need no code, from the first cell on', () => {
    const table = utils.aoa_to_sheet([[45107, 45108]]);
    for (const at of ['A1', 'B1']) table[at].z = '0.0000';
    const bytes = write({ SheetNames: ['S'], Sheets: { S: table } }, { type: 'buffer', bookType: 'xlsb' }) as Buffer;
    const chinese = parts(bytes).map(({ name, content }) => {
      // The record of a cell format: type 0x2f, 16 bytes, its parent, the id of its number format.
      for (let at = content.indexOf(Buffer.from([0x2f, 0x10])); at >= 0; at = content.indexOf(Buffer.from([0x2f, 0x10]), at + 1)) {
        if (name.endsWith('styles.bin') && content.readUInt16LE(at + 4) > 58) content.writeUInt16LE(31, at + 4);
      }
      return { name, content };
    });
    expect(cells(writeZip(chinese))).toEqual(['date 2023-06-30', 'date 2023-07-01']);
  });

  it('a part that unzips to far too much is refused before the library sees it', () => {
    const bytes = changed((name, content) => (name.endsWith('sheet1.bin') ? Buffer.alloc(2 ** 22) : content));
    expect(sheets(bytes)).toEqual(['tooLarge']);
  });

  it('macros and pictures are not looked at', () => {
    const all = [...parts(bySheetJs('xlsb')), { name: 'xl/vbaProject.bin', content: Buffer.alloc(2 ** 22) }];
    expect(sheets(writeZip(all))).toHaveLength(1);
  });

  it('a sheet whose part is missing is no silence', () => {
    expect(sheets(writeZip(parts(bySheetJs('xlsb')).filter(({ name }) => !name.endsWith('sheet1.bin'))))).toEqual(['damaged']);
  });
});
