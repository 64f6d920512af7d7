import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from './measure.mjs';
import { smallWorkbook } from './read-xlsx-files.mjs';
import { readOnce } from './read-xlsx-once.mjs';

const FILES = 300;
const RUNS = 3;

/** Three hundred workbooks of 60 × 14 cells, each reader in a process of its own, in turn; ours is the baseline. */
export async function readXlsxSmall() {
  const folder = mkdtempSync(join(tmpdir(), 'duizhang-bench-'));
  try {
    for (let i = 0; i < FILES; i += 1) writeFileSync(join(folder, `${String(i).padStart(3, '0')}.xlsx`), await smallWorkbook(i));
    const times = { ours: [], exceljs: [], sheetjs: [] };
    for (let run = 0; run < RUNS; run += 1) for (const reader of Object.keys(times)) times[reader].push(readOnce(reader, folder).time);
    const baseline = median(times.ours);
    return [
      ['exceljs', 6],
      ['sheetjs', 3.5],
    ].map(([reader, least]) => {
      const time = median(times[reader]);
      return {
        what: `${FILES} small workbooks by ${reader} (ours)`,
        time,
        baseline,
        bound: `ratio ≥ ${least}`,
        kept: time / baseline >= least,
      };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
