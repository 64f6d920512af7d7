import { closeSync, constants, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { access, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import type { ReadStream, WriteStream } from 'node:tty';
import { fileURLToPath } from 'node:url';
import { CannotRun } from './cannot-run.ts';

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
  kind(path: string): Promise<'file' | 'folder' | null>;
  /** Size in bytes. */
  size(path: string): Promise<number>;
  /** Files in a folder and its folders, sorted by path in code units; symbolic links are not followed. */
  list(folder: string): Promise<string[]>;
  makeFolder(path: string): Promise<void>;
  /** Writes a file whole or not at all: a new file beside it takes its name. Makes the folders that are missing. */
  write(path: string, content: string | Uint8Array): Promise<void>;
  /** Appends to a file and returns when it is on disk: a decision is shown only after. Makes the folders that are missing. */
  append(path: string, text: string): void;
}

/** The real world. */
export function nodeIo(): Io {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  for (const stream of [process.stdout, process.stderr]) {
    // `duizhang … | head` closes the pipe early: that is no error of the run.
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
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
    read: (path) => explained(path, () => readFileSync(path)),
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
    append: appendDurably,
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

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort();
}

async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  if (existsSync(path)) await access(path, constants.W_OK);
  const temporary = join(folder, `.${basename(path)}.${process.pid}.tmp`);
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

function appendDurably(path: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    const file = openSync(path, 'a');
    try {
      writeSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw worded(path, error);
  }
}

const reasons: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  ENOENT: ['文件或文件夹不存在', 'no such file or folder'],
  EACCES: ['没有访问权限', 'permission denied'],
  EPERM: ['不允许的操作', 'operation not permitted'],
  EISDIR: ['这是一个文件夹，此处需要文件', 'is a folder, a file is needed here'],
  ENOTDIR: ['路径中有一段不是文件夹', 'a part of the path is not a folder'],
  EEXIST: ['同名文件已存在', 'already exists'],
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
  const code = (error as NodeJS.ErrnoException).code;
  if (code === undefined) return error;
  const [zh, en] = reasons[code] ?? [`系统返回 ${code}`, `the system says ${code}`];
  return new CannotRun(`${path}：${zh}。`, `${path}: ${en}.`);
}
