import type { ReportRow } from '@duizhang/model';

/** Whether a row reports anything: value, status or progress is given. An untouched template row does not. */
export function isFilled(row: ReportRow): boolean {
  return [row.actual.raw, row.status.raw, row.progressNarrative.raw].some((raw) => raw.trim() !== '');
}
