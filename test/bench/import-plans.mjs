import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { median } from './measure.mjs';

const plans = fileURLToPath(new URL('../../seeds/plans/', import.meta.url));
const once = fileURLToPath(new URL('./import-once.mjs', import.meta.url));

/** Import of every seed plan as a command does it, once in a fresh process, beside reading the file and splitting it into lines. */
export function importPlans() {
  return readdirSync(plans)
    .sort()
    .map((id) => [id, `${plans}${id}/plan.txt`])
    .filter(([, path]) => existsSync(path))
    .map(([id, path]) => {
      const runs = Array.from({ length: 7 }, () => JSON.parse(execFileSync(process.execPath, [once, path], { encoding: 'utf8' })));
      const [time, baseline] = [median(runs.map(({ work }) => work)), median(runs.map(({ split }) => split))];
      return { what: `import ${id}, ${runs[0].tasks} tasks (read and split)`, time, baseline, bound: '< 100 ms', kept: time < 100 };
    });
}
