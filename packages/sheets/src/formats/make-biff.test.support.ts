/** One record of a BIFF stream (MS-XLS): type, length, content. */
export function record(type: number, ...content: (number | Uint8Array)[]): Buffer {
  const body = Buffer.concat(content.map((part) => (typeof part === 'number' ? u16(part) : part)));
  return Buffer.concat([u16(type), u16(body.length), body]);
}

export function u16(value: number): Buffer {
  return Buffer.from([value & 0xff, value >> 8]);
}

export interface BiffSheet {
  /** In the encoding of the file. */
  name: Uint8Array;
  /** 0x10 a worksheet, 0x20 a chart, 0x40 a macro sheet. */
  type?: number;
  hidden?: boolean;
  records: readonly Uint8Array[];
  /** Where the directory says it stands, if not where it does. */
  position?: number;
}

const workbookGlobals = 0x05;
const eof = record(0x000a);

/** The bare stream of a workbook of Excel 95 (5) or 97 (8): what a test wants to see read, record by record. */
export function makeBiff(version: 5 | 8, options: { globals?: readonly Uint8Array[]; sheets: readonly BiffSheet[] }): Buffer {
  const bof = (type: number) =>
    version === 8 ? record(0x0809, 0x0600, type, 0x0dbb, 0x07cc, 0, 0, 6, 0) : record(0x0809, 0x0500, type, 0x096c, 0x07c9);
  const bodies = options.sheets.map(({ type = 0x10, records }) => Buffer.concat([bof(type), ...records, eof]));
  const directory = (start: number) =>
    options.sheets.map(({ name, hidden, position }, i) => {
      const at = Buffer.alloc(4);
      at.writeUInt32LE(position ?? start + bodies.slice(0, i).reduce((sum, body) => sum + body.length, 0));
      const length = version === 8 ? Buffer.from([name.length, 0]) : Buffer.from([name.length]);
      return record(0x0085, at, hidden ? 1 : 0, Buffer.concat([length, name]));
    });
  const globals = (start: number) => Buffer.concat([bof(workbookGlobals), ...(options.globals ?? []), ...directory(start), eof]);
  return Buffer.concat([globals(globals(0).length), ...bodies]);
}

/** A format of cells, by the id of its number format; cells name it by its place. */
export function cellFormat(numberFormatId: number): Buffer {
  return record(0x00e0, 0, numberFormatId, Buffer.alloc(16));
}

/** A number in a cell, row and column from 0. */
export function number(row: number, column: number, value: number, format = 0): Buffer {
  const double = Buffer.alloc(8);
  double.writeDoubleLE(value);
  return record(0x0203, row, column, format, double);
}

/** A text in a cell of Excel 95, in the encoding of the file. */
export function label(row: number, column: number, text: Uint8Array): Buffer {
  return record(0x0204, row, column, 0, text.length, text);
}

/** TRUE, FALSE or an error by its code. */
export function special(row: number, column: number, value: number, isError: boolean): Buffer {
  return record(0x0205, row, column, 0, Buffer.from([value, isError ? 1 : 0]));
}
