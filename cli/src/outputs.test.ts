import type { Config } from '@duizhang/model';
import { describe, expect, it } from 'vitest';
import { CannotRun } from './cannot-run.ts';
import type { Context, Options } from './command.ts';
import { memoryIo, type MemoryIo, type MemoryWorld } from './memory-io.test.data.ts';
import { chosenOutputs, refuseOverwriting, writeOutputs, type Render } from './outputs.ts';

const chosen = async (options: Options, world: MemoryWorld = {}) =>
  (await chosenOutputs(memoryIo(world), options, 'validation')).map(({ format, file }) => `${format} ${file ?? '-'}`);

describe('formats and where they go', () => {
  it.each<[string, Options, string[], MemoryWorld?]>([
    ['text by default', {}, ['text -']],
    ['one of them printed, the others written', { formats: ['text', 'junit=r/j.xml'] }, ['text -', 'junit r/j.xml']],
    ['separated by commas', { formats: ['text,junit=j.xml,sarif=s.sarif'] }, ['text -', 'junit j.xml', 'sarif s.sarif']],
    ['--json is one more', { format: 'json' }, ['json -']],
    ['an equals sign in a name', { formats: ['json=a=b.json'] }, ['json a=b.json']],
    ['--out is the file of one', { formats: ['json'], out: 'v.json' }, ['json v.json']],
    ['--out with a slash is a folder', { formats: ['json'], out: 'r/' }, ['json r/validation.json']],
    ['--out that is a folder', { out: 'r' }, ['text r/validation.txt'], { files: { '/city/r/x': '' } }],
    ['--out is the folder of several', { formats: ['text', 'markdown'], out: 'r' }, ['text r/validation.txt', 'markdown r/validation.md']],
    ['a name of its own comes before --out', { formats: ['text', 'json=a.json'], out: 't.txt' }, ['text t.txt', 'json a.json']],
  ])('%s', async (_, options, expected, world) => expect(await chosen(options, world)).toEqual(expected));

  it.each<[string, Options, RegExp]>([
    ['two on standard output', { formats: ['text', 'json'] }, /text、json 都没有写明文件。请写成 --format json=文件/],
    ['what is no format', { formats: ['yaml'] }, /不接受取值 yaml（可选：text、json、junit/],
    ['nothing', { formats: [''] }, /不接受取值/],
    ['no name behind the equals sign', { formats: ['json='] }, /缺少文件名/],
    ['one file for two', { formats: ['json=a', 'text=./a'] }, /同一个文件/],
  ])('%s is refused', async (_, options, message) => {
    const problem = await chosen(options).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(CannotRun);
    expect((problem as CannotRun).text.zh).toMatch(message);
  });
});

it('no output goes over a file that the run reads, however it is written', async () => {
  const io = memoryIo();
  const outputs = await chosenOutputs(io, { formats: ['text', 'json=in/../in/a.csv'] }, 'validation');
  await expect(refuseOverwriting(io, outputs, ['/city/in/b.csv'])).resolves.toBeUndefined();
  await expect(refuseOverwriting(io, outputs, ['/city/in/b.csv', '/city/in/a.csv'])).rejects.toBeInstanceOf(CannotRun);
});

it.each([
  ['duizhang.json', /要读这个文件/],
  ['suppressions.json', /要读这个文件/],
  ['../seeds/catalogue.json', /要读这个文件/],
  ['units.json', /要读这个文件/],
  ['submissions/2023-Q1/new.txt', /当作报送文件或裁定日志/],
  ['decisions/2023-Q1.jsonl', /当作报送文件或裁定日志/],
  ['reports/out.txt', null],
  ['decisions.txt', null],
])('what a project rests on is spared: %s', async (file, said) => {
  const config = {
    planId: 'plan',
    catalogue: '../seeds/catalogue.json',
    orgUnitRegister: 'units.json',
    reportingPeriod: '2023-Q2',
  } as Config;
  const writing = refuseOverwriting(memoryIo(), [{ format: 'text', file: `/city/${file}` }], [], { root: '/city', config });
  const problem = await writing.catch((error: unknown) => error);
  if (said === null) expect(problem).toBeUndefined();
  else expect((problem as CannotRun).text.zh).toMatch(said);
});

