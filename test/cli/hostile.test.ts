import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { duizhang, root, temporaryFolder } from './spawn.ts';

/** What a careless or hostile outsider may do to a project: exit code 2 or a finding, a sentence, never a stack trace. */
const folder = temporaryFolder();
const cwd = join(folder.path, 'project');
const inbox = join(cwd, 'submissions/2023-Q2');
const config = () => JSON.parse(readFileSync(join(cwd, 'duizhang.json'), 'utf8')) as Record<string, unknown>;

beforeAll(() => {
  expect(duizhang(['init', cwd, '--plan', 'qingdao-2023', '--period', '2023-Q2']).code).toBe(0);
});
afterAll(() => folder.remove());

describe('the project', () => {
  it('is not reconciled against the catalogue of another plan', () => {
    const before = config();
    writeFileSync(join(cwd, 'duizhang.json'), JSON.stringify({ ...before, planId: 'qingdao-2024' }));
    const ran = duizhang(['reconcile'], { cwd });
    writeFileSync(join(cwd, 'duizhang.json'), JSON.stringify(before));
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toMatch(/qingdao-2023 的任务目录.*planId（方案编号）为 qingdao-2024/);
  });

  it('names the built-in plans where a plan is not found', () => {
    expect(duizhang(['catalogue', 'compare', 'qingdao-2019', 'qingdao-2023'])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('qingdao-2022'),
    });
  });
});

describe('the decision log', () => {
  it('is not any file: nothing is appended to a catalogue', () => {
    const ran = duizhang(['reconcile', '--decisions', 'catalogue.json'], { cwd });
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain('catalogue.json：不是裁定日志');
  });

  it('is spoken of in the language of the run, and not without end', () => {
    writeFileSync(join(cwd, 'decisions/2023-Q2.jsonl'), '{"decisionId":"x"}\n'.repeat(1000));
    const { stderr } = duizhang(['replay', '--locale', 'en'], { cwd });
    writeFileSync(join(cwd, 'decisions/2023-Q2.jsonl'), '');
    expect(stderr).toMatch(/Missing or wrong: .*fingerprint/);
    expect(stderr).not.toMatch(/\p{Script=Han}/u);
    expect(stderr.split('\n').length).toBeLessThan(100);
  });
});

describe.runIf(process.platform !== 'win32')('the submissions', () => {
  it('may hold pipes, links in a circle and names with escapes: each is told, none is waited for, none moves the cursor', () => {
    mkdirSync(inbox, { recursive: true });
    execFileSync('mkfifo', [join(inbox, 'pipe.xlsx')]);
    symlinkSync('.', join(inbox, 'circle'));
    writeFileSync(join(inbox, 'a\u001b[31m\n\u202eb.csv'), 'x\n');
    const ran = duizhang(['validate'], { cwd });
    expect(ran.code).toBe(1);
    for (const name of ['pipe.xlsx', 'circle', 'a\\u001b[31m\\n\\u202eb.csv']) expect(ran.stdout).toContain(`submissions/2023-Q2/${name}`);
    expect(ran.stdout).not.toMatch(/[\u001b\u202e]/);
  });
});

describe('standard output', () => {
  it.runIf(existsSync('/dev/full'))('that can’t be written is exit code 2 and a sentence, not a verdict', () => {
    const ran = shell('"$0" "$1" explain > /dev/full');
    expect([ran.status, ran.stderr]).toEqual([2, '错误：标准输出写不进去：磁盘空间不足。\n']);
  });

  it.runIf(process.platform !== 'win32')('that is closed early is no error', () => {
    const ran = shell('"$0" "$1" explain --json | head -n 1');
    expect([ran.status, ran.stdout, ran.stderr]).toEqual([0, '[\n', '']);
  });
});

function shell(command: string): { status: number | null; stdout: string; stderr: string } {
  return spawnSync('bash', ['-c', `set -o pipefail; ${command}`, process.execPath, join(root, 'cli/dist/main.js')], {
    encoding: 'utf8',
    env: { ...process.env, LANG: 'zh_CN.UTF-8' },
  });
}
