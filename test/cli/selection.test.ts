import { check, type Validation } from '@duizhang/model';
import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requireProgram } from '../support/system-program.ts';
import { duizhang, main, root, temporaryFolder, type Ran } from './spawn.ts';

const sample = join(root, 'samples', 'qingdao-2023-q2', 'submissions', '2023-Q2');
const plan = ['--catalogue', 'qingdao-2023', '--period', '2023-Q2', '--as-of', '2023-07-11'];
const folder = temporaryFolder();
afterAll(() => folder.remove());

/** One unit's report as a text table. */
const table = (unit: string, actual = '96%') =>
  `填报单位：${unit}\n报告期：2023年第二季度\n任务编号,任务名称,指标名称,本期完成值,完成状态\n5,一網通辦,全市政務服務事項掌上可辦率,${actual},推进中\n`;
const validated = ({ stdout }: Ran): string[] => (JSON.parse(stdout) as Validation).submissions.map(({ file }) => file);

describe('shards', () => {
  const validate = (...args: string[]) => duizhang(['validate', sample, ...plan, ...args]);
  const shards = [1, 2, 3].map((index) => join(folder.path, `${index}.json`));
  let whole: Ran;

  beforeAll(() => {
    whole = validate('--json');
    shards.forEach((file, i) => writeFileSync(file, validate('--json', '--shard', `${i + 1}/3`).stdout));
  }, 60_000);

  it('put together are one run to the byte, in any order, as JSON and as text', () => {
    const merged = duizhang(['merge-reports', ...shards.toReversed(), '--json']);
    expect(merged.stdout).toBe(whole.stdout);
    expect(merged.code).toBe(whole.code);
    expect(check('validation', JSON.parse(merged.stdout))).toMatchObject({ ok: true });
    const text = duizhang(['merge-reports', ...shards, '--out', 'all.txt', '--fail-on', 'never'], { cwd: folder.path });
    expect([text.code, text.stdout]).toEqual([0, 'all.txt\n']);
    expect(readFileSync(join(folder.path, 'all.txt'), 'utf8')).toBe(validate('--fail-on', 'never').stdout);
  });

  it('say which they are, and which is missing', () => {
    const reports = shards.map((file) => JSON.parse(readFileSync(file, 'utf8')) as Validation);
    expect(reports.map(({ shard }) => shard)).toEqual([1, 2, 3].map((index) => ({ index, of: 3 })));
    const lacking = duizhang(['merge-reports', shards[0]!, shards[2]!]);
    expect([lacking.code, lacking.stdout, lacking.stderr]).toEqual([2, '', '错误：共 3 片，缺第 2 片。\n']);
  });

  it('of another version, or what is no report, are refused', () => {
    const other = join(folder.path, 'other.json');
    writeFileSync(other, readFileSync(shards[0]!, 'utf8').replace(/"tool": "[^"]+"/, '"tool": "9.9.9"'));
    expect(duizhang(['merge-reports', other, ...shards.slice(1)])).toMatchObject({ code: 2, stdout: '' });
    writeFileSync(other, '{"planId":"x"}');
    expect(duizhang(['merge-reports', other]).stderr).toContain('内容不符合要求');
  });

  it('may be empty', () => {
    const ran = duizhang(['validate', join(sample, readdirSync(sample)[0]!), ...plan, '--json', '--shard', '1/1000']);
    expect([ran.code, validated(ran)]).toEqual([0, []]);
  });
});

describe('patterns', () => {
  it('that mean nothing are a slip', () => {
    const ran = duizhang(['validate', join(sample, '*.nothing'), ...plan]);
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain('没有与之相符的文件');
  });

  it('are opened without a shell', () => {
    const names = validated(duizhang(['validate', join(sample, '*局*.csv'), ...plan, '--json']));
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(name).toMatch(/局[^/]*\.csv$/);
  });
});

describe.skipIf(!requireProgram('git'))('--changed-since', () => {
  const repository = join(folder.path, '仓库');
  const inbox = join(repository, '来件');
  const git = (...args: string[]) => {
    const identity = ['-c', 'user.name=a', '-c', 'user.email=a@b', '-c', 'commit.gpgsign=false'];
    const { status, stderr } = spawnSync('git', [...identity, ...args], { cwd: repository, encoding: 'utf8' });
    expect(status, stderr).toBe(0);
  };
  const put = (name: string, text: string) => writeFileSync(join(inbox, name), text);
  const validate = (...args: string[]) =>
    duizhang(['validate', '来件', '--catalogue', 'catalogue.json', '--period', '2023-Q2', '--json', '--changed-since', ...args], {
      cwd: repository,
    });

  beforeAll(() => {
    mkdirSync(inbox, { recursive: true });
    git('init', '-q');
    writeFileSync(join(repository, 'catalogue.json'), readFileSync(join(root, 'seeds/plans/qingdao-2023/catalogue.json')));
    writeFileSync(join(repository, '.gitignore'), '*.tmp.csv\n');
    for (const name of ['市大数据局 "一".csv', '改名.csv', '删除.csv', '不变.csv', '暂存.csv']) put(name, table('市大数据局', name));
    git('add', '-A');
    git('commit', '-q', '-m', 'a');
  });

  it('validates nothing where nothing has changed, and says so', () => {
    const ran = validate('HEAD');
    expect([ran.code, validated(ran)]).toEqual([0, []]);
    expect(ran.stderr).toBe('自 HEAD 以来，5 个文件中有 0 个改动，只校验这些。\n');
  });

  it('validates what has changed, was staged, renamed, is unknown to git or ignored by it', () => {
    put('市大数据局 "一".csv', table('市大数据局', '97%'));
    put('暂存.csv', table('市大数据局', '98%'));
    git('add', '来件/暂存.csv');
    renameSync(join(inbox, '改名.csv'), join(inbox, '新名\t.csv'));
    rmSync(join(inbox, '删除.csv'));
    put('新来.csv', table('市教育局'));
    put('忽略.tmp.csv', table('市教育局'));
    const changed = ['市大数据局 "一".csv', '忽略.tmp.csv', '新名\t.csv', '新来.csv', '暂存.csv'].map((name) => `来件/${name}`);
    expect(validated(validate('HEAD')).sort()).toEqual(changed.sort());
    git('add', '-A');
    git('commit', '-q', '-m', 'b');
    expect(validated(validate('HEAD'))).toEqual(['来件/忽略.tmp.csv']);
    expect(validated(validate('HEAD~1')).sort()).toEqual(changed);
  });

  it('starts no program that the repository names: it may have come from anybody', () => {
    const ran = join(folder.path, 'ran');
    const program = `echo >> '${ran}'; cat`;
    const hooks = join(folder.path, 'hooks');
    mkdirSync(hooks);
    writeFileSync(join(hooks, 'post-index-change'), `#!/bin/sh\n${program}\n`, { mode: 0o755 });
    // A name that is hard to write as a setting, too.
    for (const key of ['filter.a=b.c.clean', 'filter.process.process', 'diff.d.command', 'diff.d.textconv', 'diff.external'])
      git('config', key, program);
    for (const key of ['core.fsmonitor', 'core.pager']) git('config', key, program);
    git('config', 'core.hooksPath', hooks);
    writeFileSync(join(repository, '.git', 'info', 'attributes'), '* diff=d\n*.csv filter=a=b.c\n不变.csv filter=process\n');
    // Now git has to compare the contents.
    for (const name of ['不变.csv', '暂存.csv']) utimesSync(join(inbox, name), 1, 1);
    expect(validated(validate('HEAD'))).toEqual(['来件/忽略.tmp.csv']);
    expect(existsSync(ran)).toBe(false);
    git('config', '--remove-section', 'filter.process');
    git('diff', '--name-only', 'HEAD');
    expect(existsSync(ran), 'git alone starts them').toBe(true);
  });

  it('validates everything where the plan itself has changed', () => {
    appendFileSync(join(repository, 'catalogue.json'), '\n');
    const ran = validate('HEAD');
    expect(validated(ran)).toHaveLength(readdirSync(inbox).length);
    expect(ran.stderr).toMatch(/catalogue\.json 有改动，校验全部 6 个文件/);
  });

  it.each([
    ['no such commit', ['nope'], '没有这个提交'],
    ['an option of git', ['--output=x'], '没有这个提交'],
  ])('refuses %s', (_, args, said) => {
    const ran = duizhang(['validate', '来件', '--catalogue', 'catalogue.json', `--changed-since=${args[0]!}`], { cwd: repository });
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain(said);
  });

  it('refuses a folder without git, and a machine without it', () => {
    const outside = duizhang(['validate', inbox, ...plan, '--changed-since', 'HEAD'], {
      cwd: folder.path,
      env: { GIT_CEILING_DIRECTORIES: '/' },
    });
    expect([outside.code, outside.stderr]).toEqual([2, expect.stringContaining('不是 git 仓库')]);
    const without = duizhang(['validate', inbox, ...plan, '--changed-since', 'HEAD'], { cwd: repository, env: { PATH: '/nowhere' } });
    expect([without.code, without.stderr]).toEqual([2, expect.stringContaining('需要 git')]);
  });
});

describe('--watch', () => {
  it('reports what is there and what arrives, and ends cleanly on Ctrl-C', async () => {
    const inbox = join(folder.path, '收件箱');
    mkdirSync(inbox);
    writeFileSync(join(inbox, 'a.csv'), table('市大数据局'));
    const child = spawn(process.execPath, [main, 'validate', '--watch', '收件箱', ...plan], {
      cwd: folder.path,
      env: { ...process.env, LANG: 'zh_CN.UTF-8', NO_COLOR: '1' },
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (piece) => (stdout += piece));
    child.stderr.on('data', (piece) => (stderr += piece));
    const until = async (what: () => boolean) => {
      for (const end = Date.now() + 30_000; !what() && Date.now() < end && child.exitCode === null;)
        await new Promise((resolve) => setTimeout(resolve, 50));
      expect(what(), `${stdout}${stderr}`).toBe(true);
    };
    const reports = () => stdout.match(/^(?:不)?通过：1 个文件/gm)?.length ?? 0;
    try {
      await until(() => reports() === 1);
      writeFileSync(join(inbox, '~$b.csv'), 'x');
      writeFileSync(join(inbox, 'b.csv'), table('市教育局'));
      await until(() => reports() === 2);
      expect(stderr).toMatch(/^\d\d:\d\d:\d\d 收件箱\/a\.csv\n\d\d:\d\d:\d\d 收件箱\/b\.csv$/m);
    } finally {
      child.kill('SIGINT');
    }
    expect(await new Promise((resolve) => child.on('exit', (code, signal) => resolve([code, signal])))).toEqual([0, null]);
    expect(reports()).toBe(2);
  }, 60_000);

  it('refuses to watch only a part', () => {
    expect(duizhang(['validate', sample, ...plan, '--watch', '--shard', '1/2'])).toMatchObject({ code: 2, stdout: '' });
    expect(duizhang(['validate', 'nowhere', ...plan, '--watch'])).toMatchObject({ code: 2, stdout: '' });
  });
});
