import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median, node } from './measure.mjs';
import { writeTable } from './read-csv-files.mjs';

const child = fileURLToPath(new URL('./read-csv-child.mjs', import.meta.url));
const MILLION = 1_000_000;
const TENTH = 100_000;
/** At least 0.7 times the speed of papaparse alone. */
const SLOWEST = 1 / 0.7;
/** Ten times the rows may take so many times the memory; what grows is garbage that nobody has collected yet. */
const MOST_GROWTH = 1.5;

/** Text tables of 1,000,000 rows × 13 in UTF-8 and GB18030 beside papaparse alone, and their memory beside that of 100,000 rows. */
export function readCsv() {
  const folder = mkdtempSync(join(tmpdir(), 'duizhang-bench-'));
  try {
    return ['utf-8', 'gb18030'].flatMap((encoding) => {
      const [big, small] = [MILLION, TENTH].map((rows) => {
        const path = join(folder, `${encoding}-${rows}.csv`);
        writeTable(path, rows, encoding);
        return { path, rows };
      });
      const run = (reader, { path, rows }) => {
        const result = JSON.parse(node([child, reader, path, encoding]));
        if (result.rows !== rows + 1) throw new Error(`${reader} read ${result.rows} rows of ${path}, not ${rows + 1}`);
        return result;
      };
      // In turn, so that a busy moment of the machine hits both.
      const runs = [1, 2, 3].map(() => ({ ours: run('ours', big), bare: run('papaparse', big), small: run('ours', small) }));
      const time = median(runs.map(({ ours }) => ours.time));
      const baseline = median(runs.map(({ bare }) => bare.time));
      const memory = median(runs.map(({ ours }) => ours.memory));
      const memoryOfTenth = median(runs.map((each) => each.small.memory));
      return [
        {
          what: `1,000,000 × 13 cells of text in ${encoding} (papaparse alone)`,
          time,
          baseline,
          bound: `ratio ≤ ${SLOWEST.toFixed(2)}`,
          kept: time <= baseline * SLOWEST,
        },
        {
          what: `peak memory for 1,000,000 rows in ${encoding} (100,000 rows)`,
          unit: 'MiB',
          time: memory,
          baseline: memoryOfTenth,
          bound: `ratio ≤ ${MOST_GROWTH}`,
          kept: memory <= memoryOfTenth * MOST_GROWTH,
        },
      ];
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
