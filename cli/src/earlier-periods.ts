import { comparePeriods, isPeriod } from '@duizhang/lexicon';
import { dirname, join, relative } from 'node:path';
import type { Io } from './io.ts';
import { layout, type Project } from './project.ts';

/** Periods before this one, of its kind (quarters before a quarter), of which the project has submissions; the earliest first. */
export async function earlierPeriods(io: Io, { root }: Project, period: string): Promise<string[]> {
  const folder = join(root, dirname(layout.submissions(period)));
  if ((await io.kind(folder)) !== 'folder') return [];
  const names = new Set((await io.list(folder)).map(({ path }) => relative(folder, path).split(/[\\/]/)[0]!));
  return [...names]
    .filter((name) => isPeriod(name) && kindOf(name) === kindOf(period) && comparePeriods(name, period) < 0)
    .sort(comparePeriods);
}

/** Quarter, half, month or year: by how it is written. */
function kindOf(period: string): string {
  return /[QH]/.exec(period)?.[0] ?? `${period.length}`;
}
