import { SourceCut } from '@duizhang/bytes';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { asText, byHand, bySheetJs, sheetName } from './formats/conformance-table.test.support.ts';
import { defaultLimits } from './formats/limits.ts';
import { makeXlsx, oneSheet, tableXlsx } from './formats/xlsx/make-xlsx.test.support.ts';
import { withinTime } from './formats/xlsx/within-time.test.support.ts';
import { sha256Of } from './formats/reader.ts';
import { readNeighbourhood, type Neighbourhood, type NeighbourhoodInput } from './neighbourhood.ts';
import { sheetReaders } from './workbook.ts';

const saved = (name: string) => readFileSync(new URL(`../../../test/fixtures/sheets/${name}`, import.meta.url));
const hashOf = (bytes: Uint8Array) => sha256Of({ size: bytes.length, read: (start, end) => bytes.subarray(start, end) });

function read(bytes: Uint8Array, cell: string, more: Partial<NeighbourhoodInput> = {}) {
  return readNeighbourhood({ file: 'a', bytes, sha256: hashOf(bytes), sheet: '一', cell, ...more });
}

function shown(bytes: Uint8Array, cell: string, more: Partial<NeighbourhoodInput> = {}): Neighbourhood {
  const reading = read(bytes, cell, more);
  if (reading.outcome !== 'read') throw new Error(JSON.stringify(reading));
  return reading.neighbourhood;
}

/** A line a row, as on the screen: its number, then the cells of its columns, with `*` where the file hides it. */
function picture({ rows, columns }: Neighbourhood): string[] {
  return rows.map(({ row, hidden, cells }) => {
    const texts = columns.map(({ column }) => cells.find((cell) => cell.column === column)?.text ?? '');
    return `${row}${hidden ? '*' : ''} ${texts.join(' | ')}`;
  });
}

const exchange =
  '<submission xmlns="urn:duizhang:submission:1" reportingPeriod="2023-Q2"><orgUnit>市大数据局</orgUnit>' +
  '<row><actual>82%</actual><taskCode>5</taskCode></row></submission>';

/** The shared table saved in every format; what a format can't hold (names, ranges, hidden rows) is told by the last column. */
const formats: [format: string, bytes: () => Uint8Array, sheet: string, knowsLayout: boolean][] = [
  ['xlsx', () => byHand('shared'), sheetName, true],
  ['xls', () => saved('libreoffice.xls'), sheetName, true],
  ['xlsb', () => bySheetJs('xlsb'), sheetName, true],
  ['ods', () => saved('libreoffice.ods'), sheetName, true],
  ['fods', () => saved('libreoffice.fods'), sheetName, true],
  ['spreadsheetml', () => bySheetJs('xlml'), sheetName, true],
  ['slk', () => saved('libreoffice.slk'), '', false],
  ['dif', () => saved('libreoffice-gbk.dif'), '', false],
  ['csv', () => Buffer.from(asText(',', '\r\n')), '', false],
  ['csv in GBK', () => saved('libreoffice-gbk.csv'), '', false],
];

