import { previousPeriod } from '@duizhang/lexicon';
import type { Indicator } from '@duizhang/model';
import { reportKey } from './expected.ts';
import { readValue, type ReadQuantity } from './figure.ts';
import type { Judging, JudgedRow } from './judging.ts';

/**
 * The value of the period before: from the submission of that period, else from the row's own 上期完成值 (so that a
 * single file can be judged too). Null where neither was read.
 */
export function valueBefore(context: Judging, judged: JudgedRow, indicator: Indicator): ReadQuantity | null {
  const { orgUnitId, previous } = judged.row;
  const known = orgUnitId === null ? undefined : context.previous.get(reportKey(orgUnitId, indicator.indicatorId));
  return (known && readValue(known.actual)) ?? readValue(previous);
}

/** Whether the period before belongs to the year before: then what is counted since January starts again. */
export function startsTheYear(period: string | null): boolean {
  return period !== null && previousPeriod(period).slice(0, 4) !== period.slice(0, 4);
}
