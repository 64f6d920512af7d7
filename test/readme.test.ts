import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createMatcher } from '@duizhang/lexicon';
import type { OrgUnitRegister } from '@duizhang/model';
import { importPlan, resolveOrgUnits } from '@duizhang/plan';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL(import.meta.url.includes('/test/dist/') ? '../..' : '..', import.meta.url));
const read = (path: string) => readFileSync(`${root}/${path}`);

it('the library example of the readme does what it says', () => {
  const example = /```ts\n([\s\S]+?)```/.exec(read('README.md').toString())![1]!;
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
