import type { Bilingual, Indicator, ItemAttainment, QuantityValue } from '@duizhang/model';
import { attain, smallerIsBetter, type Attainment } from './attainment.ts';
import { isDue, scheduledNext, scheduledProgress } from './due.ts';
import { isPercentage } from './figure.ts';

export type PaceStatus = ItemAttainment['paceStatus'];

/** What a pace or a rate rests on, or why there is none, beside the reasons of `reasonTexts`. */
export const paceReasonTexts = {
  dueMissed: { zh: '完成时限已到，未达到目标', en: 'the target was due and is not met' },
  exempt: { zh: '已批准免报', en: 'the report is exempt' },
  fell: { zh: '未达到目标，且比上期后退', en: 'below the target, and further from it than in the period before' },
  leadSilent: { zh: '牵头或责任单位没有可用的数', en: 'the lead or responsible unit gives no value that counts' },
  limitExceeded: { zh: '已超过上限，累计数不会再降', en: 'the limit is exceeded, and counts do not fall again' },
  mayChange: { zh: '已达到目标，但时限前仍可能变化', en: 'met so far, but may change before it is due' },
  membersMissing: { zh: '部分成员没有可用的数，合计不完整', en: 'some members give no value that counts, so the sum is incomplete' },
  noBaseline: { zh: '方案没有基期值，存量不能按序时进度判断', en: 'the plan gives no baseline, so a stock has no schedule' },
  noReceipts: { zh: '没有收到日期的登记', en: 'no dates of receipt are kept' },
  noWindow: { zh: '未定报送时间', en: 'no submission window is set' },
  notReported: { zh: '未报', en: 'not reported' },
  ratesOfMembers: { zh: '成员有的达到、有的未达到，比率不能相加', en: 'some members meet it and some do not, and rates do not add up' },
  someReceiptsMissing: { zh: '部分报送件没有收到日期的登记', en: 'some submissions have no date of receipt' },
  tooFewSteps: { zh: '目标数量少，按序时进度尚不足一个', en: 'so few are asked for that less than one is scheduled by now' },
} as const satisfies Record<string, Bilingual>;

export type PaceReason = keyof typeof paceReasonTexts;

/**
 * How the way to a target can be measured. `linear`: counts of what is new start at zero with the year. `stock`: totals, and counts
 * whose basis the plan leaves open, start somewhere that the plan does not say. `free`: rates, levels and limits go up and down.
 */
export type Course = 'linear' | 'stock' | 'free';

const ratio = /^(?:‰|%|个?百分点|個?百分點|倍)$/;

/** The course of an indicator; a target of nothing or less has no way to it. */
export function courseOf(indicator: Indicator): Course {
  const { basis, unitOfMeasure, value } = indicator.target;
  const isRatio = isPercentage(indicator) || ratio.test(unitOfMeasure ?? '') || basis === 'rate' || basis === 'level';
  if (isRatio || smallerIsBetter(indicator) || value <= 0) return 'free';
  return basis === 'new' ? 'linear' : 'stock';
}

/** Where a figure stands, and when. */
export interface PaceInput {
  indicator: Indicator;
  /** What `attain` says of the figure; of members that are judged one by one, without rate. */
  attainment: Pick<Attainment, 'verdict' | 'rate'> & { reason?: string };
  /** The figure as stated; null where members are judged one by one. */
  actual: (Pick<QuantityValue, 'hedge' | 'interval'> & { value: number }) | null;
  /** ISO date, null when the plan has no year. */
  due: string | null;
  reportingPeriod: string;
  planYear: number | null;
  /** Further from the target than in the period before. */
  fell: boolean;
}

export type Pace = Pick<ItemAttainment, 'scheduledProgress' | 'againstSchedule' | 'paceStatus' | 'reason' | 'score'>;

