import { readFileSync } from 'node:fs';
import type { RawCell } from '@duizhang/model';
import { beforeAll, describe, expect, it } from 'vitest';
import { readWorkbook, sheetReaders } from '../workbook.ts';
import { asText, byExcelJs, byHand, bySheetJs, expectedCells, sheetName } from './conformance-table.test.support.ts';

const saved = (name: string) => readFileSync(new URL(`../../../../test/fixtures/sheets/${name}`, import.meta.url));

/** What a format (or the program that wrote it) could not hold. */
interface Loss {
  /** Cells that come out otherwise, by address. */
  cells?: Record<string, { text: string; kind: RawCell['kind'] }>;
  /** It has but one kind of cell. */
  kind?: RawCell['kind'];
  /** It has neither names of sheets nor merged and hidden cells. */
  tableOnly?: boolean;
  hiddenRows?: readonly number[];
}

const number = (text: string) => ({ text, kind: 'number' as const });
const plainText = (text: string) => ({ text, kind: 'text' as const });

const textOnly: Loss = { kind: 'text', tableOnly: true };
/** Without number formats (LibreOffice writes none into SYLK): a share is a plain number, a date its serial number, TRUE is 1. */
const noFormats: Loss = {
  tableOnly: true,
  cells: { D4: number('0.825'), C7: number('45107'), B8: number('1'), C8: number('45107'), D9: number('35') },
};

/** One table, saved in every format that is read, by every program at hand. */
const variants: [format: string, how: string, bytes: () => Uint8Array, loss?: Loss][] = [
  ['xlsx', 'by hand, shared strings', () => byHand('shared')],
  ['xlsx', 'by hand, inline strings', () => byHand('inline')],
  ['xlsx', 'exceljs', () => excelJs],
  ['xlsx', 'SheetJS', () => bySheetJs('xlsx')],
  ['xlsx', 'LibreOffice', () => saved('libreoffice.xlsx')],
  ['xls', 'SheetJS, Excel 97', () => bySheetJs('biff8'), { hiddenRows: [] }],
  ['xls', 'LibreOffice, Excel 97', () => saved('libreoffice.xls')],
  ['xls', 'Gnumeric, Excel 97', () => saved('gnumeric.xls')],
  ['xls', 'Gnumeric, Excel 95 in GBK', () => saved('gnumeric-95.xls')],
  ['xlsb', 'SheetJS', () => bySheetJs('xlsb')],
  ['ods', 'SheetJS', () => bySheetJs('ods'), { hiddenRows: [] }],
  ['ods', 'LibreOffice', () => saved('libreoffice.ods')],
  ['fods', 'by hand', () => saved('by-hand.fods')],
  ['fods', 'SheetJS', () => bySheetJs('fods'), { hiddenRows: [] }],
  ['fods', 'LibreOffice', () => saved('libreoffice.fods')],
  ['spreadsheetml', 'SheetJS', () => bySheetJs('xlml')],
  // LibreOffice leaves out the words of number formats there.
  ['spreadsheetml', 'LibreOffice', () => saved('libreoffice-2003.xml'), { cells: { D9: number('35') } }],
  [
    'slk',
    'SheetJS',
    () => bySheetJs('sylk'),
    { tableOnly: true, hiddenRows: [6], cells: { C5: plainText('他说已完成, 约1.2万家；含, 逗号') } },
  ],
  ['slk', 'LibreOffice', () => saved('libreoffice.slk'), noFormats],
  ['dif', 'SheetJS', () => bySheetJs('dif'), { ...noFormats, cells: { ...noFormats.cells, B8: { text: 'TRUE', kind: 'boolean' } } }],
  [
    'dif',
    'LibreOffice, GBK',
    () => saved('libreoffice-gbk.dif'),
    { tableOnly: true, cells: { C7: plainText('2023-06-30'), C8: plainText('06/30/2023'), D9: number('35') } },
  ],
  ['csv', 'commas, UTF-8', () => Buffer.from(asText(',', '\r\n')), textOnly],
  ['csv', 'tabs, UTF-16', () => Buffer.from(`\uFEFF${asText('\t', '\n')}`, 'utf16le'), textOnly],
  ['csv', 'semicolons, byte order mark', () => Buffer.from(`\uFEFF${asText(';', '\r')}`), textOnly],
  ['csv', 'LibreOffice, GBK', () => saved('libreoffice-gbk.csv'), { ...textOnly, cells: { C8: plainText('2023年6月30日') } }],
];

let excelJs: Uint8Array;
beforeAll(async () => {
  excelJs = await byExcelJs();
});

describe('one table in every format gives equal raw tables', () => {
  it.each(variants)('%s: %s', (format, _how, bytes, loss = {}) => {
    const reading = readWorkbook('a', bytes());
    expect(reading).toMatchObject({ ok: true, findings: [], workbook: { format } });
    const sheets = reading.ok ? reading.workbook.sheets : [];
    expect(sheets).toMatchObject([
      {
        name: loss.tableOnly ? '' : sheetName,
        hidden: false,
        merges: loss.tableOnly ? [] : [{ top: 1, left: 1, bottom: 1, right: 4 }],
        hiddenRows: loss.hiddenRows ?? (loss.tableOnly ? [] : [6]),
        hiddenColumns: [],
      },
    ]);
    expect(sheets[0]!.cells.map(({ row, column, text, kind }) => ({ row, column, text, kind }))).toEqual(
      expectedCells(loss.cells, loss.kind),
    );
  });

  it('covers every reader but that of our own format, whose one table is the template’s', () => {
    expect(new Set([...variants.map(([format]) => format), 'exchange'])).toEqual(new Set(sheetReaders.map(({ format }) => format)));
  });
});
