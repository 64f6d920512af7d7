import { isPeriod, periodRange } from '@duizhang/lexicon';
import type { Submission } from '@duizhang/model';

/** The period that a file says it is for: as read from it, else as its template was made for; null when neither is a period. */
export function submissionPeriod(submission: Submission): string | null {
  return [submission.reportingPeriod, submission.template?.reportingPeriod ?? null].find((text) => text !== null && isPeriod(text)) ?? null;
}

/**
 * Whether two periods end on the same day: a form for June, or for the first half of the year, holds the figures that the second quarter
 * asks for, which are mostly counted from the beginning of the year. To be verified, but no other quarter's.
 */
export function endTogether(a: string, b: string): boolean {
  return periodRange(a).to === periodRange(b).to;
}
