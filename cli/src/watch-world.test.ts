import { expect, it } from 'vitest';
import { CannotRun } from './cannot-run.ts';
import { memoryIo } from './memory-io.test.data.ts';
import { stampsOf } from './submission-files.ts';
import type { FileChanges } from './tui/open.ts';
import { watchWorld } from './watch-world.ts';

const folder = '/city/submissions/2023-Q2';
const log = '/city/decisions/2023-Q2.jsonl';
const nothing: FileChanges = { added: [], changed: [], gone: [] };

/** A world whose time passes when the test says so. */
async function open(files: Record<string, string>) {
  const io = memoryIo({ files: Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text])) });
  let next: (() => void) | null = null;
  let away = false;
  const put = (name: string, text: string) => void io.files.set(`${folder}/${name}`, new TextEncoder().encode(text));
  const found = async () => (await io.list(folder)).map(({ path, problem }) => ({ path, name: path.split('/').at(-1)!, problem }));
  const world = watchWorld(
    {
      ...io,
      after(_milliseconds, call) {
        next = call;
        return () => (next = null);
      },
    },
    {
      log,
      async files() {
        if (away) throw new CannotRun('盘不在。', 'The drive is gone.');
        return found();
      },
    },
    await stampsOf(io, await found()),
  );
  const told: (FileChanges | null)[] = [];
  const logs: string[] = [];
  const end = world.watch({ files: (changes) => told.push(changes), log: (text) => logs.push(text) });
  return {
    io,
    put,
    told,
    logs,
    /** The files are read again now. */
    reads: async () => world.settle(await stampsOf(io, await found())),
    end,
    waits: () => next !== null,
    away: (is: boolean) => (away = is),
    async looks(times: number) {
      for (let look = 0; look < times; look += 1) {
        const call = next;
        next = null;
        call?.();
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
  };
}

it('tells of what came, changed and went, once each has come to rest', async () => {
  const { put, io, told, looks } = await open({ 'a.xlsx': '1', 'b.xlsx': '1' });
  await looks(2);
  expect(told).toEqual([]);
  put('c.xlsx', 'half');
  await looks(1);
  expect(told).toEqual([]);
  put('c.xlsx', 'whole');
  await looks(1);
  expect(told).toEqual([]);
  await looks(1);
  expect(told).toEqual([{ ...nothing, added: ['c.xlsx'] }]);
  put('a.xlsx', '2');
  io.files.delete(`${folder}/b.xlsx`);
  await looks(3);
  expect(told.at(-1)).toEqual({ added: ['c.xlsx'], changed: ['a.xlsx'], gone: ['b.xlsx'] });
});

it('takes back what it told when everything is as it was read', async () => {
  const { put, told, looks } = await open({ 'a.xlsx': '1' });
  put('a.xlsx', '2');
  await looks(3);
  put('a.xlsx', '1');
  await looks(3);
  expect(told).toEqual([{ ...nothing, changed: ['a.xlsx'] }, null]);
});

it('knows nothing new of what was just read', async () => {
  const { put, told, looks, reads } = await open({ 'a.xlsx': '1' });
  put('a.xlsx', '2');
  await reads();
  await looks(3);
  expect(told).toEqual([]);
});

it('hands over the log when somebody writes to it, also its first entry', async () => {
  const { io, logs, looks } = await open({});
  await looks(1);
  expect(logs).toEqual(['']);
  io.files.set(log, new TextEncoder().encode('{}\n'));
  await looks(2);
  expect(logs).toEqual(['', '{}\n']);
});

it('tells of what has changed between the reading and the first look', async () => {
  const { put, io, told, logs, looks } = await open({ 'a.xlsx': '1' });
  put('a.xlsx', '2');
  io.files.set(log, new TextEncoder().encode('{}\n'));
  await looks(2);
  expect(told).toEqual([{ ...nothing, changed: ['a.xlsx'] }]);
  expect(logs).toEqual(['{}\n']);
});

it('hands over a log that is gone as an empty one', async () => {
  const { io, logs, looks } = await open({});
  io.files.set(log, new TextEncoder().encode('{}\n'));
  await looks(1);
  io.files.delete(log);
  await looks(2);
  expect(logs).toEqual(['{}\n', '']);
});

it('takes a drive that is gone for no change, and looks on', async () => {
  const { told, looks, away, put } = await open({ 'a.xlsx': '1' });
  away(true);
  await looks(2);
  expect(told).toEqual([]);
  away(false);
  put('b.xlsx', '1');
  await looks(3);
  expect(told).toEqual([{ ...nothing, added: ['b.xlsx'] }]);
});

it('ends when it is called off', async () => {
  const { end, waits } = await open({});
  expect(waits()).toBe(true);
  end();
  expect(waits()).toBe(false);
});
