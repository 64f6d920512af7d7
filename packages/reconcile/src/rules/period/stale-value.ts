import { finding, type Indicator } from '@duizhang/model';
import { attain } from '../../attainment.ts';
import { reportedBasis } from '../../basis.ts';
import { identity, namesOf, periodOf, subjectOf, targetText, valueGroup } from '../../describe.ts';
import { figureOf } from '../../comparable.ts';
import { isPercentage } from '../../figure.ts';
import type { Judging, JudgedRow } from '../../judging.ts';
import { placeName, placeOf, relatedCell, relatedPlan } from '../../places.ts';
import { startsTheYear, valueBefore } from '../../previous.ts';
import type { Rule } from '../../rule.ts';
import { isShare } from '../../share.ts';
import { pass, report, skip, type Verdict } from '../../verdict.ts';

/** Work that goes on should move its figure, or say why not. */
export const staleValue: Rule = {
  meta: {
    id: 'stale-value',
    family: 'period',
    severity: 'info',
    title: { zh: '数值未更新', en: 'Stale value' },
    why: {
      zh: '状态为“推进中”，完成值却与上期一字不差：可能是照抄上期没有更新，也可能这一期确实没有新增，只作提示。已达到目标、已到100%、状态为“已完成”“本期无进展”“滞后”“未启动”的，以及两期都是0的（前期准备阶段），不提示；新增类指标跨年重新起算。依据：上期完成值与本期完成值并列填报的用意；“核对而不是照抄”的要求。',
      en: 'The status is in progress, but the value is that of the period before: it was copied, or nothing was added, which only the unit knows; so this is information. Not pointed out where the target is met or 100 % reached, where the status is completed, no progress, behind or not started, nor where both are 0 (work in preparation); new counts start again with the year. Source: what the column of the period before stands beside the actual for; the demand to check prefilled values instead of copying them.',
    },
    remedy: {
      zh: '请更新数值；本期确无新增的，状态改选“本期无进展”或在“进展情况”中说明。',
      en: 'Update the value; where nothing was added choose 本期无进展 or say so under 进展情况.',
    },
    messages: {
      unchanged: {
        zh: '{orgUnit}“{item}”状态为“{status}”，完成值“{raw}”（{place}）与上期相同，目标{target}。',
        en: '{orgUnit}, “{item}”: the status is {status}, but {raw} ({place}) is the value of the period before (target {target}).',
      },
    },
    examples: {
      bad: { zh: '目标400个，上期350个、本期350个，状态“推进中”', en: 'Target 400, 350 before and 350 now, in progress' },
      good: { zh: '上期350个、本期380个，状态“推进中”', en: '350 before, 380 now, in progress' },
    },
  },
  judgedOn: 'file',
  *judge(context) {
    for (const judged of context.rows) {
      if (judged.indicator) yield judgeRow(context, judged, judged.indicator);
    }
  },
};

function judgeRow(context: Judging, judged: JudgedRow, indicator: Indicator): Verdict {
  const { row } = judged;
  const figure = figureOf(context, judged, indicator);
  if (!figure.usable) return skip(figure.reason);
  if (row.status.value === null) return skip(row.status.raw.trim() === '' ? 'noStatus' : 'unreadableStatus');
  const before = valueBefore(context, judged, indicator);
  if (!before) return skip('noPreviousPeriod');
  const basis = indicator.target.basis ?? reportedBasis(row);
  if (basis === 'new' && startsTheYear(periodOf(context, judged))) return skip('newYear');
  const { value } = figure.quantity;
  if (row.status.value !== 'inProgress' || value !== before.value || value === 0) return pass;
  const isFull = isPercentage(indicator) && value >= 100;
  if (isFull || (!isShare(judged, indicator) && attain(indicator, figure.quantity).verdict === 'met')) return pass;
  const at = placeOf(judged, 'actual');
  return report(
    finding(staleValue.meta, {
      messageId: 'unchanged',
      data: {
        ...namesOf(context, judged),
        raw: row.actual.raw.trim(),
        status: row.status.raw.trim(),
        target: targetText(indicator),
        place: placeName(at),
      },
      at,
      related: [...relatedCell(before.at, before.raw), ...relatedPlan(context.catalogue, indicator.source)],
      ...subjectOf(context, judged),
      evidence: [...identity(judged), row.actual.raw, row.status.raw, before.raw],
      groupingKey: valueGroup(context, judged),
    }),
  );
}
