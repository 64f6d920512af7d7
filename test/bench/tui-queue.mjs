import { fileURLToPath } from 'node:url';
import { node } from './measure.mjs';

const child = fileURLToPath(new URL('./tui-queue-child.mjs', import.meta.url));
const FINDINGS = 100_000;
const KEYS = 10_000;
/** Milliseconds: a frame of sixty in a second, and two of them. */
const bounds = { median: 16, p95: 33 };
/** So many times the memory after all keys as after a tenth of them: nothing of a frame stays (measured: 1.00). */
const MOST_GROWTH = 1.1;

/** A hundred thousand findings on 200 × 50 cells: what a key waits for, beside a list in Ink that only moves its cursor. */
export function tuiQueue() {
  const { baseline, groups, all, early, late } = JSON.parse(
    node(['--expose-gc', child, `${FINDINGS}`, `${KEYS}`])
      .trim()
      .split('\n')
      .at(-1),
  );
  const what = `${FINDINGS.toLocaleString('en')} findings, 200 × 50`;
  const kinds = Object.entries(groups)
    .map(([name, { median }]) => `${name} ${median.toFixed(0)}`)
    .join(', ');
  return [
    {
      what: `a key in the list of ${what}, median (${kinds}; a bare list)`,
      time: all.median,
      baseline: baseline.median,
      bound: `< ${bounds.median} ms`,
      kept: all.median < bounds.median,
    },
    { what: 'the same, 95th percentile', time: all.p95, baseline: baseline.p95, bound: `< ${bounds.p95} ms`, kept: all.p95 < bounds.p95 },
    {
      what: 'bytes of the frame that a cursor move makes, median',
      unit: 'B',
      time: groups.move.bytes,
      baseline: baseline.bytes,
      bound: '< 3000 B',
      kept: groups.move.bytes < 3000,
    },
    {
      what: `memory after ${KEYS.toLocaleString('en')} keys (after a tenth of them)`,
      unit: 'MiB',
      time: late,
      baseline: early,
      bound: `ratio ≤ ${MOST_GROWTH}`,
      kept: late <= early * MOST_GROWTH,
    },
  ];
}
