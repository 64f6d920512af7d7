import { SourceCut, type ByteSource } from '@duizhang/bytes/source';
import type { Bilingual } from '@duizhang/model';
import { randomUUID } from 'node:crypto';
import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { access, mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import type { ReadStream, WriteStream } from 'node:tty';
import { fileURLToPath } from 'node:url';
import { CannotRun } from './cannot-run.ts';
import { appendDurably, loginName, prepareLog, rewriteDurably } from './io-append.ts';
import { explained, failure, reasonOf, worded } from './io-errors.ts';
import {
  launchProgram,
  noteInterruption,
  onStopRequest,
  runProgram,
  startThread,
  stopSelf,
  type Interruption,
  type Ran,
  type Thread,
} from './io-processes.ts';

export type { Ran, Thread } from './io-processes.ts';

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
  /** Where the clock on the wall is: an IANA name, as `Asia/Shanghai`. */
  readonly timeZone: string;
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
  /** The path without links; of what is not there yet that of the folder which it would be in. */
  realPath(path: string): Promise<string>;
  /** Size in bytes. */
  size(path: string): Promise<number>;
  /**
   * What is another whenever the content of a file has changed; null where there is none. A link that leads nowhere is there. Throws
   * `CannotRun` where nobody may look.
   */
  stamp(path: string): Promise<string | null>;
  /** What a folder and its folders hold, sorted by path in code units; symbolic links are not followed. */
  list(folder: string): Promise<Listed[]>;
  /** What stands in a folder itself, sorted by name in code units, or why it can't be looked into. */
  entries(folder: string): Promise<Entry[] | Bilingual>;
  makeFolder(path: string): Promise<void>;
  /**
   * Writes a file whole or not at all (a text also in pieces): a new file beside it takes its name. Pipes and devices (`/dev/stdout`) are
   * written into. Makes the folders that are missing.
   */
  write(path: string, content: string | Uint8Array | Iterable<string>): Promise<void>;
  /**
   * Appends to a file all or nothing and returns when it is on disk: a decision is shown only after. Throws `CannotRun`
   * when the file has not `size` bytes: then somebody else has written meanwhile. Makes the folders that are missing.
   */
  append(path: string, text: string, size: number): void;
  /**
   * The same for what follows from the content of the file: nobody else writes between reading and appending. Throws `CannotRun` where
   * another process holds the file for long. Of missing folders it makes that of the file and none above.
   */
  appendTo(path: string, next: (content: string) => string): void;
  /** Replaces a file by what follows from its content (null where there is none yet), with the same promise. */
  rewrite(path: string, next: (content: Uint8Array | null) => string): void;
  /** Calls back after so many milliseconds, once, unless the function that it gives is called before. */
  after(milliseconds: number, call: () => void): () => void;
  /** How many threads the machine runs at once. */
  readonly threads: number;
  /** Starts a thread that reads files (`reading/worker.ts`) and may take so much memory. */
  startThread(setup: unknown, memoryMegabytes: number): Thread;
  /**
   * Runs another program to its end, without a shell, with some variables more in its environment; null where there is no such program.
   * Gives all that it prints.
   */
  run(program: string, args: readonly string[], folder: string, env?: Readonly<Record<string, string>>): Promise<Ran | null>;
  /**
   * Starts another program, without a shell, that goes on by itself. Gives null where it can't be started, its exit code where it ends at
   * once, else 0.
   */
  launch(program: string, args: readonly string[]): Promise<number | null>;
  readonly platform: NodeJS.Platform;
  /** From now on, until it is over, a request to end (Ctrl-C, the end of a service) is noted and does not end the program. */
  interruption(): Interruption;
  /** Stops this process as Ctrl-Z does, and comes back when it goes on (`fg`); null where the system knows no such thing. */
  readonly stopSelf: (() => Promise<void>) | null;
  /** Calls back when this process is asked to stop from outside (`kill -TSTP`), until the function that it gives is called. */
  onStop(call: () => void): () => void;
  /** Calls back when standard output can't be written (a full disk); the process then ends with exit code 2. */
  onOutputLost(report: (problem: CannotRun) => void): void;
}

/** A file on disk as a source of bytes. */
export interface OpenFile extends ByteSource {
  close(): void;
}

/** An entry of a folder: a file, or what can't be read as one, with the reason. */
export interface Listed {
  path: string;
  problem: Bilingual | null;
}

/** What stands in a folder; of what is neither file nor folder (links, pipes) the reason why it is not read. */
export interface Entry {
  name: string;
  kind: 'file' | 'folder' | Bilingual;
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
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
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
    realPath: async (path) => realPathOf(path),
    size: (path) => explained(path, () => statSync(path).size),
    stamp: (path) =>
      explained(path, () => {
        const how = { throwIfNoEntry: false, bigint: true } as const;
        const found = statSync(path, how) ?? lstatSync(path, how);
        return found ? [found.size, found.mtimeNs, found.ino].join(' ') : null;
      }),
    list: (folder) => explained(folder, () => listFiles(folder)),
    entries: async (folder) => {
      try {
        return entriesOf(folder);
      } catch (error) {
        const reason = reasonOf(folder, error);
        if (reason === null) throw error;
        return reason;
      }
    },
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
    appendTo: (path, next) => appendDurably(path, () => next(readFileSync(path, 'utf8')), prepareLog),
    rewrite: rewriteDurably,
    run: runProgram,
    launch: launchProgram,
    platform: process.platform,
    after: (milliseconds, call) => {
      const timer = setTimeout(call, milliseconds);
      return () => clearTimeout(timer);
    },
    stopSelf,
    onStop: onStopRequest,
    interruption: noteInterruption,
    onOutputLost,
  };
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

function realPathOf(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return dirname(path) === path ? path : join(realPathOf(dirname(path)), basename(path));
  }
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

function entriesOf(folder: string): Entry[] {
  return readdirSync(folder, { withFileTypes: true })
    .map((entry): Entry => {
      const irregular = () => reasonOf(join(folder, entry.name), failure('ENXIO'))!;
      return { name: entry.name, kind: entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : irregular() };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function listFiles(folder: string): Listed[] {
  const files = entriesOf(folder).flatMap(({ name, kind }): Listed[] => {
    const path = join(folder, name);
    if (kind !== 'folder') return [{ path, problem: kind === 'file' ? null : kind }];
    try {
      return listFiles(path);
    } catch (error) {
      return [{ path, problem: reasonOf(path, error) }];
    }
  });
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function writeWhole(path: string, content: string | Uint8Array | Iterable<string>): Promise<void> {
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
