import { check, type Reconciliation, type Validation } from '@duizhang/model';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { duizhang, inFolder, temporaryFolder } from './spawn.ts';

const head = '填报单位：市大数据局,,\n报告期：2023年第二季度,,\n任务编号,指标名称,本期完成值,完成状态,存在问题,佐证材料,进展情况\n';
/** Two faults that fail a run: a share above 100 %, a task that is not in the plan. */
const faulty = `${head}5,全市政务服务事项掌上可办率,955%,推进中,,,已上线\n88,其他,1,推进中,,,已上线\n`;
const corrected = faulty.replace('955%', '95.5%');

interface World {
  run(...args: string[]): { code: number | null; stdout: string; stderr: string };
  json(...args: string[]): Validation;
  reconcile(): Reconciliation;
  write(name: string, content: string): void;
  read(name: string): string;
}

const folder = temporaryFolder();
const project = join(folder.path, 'project');
beforeAll(() => {
  expect(duizhang(['init', project, '--plan', 'qingdao-2023', '--period', '2023-Q2']).code).toBe(0);
  writeFileSync(join(project, 'submissions/2023-Q2/a.csv'), faulty);
});
afterAll(() => folder.remove());

/** A project folder of its own with one submission. */
function inProject(use: (world: World) => void): void {
  inFolder((cwd) => {
    cpSync(project, cwd, { recursive: true });
    const write = (name: string, content: string) => writeFileSync(join(cwd, name), content);
    const run = (...args: string[]) => duizhang(['validate', ...args], { cwd });
    use({
      run,
      write,
      reconcile: () => JSON.parse(duizhang(['reconcile', '--json'], { cwd }).stdout) as Reconciliation,
      json: (...args) => JSON.parse(run(...args, '--json').stdout) as Validation,
      read: (name) => readFileSync(join(cwd, name), 'utf8'),
    });
  });
}

const promise = ['--owner', '李明', '--reason', '与区里核对中', '--expires-at', '2999-12-31'];
const today = (world: World) => world.run('--write-suppressions', 'suppressions.json', ...promise);

describe('suppressions of today’s findings', () => {
  it('let the run pass that they were made in, and the next; every finding stays in sight', () => {
    inProject((world) => {
      expect(world.run().code).toBe(1);
      const before = world.json();
      const written = today(world);
      expect([written.code, written.stderr]).toEqual([0, 'suppressions.json：新增 2 项抑制，共 2 项。\n']);
      const list = check('suppressions', JSON.parse(world.read('suppressions.json')));
      expect(list).toMatchObject({ ok: true, value: { suppressions: [{ ruleId: 'percent-range' }, { ruleId: 'unknown-task' }] } });

      const after = world.json();
      expect(after.findings).toEqual(before.findings);
      expect(after.suppressed.map(({ ruleId }) => ruleId)).toEqual(['percent-range', 'unknown-task']);
      const text = world.run();
      expect(text.code).toBe(0);
      expect(text.stdout).toMatch(/^通过：.*错误 0，.*另有 2 条已抑制\n/);
      expect(text.stdout.match(/\[已抑制：与区里核对中（李明，至 2999-12-31）\]/g)).toHaveLength(2);
    });
  });

  it('are written in one order, and not twice', () => {
    inProject((world) => {
      today(world);
      const first = world.read('suppressions.json');
      expect(today(world).stderr).toContain('新增 0 项');
      expect(world.read('suppressions.json')).toBe(first);
    });
  });

  it.each([
    [[], '--owner、--reason、--expires-at'],
    [['--owner', '李明', '--reason', ' ', '--expires-at', '2999-01-01'], '还需要 --reason'],
    [['--owner', '李明', '--reason', 'x', '--expires-at', '2020-01-01'], '--expires-at'],
    [['--owner', '李明', '--reason', 'x', '--expires-at', '2999-02-30'], '2999-02-30'],
  ])('need somebody, a reason and an end: %j', (args, message) => {
    inFolder((cwd) => {
      const ran = duizhang(['validate', '--write-suppressions', 's.json', '--catalogue', 'qingdao-2023', ...args], { cwd });
      expect([ran.code, ran.stdout, existsSync(join(cwd, 's.json'))]).toEqual([2, '', false]);
      expect(ran.stderr).toContain(message);
    });
  });
});

describe('the list of a project', () => {
  it('that has expired suppresses nothing, and says so', () => {
    inProject((world) => {
      today(world);
      world.write('suppressions.json', world.read('suppressions.json').replaceAll('2999-12-31', '2023-01-01'));
      const ran = world.run();
      expect(ran.code).toBe(1);
      expect(ran.stdout.match(/核实 {4}suppression-expired/g)).toHaveLength(2);
    });
  });

  it('expires by --as-of where that is given, else by the calendar, although the quarter is judged as of its end', () => {
    inProject((world) => {
      today(world);
      world.write('suppressions.json', world.read('suppressions.json').replaceAll('2999-12-31', '2023-12-31'));
      expect([world.run('--as-of', '2023-12-31').code, world.run('--as-of', '2024-01-01').code, world.run().code]).toEqual([0, 1, 1]);
    });
  });

  it('names an entry whose finding is gone, but not where only some files were looked at', () => {
    inProject((world) => {
      today(world);
      world.write('submissions/2023-Q2/a.csv', corrected);
      const unused = (...args: string[]) => world.json(...args).findings.filter(({ ruleId }) => ruleId === 'suppression-unused');
      expect(unused()).toMatchObject([{ at: { file: 'suppressions.json' }, data: { rule: 'percent-range', owner: '李明' } }]);
      expect(unused('submissions/2023-Q2/a.csv')).toEqual([]);
      expect(unused('submissions/2023-Q2/a.csv', '--suppressions', 'suppressions.json')).toHaveLength(1);
    });
  });

  it.each<[string, object, RegExp]>([
    ['no owner', { owner: undefined }, /suppressions\.0\.owner（责任人）：缺少此项，例如 "市大数据局 李明"/],
    ['a blank reason', { reason: '  ' }, /suppressions\.0\.reason（理由）：格式不对，例如/],
    ['no day', { expiresAt: '2023-02-30' }, /没有 2023-02-30 这一天/],
    ['a word that it does not know', { until: 'x' }, /未知的项 until/],
  ])('with %s is refused', (_, change, message) => {
    inProject((world) => {
      const entry = { fingerprint: '0123456789abcdef', ruleId: 'x', reason: 'x', owner: 'x', expiresAt: '2999-12-31', ...change };
      world.write('suppressions.json', JSON.stringify({ suppressions: [entry] }));
      const ran = world.run();
      expect([ran.code, ran.stdout]).toEqual([2, '']);
      expect(ran.stderr).toMatch(message);
    });
  });

  it('holds for reconcile as well: what it suppresses is marked and has its disposition, and entries of files are not called unused', () => {
    inProject((world) => {
      today(world);
      const result = world.reconcile();
      expect(check('reconciliation', result)).toMatchObject({ ok: true });
      expect(result.suppressed!.map(({ ruleId }) => ruleId)).toEqual(['percent-range', 'unknown-task']);
      expect(result.dispositions.map(({ fingerprint }) => fingerprint).sort()).toEqual(
        [...new Set(result.findings.map(({ fingerprint }) => fingerprint))].sort(),
      );
    });
  });
});
