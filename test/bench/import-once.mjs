// One import in a process of its own, modules loaded beforehand; prints milliseconds as JSON.
import { readFileSync } from 'node:fs';
import { importPlan } from '@duizhang/plan';

const [path] = process.argv.slice(2);
const lap = (action) => {
  const started = performance.now();
  const result = action();
  return [performance.now() - started, result];
};
const [split] = lap(() => readFileSync(path, 'utf8').split('\n'));
const [work, result] = lap(() => importPlan({ fileName: 'plan.txt', bytes: readFileSync(path), planId: 'bench' }));
if (!result.ok) throw new Error(`${path} was not imported`);
console.log(JSON.stringify({ work, split, tasks: result.catalogue.tasks.length }));
