import { SourceCut } from '@duizhang/bytes';
import { finding, type Bilingual, type Finding } from '@duizhang/model';
import { limitText, unreadable } from '@duizhang/sheets';
import { CannotRun } from '../cannot-run.ts';
import type { Io, OpenFile } from '../io.ts';
import { fileNotRead } from '../submission-files.ts';
import { unread, type ReadFile, type ResultOf, type Setup } from './setup.ts';
import type { Task } from './threads.ts';
import { isTooBig } from './too-big.ts';

/** Opens one file and reads it; what is wrong with it, even a bug of ours that it brings to light, is its finding and stops no other. */
export function* readOne<S extends Setup>(io: Pick<Io, 'open'>, setup: S, read: ReadFile<S>, { path, name }: Task): Generator<ResultOf<S>> {
  let file: OpenFile | null = null;
  const reasonOf = (error: unknown): Finding => {
    if (error instanceof CannotRun) return closedFile(name, path, error.text);
    if (error instanceof SourceCut) return closedFile(name, path, { zh: '读取时文件被改短。', en: 'it became shorter while it was read.' });
    return isTooBig(error) ? tooMuch('tooMuchMemory', 'memoryMegabytes', name, setup) : crashed(name, error);
  };
  try {
    file = io.open(path);
    yield* read(name, file);
  } catch (error) {
    yield unread(setup, name, reasonOf(error));
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

/** It asked for more time or memory than it may. */
export function tooMuch(messageId: string, limit: 'seconds' | 'memoryMegabytes', name: string, { limits }: Setup): Finding {
  const { zh, en } = limitText(limit, limits[limit]);
  return finding(unreadable, { messageId, data: { detailZh: zh, detailEn: en }, at: { file: name }, evidence: [name] });
}
