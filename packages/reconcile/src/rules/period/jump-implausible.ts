import { previousPeriod } from '@duizhang/lexicon';
import { finding, type Indicator } from '@duizhang/model';
import { round } from '../../attainment.ts';
import { reportedBasis } from '../../basis.ts';
import { identity, namesOf, subjectOf, targetText, unitName, valueGroup } from '../../describe.ts';
import { reportKey } from '../../expected.ts';
import { figureOf } from '../../comparable.ts';
import { isPercentage, readValue, type ReadQuantity } from '../../figure.ts';
import type { Judging, JudgedRow } from '../../judging.ts';
import { median, medianAbsoluteDeviation } from '../../median.ts';
import { placeName, placeOf, relatedCell, relatedPlan } from '../../places.ts';
import { startsTheYear, valueBefore } from '../../previous.ts';
import { optionOf, type Rule } from '../../rule.ts';
import { pass, report, skip, type Verdict } from '../../verdict.ts';

/** A value that leaps beyond what the unit, or others like it, have ever done in a period. */
export const jumpImplausible: Rule = {
  meta: {
    id: 'jump-implausible',
    family: 'period',
    severity: 'warning',
    title: { zh: '数值突变', en: 'Implausible jump' },
    why: {
      zh: '用两种方法看本期变动是否异常：一是与自己比，变动超过以往各期变动中位数的若干倍（须有足够的连续各期数据）；二是与同类比，同一集合单位各成员本期与上期之比，超过其中位数若干倍、且超出中位数绝对偏差的若干倍（须有足够的成员）。用中位数而不用平均数和标准差，因为累计数偏斜，一个错数就会把标准差撑大。变动相对目标很小的不列；累计数下降由“累计值低于上期”说明。数据不足的不评价。依据：DHIS2异常值检查的做法及其对Z分数用于偏态数据的告诫；Iglewicz、Hoaglin修正Z分数以3.5为界。',
      en: 'Two methods tell whether the change of a period is out of line. Own history: it is several times the median of the changes of earlier periods (enough periods in a row are needed). Peers: among the members of a collective its ratio to the period before is several times the median ratio, and beyond so many median absolute deviations (enough members are needed). Medians and not means with standard deviations: counts are skewed, and one wrong value hides itself in the deviation that it makes. A change that is small beside the target is left alone, a count that fell is cumulative-fell. Source: outlier checks of DHIS2 with their warning against Z-scores on skewed data; the limit of 3.5 for modified Z-scores by Iglewicz and Hoaglin.',
    },
    remedy: {
      zh: '请核对本期和上期的数值、单位和小数点；确属突破的，在“进展情况”中说明原因。',
      en: 'Check value, unit and decimal point of both periods; a real leap is explained under 进展情况.',
    },
    messages: {
      ownHistory: {
        zh: '{orgUnit}“{item}”由上期“{before}”变为“{raw}”（{place}），变动{step}，是以往{count}次变动中位数{usual}的{times}倍（目标{target}）。',
        en: '{orgUnit}, “{item}”: from {before} to {raw} ({place}), a change of {step}, {times} times the median {usual} of {count} earlier {count|change|changes} (target {target}).',
      },
      peers: {
        zh: '{orgUnit}“{item}”由上期“{before}”变为“{raw}”（{place}），是上期的{ratio}倍；{collective}{count}家的中位数为{usual}倍（中位数绝对偏差法），目标{target}。',
        en: '{orgUnit}, “{item}”: from {before} to {raw} ({place}), {ratio} times as much, where the median of {count} members of {collective} is {usual} (median absolute deviation; target {target}).',
      },
    },
    options: {
      factor: {
        default: 5,
        minimum: 1.5,
        maximum: 1000,
        title: { zh: '超过中位数多少倍算突变', en: 'times the median from which a change is a jump' },
      },
      minimumValues: {
        default: 3,
        minimum: 2,
        maximum: 100,
        title: { zh: '与自己比至少需要以往多少期的数值', en: 'earlier values in a row that own history needs' },
      },
      minimumPeers: {
        default: 6,
        minimum: 4,
        maximum: 1000,
        title: { zh: '与同类比至少需要多少家（含本单位）', en: 'members, the unit included, that a comparison with peers needs' },
      },
      deviations: {
        default: 3.5,
        minimum: 1,
        maximum: 100,
        title: {
          zh: '与同类比超出中位数绝对偏差（折算为标准差）多少倍',
          en: 'scaled median absolute deviations beyond which a peer stands out',
        },
      },
      minimumShare: {
        default: 10,
        minimum: 0,
        maximum: 100,
        title: { zh: '变动至少占目标的百分之几才判断', en: 'percent of the target that a change must reach to be judged' },
      },
    },
    examples: {
      bad: { zh: '以往每季增加10个上下，本季增加300个', en: 'Some 10 more in every quarter, 300 more in this one' },
      good: { zh: '以往每季增加10个上下，本季增加15个', en: 'Some 10 more in every quarter, 15 more in this one' },
    },
  },
  judgedOn: 'period',
  *judge(context) {
    const peers = new Map<string, Peers | null>();
    for (const judged of context.rows) {
      if (judged.indicator) yield judgeRow(context, judged, judged.indicator, peers);
    }
  },
};

