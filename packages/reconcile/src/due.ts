import { periodRange, readDate } from '@duizhang/lexicon';
import type { Catalogue, Clause, Indicator } from '@duizhang/model';

/**
 * When a target, or a clause without one, is due: the deadline that the plan writes for the indicator, else for the clause, else the end of the
 * plan's year. A deadline that names no day that can be read counts as the end of the year: too late rather than too
 * early, so that no unit is called behind on a guess. Null when the plan has no year either. ISO date.
 */
export function dueDate(catalogue: Catalogue, clause: Clause, indicator: Indicator | null): string | null {
  const { year } = catalogue;
  const written = indicator?.target.deadline ?? clause.deadline ?? null;
  const context = year === null ? { lastDay: true } : { year, lastDay: true };
  const read = written === null ? null : readDate(written, context).value;
  return read ?? (year === null ? null : `${year}-12-31`);
}

/** Whether a period ends on or after the day that a target is due. Unknown due dates are never reached. */
export function isDue(due: string | null, reportingPeriod: string): boolean {
  return due !== null && periodRange(reportingPeriod).to >= due;
}

/**
 * 序时进度: the share of the way that lies behind at the end of the period, in whole months from January of the due
 * year to the month of the due date (second quarter of a year's target: 50; 11 months: 91.7). Percent, 0 to 100.
 */
export function scheduledProgress(due: string, reportingPeriod: string): number {
  const end = periodRange(reportingPeriod).to;
  const elapsed = (Number(end.slice(0, 4)) - Number(due.slice(0, 4))) * 12 + Number(end.slice(5, 7));
  const whole = Number(due.slice(5, 7));
  return Math.max(0, Math.min(100, Math.round((elapsed / whole) * 1000) / 10));
}
