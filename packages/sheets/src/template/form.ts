import { cellAddress } from '@duizhang/model';
import type ExcelJS from 'exceljs';
import { columns, headFields, statusWords, type Column } from '../columns.ts';
import { defaultLimits } from '../formats/limits.ts';
import type { PlanItem } from '../plan-cells.ts';
import type { RowKey } from '../template-meta.ts';
import { font, headerFill, inputFill, lines, thinBorder } from './style.ts';

export interface FormRow {
  /** Number in the column 序号; the key of the row. */
  sequence: string;
  item: PlanItem;
  key: RowKey;
}

export interface FormInput {
  title: string;
  orgUnitName: string;
  reportingPeriod: string;
  rows: readonly FormRow[];
}

export const formSheetName = '填报表';

/** Rows of the form: title, head block in two rows of three fields, header, data. */
const titleRow = 1;
const headRows = [2, 3];
const headerRow = 4;

/** Where the cursor stands when the file is opened. */
const firstInput = cellAddress(headerRow + 1, columns.findIndex(({ locked }) => !locked) + 1);

/** Label and value of the three fields of a head row: columns that are wide enough for what stands in them. */
const headColumns: readonly (readonly [label: [number, number], value: [number, number]])[] = [
  [
    [1, 2],
    [3, 4],
  ],
  [
    [5, 5],
    [6, 9],
  ],
  [
    [10, 11],
    [12, 13],
  ],
];

