import { memorySource } from '@duizhang/bytes';
import { dirname, join } from 'node:path';
import { CannotRun } from './cannot-run.ts';
import type { Io } from './io.ts';

/** A world in memory for tests: files, a clock that stands still, and everything that was written to the terminal. */
export interface MemoryIo extends Io {
  files: Map<string, Uint8Array>;
  stdout(): string;
  stderr(): string;
  text(path: string): string;
}

export interface MemoryWorld {
  files?: Readonly<Record<string, string | Uint8Array>>;
  cwd?: string;
  env?: Readonly<Record<string, string>>;
  stdin?: string;
  stderrTty?: boolean;
  stdoutTty?: boolean;
  clone?: string | null;
  /** Paths that exist but can't be read. */
  unreadable?: readonly string[];
  /** What happens, one after another, whenever the program pauses; then the person ends it. */
  turns?: readonly ((files: Map<string, Uint8Array>) => void)[];
  /** Paths of what is no regular file. */
  special?: readonly string[];
}

const encoder = new TextEncoder();

export function memoryIo(world: MemoryWorld = {}): MemoryIo {
  const files = new Map<string, Uint8Array>();
  const bytes = (content: string | Uint8Array) => (typeof content === 'string' ? encoder.encode(content) : content);
  for (const [path, content] of Object.entries(world.files ?? {})) files.set(path, bytes(content));
  const folders = new Set<string>();
  const kindOf = (path: string) => {
    if (files.has(path)) return 'file' as const;
    return folders.has(path) || [...files.keys()].some((file) => file.startsWith(`${path === '/' ? '' : path}/`))
      ? ('folder' as const)
      : null;
  };
  const existing = (path: string): Uint8Array => {
    const found = files.get(path);
    if (!found) throw new CannotRun(`${path}：文件或文件夹不存在。`, `${path}: no such file or folder.`);
    if (world.unreadable?.includes(path)) throw new CannotRun(`${path}：没有访问权限。`, `${path}: permission denied.`);
    return found;
  };
  const out: string[] = [];
  const err: string[] = [];
  return {
    files,
    stdout: () => out.join(''),
    stderr: () => err.join(''),
    text: (path) => new TextDecoder().decode(existing(path)),
    cwd: world.cwd ?? '/city',
    env: world.env ?? {},
    terminal: null,
    stdinTty: world.stdin === undefined,
    stdoutTty: world.stdoutTty ?? false,
    stderrTty: world.stderrTty ?? false,
    columns: 80,
    seeds: '/seeds',
    clone: world.clone ?? null,
    user: 'li',
    version: '9.9.9',
    timeZone: 'Asia/Shanghai',
    now: () => new Date(2023, 6, 5, 12),
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    readStdin: async () => world.stdin ?? '',
    read: async (path) => existing(path),
    open: (path) => ({ ...memorySource(existing(path)), close: () => {} }),
    threads: 1,
    startThread: () => {
      throw new Error('a world in memory has no threads');
    },
    kind: async (path) => kindOf(path),
    size: async (path) => existing(path).length,
    list: async (folder) => {
      const below = [...files.keys()].filter((file) => file.startsWith(join(folder, '/'))).sort();
      return below.map((path) => ({ path, problem: world.special?.includes(path) ? { zh: '是管道', en: 'is a pipe' } : null }));
    },
    entries: async (folder) => {
      const below = [...files.keys()].filter((file) => file.startsWith(join(folder, '/')));
      const names = new Set(below.map((file) => file.slice(join(folder, '/').length).split('/')[0]!));
      return [...names].sort().map((name) => {
        const path = join(folder, name);
        return { name, kind: world.special?.includes(path) ? { zh: '是管道', en: 'is a pipe' } : kindOf(path)! };
      });
    },
    makeFolder: async (path) => void folders.add(path),
    write: async (path, content) => {
      folders.add(dirname(path));
      files.set(path, bytes(typeof content === 'string' || content instanceof Uint8Array ? content : [...content].join('')));
    },
    append: (path, text, size) => {
      const before = files.get(path) ?? new Uint8Array();
      if (before.length !== size) throw new CannotRun(`${path}：已被另一个会话写入。`, `${path}: another session has written to it.`);
      files.set(path, new Uint8Array([...before, ...encoder.encode(text)]));
    },
    appendTo: (path, next) => {
      const before = new TextDecoder().decode(files.get(path) ?? new Uint8Array());
      files.set(path, encoder.encode(before + next(before)));
    },
    rewrite: (path, next) => void files.set(path, encoder.encode(next(files.get(path) ?? null))),
    run: async () => null,
    launch: async () => null,
    platform: 'linux',
    realPath: async (path) => path,
    stamp: async (path) => (files.has(path) ? new TextDecoder().decode(files.get(path)) : null),
    interruption: () => {
      const turns = [...(world.turns ?? [])];
      return {
        get happened() {
          return turns.length === 0;
        },
        pause: async () => turns.shift()?.(files),
        over: () => {},
      };
    },
    after: () => () => {},
    stopSelf: null,
    onStop: () => () => {},
    onOutputLost: () => {},
  };
}
