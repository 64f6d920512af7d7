// So many reconciliations of 4,440 rows in one process: prints rows, findings, milliseconds in `reconcile` and peak memory (MiB) as JSON.
import { reconcile } from '@duizhang/reconcile';
import { readingsOf } from './readings.mjs';
import { planFor, register } from './province.mjs';

const runs = Number(process.argv[2]);
/** All of the register: 4,440 rows. */
const UNITS = 74;
const { catalogue, orgUnits } = planFor(UNITS);
// What is read is made once and parsed anew for each run: reading is not what is measured, but its rows come and go as in life.
const texts = [0, 1].map((turn) => JSON.stringify(readingsOf(catalogue, orgUnits, turn === 0 ? '2023-06' : '2023-05', turn)));
const total = { rows: 0, findings: 0, time: 0 };
const once = () => {
  const [readings, previous] = texts.map((text) => JSON.parse(text));
  const started = performance.now();
  const { rows, findings } = reconcile({
    catalogue,
    register,
    readings,
    previous,
    decisions: [],
    reportingPeriod: '2023-06',
    asOf: '2023-07-11',
    toolVersion: '0',
  });
  return { rows: rows.length, findings: findings.length, time: performance.now() - started };
};
for (let i = 0; i < 2; i += 1) once(); // the engine compiles what it runs often
for (let i = 0; i < runs; i += 1) for (const [key, value] of Object.entries(once())) total[key] += value;
console.log(JSON.stringify({ ...total, memory: process.resourceUsage().maxRSS / 1024 }));
