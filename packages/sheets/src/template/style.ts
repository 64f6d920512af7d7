import type ExcelJS from 'exceljs';

/** A face that every Chinese system has or substitutes well. */
export const font: Partial<ExcelJS.Font> = { name: '宋体', size: 11 };

const line: Partial<ExcelJS.Border> = { style: 'thin', color: { argb: 'FFBFBFBF' } };
export const thinBorder = { top: line, left: line, bottom: line, right: line };

export const headerFill: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFD9E2F3' } };
/** What the unit fills in is tinted, so that locked and open cells are told apart without trying. */
export const inputFill: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF9E5' } };

/** Lines that a text takes in a column of a width (in Latin characters; a Chinese one takes two). */
export function lines(text: string, width: number): number {
  return text.split('\n').reduce((sum, part) => {
    let taken = 0;
    for (const character of part) taken += character.codePointAt(0)! > 0xff ? 2 : 1;
    return sum + Math.max(1, Math.ceil(taken / Math.max(width - 1, 1)));
  }, 0);
}
