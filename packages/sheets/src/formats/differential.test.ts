import * as XLSX from '@e965/xlsx';
import { cellAddress, type RawCell } from '@duizhang/model';
import ExcelJS from 'exceljs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../workbook.ts';

// Random workbooks, written by two programs that are not ours and read by ours and by a third reader: whoever differs is wrong.

type Value =
  | { kind: 'text'; text: string }
  | { kind: 'number'; number: number; format?: string }
  | { kind: 'date'; serial: number; format: string }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'formula'; formula: string; result: number | string | boolean }
  | null;

interface Table {
  name: string;
  rows: Value[][];
  merges: string[];
}

const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '市大数据局',
        '已完成',
        '约95%',
        '，',
        '“双12”',
        ' ',
        '\n',
        '"',
        "'",
        '&',
        '<',
        '>',
        ';',
        '\t',
        '𠮷',
        '😀',
        '007',
        '=',
      ),
      fc.string({ maxLength: 4, unit: 'grapheme-ascii' }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((pieces) => pieces.join(''))
  .filter((each) => each !== '');
const decimal = fc.integer({ min: -99_999_999, max: 99_999_999 }).map((value) => value / 1000);
const value: fc.Arbitrary<Value> = fc.oneof(
  { weight: 4, arbitrary: text.map((each) => ({ kind: 'text' as const, text: each })) },
  { weight: 2, arbitrary: fc.integer({ min: -1e12, max: 1e12 }).map((number) => ({ kind: 'number' as const, number })) },
  { weight: 2, arbitrary: decimal.map((number) => ({ kind: 'number' as const, number })) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('number' as const),
      number: fc.integer({ min: 0, max: 20_000 }).map((share) => share / 10_000),
      format: fc.constantFrom('0%', '0.00%', '0.0"家"', '#,##0.00', '0.00E+00'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('date' as const),
      serial: fc.integer({ min: 61, max: 73_000 }),
      format: fc.constantFrom('yyyy-mm-dd', 'yyyy"年"m"月"d"日"', 'm"月"d"日"', '[$-804]yyyy/m/d;@', 'aaaa'),
    }),
  },
  { weight: 1, arbitrary: fc.boolean().map((each) => ({ kind: 'boolean' as const, value: each })) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('formula' as const),
      formula: fc.constantFrom('SUM(A1:B2)', 'A1&"、"&B1', 'IF(A1>0,"是","否")'),
      result: fc.oneof(fc.constant(0), decimal, text, fc.boolean()),
    }),
  },
  { weight: 3, arbitrary: fc.constant(null) },
);
const tables: fc.Arbitrary<Table[]> = fc.uniqueArray(
  fc.record({
    name: fc.constantFrom('填报表', '二季度 <1>', "市局's", 'a&b', '汇总'),
    rows: fc.array(fc.array(value, { maxLength: 6 }), { maxLength: 8 }),
    merges: fc.constantFrom([], ['A10:C10'], ['A10:C10', 'B12:B14']),
  }),
  { selector: ({ name }) => name, minLength: 1, maxLength: 3 },
);

