import { isPeriod } from '@duizhang/lexicon';
import type { Submission } from '@duizhang/model';

/**
 * The period that a file is for: the one that a person has admitted it to, else as read from it, else as its template was made for;
 * null when none is a period.
 */
export function submissionPeriod(submission: Submission): string | null {
  if (submission.admitted) return submission.admitted.reportingPeriod;
  return [submission.reportingPeriod, submission.template?.reportingPeriod ?? null].find((text) => text !== null && isPeriod(text)) ?? null;
}
