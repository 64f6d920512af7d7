import type { Bilingual } from '@duizhang/model';
import { join, resolve } from 'node:path';
import { CannotRun } from '../cannot-run.ts';
import type { Io } from '../io.ts';
import { readPatterns, type Pattern } from './pattern.ts';

/** What a pattern leads to: a file or folder, or what can't be read, with the reason. */
export interface Match {
  /** As a person would have typed it. */
  path: string;
  kind: 'file' | 'folder' | Bilingual;
}

/**
 * What a pattern means among the files there are, as a shell would open it, in code-unit order. Links are not followed: they may lead
 * anywhere. Throws `CannotRun` where nothing is meant: that is a slip of the caller.
 */
export async function matchingFiles(io: Io, text: string, folder: string): Promise<Match[]> {
  const patterns = readPatterns(text);
  if (patterns === null) throw new CannotRun(`${text}：花括号展开后过多。`, `${text}: the braces stand for too many patterns.`);
  const found = new Map<string, Match>();
  for (const pattern of patterns) for await (const match of walk(io, pattern, folder)) found.set(match.path, match);
  if (found.size === 0) throw new CannotRun(`${text}：没有与之相符的文件。`, `${text}: no file matches.`);
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function* walk(io: Io, { base, steps }: Pattern, folder: string): AsyncGenerator<Match> {
  // Several `**` lead to one folder in many ways, more with every level: what has been looked at is not looked at again.
  const seen = new Set<string>();
  if ((await io.kind(resolve(folder, base))) === 'folder') yield* below(base, steps);

  async function* below(path: string, left: Pattern['steps']): AsyncGenerator<Match> {
    const here = `${left.length} ${path}`;
    if (seen.has(here)) return;
    seen.add(here);
    const [step, ...rest] = left;
    if (step === undefined) return yield { path, kind: 'folder' };
    const entries = await io.entries(resolve(folder, path));
    if (!Array.isArray(entries)) return yield { path, kind: entries };
    if (step === null) yield* below(path, rest);
    for (const { name, kind } of entries) {
      if (step === null ? name.startsWith('.') : !step(name)) continue;
      const inside = join(path, name);
      if (kind === 'folder') yield* below(inside, step === null ? [step, ...rest] : rest);
      else if (step !== null && rest.length === 0) yield { path: inside, kind };
    }
  }
}
