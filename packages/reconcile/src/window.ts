import type { SubmissionWindow } from '@duizhang/model';
import type { Judging } from './judging.ts';

/** When a unit's reports are due: the window of the period, up to the last day of the unit's extension; null where none is set. */
export function windowOf(
  { submissionWindow, extensions }: Pick<Judging, 'submissionWindow' | 'extensions'>,
  orgUnitId: string,
): SubmissionWindow | null {
  if (submissionWindow === null) return null;
  const last = extensions
    .filter((extension) => extension.orgUnitId === orgUnitId)
    .reduce((to, extension) => (extension.to > to ? extension.to : to), submissionWindow.to);
  return { from: submissionWindow.from, to: last };
}
