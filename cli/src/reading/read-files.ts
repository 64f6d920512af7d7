import { allBytes, openZip, sniff, type ByteKind, type ByteSource } from '@duizhang/bytes';
import type { Context } from '../command.ts';
import type { Io } from '../io.ts';
import { startProgress } from '../progress.ts';
import type { SubmissionFile } from '../submission-files.ts';
import { closedFile, readOne } from './read-one.ts';
import { prepareReading, unread, type ResultOf, type Setup } from './setup.ts';
import { readInThreads } from './threads.ts';

/**
 * From so many bytes on threads pay, on two cores: each loads the program anew and runs it cold, and what it reads must be handed over.
 * Measured on forms of sixty rows: 300 of them (8 MiB) take 1.5 s here and as long in two threads.
 */
const worthThreads = 16 * 2 ** 20;
/** What a form never has, unzipped; bytes. Whatever is larger is read where it can be stopped. */
const smallFile = 2 * 2 ** 20;
/** Kinds that our own readers read in time proportional to their size, or that are refused at a glance. */
const plainKinds: ReadonlySet<ByteKind> = new Set([
  'xlsx',
  'text',
  'empty',
  'pdf',
  'html',
  'docx',
  'doc',
  'encrypted',
  'rtf',
  'archive',
  'binary',
]);

/**
 * Reads every file and gives the results of one after another, in order; what is wrong with one is its finding and never stops the
 * others. Small files are read here and now; much, large or foreign ones in threads, where memory and time are limited. `threads` is
 * how many were asked for; null leaves it to the work and the machine.
 */
export async function* readEach<S extends Setup>(
  context: Context,
  setup: S,
  files: readonly SubmissionFile[],
  threads: number | null,
): AsyncGenerator<ResultOf<S>[]> {
  const { io } = context;
  const progress = startProgress(context, { zh: '读取', en: 'reading' }, files.length);
  const results = resultsOf(
    io,
    setup,
    files.filter(({ problem }) => problem === null),
    threads,
  );
  try {
    for (const file of files) {
      if (file.problem === null) yield (await results.next()).value as ResultOf<S>[];
      else yield [unread(setup, file.name, closedFile(file.name, file.path, { zh: `${file.problem.zh}。`, en: `${file.problem.en}.` }))];
      progress.step();
    }
  } finally {
    await results.return(undefined);
    progress.end();
  }
}

/** The results of one file that can be read, without a word meanwhile: for whoever has the screen. */
export async function readAlone<S extends Setup>(io: Io, setup: S, file: SubmissionFile): Promise<ResultOf<S>[]> {
  for await (const results of resultsOf(io, setup, [file], null)) return results;
  return [];
}

function resultsOf<S extends Setup>(
  io: Io,
  setup: S,
  files: readonly SubmissionFile[],
  threads: number | null,
): AsyncGenerator<ResultOf<S>[]> {
  const needsThreads = threads !== null || weightOf(io, files) >= worthThreads;
  return needsThreads ? readInThreads(io, setup, files, threads ?? io.threads) : readHere(io, setup, files);
}

async function* readHere<S extends Setup>(io: Io, setup: S, files: readonly SubmissionFile[]): AsyncGenerator<ResultOf<S>[]> {
  const read = prepareReading(setup);
  for (const file of files) yield [...readOne(io, setup, read, file)];
}

/** Bytes to read; endless where one file has to be stoppable. */
function weightOf(io: Io, files: readonly SubmissionFile[]): number {
  return files.reduce((weight, file) => (weight >= worthThreads ? weight : weight + weightOfFile(io, file)), 0);
}

function weightOfFile(io: Io, { path }: SubmissionFile): number {
  try {
    const file = io.open(path);
    try {
      if (file.size > smallFile) return Infinity;
      const kind = sniff(file);
      return !plainKinds.has(kind) || (kind === 'xlsx' && unzippedSize(file) > smallFile) ? Infinity : file.size;
    } finally {
      file.close();
    }
  } catch {
    return 0; // whoever reads it finds out, and says so
  }
}

/** A small workbook may hold sheets of any size. */
function unzippedSize(file: ByteSource): number {
  const opened = openZip(allBytes(file));
  return opened.ok ? opened.archive.size : 0;
}
