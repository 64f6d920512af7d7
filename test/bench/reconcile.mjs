import { fileURLToPath } from 'node:url';
import { reconcile } from '@duizhang/reconcile';
import { compare, node } from './measure.mjs';
import { readingsOf } from './readings.mjs';
import { planFor, register, ROWS } from './province.mjs';

const child = fileURLToPath(new URL('./reconcile-child.mjs', import.meta.url));
const UNITS = 60;
/** Periods of 4,440 rows each: a province’s year, and what it is held against. */
const runs = { million: 226, tenth: 22, small: 3 };
/** Ten times the rows may take so many times the memory: nothing of a period is kept when the next one begins (measured: 1.05). */
const MOST_GROWTH = 1.2;

/** 60 units × 60 rows that have been read, reconciled, beside writing the same rows as JSON and parsing it. */
export function reconcileQuarter() {
  const { catalogue, orgUnits } = planFor(UNITS);
  const readings = readingsOf(catalogue, orgUnits, '2023-Q2', 0);
  const previous = readingsOf(catalogue, orgUnits, '2023-Q1', 1);
  const input = {
    catalogue,
    register,
    readings,
    previous,
    decisions: [],
    reportingPeriod: '2023-Q2',
    asOf: '2023-07-11',
    toolVersion: '0',
  };
  const { rows, findings } = reconcile(input);
  if (rows.length !== UNITS * ROWS) throw new Error(`only ${rows.length} rows were reconciled`);
  const [time, baseline] = compare(
    9,
    () => reconcile(input),
    () => JSON.parse(JSON.stringify(readings)),
  );
  const what = `reconcile ${UNITS} units × ${ROWS} rows, ${findings.length} findings (writing and parsing them as JSON)`;
  return [{ what, time, baseline, bound: '< 300 ms', kept: time < 300 }];
}

/** A province’s year of cities and months, 4,440 rows each, reconciled one after another: time beside 10,000 rows, memory beside 100,000. */
export function reconcileMillion() {
  const [million, tenth, small] = [runs.million, runs.tenth, runs.small].map((count) => JSON.parse(node([child, `${count}`])));
  return [
    {
      what: `reconcile ${million.rows.toLocaleString('en')} rows, ${million.findings} findings, ${(million.time / 1000).toFixed(0)} s: each row (at ${small.rows.toLocaleString('en')} rows)`,
      unit: 'µs',
      time: (million.time * 1000) / million.rows,
      baseline: (small.time * 1000) / small.rows,
      bound: 'ratio ≤ 1',
      kept: million.time / million.rows <= small.time / small.rows,
    },
    {
      what: `peak memory of the same (of ${tenth.rows.toLocaleString('en')} rows)`,
      unit: 'MiB',
      time: million.memory,
      baseline: tenth.memory,
      bound: `ratio ≤ ${MOST_GROWTH}`,
      kept: million.memory <= tenth.memory * MOST_GROWTH,
    },
  ];
}