describe('every format', () => {
  it.each(formats)('%s: rows, columns, headers and ranges around a cell', (_format, bytes, sheet, knowsLayout) => {
    const near = shown(bytes(), 'C5', { sheet, rows: 1 });
    expect(picture(near)).toEqual([
      expect.stringMatching(/^4 1 \| 007 \| 全市政务服务事项\n掌上可办率 \| (?:82\.5%|0\.825)$/),
      expect.stringContaining('5 2 | “双12”专区 | 他说"已完成", 约1.2万家'),
      `6${knowsLayout ? '*' : ''} 3 |  | =SUM(A1) | 0`,
    ]);
    expect(near.columns.map(({ letters, header }) => `${letters} ${header}`)).toEqual([
      'A 序号',
      'B 任务编号',
      'C 指标名称',
      'D 本期完成值',
    ]);
    expect(near.header).toEqual({ top: 3, bottom: 3 });
    expect(near.at).toEqual({ cell: 'C5', row: 5, column: 3 });
    const top = shown(bytes(), 'B2', { sheet });
    expect(top.rows.map(({ row }) => row)).toEqual([1, 2, 3, 4, 5]);
    expect(top.merges).toEqual(
      knowsLayout ? [{ top: 1, left: 1, bottom: 1, right: 4, text: '填报单位：市大数据局　报告期：2023年二季度' }] : [],
    );
  });

  it('our own format is shown as the table that it stands for', () => {
    const near = shown(Buffer.from(exchange), 'B4', { sheet: 'submission', rows: 1, columns: 1 });
    expect(near.columns.map(({ letters, header }) => `${letters} ${header}`)).toEqual(['A 序号', 'B 任务编号', 'C 任务名称']);
    expect(picture(near)[1]).toBe('4  | 5 | ');
  });

  it('covers every reader', () => {
    expect(new Set([...formats.map(([format]) => format.split(' ')[0]), 'exchange'])).toEqual(
      new Set(sheetReaders.map(({ format }) => format)),
    );
  });
});

describe('what is known of a cell', () => {
  it('kind, number format and formula', () => {
    const number = shown(byHand('inline'), 'D4', { sheet: sheetName, rows: 0 }).rows[0]!.cells.at(-1);
    expect(number).toEqual({ column: 4, text: '82.5%', characters: 5, kind: 'number', format: '0.0%', formula: null });
    const formula = oneSheet('<row><c><f>A2*2</f><v>4</v></c></row>');
    expect(shown(formula, 'A1').rows[0]!.cells).toMatchObject([{ text: '4', formula: 'A2*2' }]);
  });

  it('a blank cell has its place, in rows and columns that are blank', () => {
    const near = shown(tableXlsx([['左']], '一'), 'D9', { rows: 1 });
    expect(picture(near)).toEqual(['8 ', '9 ', '10 ']);
    expect(near.columns).toEqual([{ column: 4, letters: 'D', header: null, hidden: false }]);
    expect(near.header).toBeNull();
  });

  it('hidden sheets, rows and columns, and a range whose text stands far above', () => {
    const bytes = oneSheet('<row><c t="str"><v>合并</v></c><c><v>1</v></c></row><row r="30" hidden="1"><c r="B30"><v>2</v></c></row>', {
      before: '<cols><col min="2" max="2" hidden="1"/></cols>',
      after: '<mergeCells><mergeCell ref="A1:A40"/><mergeCell ref="A50:B50"/></mergeCells>',
    });
    const near = shown(bytes, 'A30', { rows: 1 });
    expect(picture(near)).toEqual(['29  | ', '30*  | 2', '31  | ']);
    expect(near.columns.map(({ letters, hidden }) => [letters, hidden])).toEqual([
      ['A', false],
      ['B', true],
    ]);
    expect(near.merges).toEqual([{ top: 1, left: 1, bottom: 40, right: 1, text: '合并' }]);
  });

  it('headers of the table that the cell stands in: groups first, and of two tables its own', () => {
    const rows = [
      ['序号', '任务编号', '完成情况', '', '', '序号', '任务编号', '本期完成值'],
      ['', '', '本期完成值', '完成状态', '', '', '', ''],
      [1, '1', 5, '已完成', '', 1, '2', 7],
    ];
    const near = shown(tableXlsx(rows, '一'), 'D3');
    expect(near.columns.map(({ header }) => header).slice(0, 4)).toEqual(['序号', '任务编号', '完成情况/本期完成值', '完成情况/完成状态']);
  });

  it('the edges of the sheet', () => {
    expect(shown(tableXlsx([['一']], '一'), 'A1').rows.map(({ row }) => row)).toEqual([1, 2, 3, 4]);
    expect(shown(tableXlsx([['一']], '一'), 'XFD1048576').rows.map(({ row }) => row)).toEqual([1048573, 1048574, 1048575, 1048576]);
  });
});

