import { isPeriod } from '@duizhang/lexicon';
import type { Submission } from '@duizhang/model';

/** The period that a file says it is for: as read from it, else as its template was made for; null when neither is a period. */
export function submissionPeriod(submission: Submission): string | null {
  return [submission.reportingPeriod, submission.template?.reportingPeriod ?? null].find((text) => text !== null && isPeriod(text)) ?? null;
}
