import { SourceCut, type ByteSource } from '@duizhang/bytes/source';
import type { Bilingual } from '@duizhang/model';
import { randomUUID } from 'node:crypto';
import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { access, mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, hostname, userInfo } from 'node:os';
import { dirname, extname, join, resolve } from 'node:path';
import type { ReadStream, WriteStream } from 'node:tty';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { CannotRun } from './cannot-run.ts';
import { withLock, type LockWorld } from './file-lock.ts';
import { isTooBig } from './reading/too-big.ts';

/** The world as commands see it. Everything that touches files, clock, environment or terminal goes through here. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdinTty: boolean;
  readonly stdoutTty: boolean;
  readonly stderrTty: boolean;
  /** The terminal that a person sits at; null where input or output is something else. */
  readonly terminal: { stdin: ReadStream; stdout: WriteStream } | null;
  /** Width of the terminal, 80 where there is none. */
  readonly columns: number;
  /** Folder of the reference data (@duizhang/seeds). */
  readonly seeds: string;
  /** Root of the clone that this program runs from; null when it was installed as a package. */
  readonly clone: string | null;
  /** Who sits at it: the login name. */
  readonly user: string;
  /** Version of this program. */
  readonly version: string;
  now(): Date;
  out(text: string): void;
  err(text: string): void;
  /** All of standard input. */
  readStdin(): Promise<string>;
  /** Paths are absolute. Throws `CannotRun` with the path and the reason. */
  read(path: string): Promise<Uint8Array>;
  /** A file to be read piece by piece. Throws `CannotRun` as `read` does; close it. */
  open(path: string): OpenFile;
  kind(path: string): Promise<'file' | 'folder' | null>;
  /** Size in bytes. */
  size(path: string): Promise<number>;
  /** What a folder and its folders hold, sorted by path in code units; symbolic links are not followed. */
  list(folder: string): Promise<Listed[]>;
  makeFolder(path: string): Promise<void>;
  /**
   * Writes a file whole or not at all: a new file beside it takes its name. Pipes and devices (`/dev/stdout`) are
   * written into. Makes the folders that are missing.
   */
  write(path: string, content: string | Uint8Array): Promise<void>;
  /**
   * Appends to a file all or nothing and returns when it is on disk: a decision is shown only after. Throws `CannotRun`
   * when the file has not `size` bytes: then somebody else has written meanwhile. Makes the folders that are missing.
   */
  append(path: string, text: string, size: number): void;
  /**
   * The same for what follows from the content of the file: nobody else writes between reading and appending. Throws `CannotRun` where
   * another process holds the file for long.
   */
  appendTo(path: string, next: (content: string) => string): void;
  /** How many threads the machine runs at once. */
  readonly threads: number;
  /** Starts a thread that reads files (`reading/worker.ts`) and may take so much memory. */
  startThread(setup: unknown, memoryMegabytes: number): Thread;
  /** Calls back when standard output can't be written (a full disk); the process then ends with exit code 2. */
  onOutputLost(report: (problem: CannotRun) => void): void;
}

/** A file on disk as a source of bytes. */
export interface OpenFile extends ByteSource {
  close(): void;
}

/** A thread of this program. What is sent either way is plain data. */
export interface Thread {
  send(task: unknown): void;
  /** `dead` is called once, when the thread ends by itself: it took too much memory, or it broke. */
  listen(heard: (message: unknown) => void, dead: (cause: 'memory' | 'crash', detail: string) => void): void;
  stop(): void;
}

/** An entry of a folder: a file, or what can't be read as one, with the reason. */
export interface Listed {
  path: string;
  problem: Bilingual | null;
}

/** The real world. */
export function nodeIo(): Io {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  process.stderr.on('error', () => {}); // there is nowhere left to tell it
  return {
    cwd: process.cwd(),
    env: process.env,
    get terminal() {
      return process.stdin.isTTY && process.stdout.isTTY ? { stdin: process.stdin, stdout: process.stdout } : null;
    },
    get stdinTty() {
      return process.stdin.isTTY === true;
    },
    stdoutTty: process.stdout.isTTY === true,
    stderrTty: process.stderr.isTTY === true,
    columns: process.stdout.columns ?? 80,
    get seeds() {
      return dirname(fileURLToPath(import.meta.resolve('@duizhang/seeds/package.json')));
    },
    get clone() {
      return existsSync(join(root, 'pnpm-workspace.yaml')) ? resolve(root) : null;
    },
    get user() {
      return loginName();
    },
    get version() {
      return (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }).version;
    },
    now: () => new Date(),
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    readStdin,
    // Files are asked for and read at once: a run can do nothing else meanwhile, and the thread pool takes longer than the disk.
    read: (path) => explained(path, () => readRegular(path)),
    open: (path) => {
      try {
        return openRegular(path);
      } catch (error) {
        throw worded(path, error);
      }
    },
    threads: availableParallelism(),
    startThread,
    kind: async (path) => {
      try {
        return statSync(path).isDirectory() ? 'folder' : 'file';
      } catch {
        return null;
      }
    },
    size: (path) => explained(path, () => statSync(path).size),
    list: (folder) => explained(folder, () => listFiles(folder)),
    makeFolder: (path) => explained(path, async () => void (await mkdir(path, { recursive: true }))),
    write: (path, content) => explained(path, () => writeWhole(path, content)),
    append: (path, text, size) =>
      appendDurably(path, (file) => {
        if (fstatSync(file).size === size) return text;
        throw new CannotRun(
          `${path}：已被另一个会话写入，请退出后重新打开。`,
          `${path}: another session has written to it; quit and open it again.`,
        );
      }),
    appendTo: (path, next) => appendDurably(path, () => next(readFileSync(path, 'utf8'))),
    onOutputLost,
  };
}

