import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from './measure.mjs';
import { bigWorkbook } from './read-xlsx-files.mjs';
import { readOnce } from './read-xlsx-once.mjs';

const CELLS = 2_000_000;
const MOST_MEMORY = 250;

/** 100,000 × 20 cells, each reader in a process of its own; ours, its rows streamed, is the baseline. */
export function readXlsxBig() {
  const folder = mkdtempSync(join(tmpdir(), 'duizhang-bench-'));
  try {
    const path = join(folder, 'big.xlsx');
    writeFileSync(path, bigWorkbook());
    const runs = [1, 2, 3].map(() => readOnce('streamed', path));
    const others = ['exceljs', 'sheetjs'].map((reader) => [reader, readOnce(reader, path)]);
    for (const { cells } of [...runs, ...others.map(([, run]) => run)])
      if (cells !== CELLS) throw new Error(`${cells} cells were read, not ${CELLS}`);
    const baseline = median(runs.map(({ time }) => time));
    const memory = Math.max(...runs.map((run) => run.memory));
    return [
      ...others.map(([reader, { time }]) => {
        const least = reader === 'exceljs' ? 6 : 1;
        return {
          what: `100,000 × 20 cells by ${reader} (ours)`,
          time,
          baseline,
          bound: `ratio ≥ ${least}`,
          kept: time / baseline >= least,
        };
      }),
      ...others.map(([reader, run]) => ({
        what: `peak memory of ${reader} (ours)`,
        unit: 'MiB',
        time: run.memory,
        baseline: memory,
        bound: `ours ≤ ${MOST_MEMORY} MiB`,
        kept: memory <= MOST_MEMORY,
      })),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
