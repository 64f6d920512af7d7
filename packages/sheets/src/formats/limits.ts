/** Characters that a cell can hold in every spreadsheet program. */
export const longestText = 32_767;
/** Cells of one file that are read: twenty times what the largest submission has. */
export const mostCells = 5_000_000;
export const mostRows = 1_048_576;
export const mostColumns = 16_384;
export const mostSheets = 1_000;
/** Bytes of a workbook, unzipped. */
export const largestWorkbook = 512 * 2 ** 20;
/** Bytes of one part: what still becomes one string. */
export const largestPart = 256 * 2 ** 20;
