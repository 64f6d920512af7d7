/**
 * What every reader of spreadsheets gives, whatever the format: sheets of cells with their text and address.
 * Offsets never shift: row and column are those that the spreadsheet program shows.
 */
export interface RawCell {
  /** 1-based. */
  row: number;
  /** 1-based. */
  column: number;
  /** What a person sees or typed: the text, or the number as written in the file. Never rounded. */
  text: string;
  /** How the file stores it. A date keeps its serial in `number` and its ISO date in `text`. */
  kind: 'text' | 'number' | 'date' | 'boolean' | 'error';
  /** The stored number, for numbers, dates and percentages. */
  number?: number;
  /** Number format of the cell where the file has one (e.g. `0.00%`). */
  format?: string;
  /** Formula text where the cell has one; never evaluated. */
  formula?: string;
}

export interface RawSheet {
  name: string;
  hidden: boolean;
  /** Non-empty cells in row order, then column order. */
  cells: readonly RawCell[];
  /** Merged ranges, 1-based and inclusive; only the first cell holds a value. */
  merges: readonly { top: number; left: number; bottom: number; right: number }[];
  /** Rows and columns (1-based) that the file hides; they are read all the same. */
  hiddenRows?: readonly number[];
  hiddenColumns?: readonly number[];
}

export interface RawWorkbook {
  format: string;
  /** Text encoding with its evidence, for text formats; null for the others. */
  encoding: string | null;
  sheets: readonly RawSheet[];
}
