import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '@duizhang/model';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { duizhang, root, temporaryFolder } from './spawn.ts';

const folder = temporaryFolder();
beforeAll(() => {
  for (const name of ['samples/qingdao-2023-q2', 'seeds']) cpSync(join(root, name), join(folder.path, name), { recursive: true });
});
afterAll(() => folder.remove());

const run = (...args: string[]) => duizhang(args, { cwd: join(folder.path, 'samples/qingdao-2023-q2') });

it('report bulletin prints the notice of the period, the page that was read by eye', () => {
  const made = run('report', 'bulletin', '--locale', 'zh');
  expect([made.code, made.stdout]).toEqual([0, readFileSync(join(root, 'test/golden/bulletin.zh.txt'), 'utf8')]);
});

it('writes it as Markdown and JSON into the file that is named', () => {
  expect(run('report', 'bulletin', '--format', 'markdown', '--out', 'reports/通报.md', '--locale', 'zh').stdout).toBe('reports/通报.md\n');
  const written = (name: string) => readFileSync(join(folder.path, 'samples/qingdao-2023-q2/reports', name), 'utf8');
  expect(written('通报.md')).toContain('# 关于2023年第二季度《数字青岛2023年行动方案》落实情况的通报\n');
  run('report', 'bulletin', '--json', '--out', 'reports/bulletin.json');
  expect(check('bulletin', JSON.parse(written('bulletin.json')))).toMatchObject({ ok: true });
});

it.each([
  [['ledger', '--format', 'markdown'], '台账没有这种格式（可选：text、json）'],
  [['bulletin', '--out', 'a.md'], '请加 --format markdown，或把文件名改为以 .txt 结尾'],
  [['bulletin', '--out', 'a.docx'], '通报现有 text（.txt）、markdown（.md）、json（.json）等格式，请改文件名'],
])('report %j can not run, and says why', (args, said) => {
  const refused = run('report', ...args, '--locale', 'zh');
  expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining(said)]);
});
