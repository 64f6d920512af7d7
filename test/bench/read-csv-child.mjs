// One reader, one text table, one process: prints the milliseconds, the peak memory in mebibytes and the rows as JSON.
import { createRequire } from 'node:module';
import { Readable } from 'node:stream';
import { defaultLimits, streamWorkbook } from '@duizhang/sheets';
import { fileSource } from './read-csv-files.mjs';

const [reader, path, encoding] = process.argv.slice(2);
const Papa = createRequire(import.meta.resolve('@duizhang/sheets'))('papaparse');
const PIECE = 64 * 1024;

const readers = {
  /** Encoding, delimiter and line ends found out, cells with their addresses. */
  ours(source) {
    let rows = 0;
    const sink = { sheet() {}, row: () => void (rows += 1), end() {} };
    const limits = { ...defaultLimits, fileMegabytes: 1_000, cells: 100_000_000 };
    const reading = streamWorkbook(path, source, sink, limits);
    if (!reading.ok || reading.findings.length > 0 || !reading.encoding.startsWith(encoding)) throw new Error(JSON.stringify(reading));
    return rows;
  },
  /** papaparse, told everything, fed with decoded pieces. */
  papaparse(source) {
    let rows = 0;
    const texts = function* () {
      const decoder = new TextDecoder(encoding);
      for (let at = 0; at < source.size; at += PIECE) yield decoder.decode(source.read(at, at + PIECE), { stream: true });
    };
    return new Promise((resolve) => {
      const config = {
        delimiter: ',',
        newline: '\r\n',
        skipEmptyLines: true,
        chunk: ({ data }) => void (rows += data.length),
        complete: () => resolve(rows),
      };
      Papa.parse(Readable.from(texts()), config);
    });
  },
};

const source = fileSource(path);
const started = performance.now();
const rows = await readers[reader](source);
const time = performance.now() - started;
source.close();
console.log(JSON.stringify({ time, memory: process.resourceUsage().maxRSS / 1024, rows }));
