import { describe, expect, it } from 'vitest';
import { CannotRun } from './cannot-run.ts';
import { withLock, type LockWorld } from './file-lock.ts';

const lock = 'log.jsonl.lock';

/** Files, a clock that sleeping moves, and processes that live or not. */
function world(given: { lock?: string; age?: number; alive?: boolean; onSleep?: (files: Map<string, string>) => void } = {}) {
  const files = new Map<string, string>(given.lock === undefined ? [] : [[lock, given.lock]]);
  let now = Date.parse('2023-07-20T09:00:00Z');
  const born = now - (given.age ?? 0);
  let tokens = 0;
  const made: LockWorld = {
    self: { pid: 1, host: 'here', user: '张三' },
    now: () => new Date(now),
    token: () => `t${(tokens += 1)}`,
    create: (path, text) => !files.has(path) && files.set(path, text) !== undefined,
    read: (path) => (files.has(path) ? { text: files.get(path)!, age: now - born } : null),
    rename: (path, to) => {
      const text = files.get(path);
      if (text === undefined) return false;
      files.delete(path);
      files.set(to, text);
      return true;
    },
    giveBack: (from, path) => void (files.has(path) || files.set(path, files.get(from)!)),
    remove: (path) => void files.delete(path),
    isAlive: () => given.alive ?? true,
    sleep: (time) => {
      now += time;
      given.onSleep?.(files);
    },
  };
  return { files, made };
}

const holder = (host: string) => `${JSON.stringify({ pid: 77, host, user: '李四', at: '2023-07-20T08:59:59.000Z', token: 'other' })}\n`;
const run = ({ made, files }: ReturnType<typeof world>): string[] => {
  let during: string[] = [];
  withLock(made, 'log.jsonl', () => (during = [...files.keys()]));
  expect([...files.keys()]).toEqual([]);
  return during;
};
const refusal = (given: ReturnType<typeof world>): string => {
  try {
    withLock(given.made, 'log.jsonl', () => {});
  } catch (error) {
    expect(error).toBeInstanceOf(CannotRun);
    return (error as CannotRun).text.zh;
  }
  return '';
};

describe('withLock', () => {
  it('holds a file beside the log while it works, and takes it away, also after an error', () => {
    expect(run(world())).toEqual([lock]);
    const failing = world();
    expect(() =>
      withLock(failing.made, 'log.jsonl', () => {
        throw new RangeError('x');
      }),
    ).toThrow(RangeError);
    expect([...failing.files.keys()]).toEqual([]);
  });

  it.each([
    ['a process of this machine that is gone', { lock: holder('here'), alive: false }],
    ['one of another machine that is too old', { lock: holder('there'), age: 6 * 60_000 }],
    ['one of this machine that is too old, its number used again', { lock: holder('here'), age: 6 * 60_000 }],
    ['one that died before it wrote its name', { lock: '', age: 2_000 }],
    ['one whose name broke off', { lock: '{"pid":77,"ho', age: 2_000 }],
  ])('takes over from %s', (_, given) => expect(run(world(given))).toEqual([lock]));

  it('waits for one who is writing', () => {
    let sleeps = 0;
    const given = world({ lock: holder('here'), onSleep: (files) => (sleeps += 1) === 3 && files.delete(lock) });
    expect(run(given)).toEqual([lock]);
    expect(sleeps).toBe(3);
  });

  it.each(['here', 'there'])('gives up on one %s who goes on, and says who and what to do', (host) => {
    const given = world({ lock: holder(host) });
    const text = refusal(given);
    for (const word of ['李四', host, '77', '2023-07-20T08:59:59', lock, '未写']) expect(text).toContain(word);
    expect(given.files.get(lock)).toBe(holder(host));
  });

  it('does not wait longer where the clock is set back meanwhile', () => {
    const given = world({ lock: holder('there') });
    let sleeps = 0;
    given.made.sleep = () => void (sleeps += 1);
    expect(refusal(given)).toContain('李四');
    expect(sleeps).toBeGreaterThan(100);
  });

  it('leaves a lock alone that somebody else took from it', () => {
    const given = world();
    withLock(given.made, 'log.jsonl', () => given.files.set(lock, holder('there')));
    expect(given.files.get(lock)).toBe(holder('there'));
  });

  it('gives back a lock that was fresh by the time it took it away', () => {
    const given = world({ lock: holder('here'), alive: false });
    const fresh = holder('there');
    const { rename } = given.made;
    let first = true;
    given.made.rename = (path, to) => {
      // Another has taken the stale one away and made its own.
      if (first) given.files.set(lock, fresh);
      first = false;
      return rename(path, to);
    };
    expect(refusal(given)).toContain('there');
    expect([...given.files]).toEqual([[lock, fresh]]);
  });
});
