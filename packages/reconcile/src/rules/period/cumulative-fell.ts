import { finding, type Indicator } from '@duizhang/model';
import { agreement } from '../../attainment.ts';
import { basisDiffers, readBasis, reportedBasis } from '../../basis.ts';
import { gapOf, identity, namesOf, periodOf, subjectOf, valueGroup } from '../../describe.ts';
import { figureOf } from '../../comparable.ts';
import { isPercentage } from '../../figure.ts';
import type { Judging, JudgedRow } from '../../judging.ts';
import { placeName, placeOf, relatedCell } from '../../places.ts';
import { startsTheYear, valueBefore } from '../../previous.ts';
import type { Rule } from '../../rule.ts';
import { pass, report, skip, type Verdict } from '../../verdict.ts';

/** What accumulates cannot be less than in the period before. */
export const cumulativeFell: Rule = {
  meta: {
    id: 'cumulative-fell',
    family: 'period',
    severity: 'error',
    title: { zh: '累计值低于上期', en: 'Cumulative value fell' },
    why: {
      zh: '累计数只增不减，本期低于上期则两期必有一误。新增类指标按年初以来累计填报，下降须说明（是否误填了当季数）；方案未写口径的数量指标，下降只提请核实；比率、水平类可升可降，不作判断。依据：累计口径的定义；方案“累计、总数、新增”用语。',
      en: 'A cumulative count never falls: one of the two periods is wrong. New counts are reported since January, so a fall must be explained (was it the quarter alone?); counts whose basis the plan does not state are only put to verification; rates and levels may fall and are not judged. Source: what cumulative means, and the words 累计, 总数 and 新增 of the plan.',
    },
    remedy: { zh: '请核对两期数值，更正有误的一期。', en: 'Check both periods and correct the one that is wrong.' },
    remedies: {
      newFell: {
        zh: '请核对两期数值：只填了当季数的，改为年初以来的累计数；上期有误的，更正上期。',
        en: 'Check both periods: report since January instead of the quarter alone, or correct the earlier value.',
      },
      basisUnclear: {
        zh: '请说明是累计数还是时点数；是累计数的，核对两期数值后更正。',
        en: 'State whether it is a cumulative count or a level; if cumulative, check both periods and correct the wrong one.',
      },
      noPreviousPeriod: {
        zh: '请补上上一期的报送件；本来就没有上一期的，不需处理。',
        en: 'Supply the submissions of the period before; where there is none, nothing needs to be done.',
      },
    },
    messages: {
      fell: {
        zh: '{orgUnit}“{item}”累计数由上期“{before}”降为“{raw}”（{place}），差额{gap}。',
        en: '{orgUnit}, “{item}”: the cumulative value fell from {before} to {raw} ({place}, difference {gapEn}).',
      },
      newFell: {
        zh: '{orgUnit}“{item}”由上期“{before}”降为“{raw}”（{place}），差额{gap}；新增数应自年初累计。',
        en: '{orgUnit}, “{item}”: it went from {before} to {raw} ({place}, difference {gapEn}); new counts run from January.',
      },
      basisUnclear: {
        zh: '{orgUnit}“{item}”由上期“{before}”降为“{raw}”（{place}），差额{gap}；方案未写明口径，无从判断是否有误。',
        en: '{orgUnit}, “{item}”: it went from {before} to {raw} ({place}, difference {gapEn}); the plan states no basis, so this may be right or wrong.',
      },
      noPreviousPeriod: {
        zh: '没有上一期的报送数据，{count}个数值未能与上期比较。',
        en: 'There is no submission of the period before; {count} {count|value was|values were} not compared with it.',
      },
    },
    examples: {
      bad: { zh: '一季度累计420个，二季度累计400个', en: 'A total of 420 in the first quarter, 400 in the second' },
      good: { zh: '一季度累计420个，二季度累计450个', en: 'A total of 420 in the first quarter, 450 in the second' },
    },
  },
  judgedOn: 'file',
  *judge(context) {
    const withoutBefore: JudgedRow[] = [];
    for (const judged of context.rows) {
      if (!judged.indicator) continue;
      const verdict = judgeRow(context, judged, judged.indicator);
      if (verdict.outcome === 'notEvaluated' && verdict.reason === 'noPreviousPeriod') withoutBefore.push(judged);
      else yield verdict;
    }
    // One root cause, one finding: the whole period before is missing.
    if (context.acrossFiles && context.previous.size === 0 && withoutBefore.length > 0) {
      yield report(
        finding(cumulativeFell.meta, {
          messageId: 'noPreviousPeriod',
          outcome: 'notEvaluated',
          severity: 'info',
          data: { count: withoutBefore.length, reason: 'noPreviousPeriod' },
          reportingPeriod: context.reportingPeriod,
        }),
        withoutBefore.length,
      );
    } else {
      for (let rest = withoutBefore.length; rest > 0; rest--) yield skip('noPreviousPeriod');
    }
  },
};

function judgeRow(context: Judging, judged: JudgedRow, indicator: Indicator): Verdict {
  const figure = figureOf(context, judged, indicator);
  if (!figure.usable) return skip(figure.reason);
  const basis = indicator.target.basis ?? reportedBasis(judged.row);
  if (isPercentage(indicator) || basis === 'rate' || basis === 'level') return skip('mayFall');
  const before = valueBefore(context, judged, indicator);
  if (!before) return skip('noPreviousPeriod');
  if (basis === 'new' && startsTheYear(periodOf(context, judged))) return skip('newYear');
  // What was a total and is the new part now has not fallen.
  if (basisDiffers(basis, readBasis(before.raw))) return skip('basisDiffers');
  const { value } = figure.quantity;
  if (value >= before.value || agreement(figure.quantity, before) !== 'inconsistent') return pass;
  const at = placeOf(judged, 'actual');
  const how = { cumulative: { messageId: 'fell' }, new: { messageId: 'newFell', severity: 'warning' as const } };
  return report(
    finding(cumulativeFell.meta, {
      ...(basis === null ? { messageId: 'basisUnclear', severity: 'warning', outcome: 'notEvaluated' } : how[basis]),
      data: {
        ...namesOf(context, judged),
        raw: judged.row.actual.raw.trim(),
        before: before.raw.trim(),
        ...gapOf(value - before.value, indicator),
        place: placeName(at),
        ...(basis === null ? { reason: 'basisUnclear' } : {}),
      },
      at,
      related: relatedCell(before.at, before.raw),
      ...subjectOf(context, judged),
      evidence: [...identity(judged), judged.row.actual.raw, before.raw],
      groupingKey: valueGroup(context, judged),
    }),
  );
}
