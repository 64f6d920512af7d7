import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CannotRun } from './cannot-run.ts';
import { nodeIo } from './io.ts';

const io = nodeIo();
const posix = process.platform !== 'win32';
let folder = '';
const at = (...names: string[]) => join(folder, ...names);
const problem = async (action: () => unknown): Promise<string> => {
  const error: unknown = await Promise.resolve()
    .then(action)
    .then(
      () => null,
      (caught: unknown) => caught,
    );
  expect(error).toBeInstanceOf(CannotRun);
  return (error as CannotRun).text.zh;
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duizhang-io-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('what is no regular file', () => {
  it.runIf(posix)('is not waited for: a pipe without a writer, a device without an end', async () => {
    execFileSync('mkfifo', [at('pipe')]);
    expect(await problem(() => io.read(at('pipe')))).toMatch(/pipe：不是普通文件/);
    expect(await problem(() => io.read('/dev/zero'))).toMatch(/不是普通文件/);
  });

  it.runIf(posix)('is listed with the reason, so that nothing is skipped in silence; links are not followed', async () => {
    execFileSync('mkfifo', [at('c.xlsx')]);
    writeFileSync(at('a.csv'), 'a');
    symlinkSync(at('a.csv'), at('b.csv'));
    symlinkSync(folder, at('d'));
    mkdirSync(at('e'));
    writeFileSync(at('e', 'f.csv'), 'f');
    const listed = await io.list(folder);
    expect(listed.map(({ path, problem: reason }) => [path.slice(folder.length + 1), reason === null])).toEqual([
      ['a.csv', true],
      ['b.csv', false],
      ['c.xlsx', false],
      ['d', false],
      ['e/f.csv', true],
    ]);
    expect(listed[1]!.problem!.zh).toContain('符号链接');
  });

  it.runIf(posix)('takes what is written: --out /dev/null stays the device', async () => {
    await io.write('/dev/null', 'x');
    expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true);
  });
});

describe('write', () => {
  it('replaces what a link leads to, keeps the link, and leaves nothing beside it', async () => {
    writeFileSync(at('real.json'), 'old');
    symlinkSync('real.json', at('link.json'));
    await io.write(at('link.json'), 'new');
    expect(readFileSync(at('real.json'), 'utf8')).toBe('new');
    expect(readdirSync(folder).sort()).toEqual(['link.json', 'real.json']);
  });

  it('says so where a part of the path is a file, or the place a folder', async () => {
    writeFileSync(at('file'), '');
    expect(await problem(() => io.write(at('file', 'x.json'), ''))).toMatch(/不是文件夹/);
    expect(await problem(() => io.write(folder, ''))).toMatch(/这是一个文件夹/);
    expect(readdirSync(folder)).toEqual(['file']);
  });

  it('takes every name that the system takes', async () => {
    const name = `${'局'.repeat(83)}.json`;
    await io.write(at(name), '');
    expect(readdirSync(folder)).toEqual([name]);
  });
});

describe('append', () => {
  it('makes the folder, and goes on where it left off', () => {
    io.append(at('decisions', 'q.jsonl'), '一\n', 0);
    io.append(at('decisions', 'q.jsonl'), '二\n', 4);
    expect(readFileSync(at('decisions', 'q.jsonl'), 'utf8')).toBe('一\n二\n');
  });

  it('refuses when another session has written meanwhile: no entry goes behind one that it has not seen', async () => {
    writeFileSync(at('q.jsonl'), 'one\ntwo\n');
    expect(await problem(() => io.append(at('q.jsonl'), 'three\n', 4))).toMatch(/另一个会话/);
    expect(readFileSync(at('q.jsonl'), 'utf8')).toBe('one\ntwo\n');
  });

  it.runIf(posix).each<[string, (lock: string) => void]>([
    ['a folder', (lock) => mkdirSync(lock)],
    ['a link that leads nowhere', (lock) => symlinkSync(at('gone'), lock)],
    ['a pipe', (lock) => void execFileSync('mkfifo', [lock])],
  ])('is not held up by %s where its lock should be, and says so', async (_, put) => {
    put(at('q.jsonl.lock'));
    expect(await problem(() => io.append(at('q.jsonl'), 'one\n', 0))).toMatch(/q\.jsonl\.lock：本应是写入时的锁文件/);
    expect(readdirSync(folder)).toEqual(['q.jsonl.lock']);
  });

  it.skipIf(!existsSync('/dev/full'))('on a full disk says that, and leaves no lock', async () => {
    symlinkSync('/dev/full', at('q.jsonl'));
    expect(await problem(() => io.append(at('q.jsonl'), 'one\n', 0))).toMatch(/磁盘空间不足/);
    expect(readdirSync(folder)).toEqual(['q.jsonl']);
  });
});

describe('rewrite', () => {
  it('lets nobody else write between reading and writing, and leaves nothing beside', async () => {
    const during: string[][] = [];
    const add = (content: Uint8Array | null) => {
      during.push(readdirSync(folder));
      return `${content === null ? '' : Buffer.from(content).toString()}一`;
    };
    io.rewrite(at('s.json'), add);
    io.rewrite(at('s.json'), add);
    expect(readFileSync(at('s.json'), 'utf8')).toBe('一一');
    expect([...during, readdirSync(folder)]).toEqual([['s.json.lock'], ['s.json', 's.json.lock'], ['s.json']]);
    expect(
      await problem(() =>
        io.rewrite(at('s.json'), () => {
          throw new CannotRun('不行', 'no');
        }),
      ),
    ).toBe('不行');
    expect([readFileSync(at('s.json'), 'utf8'), readdirSync(folder)]).toEqual(['一一', ['s.json']]);
  });

  it.runIf(posix)('replaces what a link leads to', () => {
    writeFileSync(at('real.json'), '');
    symlinkSync(at('real.json'), at('s.json'));
    io.rewrite(at('s.json'), () => 'x');
    expect([readFileSync(at('real.json'), 'utf8'), lstatSync(at('s.json')).isSymbolicLink()]).toEqual(['x', true]);
  });
});

describe('stamp', () => {
  it.runIf(posix)('tells what is not there from a link that leads nowhere', async () => {
    symlinkSync(at('gone'), at('link'));
    expect([await io.stamp(at('gone')), await io.stamp(at('link'))]).toEqual([null, expect.any(String)]);
  });
});

it.runIf(posix)('a path has one name, whatever links lead to it', async () => {
  writeFileSync(at('a'), '');
  mkdirSync(at('folder'));
  symlinkSync(at('a'), at('link'));
  symlinkSync(at('folder'), at('way'));
  const real = async (...names: string[]) => (await io.realPath(at(...names))).slice((await io.realPath(folder)).length);
  expect([await real('a'), await real('link'), await real('way', 'new', 'b')]).toEqual(['/a', '/a', '/folder/new/b']);
});

it('a log begins in a new folder, and not where everything has gone', async () => {
  io.appendTo(at('decisions', 'a.jsonl'), () => 'one\n');
  expect(readFileSync(at('decisions', 'a.jsonl'), 'utf8')).toBe('one\n');
  expect(await problem(() => io.appendTo(at('gone', 'decisions', 'a.jsonl'), () => 'one\n'))).toContain('不存在');
  expect(existsSync(at('gone'))).toBe(false);
});

it.runIf(posix)('a log that has become a pipe is not waited for', async () => {
  execFileSync('mkfifo', [at('log')]);
  expect(await problem(() => io.appendTo(at('log'), () => 'one\n'))).toContain('不是普通文件');
});
