import type ExcelJS from 'exceljs';
import { columns, headFields } from '../columns.ts';
import { font, headerFill, lines, thinBorder } from './style.ts';

export const instructionSheetName = '填报说明';

const general = [
  '浅黄色单元格由填报单位填写，其余由模板填好，请勿改动；对任务或目标有疑问请另行说明。',
  '每行是一个指标或一条工作内容，请逐行填写，不要增删行列、合并单元格或改动表头。',
  '填好后以 .xlsx 格式报送，不要转成 .xls、PDF 或图片，不要设打开密码。',
];

const widths = [18, 12, 90];

/** Writes 填报说明 from the table of the columns: what is asked here is what is checked later, from one source. */
export function writeInstructions(workbook: ExcelJS.Workbook): void {
  const sheet = workbook.addWorksheet(instructionSheetName, {
    pageSetup: { paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.columns = widths.map((width) => ({ width }));
  sheet.addRow([instructionSheetName]).font = { ...font, bold: true, size: 16 };
  for (const text of general) {
    const row = sheet.addRow([text]);
    sheet.mergeCells(row.number, 1, row.number, widths.length);
    row.font = font;
    row.alignment = { wrapText: true, vertical: 'top' };
    row.height =
      16 *
      lines(
        text,
        widths.reduce((sum, width) => sum + width, 0),
      );
  }
  sheet.addRow([]);
  const header = sheet.addRow(['项目', '由谁填写', '说明']);
  header.eachCell((cell) => Object.assign(cell, { font: { ...font, bold: true }, fill: headerFill, border: thinBorder }));
  const entries = [
    ...headFields.map(({ label, locked, help }) => ({ name: label.zh, locked, help })),
    ...columns.map(({ header: { zh }, locked, help }) => ({ name: zh, locked, help })),
  ];
  for (const { name, locked, help } of entries) {
    const row = sheet.addRow([name, locked ? '模板' : '填报单位', help.zh]);
    row.eachCell((cell) => Object.assign(cell, { font, border: thinBorder, alignment: { wrapText: true, vertical: 'top' } }));
    row.height = 16 * lines(help.zh, widths[2]!);
  }
  void sheet.protect('', { formatColumns: true, formatRows: true });
}