describe('writing', () => {
  const base = '/city';
  const write = async (world: MemoryWorld, formats: string[], render: Render<'validation'>): Promise<MemoryIo> => {
    const io = memoryIo(world);
    const context: Context = { io, locale: 'zh', color: true, say: ({ zh }) => io.err(`${zh}\n`) };
    await writeOutputs(
      context,
      await chosenOutputs(io, { formats }, 'validation'),
      { passed: true, fails: () => false, verbose: false, base },
      render,
    );
    return io;
  };

  it('one is printed, in colour, the others are written without; their names are told beside', async () => {
    const io = await write({}, ['text', 'json=r/v.json'], (format, { color, otherOutputs }) => `${format} ${color} ${otherOutputs}`);
    expect([io.stdout(), io.text('/city/r/v.json'), io.stderr()]).toEqual(['text true r/v.json', 'json false ', 'r/v.json\n']);
  });

  it('where nothing is printed, the names are', async () => {
    const io = await write({}, ['text=v.txt'], () => 'x');
    expect([io.stdout(), io.stderr()]).toEqual(['v.txt\n', '']);
  });

  it.each<[string, Record<string, string>, string, string]>([
    ['without an environment as they are', {}, 'a.xlsx', 'a.xlsx'],
    ['on GitHub from the root of the repository', { GITHUB_WORKSPACE: '/' }, 'a.xlsx', 'city/a.xlsx'],
    ['on GitLab, too', { CI_PROJECT_DIR: '/city' }, '../city/b/a.xlsx', 'b/a.xlsx'],
    ['outside of it as they are', { GITHUB_WORKSPACE: '/elsewhere' }, 'a.xlsx', 'a.xlsx'],
    ['absolute ones within it', { GITHUB_WORKSPACE: '/city' }, '/city/x/a.xlsx', 'x/a.xlsx'],
    ['a name that begins with dots', { GITHUB_WORKSPACE: '/city' }, '..a.xlsx', '..a.xlsx'],
  ])('files: %s', async (_, env, file, located) => {
    expect((await write({ env }, ['text'], (_format, { locate }) => locate(file))).stdout()).toBe(located);
  });

  describe('the summary of a job', () => {
    const env = { GITHUB_STEP_SUMMARY: '/summary' };
    const filled = (size: number): MemoryWorld => ({ env, files: { '/summary': '#'.repeat(size) } });
    const fill: Render<'validation'> = (_format, _options, limit) => 'x'.repeat(Math.min(limit ?? 7, 100));

    it('gets the Markdown, behind what other steps wrote', async () => {
      const io = await write(filled(3), ['markdown=m.md'], fill);
      expect([io.text('/summary').length, io.text('/city/m.md').length]).toEqual([103, 7]);
      expect((await write({ env }, ['markdown=m.md'], fill)).text('/summary')).toHaveLength(100);
    });

    it('takes a mebibyte and no more', async () => {
      expect((await write(filled(1024 * 1024 - 40), ['markdown'], fill)).text('/summary')).toHaveLength(1024 * 1024);
      const full = await write(filled(1024 * 1024 - 3), ['markdown'], () => 'four');
      expect([full.text('/summary').length, full.stderr()]).toEqual([1024 * 1024 - 3, '作业摘要已满，校验结果未写入。\n']);
    });

    it('that can’t be written keeps nothing else from being written', async () => {
      const io = await write({ ...filled(3), unreadable: ['/summary'] }, ['text', 'markdown=m.md'], fill);
      expect([io.stdout(), io.text('/city/m.md')]).toEqual(['xxxxxxx', 'xxxxxxx']);
      expect(io.stderr()).toContain('作业摘要（GITHUB_STEP_SUMMARY）没有写成：/summary：没有访问权限。');
    });

    it('gets nothing that was not asked for', async () => {
      expect((await write(filled(3), ['text'], fill)).text('/summary')).toBe('###');
    });
  });
});
