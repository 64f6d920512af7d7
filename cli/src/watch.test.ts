import { describe, expect, it } from 'vitest';
import { CannotRun } from './cannot-run.ts';
import { memoryIo } from './memory-io.test.data.ts';
import { submissionFiles } from './submission-files.ts';
import { watchFiles } from './watch.ts';

type Turn = (files: Map<string, Uint8Array>) => void;
const put =
  (path: string, text: string): Turn =>
  (files) =>
    void files.set(path, new TextEncoder().encode(text));
const nothing: Turn = () => {};

/** What is handed over in a world in which these things happen, one after another. */
async function watched(turns: Turn[], handle: (names: string[]) => void = () => {}): Promise<{ handed: string[][]; said: string[] }> {
  const io = memoryIo({ files: { '/city/in/a.xlsx': 'a', '/city/in/~$a.xlsx': '' }, turns });
  const handed: string[][] = [];
  const said: string[] = [];
  const context = { io, locale: 'zh' as const, color: false, say: ({ zh }: { zh: string }) => void said.push(zh) };
  await watchFiles(
    context,
    () => submissionFiles(io, ['in']),
    async (files) => {
      handed.push(files.map(({ name }) => name));
      handle(handed.at(-1)!);
    },
  );
  return { handed, said };
}

describe('watch', () => {
  it('goes on where nobody may look for a while, and says so once', async () => {
    const io = memoryIo({ files: { '/city/in/a.xlsx': 'a' }, turns: [nothing, nothing, nothing, nothing, nothing] });
    const { stamp } = io;
    let looks = 0;
    io.stamp = async (path) => {
      looks += 1;
      if (looks === 2 || looks === 3) throw new CannotRun(`${path}：没有访问权限。`, `${path}: permission denied.`);
      return stamp(path);
    };
    const said: string[] = [];
    const handed: string[] = [];
    await watchFiles(
      { io, locale: 'zh', color: false, say: ({ zh }) => void said.push(zh) },
      () => submissionFiles(io, ['in']),
      async (files) => void handed.push(...files.map(({ name }) => name)),
    );
    expect([handed, said.slice(1)]).toEqual([['in/a.xlsx'], ['/city/in/a.xlsx：没有访问权限。']]);
  });

  it.each<[string, Turn[], string[][]]>([
    ['what is there, once', [nothing, nothing, nothing], [['in/a.xlsx']]],
    [
      'what arrives together, together',
      [nothing, (f) => (put('/city/in/b.xlsx', 'b')(f), put('/city/in/c.xlsx', 'c')(f)), nothing, nothing],
      [['in/a.xlsx'], ['in/b.xlsx', 'in/c.xlsx']],
    ],
    [
      'what is still being written only when it stands still',
      [put('/city/in/b.xlsx', '1'), put('/city/in/b.xlsx', '12'), put('/city/in/b.xlsx', '123'), nothing, nothing],
      [['in/a.xlsx'], ['in/b.xlsx']],
    ],
    ['what has changed', [nothing, put('/city/in/a.xlsx', 'A'), nothing, nothing], [['in/a.xlsx'], ['in/a.xlsx']]],
    [
      'what came back',
      [nothing, (f) => void f.delete('/city/in/a.xlsx'), put('/city/in/b', ''), put('/city/in/a.xlsx', 'a'), nothing, nothing],
      [['in/a.xlsx'], ['in/b'], ['in/a.xlsx']],
    ],
    ['no lock of Excel', [nothing, put('/city/in/~$b.xlsx', ''), nothing, nothing], [['in/a.xlsx']]],
  ])('hands over %s', async (_, turns, handed) => {
    expect((await watched(turns)).handed).toEqual(handed);
  });

  it('goes on when the folder is gone for a while, and says so once', async () => {
    const away: Turn = (files) => files.clear();
    const { handed, said } = await watched([nothing, away, nothing, nothing, put('/city/in/b.xlsx', 'b'), nothing, nothing]);
    expect(handed).toEqual([['in/a.xlsx'], ['in/b.xlsx']]);
    expect(said.filter((line) => line.includes('不存在'))).toHaveLength(1);
  });

  it('goes on after what it can’t do, but not after a bug', async () => {
    const turns = () => [nothing, nothing, put('/city/in/a.xlsx', 'A'), nothing, nothing];
    const fail = (error: Error) => (): never => {
      throw error;
    };
    const { handed, said } = await watched(turns(), fail(new CannotRun('任务目录有误。', 'broken catalogue')));
    expect([handed.length, said.includes('任务目录有误。')]).toEqual([2, true]);
    await expect(watched(turns(), fail(new Error('bug')))).rejects.toThrow('bug');
  });
});
