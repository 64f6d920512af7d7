/** The part of `io.ts` that deals with threads, other programs and requests to end. */
import { execFile, spawn } from 'node:child_process';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { isTooBig } from './reading/too-big.ts';

/** Whether the person wants the program to end. */
export interface Interruption {
  readonly happened: boolean;
  /** So many milliseconds, or until it happens. */
  pause(milliseconds: number): Promise<void>;
  over(): void;
}

/** What another program has said. */
export interface Ran {
  code: number;
  stdout: string;
  stderr: string;
}

/** A thread of this program. What is sent either way is plain data. */
export interface Thread {
  send(task: unknown): void;
  /** `dead` is called once, when the thread ends by itself: it took too much memory, or it broke. */
  listen(heard: (message: unknown) => void, dead: (cause: 'memory' | 'crash', detail: string) => void): void;
  /** Resolves when it has given its memory back. */
  stop(): Promise<void>;
}

/**
 * Megabytes for new objects in a thread. Left to itself the engine keeps some 200 for a thread that needs 20; so it keeps 90, and is as
 * fast (measured on forms of sixty rows, a million rows).
 */
const youngMegabytes = 12;

/** See `Io`. */
export function startThread(setup: unknown, memoryMegabytes: number): Thread {
  // Run from its sources the program has .ts files, built .js ones.
  const worker = new Worker(new URL(`./reading/worker${extname(import.meta.url)}`, import.meta.url), {
    workerData: setup,
    resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes, maxYoungGenerationSizeMb: youngMegabytes },
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
    stop: async () => {
      worker.removeAllListeners();
      worker.on('error', () => {}); // it was given up: how it ends concerns nobody
      await worker.terminate();
    },
  };
}

/** See `Io`. */
export function runProgram(
  program: string,
  args: readonly string[],
  folder: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Ran | null> {
  return new Promise((resolved, rejected) => {
    // Names of a hundred thousand files are some megabytes.
    const settings = { cwd: folder, env: { ...process.env, ...env }, encoding: 'utf8', maxBuffer: 2 ** 29 } as const;
    execFile(program, args, settings, (error, stdout, stderr) => {
      if (error === null) resolved({ code: 0, stdout, stderr });
      else if (error.code === 'ENOENT') resolved(null);
      else if (typeof error.code === 'number') resolved({ code: error.code, stdout, stderr });
      else rejected(error);
    });
  });
}

/** So long a program that can't open something takes to say so; milliseconds. */
const longestFailure = 1_500;

/** See `Io`. */
export function launchProgram(program: string, args: readonly string[]): Promise<number | null> {
  return new Promise((resolved) => {
    // Detached and with nothing to say: it lives on when we end, and writes nothing over our screen.
    const child = spawn(program, args, { detached: true, stdio: 'ignore', windowsHide: true });
    const waiting = setTimeout(() => resolved(0), longestFailure);
    const end = (code: number | null) => {
      clearTimeout(waiting);
      resolved(code);
    };
    child.once('error', () => end(null));
    child.once('exit', (code) => end(code ?? 1));
    child.unref();
  });
}

/** See `Io`. */
export function noteInterruption(): Interruption {
  let happened = false;
  let wake = () => {};
  const note = () => {
    happened = true;
    wake();
    over(); // a second request ends the program where it stands
  };
  const over = () => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, note);
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, note);
  return {
    get happened() {
      return happened;
    },
    pause: (milliseconds) =>
      new Promise((resolved) => {
        if (happened) return resolved();
        const timer = setTimeout(resolved, milliseconds);
        wake = () => {
          clearTimeout(timer);
          resolved();
        };
      }),
    over,
  };
}

/** Who wants to know of requests to stop; while there is somebody, the system no longer stops us by itself. */
const stopListeners = new Set<() => void>();
const hearStop = () => stopListeners.forEach((call) => call());

/** See `Io`. */
export function onStopRequest(call: () => void): () => void {
  if (process.platform === 'win32') return () => {};
  if (stopListeners.size === 0) process.on('SIGTSTP', hearStop);
  stopListeners.add(call);
  return () => {
    stopListeners.delete(call);
    if (stopListeners.size === 0) process.off('SIGTSTP', hearStop);
  };
}

/** See `Io`. The whole group stops, as the terminal does it: a shell that started us through another program gets its prompt back. */
export const stopSelf =
  process.platform === 'win32'
    ? null
    : (): Promise<void> =>
        new Promise((resolved) => {
          process.off('SIGTSTP', hearStop);
          process.once('SIGCONT', () => {
            if (stopListeners.size > 0) process.on('SIGTSTP', hearStop);
            resolved();
          });
          process.kill(0, 'SIGTSTP');
        });
