import type { Reconciliation, ReportRow } from '@duizhang/model';

/** Report rows as read, without those that were sent back: neither by themselves nor with their whole file. */
export function countingRows({ rows, submissions }: Pick<Reconciliation, 'rows' | 'submissions'>): ReportRow[] {
  const back = new Set(submissions.filter(({ returned }) => returned).map(({ submissionId }) => submissionId));
  return rows.filter((row) => !row.returned && !back.has(row.submissionId));
}
