// One reader, one file or folder of files, one process: prints the milliseconds, the peak memory in mebibytes and the cells as JSON.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';

const [reader, path] = process.argv.slice(2);
const require = createRequire(import.meta.resolve('@duizhang/sheets'));

/** Each gives the number of cells that hold something. */
const readers = {
  async ours() {
    const { readWorkbook } = await import('@duizhang/sheets');
    return (bytes) => readWorkbook('a.xlsx', bytes).workbook.sheets.reduce((sum, { cells }) => sum + cells.length, 0);
  },
  async streamed() {
    const { streamWorkbook } = await import('@duizhang/sheets');
    return (bytes) => {
      let cells = 0;
      const sink = { sheet() {}, row: (_row, row) => void (cells += row.length), end() {} };
      if (!streamWorkbook('a.xlsx', bytes, sink).ok) throw new Error(`${path} was not read`);
      return cells;
    };
  },
  async exceljs() {
    const { default: ExcelJS } = await import(require.resolve('exceljs'));
    return async (bytes) => {
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.load(bytes);
      let cells = 0;
      workbook.eachSheet((sheet) =>
        sheet.eachRow((row) =>
          row.eachCell((cell) => void (cells += cell.value === '' || (cell.isMerged && cell.master !== cell) ? 0 : 1)),
        ),
      );
      return cells;
    };
  },
  async sheetjs() {
    const XLSX = require('@e965/xlsx');
    return (bytes) => {
      const { SheetNames, Sheets } = XLSX.read(bytes, { dense: true, cellText: false, cellHTML: false });
      let cells = 0;
      for (const name of SheetNames)
        for (const row of Sheets[name]['!data'] ?? []) row?.forEach((cell) => void (cells += cell.v === '' || cell.t === 'z' ? 0 : 1));
      return cells;
    };
  },
};

const files = (statSync(path).isDirectory() ? readdirSync(path).map((name) => `${path}/${name}`) : [path]).map((each) =>
  readFileSync(each),
);
const read = await readers[reader]();
const started = performance.now();
let cells = 0;
for (const bytes of files) cells += await read(bytes);
const time = performance.now() - started;
// Where the system has it, the peak of this program alone: maxRSS also counts what the parent held when it started this one.
const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
const peak = Number(/VmHWM:\s*(\d+) kB/.exec(status)?.[1] ?? process.resourceUsage().maxRSS);
console.log(JSON.stringify({ time, memory: peak / 1024, cells }));
