import { closeSync, mkdtempSync, openSync, readSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeForms } from './filled-forms.mjs';
import { main } from './measure.mjs';
import { ROWS } from './province.mjs';

const peak = fileURLToPath(new URL('./peak-memory.mjs', import.meta.url));
/** A province's year, and what it is held against. */
const files = { million: 16_667, tenth: 1_667, small: 167 };
/**
 * Ten times the rows may take so many times the memory: what is kept of a file is its submission and its findings, packed, 10 MiB in all;
 * the rest is room that the engine takes for garbage, more of it the longer it runs. (Ten thousand rows are read without threads, which
 * take memory of their own.)
 */
const MOST_GROWTH = 1.5;

/** `duizhang validate` over 1,000,000 rows in 16,667 files, the whole process, beside the same over 10,000 and 100,000 rows: time per row and memory. */
export async function validateMillion() {
  const folder = mkdtempSync(join(tmpdir(), 'duizhang-bench-'));
  try {
    const million = await run(join(folder, 'million'), files.million);
    const tenth = await run(join(folder, 'tenth'), files.tenth);
    const small = await run(join(folder, 'small'), files.small);
    return [
      {
        what: `validate 1,000,000 rows, ${million.findings} findings, ${(million.time / 1000).toFixed(0)} s: each row (at 10,000 rows)`,
        unit: 'µs',
        time: million.perRow,
        baseline: small.perRow,
        bound: 'ratio ≤ 1',
        kept: million.perRow <= small.perRow,
      },
      {
        what: 'peak memory of validating 1,000,000 rows (100,000 rows)',
        unit: 'MiB',
        time: million.memory,
        baseline: tenth.memory,
        bound: `ratio ≤ ${MOST_GROWTH}`,
        kept: million.memory <= tenth.memory * MOST_GROWTH,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Time in milliseconds and per row in microseconds, peak memory in MiB, and how much was found. */
async function run(forms, count) {
  const plan = await writeForms(forms, count);
  const out = openSync(`${forms}.txt`, 'w+');
  const args = [
    '--import',
    peak,
    main,
    'validate',
    forms,
    '--catalogue',
    plan,
    '--period',
    '2023-Q2',
    '--locale',
    'en',
    '--fail-on',
    'never',
  ];
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { stdio: ['ignore', out, 'pipe'], encoding: 'utf8' });
  const time = performance.now() - started;
  closeSync(out);
  if (status !== 0) throw new Error(`validate exited with ${status}: ${stderr.slice(-2000)}`);
  const [, read, rows, ...found] =
    /(\d+) file\D+(\d+) row\D+(\d+) error\D+(\d+) warning\D+(\d+) info/.exec(firstLine(`${forms}.txt`)) ?? [];
  if (Number(read) !== count || Number(rows) !== count * ROWS) throw new Error(`${read} files with ${rows} rows were read, not ${count}`);
  const findings = found.map(Number).reduce((sum, count) => sum + count, 0);
  return { time, perRow: (time * 1000) / Number(rows), memory: Number(/peak-memory (\d+)/.exec(stderr)[1]), findings };
}

/** The verdict, of a report that may be of any length. */
function firstLine(path) {
  const file = openSync(path, 'r');
  const bytes = Buffer.alloc(1000);
  const length = readSync(file, bytes);
  closeSync(file);
  return bytes.toString('utf8', 0, length).split('\n')[0];
}
