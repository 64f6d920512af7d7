import type { Indicator, Target } from '@duizhang/model';
import { describe, expect, it } from 'vitest';
import { attain } from './attainment.ts';
import { courseOf, paceOf, paceReasonTexts } from './pace.ts';
import { reasonTexts } from './verdict.ts';

const indicator = (comparator: Target['comparator'], value: number, more: Partial<Target> = {}, flags: string[] = []): Indicator => ({
  indicatorId: 'p/1.1#1',
  name: '指标',
  target: { comparator, value, unitOfMeasure: '个', basis: null, deadline: null, ...more },
  source: { quote: '', start: 0, end: 0 },
  confidence: 1,
  flags,
});

interface At {
  period?: string;
  due?: string | null;
  fell?: boolean;
  hedge?: string;
  interval?: [number, number];
}

function pace(given: Indicator, value: number, { period = '2023-Q2', due = '2023-12-31', fell = false, hedge, interval }: At = {}) {
  const actual = { value, hedge: hedge ?? null, interval: interval ?? null };
  return paceOf({ indicator: given, attainment: attain(given, actual), actual, due, reportingPeriod: period, planYear: 2023, fell });
}

const built = indicator('>=', 100, { basis: 'new' });
const total = indicator('>=', 400, { basis: 'cumulative' });
const open = indicator('=', 400);
const share = indicator('>=', 95, { unitOfMeasure: '%', basis: 'rate' });
const hours = indicator('<=', 2, { unitOfMeasure: '小时' });

it.each([
  ['新建100个', built, 'linear'],
  ['累计400个', total, 'stock'],
  ['400个，口径不明', open, 'stock'],
  ['可办率95%', share, 'free'],
  ['提高3个百分点', indicator('>=', 3, { unitOfMeasure: '个百分点' }), 'free'],
  ['水平', indicator('>=', 3, { basis: 'level' }), 'free'],
  ['不超过2小时', hours, 'free'],
  ['新增事故为零', indicator('=', 0, { basis: 'new' }), 'free'],
  ['越小越好', indicator('=', 5, { basis: 'new' }, ['smallerIsBetter']), 'free'],
])('course: %s', (_, given, course) => expect(courseOf(given)).toBe(course));

describe('pace', () => {
  it.each<[string, Indicator, number, At, string, string | null]>([
    ['二季度新建50个，目标100个：达进度', built, 50, {}, 'onSchedule', null],
    ['二季度新建74个：还差一个季度的量', built, 74, {}, 'onSchedule', null],
    ['二季度新建75个：已够三季度', built, 75, {}, 'ahead', null],
    ['二季度新建49个：欠进度', built, 49, {}, 'behind', null],
    ['1—11月新建91个，序时91.7%：差不足一个', built, 91, { period: '2023-11' }, 'onSchedule', null],
    ['1—11月新建90个', built, 90, { period: '2023-11' }, 'behind', null],
    ['二季度新建100个：已完成', built, 100, {}, 'completed', null],
    ['全年新建99个：到期未完成', built, 99, { period: '2023-Q4' }, 'behind', 'dueMissed'],
    ['9月底前完成，二季度60个，序时66.7%', built, 60, { due: '2023-09-30' }, 'behind', null],
    ['目标1个，二季度尚未建成', indicator('=', 1, { basis: 'new' }), 0, {}, 'undetermined', 'tooFewSteps'],
    ['目标3个，二季度建成1个', indicator('=', 3, { basis: 'new' }), 1, {}, 'onSchedule', null],
    ['目标3个，二季度一个未建', indicator('=', 3, { basis: 'new' }), 0, {}, 'behind', null],
    ['约50个，可能不足序时', built, 50, { hedge: '约', interval: [47.5, 52.5] }, 'undetermined', 'precisionHidesVerdict'],
    ['约20个，怎么也不足序时', built, 20, { hedge: '约', interval: [19, 21] }, 'behind', null],
    ['目标约400个，报395个：是否达到说不准，进度够', indicator('~', 400, { basis: 'new' }), 395, {}, 'ahead', null],
    ['目标约400个，全年报395个', indicator('~', 400, { basis: 'new' }), 395, { period: '2023' }, 'undetermined', 'aboutTarget'],
    ['累计300个，没有基期值', total, 300, {}, 'undetermined', 'noBaseline'],
    ['累计150个，不论基期多少都不足一半', total, 150, {}, 'behind', null],
    ['累计405个', total, 405, {}, 'completed', null],
    ['口径不明，300个', open, 300, {}, 'undetermined', 'basisUnclear'],
    ['可办率96%，未到期：还可能变', share, 96, {}, 'onSchedule', 'mayChange'],
    ['可办率96%，年末', share, 96, { period: '2023-Q4' }, 'completed', null],
    ['可办率88%，未到期', share, 88, {}, 'undetermined', 'notYetDue'],
    ['可办率88%，比上期还低', share, 88, { fell: true }, 'behind', 'fell'],
    ['可办率96%，比上期低但已达到', share, 96, { fell: true }, 'onSchedule', 'mayChange'],
    ['可办率88%，年末', share, 88, { period: '2023' }, 'behind', 'dueMissed'],
    ['约95%', share, 95, { hedge: '约', interval: [90.25, 99.75] }, 'undetermined', 'precisionHidesVerdict'],
    ['办理3小时，未到期', hours, 3, {}, 'undetermined', 'notYetDue'],
    ['办理1.5小时，未到期', hours, 1.5, {}, 'onSchedule', 'mayChange'],
    ['新增事故不超过5起，已有6起', indicator('<=', 5, { basis: 'new' }), 6, {}, 'behind', 'limitExceeded'],
    ['方案没有年份', built, 50, { due: null }, 'undetermined', 'noDeadline'],
    ['方案没有年份，已达到', built, 120, { due: null }, 'completed', null],
  ])('%s', (_, given, value, at, status, reason) => {
    expect(pace(given, value, at)).toMatchObject({ paceStatus: status, reason });
  });

  it.each<[string, Indicator, number, At, number | null, number | null, number | null]>([
    ['schedule 50 %, done 40 %', built, 40, {}, 50, 80, 80],
    ['an overshoot counts up to 100', built, 90, {}, 50, 180, 100],
    ['behind never looks like on schedule', indicator('>', 100, { basis: 'new' }), 100, { period: '2023' }, 100, 99.9, 99.9],
    ['short by less than one thing is no lag', built, 91, { period: '2023-11' }, 91.7, 99.2, 100],
    ['a stock could only lose: not scored', total, 150, {}, 50, 75, null],
    ['a stock that is completed could only win: not scored', total, 405, {}, 50, 202.6, null],
    ['a rate has no schedule before it is due', share, 96, {}, 50, null, null],
    ['a rate that is due', share, 76, { period: '2023' }, 100, 80, 80],
    ['zero, and due: met is 100', indicator('<=', 0), 0, { period: '2023' }, 100, null, 100],
    ['zero, and due: missed is 0', indicator('<=', 0), 2, { period: '2023' }, 100, 0, 0],
    ['growth that fell below nothing', share, -5, { period: '2023' }, 100, -5.3, 0],
    ['before the plan begins there is nothing to score', built, 5, { period: '2022-Q4' }, 0, null, null],
  ])('figures: %s', (_, given, value, at, schedule, against, score) => {
    expect(pace(given, value, at)).toMatchObject({ scheduledProgress: schedule, againstSchedule: against, score });
  });

  it('has words for its own reasons, none of which means something else elsewhere', () => {
    expect(Object.keys(paceReasonTexts).filter((reason) => Object.hasOwn(reasonTexts, reason))).toEqual([]);
  });
});
