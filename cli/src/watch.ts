import type { Locale } from '@duizhang/model';
import { printable } from '@duizhang/report';
import { CannotRun } from './cannot-run.ts';
import type { Context } from './command.ts';
import type { SubmissionFile } from './submission-files.ts';

/**
 * How often files are looked at, in milliseconds. What the system tells of changes is not asked for: shared drives, which inboxes lie
 * on, tell nothing, and a look at a thousand files costs some milliseconds.
 */
const lookEvery = 1000;

/**
 * Hands over what is there, then again and again what has arrived or changed, until the person ends it (Ctrl-C). A file is handed over
 * when it looks the same twice in a row: whoever copies it has finished. What arrives together is handed over together. `find` gives the
 * files to watch; where it can't (a drive that is gone) that is said once and tried on. An error of `handle` that is not the program's is
 * said, too.
 */
export async function watchFiles(
  { io, say, locale }: Context,
  find: () => Promise<readonly SubmissionFile[]>,
  handle: (files: readonly SubmissionFile[]) => Promise<void>,
): Promise<void> {
  const ending = io.interruption();
  const handled = new Map<string, string>();
  let before = new Map<string, string>();
  let trouble: string | null = null;
  say({ zh: `每 ${lookEvery / 1000} 秒查看一次，按 Ctrl-C 结束。`, en: `Looking every ${lookEvery / 1000} s; end it with Ctrl-C.` });
  const guarded = async <T>(action: () => Promise<T>): Promise<T | null> => {
    try {
      const result = await action();
      trouble = null;
      return result;
    } catch (error) {
      if (!(error instanceof CannotRun)) throw error;
      if (trouble !== error.text.en) say(error.text);
      trouble = error.text.en;
      return null;
    }
  };
  try {
    while (!ending.happened) {
      const found = await guarded(async () => {
        const files = await find();
        const stamps = new Map<string, string>();
        for (const { path, problem } of files) stamps.set(path, problem?.en ?? (await io.stamp(path)) ?? '');
        return { files, stamps };
      });
      if (found !== null) {
        const { files, stamps: now } = found;
        const arrived = files.filter(({ path }) => now.get(path) === before.get(path) && now.get(path) !== handled.get(path));
        if (arrived.length > 0) {
          io.err(`${timeOf(io.now())} ${headline(arrived, locale)}\n`);
          await guarded(() => handle(arrived));
          for (const { path } of arrived) handled.set(path, now.get(path)!);
        }
        // What comes back after it was gone is new, even if it is the same.
        for (const path of handled.keys()) if (!now.has(path)) handled.delete(path);
        before = now;
      }
      await ending.pause(lookEvery);
    }
  } finally {
    ending.over();
  }
}

/** So many names are told; which files there were, the report says. */
const namesTold = 3;

function headline(files: readonly SubmissionFile[], locale: Locale): string {
  if (files.length > namesTold) return locale === 'zh' ? `${files.length} 个文件` : `${files.length} files`;
  return files.map(({ name }) => printable(name)).join(locale === 'zh' ? '、' : ', ');
}

function timeOf(now: Date): string {
  return [now.getHours(), now.getMinutes(), now.getSeconds()].map((part) => String(part).padStart(2, '0')).join(':');
}
