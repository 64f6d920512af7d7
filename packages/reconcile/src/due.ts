import { periodRange, readDate } from '@duizhang/lexicon';
import type { Catalogue, Clause, Indicator } from '@duizhang/model';

/**
 * When a target is due: the deadline that the plan writes for the indicator, else for the clause, else the end of the
 * plan's year. A deadline that names no day that can be read counts as the end of the year: too late rather than too
 * early, so that no unit is called behind on a guess. Null when the plan has no year either. ISO date.
 */
export function dueDate(catalogue: Catalogue, clause: Clause, indicator: Indicator): string | null {
  const { year } = catalogue;
  const written = indicator.target.deadline ?? clause.deadline ?? null;
  const context = year === null ? { lastDay: true } : { year, lastDay: true };
  const read = written === null ? null : readDate(written, context).value;
  return read ?? (year === null ? null : `${year}-12-31`);
}

/** Whether a period ends on or after the day that a target is due. Unknown due dates are never reached. */
export function isDue(due: string | null, reportingPeriod: string): boolean {
  return due !== null && periodRange(reportingPeriod).to >= due;
}

/**
 * 序时进度: the share of the way that lies behind at the end of the period, in whole months from January of the plan's year
 * to the month of the due date (second quarter of a year's target: 50; 11 months: 91.7; of a target for the end of 2025 in a
 * plan of 2023: 16.7). Percent, 0 to 100. Months and not days, because bulletins count so: 宣城市 holds January to November
 * against 91.7 % (11/12), where days would give 91.5 %. Without the plan's year the way begins with the year of the due date.
 */
export function scheduledProgress(due: string, reportingPeriod: string, planYear: number | null = null): number {
  return shareOfWay(due, planYear, monthOf(periodRange(reportingPeriod).to));
}

/** What will be scheduled at the end of the period after this one: who is so far already is a whole period ahead. */
export function scheduledNext(due: string, reportingPeriod: string, planYear: number | null = null): number {
  const { from, to } = periodRange(reportingPeriod);
  return shareOfWay(due, planYear, 2 * monthOf(to) - monthOf(from) + 1);
}

function shareOfWay(due: string, planYear: number | null, month: number): number {
  const dueYear = Number(due.slice(0, 4));
  const start = 12 * Math.min(planYear ?? dueYear, dueYear);
  return Math.max(0, Math.min(100, Math.round(((month - start) / (monthOf(due) - start)) * 1000) / 10));
}

/** Months since the year 0; those of January of a year are 12 × year + 1. */
function monthOf(date: string): number {
  return 12 * Number(date.slice(0, 4)) + Number(date.slice(5, 7));
}
