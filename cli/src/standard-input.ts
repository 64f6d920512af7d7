import { CannotRun } from './cannot-run.ts';
import type { Io } from './io.ts';

/** The arguments, or, where none are given and standard input is a pipe or file, its lines. */
export async function argumentsOrLines(io: Io, args: readonly string[]): Promise<readonly string[]> {
  if (args.length > 0) return args;
  if (io.stdinTty)
    throw new CannotRun('请给出要读的文字，或从标准输入传入，每行一个。', 'Give texts to read, or pipe them in, one a line.');
  const lines = (await io.readStdin()).split(/\r?\n/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}
