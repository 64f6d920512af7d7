// `npm test`: type check, lint, freshness of the generated types, then every test; one line at the end says how it went.
// Further arguments go to vitest (`npm test -- packages/plan`, `npm test -- -t 'range'`).
// With DUIZHANG_NO_SKIP=1 (continuous integration) a skipped test counts as a failure: nothing may be left out there.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { summarise, verdict } from './test-lib.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const report = join(root, '.cache/vitest.json');
mkdirSync(join(root, '.cache'), { recursive: true });
rmSync(report, { force: true });

const steps = [
  ['类型检查 type check', 'cli/scripts/go.mjs', 'build'],
  ['规范检查 lint', 'node_modules/oxlint/bin/oxlint', '--deny-warnings', '.'],
  ['格式 format', 'node_modules/oxfmt/bin/oxfmt', '--check'],
  ['类型是否最新 generated types', 'cli/scripts/generate-types.mjs', '--check'],
  ['规则文档是否最新 RULES.md', 'cli/scripts/generate-rules.mjs', '--check'],
  [
    '测试 tests',
    'node_modules/vitest/vitest.mjs',
    'run',
    '--config',
    'test/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ],
];

const done = steps.map(([name, script, ...args]) => {
  const started = performance.now();
  const { status } = spawnSync(process.execPath, [join(root, script), ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  return { name, code: status ?? 1, seconds: (performance.now() - started) / 1000 };
});

let results = null;
try {
  results = JSON.parse(readFileSync(report, 'utf8'));
} catch {
  /* vitest did not get as far as writing its results */
}

const tests = summarise(results);
const { ok, reasons } = verdict(done, tests, process.env.DUIZHANG_NO_SKIP === '1');
console.log();
for (const { name, code, seconds } of done) console.log(`${code === 0 ? '✓' : '✗'} ${name} ${seconds.toFixed(1)} s`);
for (const reason of reasons) console.log(`✗ ${reason}`);
console.log(`tests: ${tests.passed} passed, ${tests.failed} failed, ${tests.skipped} skipped`);
process.exitCode = ok ? 0 : 1;
