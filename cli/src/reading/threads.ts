import type { Finding } from '@duizhang/model';
import type { Io, Thread } from '../io.ts';
import { crashed, tooMuch } from './read-one.ts';
import { unread, type ResultOf, type Setup } from './setup.ts';

/** A file for a thread to read. */
export interface Task {
  path: string;
  /** What findings are addressed to. */
  name: string;
}

/** What a thread says: a result (as JSON), of which an archive has many, or that the file is done. */
export type Heard = { result: string } | { done: true };

/**
 * Reads files in threads, each with limits on memory and time; gives the results of one file after another, in the order of the files,
 * as soon as they are there. A thread that dies, or takes too long, is a finding of its file and is replaced; the others go on.
 */
export async function* readInThreads<S extends Setup>(
  io: Io,
  setup: S,
  files: readonly Task[],
  threads: number,
): AsyncGenerator<ResultOf<S>[]> {
  const results: (ResultOf<S>[] | undefined)[] = [];
  const running = new Set<ReadingThread<S>>();
  let next = 0;
  const broken: { error: unknown }[] = [];
  let wake = () => {};
  const work = async () => {
    for (let i = next++; i < files.length; i = next++) {
      const idle = [...running].find((thread) => !thread.busy);
      const thread = idle ?? new ReadingThread(io, setup);
      running.add(thread);
      results[i] = await thread.read(files[i]!);
      if (thread.isOver) running.delete(thread);
      wake();
    }
  };
  for (let i = 0; i < Math.min(threads, files.length); i++) {
    work().catch((error: unknown) => {
      broken.push({ error });
      wake();
    });
  }
  try {
    for (let i = 0; i < files.length; i++) {
      while (results[i] === undefined && broken.length === 0) await new Promise<void>((resolve) => (wake = resolve));
      if (broken.length > 0) throw broken[0]!.error;
      yield results[i]!;
      results[i] = []; // handed over
    }
  } finally {
    next = files.length;
    for (const thread of running) thread.stop();
  }
}

/** One thread with the file that it is reading. */
class ReadingThread<S extends Setup> {
  /** It died, or was given up. */
  isOver = false;
  readonly #thread: Thread;
  readonly #setup: S;
  #reading: Reading<S> | null = null;

  constructor(io: Io, setup: S) {
    this.#setup = setup;
    this.#thread = io.startThread(setup, setup.limits.memoryMegabytes);
    this.#thread.listen(
      (message) => this.#hear(message as Heard),
      (cause, detail) =>
        this.#giveUp((name) => (cause === 'memory' ? tooMuch('tooMuchMemory', 'memoryMegabytes', name, setup) : crashed(name, detail))),
    );
  }

  get busy(): boolean {
    return this.#reading !== null;
  }

  /** Everything that was read of a file, and what became of the rest. */
  read({ path, name }: Task): Promise<ResultOf<S>[]> {
    return new Promise((resolve) => {
      this.#reading = { name, results: [], resolve, timer: this.#startTimer() };
      this.#thread.send({ path, name });
    });
  }

  stop(): void {
    this.isOver = true;
    clearTimeout(this.#reading?.timer);
    this.#thread.stop();
  }

  #hear(message: Heard): void {
    const reading = this.#reading;
    if (!reading) return;
    clearTimeout(reading.timer);
    if ('result' in message) {
      reading.results.push(JSON.parse(message.result) as ResultOf<S>);
      reading.timer = this.#startTimer(); // every file of an archive has its own time
    } else {
      this.#reading = null;
      reading.resolve(reading.results);
    }
  }

  #startTimer(): NodeJS.Timeout {
    return setTimeout(() => this.#giveUp((name) => tooMuch('tooSlow', 'seconds', name, this.#setup)), this.#setup.limits.seconds * 1000);
  }

  #giveUp(why: (name: string) => Finding): void {
    const reading = this.#reading;
    this.stop();
    this.#reading = null;
    if (reading) reading.resolve([...reading.results, unread(this.#setup, reading.name, why(reading.name))]);
  }
}

interface Reading<S extends Setup> {
  name: string;
  results: ResultOf<S>[];
  resolve: (results: ResultOf<S>[]) => void;
  timer: NodeJS.Timeout;
}
