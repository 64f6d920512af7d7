/** The part of `io.ts` that appends to logs: under a lock, all or nothing, on disk when it returns. */
import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { dirname } from 'node:path';
import { withLock, type LockWorld } from './file-lock.ts';
import { failure, worded } from './io-errors.ts';

export function appendDurably(path: string, make: (file: number) => string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
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

function lockWorld(): LockWorld {
  return {
    self: { pid: process.pid, host: hostname(), user: loginName() },
    now: () => new Date(),
    token: randomUUID,
    create: (path, text) => unless('EEXIST', () => writeFileSync(path, text, { flag: 'wx' })),
    read: (path) => {
      let found: { text: string; age: number } | null = null;
      unless('ENOENT', () => (found = { text: readFileSync(path, 'utf8'), age: Date.now() - statSync(path).mtimeMs }));
      return found;
    },
    rename: (path, to) => unless('ENOENT', () => renameSync(path, to)),
    giveBack: (from, path) => void unless('EEXIST', () => linkSync(from, path)),
    remove: (path) => rmSync(path, { force: true }),
    isAlive: (pid) => unless('ESRCH', () => process.kill(pid, 0), 'EPERM'),
    sleep: (time) => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, time),
  };
}

/** Whether it went well; false on the error that is expected, and true on one that says as much. */
function unless(code: string, action: () => unknown, asWell?: string): boolean {
  try {
    action();
    return true;
  } catch (error) {
    const { code: found } = error as NodeJS.ErrnoException;
    if (found === code) return false;
    if (found === asWell) return true;
    throw error;
  }
}

/** A disk that fills up takes a part: then the file gets its old length back. */
function appendAll(file: number, bytes: Uint8Array, size: number): void {
  try {
    if (writeSync(file, bytes) < bytes.length) throw failure('ENOSPC');
    fsyncSync(file);
  } catch (error) {
    ftruncateSync(file, size);
    throw error;
  }
}

/** A container may run under a number that has no name. */
export function loginName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
  }
}
