import { cellAddress, parseCellAddress, type RawCell } from '@duizhang/model';
import { write, type BookType, type CellObject, type WorkSheet } from '@e965/xlsx';
import exceljs from 'exceljs';
import { makeXlsx } from './xlsx/make-xlsx.test.support.ts';

/** A cell of the shared table: its text as every reader must give it, how it is stored, and in which number format. */
export interface TableCell {
  text: string;
  kind: RawCell['kind'];
  value: string | number | boolean;
  format?: string;
}

const text = (value: string): TableCell => ({ text: value, kind: 'text', value });
const number = (value: number, shown = String(value), format?: string): TableCell => ({
  text: shown,
  kind: 'number',
  value,
  ...(format !== undefined && { format }),
});
const date = (format: string): TableCell => ({ text: '2023-06-30', kind: 'date', value: 45107, format });

/** The table that is saved in every format. Row 6 is hidden, A1:D1 are merged, row 2 and B6 are blank. */
export const sharedTable: ReadonlyMap<string, TableCell> = new Map([
  ['A1', text('填报单位：市大数据局　报告期：2023年二季度')],
  ['A3', text('序号')],
  ['B3', text('任务编号')],
  ['C3', text('指标名称')],
  ['D3', text('本期完成值')],
  ['A4', number(1)],
  ['B4', text('007')],
  ['C4', text('全市政务服务事项\n掌上可办率')],
  ['D4', number(0.825, '82.5%', '0.0%')],
  ['A5', number(2)],
  ['B5', text('“双12”专区')],
  ['C5', text('他说"已完成", 约1.2万家；含, 逗号')],
  ['D5', number(35)],
  ['A6', number(3)],
  ['C6', text('=SUM(A1)')],
  ['D6', number(0)],
  ['A7', number(4)],
  ['B7', text('2023-06')],
  ['C7', date('yyyy-mm-dd')],
  ['D7', number(0.5)],
  ['A8', number(5)],
  ['B8', { text: 'TRUE', kind: 'boolean', value: true }],
  ['C8', date('yyyy"年"m"月"d"日"')],
  ['D8', number(12_000_000_000)],
  ['A9', number(6)],
  ['B9', text(' 首尾有空格 ')],
  ['C9', text('<b>&amp;</b>')],
  ['D9', number(35, '35家', '0"家"')],
] satisfies [string, TableCell][]);

export const sheetName = '填报表';

const lastRow = 9;
const lastColumn = 4;
const rows = Array.from({ length: lastRow }, (_, i) =>
  Array.from({ length: lastColumn }, (_, j) => sharedTable.get(cellAddress(i + 1, j + 1))),
);

const escape = (value: string) => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** OOXML written by hand; texts as shared strings, or inline. */
export function byHand(strings: 'shared' | 'inline'): Uint8Array {
  const formats = [...new Set([...sharedTable.values()].flatMap(({ format }) => format ?? []))];
  const shared: string[] = [];
  const cell = (at: string, { value, format }: TableCell): string => {
    const style = format === undefined ? '' : ` s="${formats.indexOf(format) + 1}"`;
    if (typeof value === 'number') return `<c r="${at}"${style}><v>${value}</v></c>`;
    if (typeof value === 'boolean') return `<c r="${at}" t="b"><v>1</v></c>`;
    const item = `<t xml:space="preserve">${escape(value)}</t>`;
    if (strings === 'inline') return `<c r="${at}" t="inlineStr"><is>${item}</is></c>`;
    return `<c r="${at}" t="s"><v>${shared.push(`<si>${item}</si>`) - 1}</v></c>`;
  };
  const xml = rows
    .map((row, i) => {
      const cells = row.map((stored, j) => (stored ? cell(cellAddress(i + 1, j + 1), stored) : '')).join('');
      return `<row r="${i + 1}"${i === 5 ? ' hidden="1"' : ''}>${cells}</row>`;
    })
    .join('');
  const numFmts = formats.map((format, i) => `<numFmt numFmtId="${164 + i}" formatCode="${escape(format)}"/>`).join('');
  const xfs = formats.map((_, i) => `<xf numFmtId="${164 + i}"/>`).join('');
  return makeXlsx({
    sheets: [{ name: sheetName, xml, after: '<mergeCells><mergeCell ref="A1:D1"/></mergeCells>' }],
    strings: shared.join(''),
    styles: `<numFmts>${numFmts}</numFmts><cellXfs><xf numFmtId="0"/>${xfs}</cellXfs>`,
  });
}

export async function byExcelJs(): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet(sheetName);
  for (const [at, { kind, value, format }] of sharedTable) {
    sheet.getCell(at).value = kind === 'date' ? new Date(Date.UTC(2023, 5, 30)) : value;
    if (format !== undefined) sheet.getCell(at).numFmt = format;
  }
  sheet.mergeCells('A1:D1');
  sheet.getRow(6).hidden = true;
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

export function bySheetJs(bookType: BookType): Uint8Array {
  const sheet: WorkSheet = {
    '!ref': `A1:${cellAddress(lastRow, lastColumn)}`,
    '!merges': [{ s: { r: 0, c: 0 }, e: { r: 0, c: 3 } }],
    '!rows': Array.from({ length: 6 }, (_, i) => (i === 5 ? { hidden: true } : {})),
  };
  const types = { string: 's', number: 'n', boolean: 'b' } as const;
  for (const [at, { value, format }] of sharedTable) {
    const t = types[typeof value as 'string' | 'number' | 'boolean'];
    sheet[at] = { t, v: value, ...(format !== undefined && { z: format }) } satisfies CellObject;
  }
  return new Uint8Array(write({ SheetNames: [sheetName], Sheets: { [sheetName]: sheet } }, { type: 'buffer', bookType }) as Buffer);
}

/** Text as a program exports it, with the numbers as they are shown. */
export function asText(delimiter: string, lineEnd: string): string {
  return rows
    .map((row) =>
      row
        .map((cell) => cell?.text ?? '')
        .map((value) => (/[",\n\t;]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value))
        .join(delimiter),
    )
    .join(lineEnd);
}

/** What a reader must give for the table, in row order, apart from what a format can't hold. */
export function expectedCells(instead: Readonly<Record<string, Pick<TableCell, 'text' | 'kind'>>> = {}, kind?: RawCell['kind']) {
  return [...sharedTable].map(([at, cell]) => {
    const { row, column } = parseCellAddress(at)!;
    const shown = instead[at] ?? cell;
    return { row, column, text: shown.text, kind: instead[at]?.kind ?? kind ?? cell.kind };
  });
}
