import { finding, type Finding, type SubmissionReading } from '@duizhang/model';
import { defaultLimits, unreadable, unreadSubmission } from '@duizhang/sheets';
import { expect, it, vi } from 'vitest';
import type { Thread } from '../io.ts';
import type { memoryIo } from '../memory-io.test.data.ts';
import { readInThreads, type Heard, type Task } from './threads.ts';

/** What a made-up thread does with a file, by its name. */
type Fate = 'read' | 'twice' | 'hang' | 'memory' | 'crash';
interface Made {
  tasks: string[];
  stopped: boolean;
}

const setup = {
  kind: 'submissions',
  limits: { ...defaultLimits, seconds: 0.05 },
  catalogue: null!,
  register: null!,
  mappings: [],
} as const;
const result = (name: string): SubmissionReading =>
  unreadSubmission(name, finding(unreadable, { messageId: 'empty', at: { file: name }, evidence: [name] }));

function threadsWith(fates: Readonly<Record<string, Fate>>, made: Made[]): Parameters<typeof readInThreads>[0] {
  const startThread = (): Thread => {
    const own: Made = { tasks: [], stopped: false };
    made.push(own);
    let heard: (message: unknown) => void = () => {};
    let dead: (cause: 'memory' | 'crash', detail: string) => void = () => {};
    const say = (message: Heard) => heard(message);
    let ended = false;
    let queue = Promise.resolve();
    const meet = async (name: string): Promise<void> => {
      await new Promise((resolve) => setTimeout(resolve, 1));
      const fate = ended ? 'hang' : (fates[name] ?? 'read');
      if (fate !== 'read' && fate !== 'twice') ended = true;
      if (fate === 'memory' || fate === 'crash') dead(fate, 'boom');
      if (ended) return;
      for (let i = 0; i < (fate === 'twice' ? 2 : 1); i++) say({ result: JSON.stringify(result(name)) });
      say({ done: true });
    };
    return {
      listen: (onHeard, onDead) => void ([heard, dead] = [onHeard, onDead]),
      stop: async () => void (own.stopped = true),
      send: (task) => {
        const { name } = task as Task;
        own.tasks.push(name);
        queue = queue.then(() => meet(name));
      },
    };
  };
  return { startThread } as Partial<ReturnType<typeof memoryIo>> as ReturnType<typeof memoryIo>;
}

async function readAll(names: readonly string[], fates: Readonly<Record<string, Fate>>, threads = 2) {
  const made: Made[] = [];
  const results: string[][] = [];
  const told = ({ findings }: { findings: Finding[] }) => findings.map(({ at, ruleId, messageId }) => `${at.file} ${ruleId}/${messageId}`);
  const tasks = names.map((name) => ({ path: `/${name}`, name }));
  for await (const ofFile of readInThreads(threadsWith(fates, made), setup, tasks, threads)) results.push(ofFile.flatMap(told));
  return { results, made };
}
const read = (name: string) => `${name} unreadable/empty`;

it('gives the results in the order of the files, several of an archive together', async () => {
  const { results, made } = await readAll(['a', 'b', 'c', 'd'], { b: 'twice' });
  expect(results).toEqual([[read('a')], [read('b'), read('b')], [read('c')], [read('d')]]);
  expect(made).toHaveLength(2);
  expect(made.every(({ stopped }) => stopped)).toBe(true);
});

it.each([
  ['hang', 'unreadable/tooSlow'],
  ['memory', 'unreadable/tooMuchMemory'],
  ['crash', 'file-not-read/crashed'],
] as const)('a thread that ends by %s is a finding of its file; the others go on', async (fate, message) => {
  const { results, made } = await readAll(['a', 'b', 'c'], { b: fate }, 1);
  expect(results).toEqual([[read('a')], [`b ${message}`], [read('c')]]);
  // The thread had been given the next file already; the one in its place reads it.
  expect(made.map(({ tasks }) => tasks)).toEqual([['a', 'b', 'c'], ['c']]);
});

it('says of the limits what they are', async () => {
  const made: Made[] = [];
  const reading = readInThreads(threadsWith({ a: 'hang' }, made), setup, [{ path: '/a', name: 'a' }], 1);
  const { value } = (await reading.next()) as { value: SubmissionReading[] };
  expect(value[0]!.findings[0]!.data['detailZh']).toContain('limits.seconds');
});

it('stops its threads when nobody wants the rest', async () => {
  const made: Made[] = [];
  for await (const _ of readInThreads(
    threadsWith({ c: 'hang' }, made),
    setup,
    ['a', 'b', 'c'].map((name) => ({ path: name, name })),
    2,
  ))
    break;
  await vi.waitFor(() => expect(made.every(({ stopped }) => stopped)).toBe(true));
});

it('a thread that can’t be started is an error, not silence', async () => {
  const io = {
    startThread: () => {
      throw new Error('no threads');
    },
  } as Partial<ReturnType<typeof memoryIo>> as ReturnType<typeof memoryIo>;
  await expect(readInThreads(io, setup, [{ path: '/a', name: 'a' }], 1).next()).rejects.toThrow('no threads');
});
