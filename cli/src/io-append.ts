/** The part of `io.ts` that writes to what several people write to: under a lock, all or nothing, on disk when it returns. */
import { randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { dirname } from 'node:path';
import { CannotRun } from './cannot-run.ts';
import { withLock, type LockWorld } from './file-lock.ts';
import { failure, worded } from './io-errors.ts';

/** `prepare` makes the folder of the file where it is missing, or says why it can't be written to. */
export function appendDurably(path: string, make: (file: number) => string, prepare: (path: string) => void = makeFolders): void {
  try {
    prepare(path);
    withLock(lockWorld(), path, () => {
      const file = openSync(path, 'a');
      try {
        const { size } = fstatSync(file);
        appendAll(file, Buffer.from(make(file)), size);
      } finally {
        closeSync(file);
      }
    });
  } catch (error) {
    throw worded(path, error);
  }
}

function makeFolders(path: string): void {
  mkdirSync(dirname(path), { recursive: true });
}

/**
 * For a log. A project that was moved away is not begun anew where it was: what is written there nobody would find. A pipe that nobody
 * reads from would hold the program for ever.
 */
export function prepareLog(path: string): void {
  if (!existsSync(dirname(path))) mkdirSync(dirname(path));
  const found = statSync(path, { throwIfNoEntry: false });
  if (found && !found.isFile() && !found.isDirectory()) throw failure('ENXIO');
}

/** Replaces a file by what follows from its content (null where there is none), under its lock; a new file takes its name. */
export function rewriteDurably(path: string, next: (content: Uint8Array | null) => string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    withLock(lockWorld(), path, () => {
      const target = existsSync(path) ? realpathSync(path) : path; // what a link leads to is replaced, not the link
      const text = next(existsSync(path) ? readFileSync(path) : null);
      const temporary = `${target}.${randomUUID()}.tmp`;
      try {
        const file = openSync(temporary, 'wx');
        try {
          writeFileSync(file, text);
          fsyncSync(file);
        } finally {
          closeSync(file);
        }
        renameSync(temporary, target);
      } catch (error) {
        rmSync(temporary, { force: true });
        throw error;
      }
    });
  } catch (error) {
    throw worded(path, error);
  }
}

function lockWorld(): LockWorld {
  return {
    self: { pid: process.pid, host: hostname(), user: loginName() },
    now: () => new Date(),
    token: randomUUID,
    create: (path, text) => unless('EEXIST', () => writeNew(path, text)),
    read: (path) => {
      let found: { text: string; age: number } | null = null;
      unless('ENOENT', () => {
        const stat = lstatSync(path);
        if (!stat.isFile()) throw noLock(path);
        found = { text: readFileSync(path, 'utf8'), age: Date.now() - stat.mtimeMs };
      });
      return found;
    },
    rename: (path, to) => unless('ENOENT', () => renameSync(path, to)),
    giveBack: (from, path) => void unless('EEXIST', () => linkSync(from, path)),
    remove: (path) => rmSync(path, { force: true }),
    isAlive: (pid) => unless('ESRCH', () => process.kill(pid, 0), 'EPERM'),
    sleep: (time) => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, time),
  };
}

/** On a full disk there is room for a name, not for a text: then no file is left behind. */
function writeNew(path: string, text: string): void {
  const file = openSync(path, 'wx');
  try {
    writeFileSync(file, text);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
}

/** A pipe would be waited for, and a link that leads nowhere is neither there nor makes room. */
function noLock(path: string): CannotRun {
  return new CannotRun(
    `${path}：本应是写入时的锁文件，却是文件夹、链接或管道，本次未写。请把它移走后再试。`,
    `${path}: should be a lock file and is a folder, link or pipe; nothing was written. Move it away and try again.`,
  );
}

/** Whether it went well; false on the error that is expected, and true on one that says as much. */
function unless(code: string, action: () => unknown, asWell?: string): boolean {
  try {
    action();
    return true;
  } catch (error) {
    const { code: found } = error as NodeJS.ErrnoException;
    if (found === code) return false;
    if (found !== undefined && found === asWell) return true;
    throw error;
  }
}

/** A disk that fills up takes a part: then the file gets its old length back. */
function appendAll(file: number, bytes: Uint8Array, size: number): void {
  try {
    if (writeSync(file, bytes) < bytes.length) throw failure('ENOSPC');
    fsyncSync(file);
  } catch (error) {
    shorten(file, size);
    throw error;
  }
}

/** What is no regular file has no length, and then why it could not be written is what matters. */
function shorten(file: number, size: number): void {
  if (fstatSync(file).isFile()) ftruncateSync(file, size);
}

/** A container may run under a number that has no name. */
export function loginName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
  }
}