describe('what is not the file that was judged is not shown', () => {
  const bytes = tableXlsx([['82%']], '一');
  it.each([
    ['another value in the same place', () => read(tableXlsx([['83%']], '一'), 'A1', { sha256: hashOf(bytes) }), 'changed'],
    ['nothing left of it', () => read(new Uint8Array(), 'A1', { sha256: hashOf(bytes) }), 'changed'],
    ['something that can’t be read', () => read(Buffer.from('%PDF-1.7'), 'A1', { sha256: hashOf(bytes) }), 'changed'],
    ['another sheet', () => read(bytes, 'A1', { sheet: '二' }), 'noPlace'],
    ['no cell', () => read(bytes, 'A0'), 'noPlace'],
    ['beyond the sheet', () => read(bytes, 'XFE1'), 'noPlace'],
  ])('%s', (_what, reading, outcome) => expect(reading()).toEqual({ file: 'a', outcome }));

  it('a file that is cut while it is read', () => {
    const source = {
      size: bytes.length,
      read: () => {
        throw new SourceCut('a');
      },
    };
    expect(readNeighbourhood({ file: 'a', bytes: source, sha256: hashOf(bytes), sheet: '一', cell: 'A1' }).outcome).toBe('changed');
  });

  it.each([
    ['damaged', () => bytes.subarray(0, 400), {}],
    ['tooLarge', () => bytes, { fileMegabytes: 0.0001 }],
    ['tooLarge', () => bytes, { cells: 0 }],
    ['pdf', () => Buffer.from('%PDF-1.7\n'), {}],
  ])('judged as it is, but not readable: %s', (messageId, file, limits) => {
    const reading = read(file(), 'A1', { limits: { ...defaultLimits, ...limits } });
    expect(reading).toMatchObject({ outcome: 'unreadable', finding: { ruleId: 'unreadable', messageId, at: { file: 'a' } } });
  });
});

describe('of any size', () => {
  it('sixteen thousand columns: all, or those around', () => {
    const bytes = Buffer.from(`${Array.from({ length: 16_384 }, (_, i) => i).join(',')}\n`.repeat(7));
    expect(withinTime(() => shown(bytes, 'J4', { sheet: '' })).columns).toHaveLength(16_384);
    expect(shown(bytes, 'J4', { sheet: '', columns: 2 }).columns.map(({ letters }) => letters)).toEqual(['H', 'I', 'J', 'K', 'L']);
  });

  it('a text that fills its cell is handed on as it begins, with its length, and no character is cut in two', () => {
    const [cell] = shown(oneSheet(`<row><c t="str"><v>a${'😀'.repeat(16_000)}</v></c></row>`), 'A1').rows[0]!.cells;
    expect([cell!.text.length, cell!.characters, cell!.text.endsWith('😀')]).toEqual([299, 32_001, true]);
  });

  it('a long sheet is not read to its end, and says that its ranges are not known', () => {
    const rows = '<row><c><v>1</v></c><c><v>2</v></c></row>'.repeat(120_000);
    // What stands behind is not looked at: the limit would be passed.
    const bytes = oneSheet(rows, { after: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>' });
    const near = shown(bytes, 'B2', { limits: { ...defaultLimits, cells: 210_000 } });
    expect([near.merges, near.rows[1]!.cells.length]).toEqual([null, 2]);
    expect(shown(bytes, 'B119999').merges).toEqual([]);
  });

  it('what stands on sheets behind it is not read, not even where it is broken', () => {
    const row = '<row><c><v>1</v></c></row>';
    const bytes = makeXlsx({
      sheets: [
        { name: '一', xml: row },
        { name: '二', xml: `${row}<row` },
      ],
    });
    expect(picture(shown(bytes, 'A1', { rows: 0 }))).toEqual(['1 1']);
    expect(read(bytes, 'A1', { sheet: '二' })).toMatchObject({ outcome: 'unreadable', finding: { messageId: 'damaged' } });
  });
});
