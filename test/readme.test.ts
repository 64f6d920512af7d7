import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createMatcher } from '@duizhang/lexicon';
import type { OrgUnitRegister } from '@duizhang/model';
import { importPlan, resolveOrgUnits } from '@duizhang/plan';
import { expect, it } from 'vitest';
import { duizhang } from './cli/spawn.ts';

const root = fileURLToPath(new URL(import.meta.url.includes('/test/dist/') ? '../..' : '..', import.meta.url));
const read = (path: string) => readFileSync(`${root}/${path}`);

/** The blocks of code of the readme, by language. */
const blocks = (language: string) =>
  [
    ...read('README.md')
      .toString()
      .matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm),
  ]
    .filter(([, name]) => name === language)
    .map(([, , code]) => code!);

it('the library example of the readme runs as it stands, in about twenty lines, and prints what is shown', () => {
  const [code = ''] = blocks('js');
  // Beside the packages that it imports, as in a project that has installed them.
  const path = `${root}/test/node_modules/.readme-example.mjs`;
  writeFileSync(path, code);
  try {
    const ran = spawnSync(process.execPath, [path], { cwd: root, encoding: 'utf8' });
    expect([ran.status, ran.stderr]).toEqual([0, '']);
    expect(blocks('')).toContain(ran.stdout);
    expect(code.split('\n').filter((line) => line.trim() !== '').length).toBeLessThanOrEqual(21);
  } finally {
    rmSync(path);
  }
});

it('the example of reading a plan does what it says', () => {
  const [example = ''] = blocks('ts');
  const body = example.replaceAll(/^import .+$/gm, '').trim();
  const run = new Function('importPlan', 'resolveOrgUnits', 'createMatcher', 'bytes', 'register', 'console', body);
  const printed: unknown[] = [];
  const register = JSON.parse(read('seeds/org-units/qingdao.json').toString()) as OrgUnitRegister;
  run(importPlan, resolveOrgUnits, createMatcher, read('seeds/plans/qingdao-2023/plan.txt'), register, {
    log: (value: unknown) => printed.push(value),
  });
  expect(printed).toEqual([51]);
});

it('the readme counts what the hand-read plans hold', () => {
  const golden = ['qingdao-2022', 'qingdao-2023', 'binzhou-2023'].map((id) => read(`test/golden/plans/${id}.txt`).toString()).join('\n');
  const count = (pattern: RegExp) => golden.match(pattern)!.length;
  const counts = `${count(/^任务 /gm)} tasks, ${count(/^ {4}(?:牵头|责任|配合) /gm)} units, ${count(/^ {4}◆ /gm)} figures`;
  expect(read('README.md').toString()).toContain(counts);
});

it('what the readme shows of npm start is what it prints', () => {
  const shown = /```\n(不通过：[\s\S]+?)```/
    .exec(read('README.md').toString())![1]!
    .split('\n')
    .filter((line) => line.trim() !== '' && line !== '…');
  const printed = duizhang(['start', '--no-interactive']).stdout.split('\n');
  // A line may be shown without its end.
  const missing = shown.filter(
    (line) => !printed.some((other) => (line.endsWith('…') ? other.startsWith(line.slice(0, -1)) : other === line)),
  );
  expect(shown.length).toBeGreaterThan(5);
  expect(missing).toEqual([]);
});

it('the finding that readme and help decide on is one of the sample', () => {
  const found = duizhang(['replay', '--project', `${root}/samples/qingdao-2023-q2`]).stdout;
  const named = [read('README.md').toString(), duizhang(['decide', '--help']).stdout].flatMap(
    (text) => text.match(/\b[0-9a-f]{16}\b/g) ?? [],
  );
  expect(named.length).toBeGreaterThan(1);
  expect(named.filter((fingerprint) => !found.includes(`"${fingerprint}"`))).toEqual([]);
});
