import { describe, expect, it } from 'vitest';
import { commands } from './commands.ts';
import { memoryIo, type MemoryWorld } from './memory-io.test.data.ts';
import { run } from './run.ts';

async function duizhang(argv: readonly string[], world: MemoryWorld = {}) {
  const io = memoryIo(world);
  return { code: await run(argv, io), io, stdout: io.stdout(), stderr: io.stderr() };
}

describe('help', () => {
  it.each(commands.map((spec) => spec.name))('of %s is there in both languages and loads nothing', async (name) => {
    const zh = await duizhang([...name.split(' '), '--help']);
    const en = await duizhang([...name.split(' '), '--help', '--locale', 'en']);
    expect([zh.code, en.code]).toEqual([0, 0]);
    expect(zh.stdout).toMatch(new RegExp(`^用法： duizhang ${name}`));
    expect(en.stdout).toMatch(new RegExp(`^Usage: duizhang ${name}`));
    expect(en.stdout).not.toMatch(/\p{Script=Han}.*选项|默认|可选/u);
    expect(zh.stderr + en.stderr).toBe('');
  });

  it('of every command offers --json or --format', () => {
    for (const spec of commands)
      expect(
        spec.options.map((option) => option.flags),
        spec.name,
      ).toContain('--json');
  });

  it('keeps its columns in line where names and texts are Chinese', async () => {
    const { stdout } = await duizhang(['--help']);
    const starts = stdout
      .split('\n')
      .filter((line) => /^ {2}[a-z]/.test(line))
      .map((line) => line.search(/[^\x00-\x7f]/));
    expect(new Set(starts).size).toBe(1);
  });
});

describe('language', () => {
  const english = /^Usage:/;
  const config = { '/city/duizhang.json': '{"locale": "en"}' };
  it.each<[string, string[], MemoryWorld, boolean]>([
    ['nothing said', [], {}, false],
    ['--locale en', ['--locale', 'en'], {}, true],
    ['--locale=en', ['--locale=en'], {}, true],
    ['--locale before LANG', ['--locale', 'zh'], { env: { LANG: 'en_US.UTF-8' } }, false],
    ['LANG', [], { env: { LANG: 'en_US.UTF-8' } }, true],
    ['LC_ALL before LANG', [], { env: { LC_ALL: 'zh_CN.UTF-8', LANG: 'en_US.UTF-8' } }, false],
    ['LANG=C says nothing', [], { env: { LANG: 'C.UTF-8' } }, false],
    ['the project', [], { files: config, env: { LANG: 'C' } }, true],
    ['the project, from below', [], { files: config, cwd: '/city/submissions/2023-Q2' }, true],
    ['LANG before the project', [], { files: config, env: { LANG: 'zh_TW' } }, false],
  ])('%s', async (_, argv, world, isEnglish) => {
    const { stdout } = await duizhang([...argv, '--help'], world);
    expect(english.test(stdout)).toBe(isEnglish);
  });
});

it('a duizhang.json that can’t be read hinders no help, and is told where it is needed', async () => {
  const world = { files: { '/city/duizhang.json': '{}' }, unreadable: ['/city/duizhang.json'] };
  expect(await duizhang(['--help'], world)).toMatchObject({ code: 0, stderr: '' });
  expect(await duizhang(['validate'], world)).toMatchObject({ code: 2, stderr: '错误：/city/duizhang.json：没有访问权限。\n' });
});

describe('usage errors', () => {
  it.each<[string, string[], string, string]>([
    ['unknown command', ['reconcle'], '未知命令 reconcle（您是否要输入 reconcile？）', 'Did you mean reconcile?'],
    ['unknown subcommand', ['catalogue', 'chek'], '未知命令 chek（您是否要输入 check？）', 'Did you mean check?'],
    ['unknown option', ['validate', 'a', '--fromat', 'json'], '未知选项 --fromat（您是否要输入 --format？）', 'Did you mean --format?'],
    ['missing argument', ['catalogue', 'compare', 'a'], '缺少参数 after', "missing required argument 'after'"],
    ['missing value', ['template', '--out'], '选项 --out <path> 缺少取值', "option '--out <path>' argument missing"],
    ['bad choice', ['inspect', 'a', '--format', 'yaml'], '不接受取值 yaml（可选：text、json）', 'Allowed choices are text, json'],
    [
      'bad format',
      ['validate', 'a', '--format', 'text,yaml'],
      '不接受取值 yaml（可选：text、json、junit',
      'Allowed choices are text, json, junit',
    ],
    ['bad kind', ['report', 'x'], 'kind 不接受取值 x（可选：ledger、bulletin）', 'Allowed choices are ledger'],
    ['too many', ['start', 'x'], '参数过多', 'too many arguments'],
  ])('%s: exit code 2 and what was meant', async (_, argv, zh, en) => {
    const chinese = await duizhang(argv);
    const english = await duizhang([...argv, '--locale', 'en']);
    expect([chinese.code, english.code, chinese.stdout]).toEqual([2, 2, '']);
    expect(chinese.stderr).toContain(`错误：`);
    expect(chinese.stderr).toContain(zh);
    expect(english.stderr).toContain(en);
  });

  it('never carry controls to the terminal', async () => {
    const { code, stderr } = await duizhang(['\u001b[31mx']);
    expect([code, stderr]).toEqual([2, '错误：未知命令 \\u001b[31mx\n']);
  });

  it('shows help on standard error where no command is given', async () => {
    const { code, stdout, stderr } = await duizhang([]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('用法：');
  });
});

it.each([[['validate']], [['reconcile']], [['template']], [['catalogue', 'check']], [['report', 'ledger']], [['replay']]])(
  '%j outside a project says what a project is: exit code 2',
  async (argv) => {
    const { code, stdout, stderr } = await duizhang(argv);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/duizhang\.json[\s\S]*planId[\s\S]*duizhang init/);
  },
);

it('calls its own failures a bug: exit code 3', async () => {
  const io = memoryIo();
  Object.defineProperty(io, 'seeds', {
    get: () => {
      throw new Error('broken \u001b[2J');
    },
  });
  expect(await run(['match', 'x'], io)).toBe(3);
  expect(io.stderr()).toContain('duizhang 的缺陷');
  expect(io.stderr()).not.toContain('\u001b');
});

it('prints the version', async () => {
  expect(await duizhang(['--version'])).toMatchObject({ code: 0, stdout: '9.9.9\n' });
});