/** Writes the sheet that the unit fills in: locked plan columns, open input columns with validation, header frozen and repeated in print. */
export function writeForm(workbook: ExcelJS.Workbook, input: FormInput): void {
  const sheet = workbook.addWorksheet(formSheetName, {
    views: [{ state: 'frozen', ySplit: headerRow, xSplit: 3, activeCell: firstInput }],
    pageSetup: {
      orientation: 'landscape',
      paperSize: 9,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${headerRow}:${headerRow}`,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.2, footer: 0.2 },
    },
    headerFooter: { oddFooter: '&C第 &P 页，共 &N 页' },
  });
  sheet.columns = columns.map(({ width }) => ({ width }));
  writeTitle(sheet, input.title);
  writeHead(sheet, input);
  writeHeader(sheet);
  input.rows.forEach((row, i) => writeRow(sheet, headerRow + 1 + i, row));
  if (input.rows.length > 0) {
    validateInputs(sheet, input.rows.length);
    sheet.autoFilter = { from: { row: headerRow, column: 1 }, to: { row: headerRow + input.rows.length, column: columns.length } };
  }
  // Without a password, so without its salt too; whoever must may unlock it.
  void sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
    autoFilter: true,
    sort: true,
  });
}

function writeTitle(sheet: ExcelJS.Worksheet, title: string): void {
  // Over the plan's columns only: centred over all of them it would stand off the screen.
  sheet.mergeCells(titleRow, 1, titleRow, columns.filter(({ locked }) => locked).length);
  const cell = sheet.getCell(titleRow, 1);
  cell.value = title;
  cell.font = { ...font, bold: true, size: 16 };
  cell.alignment = { horizontal: 'center', vertical: 'middle' };
  sheet.getRow(titleRow).height = 30;
}

function writeHead(sheet: ExcelJS.Worksheet, { orgUnitName, reportingPeriod }: FormInput): void {
  const filled = new Map<string, string>([
    ['orgUnit', orgUnitName],
    ['reportingPeriod', reportingPeriod],
  ]);
  headFields.forEach((field, i) => {
    const row = headRows[Math.floor(i / headColumns.length)]!;
    const [label, value] = headColumns[i % headColumns.length]!;
    const labelCell = joined(sheet, row, label);
    labelCell.value = field.label.zh;
    labelCell.font = { ...font, bold: true };
    labelCell.alignment = { horizontal: 'right', vertical: 'middle' };
    const valueCell = joined(sheet, row, value);
    valueCell.value = filled.get(field.key) ?? null;
    valueCell.font = font;
    valueCell.numFmt = '@';
    valueCell.alignment = { horizontal: 'left', vertical: 'middle' };
    valueCell.border = { bottom: thinBorder.bottom };
    if (!field.locked) {
      valueCell.protection = { locked: false };
      valueCell.fill = inputFill;
    }
  });
  for (const row of headRows) sheet.getRow(row).height = 22;
}

function joined(sheet: ExcelJS.Worksheet, row: number, [from, to]: [number, number]): ExcelJS.Cell {
  if (to > from) sheet.mergeCells(row, from, row, to);
  return sheet.getCell(row, from);
}

function writeHeader(sheet: ExcelJS.Worksheet): void {
  columns.forEach(({ header }, i) => {
    const cell = sheet.getCell(headerRow, i + 1);
    cell.value = header.zh;
    cell.font = { ...font, bold: true };
    cell.fill = headerFill;
    cell.border = thinBorder;
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
  });
  sheet.getRow(headerRow).height = 32;
}

function writeRow(sheet: ExcelJS.Worksheet, rowNumber: number, { sequence, item, key }: FormRow): void {
  const texts: Partial<Record<Column['key'], string>> = { sequence, ...item.cells, role: key.role, previous: key.previous };
  columns.forEach((column, i) => {
    const cell = sheet.getCell(rowNumber, i + 1);
    const text = texts[column.key];
    // Everything is written as text: a task number 5.10 stays one, and a text that begins with = is no formula.
    if (text) cell.value = text;
    cell.font = font;
    cell.border = thinBorder;
    cell.alignment = { vertical: 'top', wrapText: true };
    if (column.locked) cell.numFmt = '@';
    else openForInput(cell, column);
  });
  sheet.getRow(rowNumber).height =
    16 * Math.min(Math.max(...columns.map(({ key: name, width }) => lines(texts[name] ?? '', width)), 2), 20);
}

function openForInput(cell: ExcelJS.Cell, column: Column): void {
  cell.protection = { locked: false };
  cell.fill = inputFill;
  if (column.kind === 'text') cell.numFmt = '@';
  if (column.kind === 'date') cell.numFmt = 'yyyy-mm-dd';
}

/** One rule per column and range; exceljs has this call but does not declare it, and its rules per cell overlap from row 10 on. */
function validateInputs(sheet: ExcelJS.Worksheet, rows: number): void {
  const { dataValidations } = sheet as unknown as { dataValidations: { add(range: string, validation: ExcelJS.DataValidation): void } };
  columns.forEach((column, i) => {
    const range = `${cellAddress(headerRow + 1, i + 1)}:${cellAddress(headerRow + rows, i + 1)}`;
    if (!column.locked) dataValidations.add(range, validation(column));
  });
}

/** A status must be one of the list; a number or date is only warned of, since 35个 and 9月底 can be read too. Every input explains itself. */
function validation({ kind, header, help }: Column): ExcelJS.DataValidation {
  const explained = { allowBlank: true, showInputMessage: true, promptTitle: header.zh, prompt: help.zh };
  const checked = { ...explained, showErrorMessage: true, errorTitle: header.zh };
  switch (kind) {
    case 'status':
      return {
        ...checked,
        type: 'list',
        formulae: [`"${statusWords.map(({ zh }) => zh).join(',')}"`],
        errorStyle: 'stop',
        error: '请从列表中选择。',
      };
    case 'quantity':
      return {
        ...checked,
        type: 'decimal',
        operator: 'between',
        formulae: [-1e12, 1e12],
        errorStyle: 'warning',
        error: '请填一个数；确需带单位时可以保留。',
      };
    case 'date':
      return {
        ...checked,
        type: 'date',
        operator: 'greaterThan',
        formulae: [new Date(Date.UTC(2000, 0, 1))],
        errorStyle: 'warning',
        error: '请填日期，如 2023-09-30。',
      };
    default:
      return { ...explained, type: 'textLength', operator: 'lessThanOrEqual', formulae: [defaultLimits.textLength] };
  }
}
