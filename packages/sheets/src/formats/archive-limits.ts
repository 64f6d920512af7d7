import type { ByteProblem, ZipLimits } from '@duizhang/bytes';
import { bytesOf, type Limits } from './limits.ts';
import { limitText, ReadProblem } from './read-problem.ts';

/** What a zipped workbook or archive may unzip to. */
export function archiveLimits({ entries, partMegabytes, unzippedMegabytes, ratio }: Limits): ZipLimits {
  return { entries, entrySize: bytesOf(partMegabytes), totalSize: bytesOf(unzippedMegabytes), ratio };
}

const limitOf: ReadonlyMap<string, keyof Limits> = new Map([
  ['too-many-entries', 'entries'],
  ['entry-too-large', 'partMegabytes'],
  ['too-large', 'unzippedMegabytes'],
  ['ratio', 'ratio'],
  ['total-ratio', 'ratio'],
]);

/** What an archive was refused for; where a limit was passed, also which, how much it allows and where it is set. */
export function archiveProblem({ code, detail }: ByteProblem, limits: Limits): ReadProblem {
  const limit = limitOf.get(code);
  if (limit === undefined) return new ReadProblem({ code, detail });
  const { zh, en } = limitText(limit, limits[limit]);
  return new ReadProblem({ code: 'too-large', detail: { zh: `${detail.zh}；${zh}`, en: `${detail.en}: ${en}` } });
}
