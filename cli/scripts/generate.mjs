// `npm run generate`: everything in the repository that is made from something else, each step after what it reads.
// Types come before the build that uses them; catalogues, rules and samples are made by what was built.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const steps = [['generate-types.mjs'], ['go.mjs', 'build'], ['generate-catalogues.mjs'], ['generate-rules.mjs'], ['make-samples.mjs']];

for (const [script, ...args] of steps) {
  const { status } = spawnSync(process.execPath, [fileURLToPath(new URL(script, import.meta.url)), ...args], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