/**
 * 超进度、达进度、欠进度、已完成 or 无法判断, and the reason (the four of 金寨县's bulletins; the schedule of 宣城市's).
 *
 * - What meets its target is completed; rates, levels and limits only when they are due, since until then they may change: onSchedule.
 * - What is due and not met is behind.
 * - New counts are held against the elapsed share of the way, and are ahead when they have what is scheduled for the end of
 *   the next period. Less than one whole thing short of the schedule is not behind.
 * - A stock below the elapsed share of its target is behind wherever it began; above it, nothing can be said without a baseline.
 * - A rate below its target is no lag before it is due, unless it went the wrong way since the period before.
 *
 * `score`, for rankings, is `againstSchedule` up to 100, only where either outcome could have been shown: new counts, and
 * what is due.
 */
export function paceOf(input: PaceInput): Pace {
  const { indicator, attainment, due, reportingPeriod, planYear, fell } = input;
  const schedule = due === null ? null : scheduledProgress(due, reportingPeriod, planYear);
  const final = isDue(due, reportingPeriod);
  const course = courseOf(indicator);
  const comparable = schedule !== null && schedule > 0 && attainment.rate !== null && (course !== 'free' || final);
  const against = comparable ? Math.round((attainment.rate! / schedule) * 1000) / 10 : null;
  const scored = final || (course === 'linear' && schedule !== null && schedule > 0);
  const say = (paceStatus: PaceStatus, reason: string | null = null): Pace => {
    const behind = paceStatus === 'behind';
    // Rounded, 99.97 would look like on schedule, and so would a value that equals what it should exceed.
    const shown = against !== null && behind ? Math.min(against, 99.9) : against;
    const points = behind ? (shown ?? 0) : 100;
    return {
      scheduledProgress: schedule,
      againstSchedule: shown,
      paceStatus,
      reason,
      score: paceStatus === 'undetermined' || !scored ? null : Math.max(0, Math.min(100, points)),
    };
  };

  if (attainment.verdict === 'undetermined') {
    // So near the target that only its last digits are in doubt: the schedule before the due date is not.
    const near = attainment.reason === 'aboutTarget' || attainment.reason === 'precisionHidesVerdict';
    if (final || !near || course !== 'linear' || schedule === null) return say('undetermined', attainment.reason ?? null);
    return beforeDue(input, schedule, say);
  }
  if (attainment.verdict === 'met') return course === 'free' && !final ? say('onSchedule', 'mayChange') : say('completed');
  if (final) return say('behind', 'dueMissed');
  if (due === null) return say('undetermined', 'noDeadline');
  if (course === 'free') {
    if (indicator.target.basis === 'new' && smallerIsBetter(indicator)) return say('behind', 'limitExceeded');
    return fell ? say('behind', 'fell') : say('undetermined', 'notYetDue');
  }
  return beforeDue(input, schedule!, say);
}

/** A count that is below its target before it is due, held against the schedule. */
function beforeDue({ indicator, attainment, actual, due, reportingPeriod, planYear }: PaceInput, schedule: number, say: Say): Pace {
  const rate = attainment.rate!;
  const course = courseOf(indicator);
  const [low, high] = actual?.hedge ? (actual.interval ?? []) : [];
  if (low !== undefined && high !== undefined) {
    const reaches = (value: number) => attain(indicator, { value, hedge: null, interval: null }).rate! >= schedule;
    if (reaches(low) !== reaches(high)) return say('undetermined', 'precisionHidesVerdict');
  }
  if (rate < schedule) {
    const scheduled = Math.floor((indicator.target.value * schedule) / 100);
    const whole = Number.isInteger(indicator.target.value) && actual !== null && Number.isInteger(actual.value);
    if (!whole || actual!.value < scheduled) return say('behind');
    if (scheduled < 1) return say('undetermined', 'tooFewSteps');
  }
  if (course === 'stock') return say('undetermined', indicator.target.basis === null ? 'basisUnclear' : 'noBaseline');
  return say(rate >= scheduledNext(due!, reportingPeriod, planYear) ? 'ahead' : 'onSchedule');
}

type Say = (paceStatus: PaceStatus, reason?: string | null) => Pace;