/** A container may run under a number that has no name. */
function loginName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
  }
}

async function readStdin(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function onOutputLost(report: (problem: CannotRun) => void): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return; // `duizhang … | head` closes the pipe early: that is no error of the run
    const { zh, en } = reasonOf('', error) ?? { zh: error.message, en: error.message };
    report(new CannotRun(`标准输出写不进去：${zh}。`, `Standard output can't be written: ${en}.`));
    process.exit(2);
  });
}

/** Streams that the caller has opened for us already (`… | duizhang … /dev/stdin`, `<(…)`). */
const opened = /^\/(dev\/stdin|(dev|proc\/self)\/fd\/\d+)$/;

/** A pipe that nobody writes to would hold the run for ever, and a device may never end. */
function readRegular(path: string): Uint8Array {
  const found = statSync(path);
  if (found.isFile() || found.isDirectory() || opened.test(path)) return readFileSync(path);
  throw failure('ENXIO');
}

/** A regular file by its pieces; a stream that the caller has opened has no size before it is read, so it is read whole. */
function openRegular(path: string): OpenFile {
  if (!statSync(path).isFile()) {
    const bytes = readRegular(path);
    return { size: bytes.length, read: (start, end) => bytes.subarray(start, end), close: () => {} };
  }
  const file = openSync(path, 'r');
  const { size } = fstatSync(file);
  return {
    size,
    read: (start, end, into) => {
      const wanted = Math.max(0, Math.min(end, size) - start);
      const piece = into && into.length >= wanted ? into.subarray(0, wanted) : Buffer.allocUnsafeSlow(wanted);
      let length = 0;
      for (let got = -1; got !== 0 && length < piece.length; length += got)
        got = readSync(file, piece, length, piece.length - length, start + length);
      if (length < piece.length) throw new SourceCut(path);
      return piece;
    },
    close: () => closeSync(file),
  };
}

function startThread(setup: unknown, memoryMegabytes: number): Thread {
  // Run from its sources the program has .ts files, built .js ones.
  const worker = new Worker(new URL(`./reading/worker${extname(import.meta.url)}`, import.meta.url), {
    workerData: setup,
    resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes },
  });
  return {
    send: (task) => worker.postMessage(task),
    listen: (heard, dead) => {
      let cause: NodeJS.ErrnoException | null = null;
      worker.on('message', heard);
      worker.on('error', (error) => (cause = error as NodeJS.ErrnoException));
      worker.on('exit', (code) => {
        const memory = cause?.code === 'ERR_WORKER_OUT_OF_MEMORY' || isTooBig(cause);
        dead(memory ? 'memory' : 'crash', cause?.message ?? `exit ${code}`);
      });
    },
    stop: () => {
      worker.removeAllListeners();
      worker.on('error', () => {}); // it was given up: how it ends concerns nobody
      void worker.terminate();
    },
  };
}

function listFiles(folder: string): Listed[] {
  const entries = readdirSync(folder, { withFileTypes: true }).flatMap((entry): Listed[] => {
    const path = join(folder, entry.name);
    if (entry.isFile()) return [{ path, problem: null }];
    if (!entry.isDirectory()) return [{ path, problem: reasonOf(path, failure('ENXIO')) }];
    try {
      return listFiles(path);
    } catch (error) {
      return [{ path, problem: reasonOf(path, error) }];
    }
  });
  return entries.sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const found = statSync(path, { throwIfNoEntry: false });
  if (found && !found.isFile() && !found.isDirectory()) return writeFile(path, content);
  const target = found ? realpathSync(path) : path; // what a link leads to is replaced, not the link
  if (found) await access(target, constants.W_OK);
  const temporary = join(dirname(target), `.duizhang-${randomUUID()}.tmp`);
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

function appendDurably(path: string, make: (file: number) => string): void {
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

const reasons: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  ENOENT: ['文件或文件夹不存在', 'no such file or folder'],
  EACCES: ['没有访问权限', 'permission denied'],
  EPERM: ['不允许的操作', 'operation not permitted'],
  EISDIR: ['这是一个文件夹，此处需要文件', 'is a folder, a file is needed here'],
  ENOTDIR: ['路径中有一段不是文件夹', 'a part of the path is not a folder'],
  EEXIST: ['路径中有一段不是文件夹', 'a part of the path is not a folder'],
  ELOOP: ['符号链接成环', 'symbolic links lead in a circle'],
  ENXIO: ['不是普通文件（是管道、设备或符号链接），不读取', 'is no regular file but a pipe, device or symbolic link, and is not read'],
  ENOSPC: ['磁盘空间不足', 'no space left on the disk'],
  EROFS: ['文件系统只读', 'the file system is read-only'],
  ENAMETOOLONG: ['文件名过长', 'the name is too long'],
};

async function explained<T>(path: string, action: () => T | Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw worded(path, error);
  }
}

/** An error of the file system in words; other errors are bugs and stay what they are. */
function worded(path: string, error: unknown): unknown {
  const reason = reasonOf(path, error);
  return reason === null ? error : new CannotRun(`${path}：${reason.zh}。`, `${path}: ${reason.en}.`);
}

/** Null where the error is none of the file system. */
function reasonOf(path: string, error: unknown): Bilingual | null {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) return null;
  // Names from a zip of another system: Node shows what it can't decode as U+FFFD and then doesn't find it.
  if (code === 'ENOENT' && path.includes('\ufffd'))
    return { zh: '名称不是 UTF-8 编码，请改名后再试', en: 'the name is not in UTF-8, rename it' };
  const [zh, en] = reasons[code] ?? [`系统返回 ${code}`, `the system says ${code}`];
  return { zh, en };
}

function failure(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(code), { code });
}
