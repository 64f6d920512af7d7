import type { Judging } from './judging.ts';

/** When submissions of a period are taken: ISO dates, both inclusive. */
export interface SubmissionWindow {
  from: string;
  to: string;
}

/** More time for one unit (or for every member of a collective): ISO date of its last day, inclusive. */
export interface Extension {
  orgUnitId: string;
  to: string;
}

/** The window of a unit, its extensions included: the latest day counts, and an extension never shortens it. Null where none is set. */
export function windowOf(
  { submissionWindow, extensions, matcher }: Pick<Judging, 'submissionWindow' | 'extensions' | 'matcher'>,
  orgUnitId: string,
): SubmissionWindow | null {
  if (submissionWindow === null) return null;
  let { to } = submissionWindow;
  for (const extension of extensions) {
    const meant = extension.orgUnitId === orgUnitId || matcher.members(extension.orgUnitId).includes(orgUnitId);
    if (meant && extension.to > to) to = extension.to;
  }
  return { ...submissionWindow, to };
}
