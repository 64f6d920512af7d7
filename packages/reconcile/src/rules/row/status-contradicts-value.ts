import { finding, type Indicator, type Related } from '@duizhang/model';
import { agreement, attain } from '../../attainment.ts';
import { gapOf, identity, namesOf, subjectOf, targetText, valueGroup } from '../../describe.ts';
import { figureOf } from '../../comparable.ts';
import type { Judging, JudgedRow } from '../../judging.ts';
import { placeName, placeOf, relatedCell, relatedPlan } from '../../places.ts';
import { valueBefore } from '../../previous.ts';
import type { Rule } from '../../rule.ts';
import { pass, report, skip, type Verdict } from '../../verdict.ts';
import { isShare } from '../../share.ts';

/** Status and value of a row must tell the same story. */
export const statusContradictsValue: Rule = {
  meta: {
    id: 'status-contradicts-value',
    family: 'row',
    severity: 'error',
    title: { zh: '完成状态与完成值矛盾', en: 'Status contradicts value' },
    why: {
      zh: '同一行中“已完成”而数值未达目标、“未启动”而已有完成值、“本期无进展”而数值上升、“滞后”而已达目标，两者必有一误。依据：方案目标值；状态栏五种状态的含义。',
      en: 'Completed with a value below target, not started with a value, no progress with a value that rose, behind with the target met: one of the two is wrong. Source: the target of the plan sentence, and what the five words of the status column mean.',
    },
    remedy: { zh: '请核对后改正状态或完成值。', en: 'Check, then correct the status or the value.' },
    messages: {
      completedBelow: {
        zh: '{orgUnit}“{item}”状态为“{status}”（{place}），完成值“{raw}”却未达到目标{target}，差额{gap}。',
        en: '{orgUnit}, “{item}”: the status is {status} ({place}), but {raw} misses the target {target} (difference {gapEn}).',
      },
      notStartedWithValue: {
        zh: '{orgUnit}“{item}”状态为“{status}”（{place}），却填报了完成值“{raw}”。',
        en: '{orgUnit}, “{item}”: the status is {status} ({place}), but a value of {raw} is reported.',
      },
      notStartedStock: {
        zh: '{orgUnit}“{item}”状态为“{status}”（{place}），却填报了完成值“{raw}”；若是往年存量，请注明。',
        en: '{orgUnit}, “{item}”: the status is {status} ({place}), but a value of {raw} is reported; say so if it is stock of earlier years.',
      },
      noProgressButChanged: {
        zh: '{orgUnit}“{item}”状态为“{status}”（{place}），完成值却由上期“{before}”变为“{raw}”，差额{gap}。',
        en: '{orgUnit}, “{item}”: the status is {status} ({place}), but the value went from {before} to {raw} (difference {gapEn}).',
      },
      behindButMet: {
        zh: '{orgUnit}“{item}”状态为“{status}”（{place}），完成值“{raw}”却已达到目标{target}。',
        en: '{orgUnit}, “{item}”: the status is {status} ({place}), but {raw} meets the target {target}.',
      },
    },
    examples: {
      bad: { zh: '状态“已完成”，完成值82%，目标95%以上', en: 'Completed, 82%, target 95% or more' },
      good: { zh: '状态“推进中”，完成值82%，目标95%以上', en: 'In progress, 82%, target 95% or more' },
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
  if (row.status.value === null) return skip(judged.setAside ?? (row.status.raw.trim() === '' ? 'noStatus' : 'unreadableStatus'));
  if (!figure.usable) return skip(figure.reason);
  const { quantity } = figure;
  switch (row.status.value) {
    case 'completed': {
      if (isShare(judged, indicator)) return skip('shareOfCollective');
      const attainment = attain(indicator, quantity);
      if (attainment.verdict === 'undetermined') return skip(attainment.reason);
      return attainment.verdict === 'met' ? pass : contradiction('completedBelow', gapOf(attainment.shortfall, indicator));
    }
    case 'behind':
      if (isShare(judged, indicator)) return skip('shareOfCollective');
      return attain(indicator, quantity).verdict === 'met' ? contradiction('behindButMet', {}, 'warning') : pass;
    case 'noProgress': {
      const before = valueBefore(context, judged, indicator);
      if (!before) return skip('noPreviousPeriod');
      if (agreement(quantity, before) !== 'inconsistent') return pass;
      const data = { before: before.raw.trim(), ...gapOf(quantity.value - before.value, indicator) };
      return contradiction('noProgressButChanged', data, 'warning', 'fail', relatedCell(before.at, before.raw));
    }
    case 'notStarted': {
      const before = valueBefore(context, judged, indicator);
      const changed = before !== null && agreement(quantity, before) === 'inconsistent';
      if (quantity.value === 0 || (before !== null && !changed)) return pass;
      // What the plan counts from zero can't have a value before it has begun; a level may be the stock of earlier years.
      if (indicator.target.basis === 'new' || changed) return contradiction('notStartedWithValue', {});
      return contradiction('notStartedStock', { reason: 'basisUnclear' }, 'warning', 'notEvaluated');
    }
    case 'inProgress':
      return pass;
  }

  function contradiction(
    messageId: string,
    data: Record<string, string | number>,
    severity: 'error' | 'warning' = 'error',
    outcome: 'fail' | 'notEvaluated' = 'fail',
    more: readonly Related[] = [],
  ): Verdict {
    const at = placeOf(judged, 'status');
    return report(
      finding(statusContradictsValue.meta, {
        messageId,
        severity,
        outcome,
        data: {
          ...namesOf(context, judged),
          status: row.status.raw,
          raw: row.actual.raw.trim(),
          target: targetText(indicator),
          place: placeName(at),
          ...data,
        },
        at,
        related: [...relatedCell(row.actual.at, row.actual.raw), ...more, ...relatedPlan(context.catalogue, indicator.source)],
        ...subjectOf(context, judged),
        evidence: [...identity(judged), row.status.raw, row.actual.raw, targetText(indicator)],
        groupingKey: valueGroup(context, judged),
      }),
    );
  }
}
