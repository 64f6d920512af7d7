import { describe, expect, it } from 'vitest';
import { CannotRun } from './cannot-run.ts';
import { closest } from './closest.ts';
import type { Context, Options } from './command.ts';
import { judgedAsOf } from './inputs.ts';
import { memoryIo, type MemoryWorld } from './memory-io.test.data.ts';
import { startProgress } from './progress.ts';
import { findProject, type Project } from './project.ts';
import { safeFileName } from './safe-file-name.ts';
import { submissionFiles } from './submission-files.ts';

describe('safeFileName', () => {
  it.each([
    ['市大数据局-2023-Q2', '市大数据局-2023-Q2.xlsx'],
    ['../../etc/passwd', '_.._etc_passwd.xlsx'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a_b_c_d_e_f_g_h_i_j.xlsx'],
    ['...', '_.xlsx'],
    ['CON', '_CON.xlsx'],
    ['名\u202e称\n', '名_称_.xlsx'],
    ['局'.repeat(300), `${'局'.repeat(75)}.xlsx`],
  ])('%j becomes %j', (text, name) => expect(safeFileName(text, '.xlsx', [])).toBe(name));

  it('does not overwrite a file of the same batch', () => {
    expect(safeFileName('局', '.xlsx', ['out/局.xlsx', 'out/局 (2).xlsx'])).toBe('局 (3).xlsx');
  });
});

it.each([
  ['below-traget', 'below-target'],
  ['xyz', null],
])('the word closest to %s is %s', (given, word) => {
  expect(closest(given, ['below-target', 'percent-range'])).toBe(word);
});

describe('submissionFiles', () => {
  const files = {
    '/city/in/b.xlsx': '',
    '/city/in/a/c.csv': '',
    '/city/in/.DS_Store': '',
    '/city/in/~$b.xlsx': '',
    '/city/in/Thumbs.db': '',
    '/city/x.xlsx': '',
  };
  it.each<[string, string[], string[]]>([
    ['a folder without what systems leave behind', ['in'], ['in/a/c.csv', 'in/b.xlsx']],
    ['each file once', ['in', 'in/b.xlsx', 'in/../in/b.xlsx'], ['in/a/c.csv', 'in/b.xlsx']],
    ['a file as it was typed', ['./x.xlsx'], ['./x.xlsx']],
    ['a hidden file that was asked for', ['in/.DS_Store'], ['in/.DS_Store']],
  ])('%s', async (_, paths, names) => {
    expect((await submissionFiles(memoryIo({ files }), paths)).map((file) => file.name)).toEqual(names);
  });

  it('a pipe or link in a folder is a finding, not skipped in silence', async () => {
    const io = memoryIo({ files, special: ['/city/in/a/c.csv'] });
    const [first] = await submissionFiles(io, ['in']);
    expect(first).toMatchObject({ path: '/city/in/a/c.csv', problem: { zh: '是管道' } });
  });

  it('a path that is not there ends the run, since it is a slip of the caller', async () => {
    await expect(submissionFiles(memoryIo({ files }), ['nothing'])).rejects.toThrow(CannotRun);
  });
});

describe('findProject', () => {
  const good = '{"planId":"q","catalogue":"c.json","orgUnitRegister":"o.json","reportingPeriod":"2023-Q2"}';
  it.each<[string, MemoryWorld, string | undefined, string[], string | null]>([
    ['none', {}, undefined, [], null],
    ['here', { files: { '/city/duizhang.json': good } }, undefined, [], '/city'],
    ['above', { files: { '/city/duizhang.json': good }, cwd: '/city/submissions/2023-Q2' }, undefined, [], '/city'],
    ['above the first path', { files: { '/p/duizhang.json': good } }, undefined, ['/p/submissions/a.xlsx'], '/p'],
    ['named', { files: { '/city/duizhang.json': good, '/city/q/duizhang.json': good } }, 'q', [], '/city/q'],
  ])('%s', async (_, world, asked, paths, root) => {
    expect((await findProject(memoryIo(world), asked, paths))?.root ?? null).toBe(root);
  });

  it.each<[string, string, RegExp]>([
    ['a missing key', '{"planId":"q","catalogue":"c.json","orgUnitRegister":"o.json"}', /reportingPeriod.*缺少此项.*2023-Q2/],
    ['a wrong value', good.replace('2023-Q2', '二季度'), /reportingPeriod（报告期）.*例如 "2023-Q2"/],
    ['an unknown key', good.replace('{', '{"lights":1,'), /lights/],
    ['a key with a line break', good.replace('{', '{"a\\n\\u001b[31mb":1,'), /未知的项 a\\n\\u001b\[31mb，可用的是 .*failOn/],
    ['an empty path', good.replace('c.json', ''), /catalogue（任务目录）：至少 1 个字，例如 "catalogue.json"/],
    [
      'a window that is none',
      good.replace('{', '{"submissionWindow":"七月",'),
      /submissionWindow（报送时间）：应为对象，例如 {"from":"2023-07-01"/,
    ],
    [
      'a window on no day',
      good.replace('{', '{"submissionWindow":{"from":"2023-07-01","to":"2023-02-31"},'),
      /submissionWindow\.to.*2023-02-31.*例如/,
    ],
    [
      'a window in a month that is none',
      good.replace('{', '{"submissionWindow":{"from":"2023-99-99","to":"2023-07-10"},'),
      /submissionWindow\.from.*2023-99-99.*例如/,
    ],
    [
      'a window that ends before it begins',
      good.replace('{', '{"submissionWindow":{"from":"2023-07-10","to":"2023-07-01"},'),
      /2023-07-10.*晚于.*例如/,
    ],
    ['no JSON', '{planId: q}', /不是有效的 JSON/],
    ['another encoding', '\u0000', /不是有效的 JSON/],
  ])('%s in duizhang.json is named, with what was expected', async (_, content, message) => {
    const error: unknown = await findProject(memoryIo({ files: { '/city/duizhang.json': content } }), undefined).catch(
      (caught: unknown) => caught,
    );
    expect(error).toBeInstanceOf(CannotRun);
    expect((error as CannotRun).text.zh).toMatch(message);
    expect((error as CannotRun).text.zh).toContain('/city/duizhang.json');
  });

  it('a named folder without duizhang.json is told what it must hold', async () => {
    await expect(findProject(memoryIo(), 'q')).rejects.toThrow(/planId.*catalogue.*orgUnitRegister.*reportingPeriod/s);
  });
});

describe('the date to judge by', () => {
  const project = (to?: string): Project => ({
    root: '/work',
    config: {
      planId: 'q',
      catalogue: 'c',
      orgUnitRegister: 'o',
      reportingPeriod: '2023-Q2',
      ...(to ? { submissionWindow: { from: '2023-06-20', to } } : {}),
    },
  });
  it.each<[string, Options, Project | null, string, string]>([
    ['is what is asked for', { asOf: '2024-01-01' }, project('2023-07-01'), '2023-Q2', '2024-01-01'],
    ['is today without a window', {}, project(), '2023-Q2', '2023-07-05'],
    ['is today outside a project', {}, null, '2023-Q2', '2023-07-05'],
    ['is today while the window is open', {}, project('2023-07-10'), '2023-Q2', '2023-07-05'],
    ['is the day after the window closed', {}, project('2023-06-30'), '2023-Q2', '2023-07-01'],
    ['is today for another period than the window’s', {}, project('2023-06-30'), '2023-Q1', '2023-07-05'],
  ])('%s', (_, options, given, period, date) => expect(judgedAsOf(memoryIo(), options, given, period)).toBe(date));

  it.each(['2023-13-01', '2023-02-31', 'today', '2023-7-1'])('is never %s', (asOf) => {
    expect(() => judgedAsOf(memoryIo(), { asOf }, null, null)).toThrow(CannotRun);
  });
});

describe('progress', () => {
  const bar = (world: MemoryWorld, total: number) => {
    const io = memoryIo(world);
    const progress = startProgress(
      { io, locale: 'zh', color: false, say: () => {} } satisfies Context,
      { zh: '读取', en: 'reading' },
      total,
    );
    for (let i = 0; i < total; i += 1) progress.step();
    progress.end();
    return io.stderr();
  };
  it.each<[string, MemoryWorld, number, boolean]>([
    ['long work on a terminal', { stderrTty: true }, 100, true],
    ['short work', { stderrTty: true }, 3, false],
    ['no terminal', {}, 100, false],
    ['continuous integration', { stderrTty: true, env: { CI: 'true' } }, 100, false],
  ])('%s', (_, world, total, shown) => expect(bar(world, total).includes('100/100')).toBe(shown));
});
