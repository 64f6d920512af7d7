import { hash } from '@duizhang/model';
import { CannotRun } from '../cannot-run.ts';
import type { SubmissionFile } from '../submission-files.ts';

/** One of several parts of a batch, each run by itself. */
export interface Shard {
  /** From 1. */
  index: number;
  of: number;
}

/** More parts than any CI system runs at once. */
const mostShards = 1000;

/** `--shard 2/5`; null where it was not given. */
export function readShard(text: string | undefined): Shard | null {
  if (text === undefined) return null;
  const [index = 0, of = 0] = /^\d{1,4}\/\d{1,4}$/.test(text) ? text.split('/').map(Number) : [];
  if (index >= 1 && index <= of && of <= mostShards) return { index, of };
  throw new CannotRun(
    `--shard ${text}：应为 序号/总数，例如 --shard 1/4（第一片，共四片；至多 ${mostShards} 片）。`,
    `--shard ${text}: expected index/total, for example --shard 1/4 for the first of four; at most ${mostShards}.`,
  );
}

/**
 * Whether a file belongs to a shard: by its name alone, so that no shard needs to know which files there are, and a file more moves no
 * other. Its name is that which reports show: all shards must be given their files in the same words. An archive is one file.
 */
export function isInShard({ name }: Pick<SubmissionFile, 'name'>, { index, of }: Shard): boolean {
  return Number.parseInt(hash([name]).slice(0, 8), 16) % of === index - 1;
}
