import { finding, type Bilingual, type Finding } from '@duizhang/model';
import { CannotRun } from '../cannot-run.ts';
import type { Io, OpenFile } from '../io.ts';
import { fileNotRead } from '../submission-files.ts';
import { unread, type ReadFile, type ResultOf, type Setup } from './setup.ts';
import type { Task } from './threads.ts';

/** Opens one file and reads it; what is wrong with it, even a bug of ours that it brings to light, is its finding and stops no other. */
export function* readOne<S extends Setup>(io: Pick<Io, 'open'>, setup: S, read: ReadFile<S>, { path, name }: Task): Generator<ResultOf<S>> {
  let file: OpenFile | null = null;
  try {
    file = io.open(path);
    yield* read(name, file);
  } catch (error) {
    yield unread(setup, name, error instanceof CannotRun ? closedFile(name, path, error.text) : crashed(name, error));
  } finally {
    file?.close();
  }
}

/** The system does not let us read it. */
export function closedFile(name: string, path: string, reason: Bilingual): Finding {
  // The path stands beside the finding already, and may differ from machine to machine.
  const data = { zh: reason.zh.replace(`${path}：`, ''), en: reason.en.replace(`${path}: `, '') };
  return finding(fileNotRead, { messageId: 'system', data, at: { file: name }, evidence: [name] });
}

/** Reading it broke us. */
export function crashed(name: string, error: unknown): Finding {
  const data = { detail: error instanceof Error ? error.message : String(error) };
  return finding(fileNotRead, { messageId: 'crashed', data, at: { file: name }, evidence: [name] });
}
