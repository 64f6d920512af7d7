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
  const places: (ReadingThread<S> | undefined)[] = [];
  let next = 0;
  const broken: { error: unknown }[] = [];
  let wake = () => {};
  const work = async (place: number) => {
    for (let i = next++; i < files.length; i = next++) {
      // A file that a thread did not come to, because one before it was too much, goes to the thread that takes its place.
      while (results[i] === undefined) {
        if (places[place] === undefined || places[place].isOver) places[place] = new ReadingThread(io, setup);
        const read = await places[place].read(files[i]!);
        if (read !== null) results[i] = read;
      }
      wake();
    }
  };
  // Two files for each thread: it goes on with the second while the result of the first is taken in here.
  for (let i = 0; i < Math.min(threads, files.length) * 2; i++) {
    work(i >> 1).catch((error: unknown) => {
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
    await Promise.all(places.map((thread) => thread?.stop())); // what comes next has their memory
  }
}

/** One thread with the files that it has been given, of which it reads the first. */
class ReadingThread<S extends Setup> {
  /** It died, or was given up. */
  isOver = false;
  readonly #thread: Thread;
  readonly #setup: S;
  readonly #given: Reading<S>[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(io: Io, setup: S) {
    this.#setup = setup;
    this.#thread = io.startThread(setup, setup.limits.memoryMegabytes);
    this.#thread.listen(
      (message) => this.#hear(message as Heard),
      (cause, detail) =>
        this.#giveUp((name) => (cause === 'memory' ? tooMuch('tooMuchMemory', 'memoryMegabytes', name, setup) : crashed(name, detail))),
    );
  }

  /** Everything that was read of a file, and what became of the rest; null where the thread ended before it came to it. */
  read({ path, name }: Task): Promise<ResultOf<S>[] | null> {
    return new Promise((resolve) => {
      this.#given.push({ name, results: [], resolve });
      if (this.#given.length === 1) this.#startTimer();
      this.#thread.send({ path, name });
    });
  }

  stop(): Promise<void> {
    this.isOver = true;
    clearTimeout(this.#timer);
    return this.#thread.stop();
  }

  #hear(message: Heard): void {
    const [reading] = this.#given;
    if (!reading) return;
    if ('result' in message) reading.results.push(JSON.parse(message.result) as ResultOf<S>);
    else {
      this.#given.shift();
      reading.resolve(reading.results);
    }
    // Every file has its own time, and so has every file of an archive.
    clearTimeout(this.#timer);
    if (this.#given.length > 0) this.#startTimer();
  }

  #startTimer(): void {
    const late = (name: string) => tooMuch('tooSlow', 'seconds', name, this.#setup);
    this.#timer = setTimeout(() => this.#giveUp(late), this.#setup.limits.seconds * 1000);
  }

  #giveUp(why: (name: string) => Finding): void {
    void this.stop();
    const [reading, ...others] = this.#given.splice(0);
    reading?.resolve([...reading.results, unread(this.#setup, reading.name, why(reading.name))]);
    for (const { resolve } of others) resolve(null);
  }
}

interface Reading<S extends Setup> {
  name: string;
  results: ResultOf<S>[];
  resolve: (results: ResultOf<S>[] | null) => void;
}