/** A value with the one before it, and what has changed. */
interface Change {
  quantity: ReadQuantity;
  before: ReadQuantity;
  step: number;
}

/** Ratios of this period to the one before among the members of a collective, as logarithms: half and double are equally far from one. */
interface Peers {
  count: number;
  median: number;
  /** Scaled so that it equals the standard deviation where values are normally distributed. */
  deviation: number;
}

function judgeRow(context: Judging, judged: JudgedRow, indicator: Indicator, known: Map<string, Peers | null>): Verdict {
  const figure = figureOf(context, judged, indicator);
  if (!figure.usable) return skip(figure.reason);
  if (judged.row.orgUnitId === null) return skip('orgUnitUnknown');
  const basis = indicator.target.basis ?? reportedBasis(judged.row);
  if (basis === 'new' && startsTheYear(context.reportingPeriod)) return skip('newYear');
  const before = valueBefore(context, judged, indicator);
  if (!before) return skip('noPreviousPeriod');
  const { quantity } = figure;
  const mayFall = isPercentage(indicator) || basis === 'rate' || basis === 'level';
  if (quantity.value < before.value && !mayFall) return skip('valueFell');
  const change = { quantity, before, step: round(quantity.value - before.value) };
  const own = earlierSteps(context, judged, indicator, basis === 'new');
  const peers = peersOf(context, judged, indicator, known);
  if (!own && !peers) return skip('tooLittleHistory');
  const share = optionOf(context, jumpImplausible.meta, 'minimumShare') / 100;
  if (Math.abs(change.step) < share * Math.abs(indicator.target.value)) return pass;
  return (
    (own && againstOwn(context, judged, indicator, change, own)) ??
    (peers && againstPeers(context, judged, indicator, change, peers)) ??
    pass
  );
}

/** Sizes of the changes of earlier periods in a row, up to the period before; null where they are too few, or nothing ever changed. */
function earlierSteps(context: Judging, { row, itemId }: JudgedRow, { target }: Indicator, isNew: boolean): number[] | null {
  const history = context.history.get(reportKey(row.orgUnitId!, itemId!)) ?? [];
  const enough = optionOf(context, jumpImplausible.meta, 'minimumValues');
  if (history.length < enough) return null;
  const values = new Map<string, number>();
  for (const { reportingPeriod, row: earlier } of history) {
    const quantity = readValue(earlier.actual);
    const unitOfMeasure = quantity?.unitOfMeasure ?? target.unitOfMeasure;
    if (quantity && unitOfMeasure === (row.actual.unitOfMeasure ?? target.unitOfMeasure)) values.set(reportingPeriod, quantity.value);
  }
  const steps: number[] = [];
  let count = 0;
  for (let period = previousPeriod(context.reportingPeriod!); values.has(period); period = previousPeriod(period)) {
    count += 1;
    // New counts run from January: the first of the year is a change from nothing.
    const restarts = isNew && startsTheYear(period);
    const earlier = restarts ? 0 : values.get(previousPeriod(period));
    if (earlier !== undefined) steps.push(Math.abs(values.get(period)! - earlier));
    if (restarts) break;
  }
  return count < enough || steps.length === 0 || median(steps) === 0 ? null : steps;
}