async function byExceljs(sheets: readonly Table[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const { name, rows, merges } of sheets) {
    const sheet = workbook.addWorksheet(name);
    rows.forEach((values, i) =>
      values.forEach((each, j) => {
        if (each === null) return;
        const cell = sheet.getCell(i + 1, j + 1);
        if (each.kind === 'text') cell.value = each.text;
        else if (each.kind === 'boolean') cell.value = each.value;
        else if (each.kind === 'formula') cell.value = { formula: each.formula, result: each.result };
        else cell.value = each.kind === 'date' ? each.serial : each.number;
        if ('format' in each && each.format !== undefined) cell.numFmt = each.format;
      }),
    );
    for (const merge of merges) sheet.mergeCells(merge);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function bySheetjs(sheets: readonly Table[]): Uint8Array {
  const workbook = XLSX.utils.book_new();
  for (const { name, rows, merges } of sheets) {
    const sheet: XLSX.WorkSheet = { '!ref': 'A1:Z50', '!merges': merges.map((merge) => XLSX.utils.decode_range(merge)) };
    rows.forEach((values, i) =>
      values.forEach((each, j) => {
        if (each !== null) sheet[cellAddress(i + 1, j + 1)] = sheetjsCell(each);
      }),
    );
    XLSX.utils.book_append_sheet(workbook, sheet, name);
  }
  return new Uint8Array(XLSX.write(workbook, { type: 'buffer', bookType: 'xlsx', bookSST: true, compression: true }) as Buffer);
}

function sheetjsCell(each: NonNullable<Value>): XLSX.CellObject {
  const typed = (v: number | string | boolean) =>
    ({ t: typeof v === 'number' ? 'n' : typeof v === 'boolean' ? 'b' : 's', v }) as XLSX.CellObject;
  if (each.kind === 'text') return typed(each.text);
  if (each.kind === 'boolean') return typed(each.value);
  if (each.kind === 'formula') return { ...typed(each.result), f: each.formula };
  const cell = typed(each.kind === 'date' ? each.serial : each.number);
  return each.format === undefined ? cell : { ...cell, z: each.format };
}

type Plain = Record<string, string | number | boolean>;

/** What the other reader finds: text, number or truth value of every cell that holds something. */
function second(bytes: Uint8Array): Record<string, Plain> {
  const { SheetNames, Sheets } = XLSX.read(bytes, { type: 'array', cellDates: false, cellNF: true, WTF: true });
  const plain = (sheet: XLSX.WorkSheet): Plain =>
    Object.fromEntries(
      Object.entries(sheet).flatMap(([address, cell]: [string, XLSX.CellObject]) =>
        address.startsWith('!') || cell.v === undefined || cell.v === '' ? [] : [[address, cell.v as string | number | boolean]],
      ),
    );
  return Object.fromEntries(SheetNames.map((name) => [name, plain(Sheets[name]!)]));
}

function ours(bytes: Uint8Array): Record<string, Plain> {
  const reading = readWorkbook('a.xlsx', bytes);
  if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
  expect(reading.findings).toEqual([]);
  const plain = ({ kind, text, number }: RawCell) => (kind === 'boolean' ? text === 'TRUE' : (number ?? text));
  return Object.fromEntries(
    reading.workbook.sheets.map(({ name, cells }) => [
      name,
      Object.fromEntries(cells.filter(({ text }) => text !== '').map((cell) => [cellAddress(cell.row, cell.column), plain(cell)])),
    ]),
  );
}

/** What was put in, as a person sees it. */
function expected(sheets: readonly Table[]): Record<string, Plain> {
  const plain = (each: NonNullable<Value>) => {
    switch (each.kind) {
      case 'text':
        return each.text;
      case 'boolean':
        return each.value;
      case 'formula':
        return each.result;
      case 'date':
        return each.serial;
      case 'number':
        return each.number;
    }
  };
  return Object.fromEntries(
    sheets.map(({ name, rows }) => [
      name,
      Object.fromEntries(
        rows.flatMap((values, i) =>
          values.flatMap((each, j) => (each === null ? [] : [[cellAddress(i + 1, j + 1), plain(each)] as const])),
        ),
      ),
    ]),
  );
}

describe.each([
  ['exceljs', byExceljs],
  ['SheetJS', async (sheets: readonly Table[]) => bySheetjs(sheets)],
] as const)('workbooks that %s writes', (_writer, write) => {
  it('hold what was put in, for us as for another reader', async () => {
    await fc.assert(
      fc.asyncProperty(tables, async (sheets) => {
        const bytes = await write(sheets);
        const read = ours(bytes);
        expect(read).toEqual(second(bytes));
        expect(read).toEqual(expected(sheets));
      }),
      { numRuns: 100 },
    );
  });
  it('show dates and shares as a person sees them', async () => {
    await fc.assert(
      fc.asyncProperty(tables, async (sheets) => {
        const reading = readWorkbook('a.xlsx', await write(sheets));
        if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
        for (const [i, { rows, merges }] of sheets.entries()) {
          const sheet = reading.workbook.sheets[i]!;
          expect(sheet.merges).toHaveLength(merges.length);
          for (const cell of sheet.cells) {
            const put = rows[cell.row - 1]![cell.column - 1]!;
            if (put.kind === 'date') expect([cell.kind, cell.text]).toEqual(['date', dayOf(put.serial)]);
            if (put.kind === 'number' && put.format?.includes('%'))
              expect(Number(cell.text.replace('%', ''))).toBeCloseTo(put.number * 100, 9);
            if (put.kind === 'number' && put.format?.includes('家')) expect(cell.text).toMatch(/家$/);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

function dayOf(serial: number): string {
  return new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
}
