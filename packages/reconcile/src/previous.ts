import type { Indicator } from '@duizhang/model';
import { reportKey } from './expected.ts';
import { readValue, type ReadQuantity } from './figure.ts';
import { periodOf } from './describe.ts';
import type { Judging, JudgedRow } from './judging.ts';
import { isPeriod, previousPeriod } from '@duizhang/lexicon';

/** What a row's unit reported for the period before. */
export interface Before {
  quantity: ReadQuantity;
  /** The period before; null where the row's own period is unknown. */
  reportingPeriod: string | null;
}

/**
 * The value of the period before: from the submission of that period, else from the row's own 上期完成值 (so that a
 * single file can be judged too). Null where neither was read.
 */
export function valueBefore(context: Judging, judged: JudgedRow, indicator: Indicator): Before | null {
  const { orgUnitId, previous } = judged.row;
  const known = orgUnitId === null ? undefined : context.previous.get(reportKey(orgUnitId, indicator.indicatorId));
  const quantity = (known && readValue(known.quantity)) ?? readValue(previous);
  if (!quantity) return null;
  const period = periodOf(context, judged);
  return { quantity, reportingPeriod: period !== null && isPeriod(period) ? previousPeriod(period) : null };
}
