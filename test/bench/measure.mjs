import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The built command line. */
export const main = fileURLToPath(new URL('../../cli/dist/main.js', import.meta.url));

const timed = (action) => {
  const started = performance.now();
  action();
  return performance.now() - started;
};
/** The middle one. */
export const median = (times) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)];

/** Medians in milliseconds of actions that are run in turn, so that a busy moment of the machine hits all of them. */
export function compare(runs, ...actions) {
  const times = actions.map(() => []);
  for (let run = 0; run < runs; run += 1) actions.forEach((action, i) => times[i].push(timed(action)));
  return times.map(median);
}

/** Runs Node to its end and gives its output; an exit code outside `expected` is an error, never a time. */
export function node(args, expected = [0]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (!expected.includes(status)) throw new Error(`node ${args.join(' ')} exited with ${status}: ${stderr.slice(-2000)}`);
  return stdout;
}
