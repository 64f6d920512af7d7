import { CannotRun } from './cannot-run.ts';

/** Who holds a lock, as its file says. */
interface Holder {
  pid: number;
  host: string;
  user: string;
  /** ISO time. */
  at: string;
  /** Tells one hold from another of the same process. */
  token: string;
}

/** What locking asks of the world. */
export interface LockWorld {
  self: Omit<Holder, 'at' | 'token'>;
  now(): Date;
  token(): string;
  /** Writes a new file; false where there is one already. */
  create(path: string, text: string): boolean;
  /** A file and for how many milliseconds it has stood there; null where there is none. Throws on what is no file. */
  read(path: string): { text: string; age: number } | null;
  /** Renames a file; false where it is gone. */
  rename(path: string, to: string): boolean;
  /** Gives a file its name back, unless another has it by now. */
  giveBack(from: string, path: string): void;
  remove(path: string): void;
  isAlive(pid: number): boolean;
  /** Milliseconds. */
  sleep(time: number): void;
}

/** A lock is held for one write. Milliseconds. */
const patience = 5_000;
const pause = 15;
/** Of another machine nobody can tell whether a process lives: so long no write takes. */
const tooOld = 5 * 60_000;
/** The holder died before it had written its name. */
const tooLongWithoutName = 1_000;

/**
 * Runs `use` while no other process has the lock of a file: a file beside it that names its holder. Waits for a while, takes over from
 * a process that is gone, and says who holds it where it has to give up (`CannotRun`).
 */
export function withLock<T>(world: LockWorld, path: string, use: () => T): T {
  const lock = `${path}.lock`;
  const mine = acquire(world, path, lock);
  try {
    return use();
  } finally {
    // Taken for dead after minutes of sleep, we may have lost it to another.
    if (holderOf(world.read(lock)?.text ?? '')?.token === mine) world.remove(lock);
  }
}

function acquire(world: LockWorld, path: string, lock: string): string {
  // Counted, not read off the clock: that may be set back meanwhile.
  let waited = 0;
  for (;;) {
    const token = world.token();
    const holder: Holder = { ...world.self, at: world.now().toISOString(), token };
    if (world.create(lock, `${JSON.stringify(holder)}\n`)) return token;
    const found = world.read(lock);
    if (found === null) continue;
    if (isStale(world, found)) takeAway(world, lock, found.text);
    else if (waited > patience) throw held(path, lock, holderOf(found.text));
    else {
      world.sleep(pause);
      waited += pause;
    }
  }
}

function isStale({ self, isAlive }: LockWorld, { text, age }: { text: string; age: number }): boolean {
  const holder = holderOf(text);
  if (holder === null) return age > tooLongWithoutName;
  return age > tooOld || (holder.host === self.host && !isAlive(holder.pid));
}

/** Of several that see a stale lock one gets it by name; who got a fresh one in its place gives it back. */
function takeAway(world: LockWorld, lock: string, stale: string): void {
  const aside = `${lock}.${world.token()}`;
  if (!world.rename(lock, aside)) return;
  if (world.read(aside)?.text !== stale) world.giveBack(aside, lock);
  world.remove(aside);
}

function holderOf(text: string): Holder | null {
  try {
    const { pid, host, user, at, token } = JSON.parse(text) as Partial<Holder>;
    return typeof pid === 'number' && [host, user, at, token].every((part) => typeof part === 'string')
      ? { pid, host: host!, user: user!, at: at!, token: token! }
      : null;
  } catch {
    return null;
  }
}

function held(path: string, lock: string, holder: Holder | null): CannotRun {
  const zh = holder ? `${holder.user}（主机 ${holder.host}，进程 ${holder.pid}，自 ${holder.at} 起）` : '另一个程序';
  const en = holder ? `${holder.user} (host ${holder.host}, process ${holder.pid}, since ${holder.at})` : 'another program';
  return new CannotRun(
    `${path}：${zh}正在写入，本次未写。请稍后再试；确认该进程已不在运行的，删除 ${lock} 后重试。`,
    `${path}: ${en} is writing to it, and nothing was written. Try again in a moment; if that process is surely gone, remove ${lock} first.`,
  );
}
