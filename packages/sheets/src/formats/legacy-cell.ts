import type { RawCell } from '@duizhang/model';
import { formatOf, generalFormat, showNumber, type NumberFormat } from './xlsx/number-format.ts';
import type { CellObject } from './legacy-library.ts';

/** Codes of error values as BIFF stores them (MS-XLS 2.5.10). */
const errorTexts: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
  [0x2b, '#GETTING_DATA'],
]);

/** Turns cells of the library into ours, the way the reader of .xlsx does: same texts, same kinds. One per workbook. */
export class LegacyCells {
  readonly #date1904: boolean;
  readonly #decode: (text: string) => string;
  readonly #formats = new Map([[generalFormat.code, generalFormat]]);

  /** `decode` makes texts of what the library gives for texts. */
  constructor(date1904: boolean, decode: (text: string) => string) {
    this.#date1904 = date1904;
    this.#decode = decode;
  }

  /** A cell at its place (1-based), null where it holds neither a value nor a formula. */
  read(cell: CellObject, row: number, column: number): RawCell | null {
    const value = this.#value(cell);
    if (!value && cell.f === undefined) return null;
    const raw: RawCell = { row, column, ...(value ?? { text: '', kind: 'text' }) };
    if (cell.f !== undefined) raw.formula = this.#decode(cell.f);
    return raw.text === '' && raw.formula === undefined ? null : raw;
  }

  #value({ t, v, w, z }: CellObject): Omit<RawCell, 'row' | 'column'> | null {
    if (v === undefined || v === null || t === 'z') return null;
    switch (t) {
      case 'n':
        return typeof v === 'number' && Number.isFinite(v) ? this.#number(v, codeOf(z, w)) : { text: String(v), kind: 'text' };
      case 'b':
        return { text: v ? 'TRUE' : 'FALSE', kind: 'boolean' };
      case 'e':
        return { text: errorTexts.get(Number(v)) ?? w ?? '#VALUE!', kind: 'error' };
      default:
        return { text: this.#decode(String(v)).replace(/\r\n?/g, '\n'), kind: 'text' };
    }
  }

  #number(number: number, code: string): Omit<RawCell, 'row' | 'column'> {
    const format = this.#format(code);
    return { ...showNumber(number, format, this.#date1904), number, ...(format !== generalFormat && { format: format.code }) };
  }

  #format(code: string): NumberFormat {
    const known = this.#formats.get(code);
    if (known) return known;
    const format = formatOf(this.#decode(code));
    this.#formats.set(code, format);
    return format;
  }
}

/**
 * The code of a cell's format. In .xlsb the library leaves it out at the first cell of each format that the file does not spell
 * out, but shows the number in it: those that look like a date or a time there are the Chinese built-in ones (27–36, 50–58).
 */
function codeOf(code: CellObject['z'], shown: string | undefined): string {
  if (typeof code === 'string') return code;
  if (shown !== undefined && /^\d{1,2}\/\d{1,2}\/\d{2}$/.test(shown)) return 'yyyy-mm-dd';
  return shown !== undefined && /^\d{1,2}:\d{2}:\d{2}$/.test(shown) ? 'h:mm:ss' : generalFormat.code;
}
