import { periodRange } from '@duizhang/lexicon';
import type { Config } from '@duizhang/model';
import { CannotRun } from './cannot-run.ts';
import { dayAfter, isIsoDate } from './iso-date.ts';

type Windows = NonNullable<Config['submissionWindows']>;

/**
 * The settings of a project as they are from a period on: everything else stays, and each earlier period keeps its own window, so that
 * it can still be judged with `--period`. Without `due` the window of the period is left as it is, if there is one.
 */
export function withPeriod({ submissionWindow, ...config }: Config, reportingPeriod: string, due: string | undefined): Config {
  const windows: Windows = {
    ...(submissionWindow ? { [config.reportingPeriod]: submissionWindow } : {}),
    ...config.submissionWindows,
    ...windowsOf(reportingPeriod, due),
  };
  const { submissionWindows: _, ...rest } = config;
  return { ...rest, reportingPeriod, ...(Object.keys(windows).length > 0 ? { submissionWindows: windows } : {}) };
}

/** From the day after a period to the last day that a person has named; nothing where none is named. A day that is none is `CannotRun`. */
export function windowsOf(reportingPeriod: string, due: string | undefined): Windows {
  if (due === undefined) return {};
  const from = dayAfter(periodRange(reportingPeriod).to);
  if (isIsoDate(due) && due >= from) return { [reportingPeriod]: { from, to: due } };
  throw new CannotRun(
    `--due：${due} 不是 ${from} 或以后的日期（报告期 ${reportingPeriod} 结束之后）；期末之前就要报的，在 duizhang.json 的 submissionWindows 中写明。`,
    `--due: ${due} is no day from ${from} on, when ${reportingPeriod} is over; where reports are due before that, write submissionWindows in duizhang.json.`,
  );
}