function againstOwn(context: Judging, judged: JudgedRow, indicator: Indicator, change: Change, steps: readonly number[]): Verdict | null {
  const usual = median(steps);
  const times = Math.abs(change.step) / usual;
  if (times <= optionOf(context, jumpImplausible.meta, 'factor')) return null;
  return jump(context, judged, indicator, change, 'ownHistory', {
    method: 'medianOfOwnChanges',
    count: steps.length,
    usual: round(usual),
    times: oneDecimal(times),
  });
}

function peersOf(context: Judging, { expected, itemId }: JudgedRow, indicator: Indicator, known: Map<string, Peers | null>): Peers | null {
  if (!expected || expected.via === null) return null;
  const key = reportKey(expected.via, itemId!);
  let peers = known.get(key);
  if (peers === undefined) known.set(key, (peers = comparePeers(context, itemId!, expected.via, indicator)));
  return peers;
}

function comparePeers(context: Judging, itemId: string, collective: string, indicator: Indicator): Peers | null {
  const ratios: number[] = [];
  for (const { orgUnitId, via } of context.sharing.get(itemId) ?? []) {
    const judged = via === collective ? context.reports.get(reportKey(orgUnitId, itemId))?.[0] : undefined;
    const figure = judged && figureOf(context, judged, indicator);
    const before = judged && valueBefore(context, judged, indicator);
    if (figure?.usable && before && before.value > 0 && figure.quantity.value > 0)
      ratios.push(Math.log(figure.quantity.value / before.value));
  }
  if (ratios.length < optionOf(context, jumpImplausible.meta, 'minimumPeers')) return null;
  return { count: ratios.length, median: median(ratios), deviation: 1.4826 * medianAbsoluteDeviation(ratios) };
}

function againstPeers(context: Judging, judged: JudgedRow, indicator: Indicator, change: Change, peers: Peers): Verdict | null {
  const { quantity, before } = change;
  if (quantity.value <= 0 || before.value <= 0) return null;
  const distance = Math.abs(Math.log(quantity.value / before.value) - peers.median);
  const factor = optionOf(context, jumpImplausible.meta, 'factor');
  if (distance <= Math.log(factor) || distance <= optionOf(context, jumpImplausible.meta, 'deviations') * peers.deviation) return null;
  return jump(context, judged, indicator, change, 'peers', {
    method: 'medianAbsoluteDeviation',
    count: peers.count,
    usual: oneDecimal(Math.exp(peers.median)),
    ratio: oneDecimal(quantity.value / before.value),
    collective: unitName(context, judged.expected!.via!),
  });
}

function jump(
  context: Judging,
  judged: JudgedRow,
  indicator: Indicator,
  { before, step }: Change,
  messageId: string,
  figures: Record<string, string | number>,
): Verdict {
  const at = placeOf(judged, 'actual');
  const { raw } = judged.row.actual;
  return report(
    finding(jumpImplausible.meta, {
      messageId,
      data: {
        ...namesOf(context, judged),
        raw: raw.trim(),
        before: before.raw.trim(),
        step,
        target: targetText(indicator),
        place: placeName(at),
        ...figures,
      },
      at,
      related: [...relatedCell(before.at, before.raw), ...relatedPlan(context.catalogue, indicator.source)],
      ...subjectOf(context, judged),
      evidence: [...identity(judged), raw, before.raw],
      groupingKey: valueGroup(context, judged),
    }),
  );
}

function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10;
}
