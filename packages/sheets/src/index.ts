/** Template workbooks out, submissions in. */
export { readWorkbook, type WorkbookReading } from './workbook.ts';
export { sheetRules } from './rules/index.ts';
