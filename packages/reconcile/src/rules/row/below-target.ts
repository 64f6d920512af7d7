import { finding, type Indicator } from '@duizhang/model';
import { attain, smallerIsBetter, type Attainment } from '../../attainment.ts';
import { basisWords } from '../../basis.ts';
import { gapOf, identity, namesOf, periodOf, subjectOf, targetText, valueGroup } from '../../describe.ts';
import { dueDate, isDue, scheduledProgress } from '../../due.ts';
import { figureOf } from '../../comparable.ts';
import type { Judging, JudgedRow } from '../../judging.ts';
import { placeName, placeOf, relatedPlan } from '../../places.ts';
import { missingCells } from '../../required-cells.ts';
import type { Rule } from '../../rule.ts';
import { isShare } from '../../share.ts';
import { pass, report, skip, type Reason, type Verdict } from '../../verdict.ts';

/** A value must reach the target when the target is due, or when the unit calls the work completed. */
export const belowTarget: Rule = {
  meta: {
    id: 'below-target',
    family: 'row',
    severity: 'warning',
    title: { zh: '未达到目标值', en: 'Below target' },
    why: {
      zh: '方案的目标是年底（或写明的时限）前要达到的。未到时限时低于目标不算不达标：只对新增类指标按序时进度提示，其他指标没有年初基数，只列出完成率；到期（含全年最后一期）或填报“已完成”而未达到的，须作说明。“小于、低于”类目标按越小越好判断；口径与方案不同的不判断；计量单位不同、精度不足的另有规则提出。依据：方案原文的目标值与比较词；序时进度按已过月份占比计算（宣城市季度通报的做法）。',
      en: 'A target is due at the end of the year, or by the deadline that the plan writes. Before that a lower value is no failure: only new counts, which start at zero, are held against the elapsed share of the year; for others the attainment is shown. At the deadline (and in the last period of the year), or where the unit reports completion, a lower value must be explained. Targets with < and <= are smaller-is-better; another basis leaves it open, and so do another unit of measure and too little precision, which have rules of their own. Source: target and comparator of the plan sentence; elapsed months as in the bulletins of Xuancheng.',
    },
    remedy: {
      zh: '请核对数值和口径；确未达到的，在“存在问题”中说明原因和补救措施。',
      en: 'Check value and basis; if the target is missed, explain it under 存在问题 with the measures taken.',
    },
    remedies: {
      completed: {
        zh: '请核对数值和状态；确未达到的，改正状态，并在“存在问题”中说明原因和补救措施。',
        en: 'Check value and status; if the target is missed, correct the status and explain it under 存在问题.',
      },
      behindSchedule: {
        zh: '尚不要求达到目标；请留意进度，可在“存在问题”“下一步计划”中说明。',
        en: 'The target is not due yet; mind the schedule, and explain the lag under 存在问题 and 下一步计划 if you can.',
      },
      notYetDue: { zh: '不需处理。', en: 'Nothing needs to be done.' },
      noDeadline: { zh: '请在任务目录中补上年份或完成时限。', en: 'Add the year or a deadline to the catalogue.' },
      noValue: {
        zh: '请填写完成值；确未统计、“进展情况”已说明原因的，不需处理。',
        en: 'Give the value; where 进展情况 says why it was not counted, nothing needs to be done.',
      },
      unreadableValue: {
        zh: '请只填一个数（可带单位），说明文字写入“进展情况”。',
        en: 'Enter one number (with its unit if you like); words belong into 进展情况.',
      },
      basisDiffers: {
        zh: '请按方案口径填报，其他口径的数写入“进展情况”。',
        en: 'Report on the basis of the plan; figures on another basis belong into 进展情况.',
      },
      aboutTarget: {
        zh: '由核对人员判断是否达到，理由写入裁定。',
        en: 'The person who reconciles judges whether it is met and gives the reason in the decision.',
      },
    },
    messages: {
      due: {
        zh: '{orgUnit}“{item}”填报“{raw}”（{place}），未达到目标{target}，差额{gap}，完成率{rate}；完成时限{due}已到。',
        en: '{orgUnit}, “{item}”: {raw} ({place}) misses the target {target} (difference {gapEn}, attainment {rate}), due on {due}.',
      },
      completed: {
        zh: '{orgUnit}“{item}”填报“已完成”，但完成值“{raw}”（{place}）未达到目标{target}，差额{gap}，完成率{rate}。',
        en: '{orgUnit}, “{item}” is reported as completed, but {raw} ({place}) misses the target {target} (difference {gapEn}, attainment {rate}).',
      },
      behindSchedule: {
        zh: '{orgUnit}“{item}”填报“{raw}”（{place}），目标{target}，完成率{rate}，低于序时进度{schedule}；完成时限{due}。',
        en: '{orgUnit}, “{item}”: {raw} ({place}), attainment {rate}, behind the scheduled {schedule} (target {target}, due {due}).',
      },
      notYetDue: {
        zh: '{orgUnit}“{item}”填报“{raw}”（{place}），目标{target}，完成率{rate}；完成时限{due}未到，暂不评价。',
        en: '{orgUnit}, “{item}”: {raw} ({place}) so far, target {target}, attainment {rate}; not due before {due}, not judged yet.',
      },
      noDeadline: {
        zh: '{orgUnit}“{item}”填报“{raw}”（{place}），目标{target}，完成率{rate}；方案没有年份，完成时限不明，未作评价。',
        en: '{orgUnit}, “{item}”: {raw} ({place}), target {target}, attainment {rate}; the plan has no year, so no deadline is known.',
      },
      noValue: {
        zh: '{orgUnit}“{item}”未填完成值（{place}），无法与目标{target}比较。',
        en: '{orgUnit}, “{item}”: no value ({place}) to compare with the target {target}.',
      },
      unreadableValue: {
        zh: '{orgUnit}“{item}”填报“{raw}”（{place}），没有可与目标{target}比较的数值。',
        en: '{orgUnit}, “{item}”: “{raw}” ({place}) gives no number to compare with the target {target}.',
      },
      basisDiffers: {
        zh: '{orgUnit}“{item}”填报“{raw}”（{place}），与方案口径（{askedBasis}）不同，无法与目标{target}比较。',
        en: '{orgUnit}, “{item}”: {raw} ({place}) is on another basis than the plan ({askedBasis}) and proves nothing about {target}.',
      },
      aboutTarget: {
        zh: '{orgUnit}“{item}”填报“{raw}”（{place}），方案目标“{target}”是约数，未规定允许偏差。',
        en: '{orgUnit}, “{item}”: {raw} ({place}); the target “{target}” is approximate, and the plan states no tolerance.',
      },
    },
    examples: {
      bad: { zh: '四季度掌上可办率82%，目标95%以上', en: 'Fourth quarter, 82% of services on mobile, target 95% or more' },
      good: { zh: '四季度掌上可办率96%，目标95%以上', en: 'Fourth quarter, 96%, target 95% or more' },
    },
  },
  judgedOn: 'file',
  *judge(context) {
    for (const judged of context.rows) {
      if (judged.indicator) yield judgeRow(context, judged, judged.indicator);
    }
  },
};

/** Reasons for which a person must look at the row; the others have a finding of their own elsewhere, or need none. */
const worthAFinding: ReadonlySet<Reason> = new Set(['noValue', 'unreadableValue', 'basisDiffers']);

function judgeRow(context: Judging, judged: JudgedRow, indicator: Indicator): Verdict {
  const figure = figureOf(context, judged, indicator);
  const idle = judged.row.status.value === 'notStarted' || judged.row.status.value === 'noProgress';
  if (!figure.usable) {
    const { reason } = figure;
    // A missing column and a cell that must be filled have findings of their own.
    const told = judged.row.actual.at === null || isFlagged(judged) || missingCells(judged).includes('actual');
    const silent = (reason === 'noValue' || reason === 'unreadableValue') && (idle || told);
    if (silent || !worthAFinding.has(reason)) return skip(reason);
    // Who leaves the value out and says something has done what the template asks for.
    return report(open(context, judged, indicator, reason, reason === 'noValue' ? 'info' : 'warning'));
  }
  if (isShare(judged, indicator)) return skip('shareOfCollective');
  const attainment = attain(indicator, figure.quantity);
  if (attainment.verdict === 'met') return pass;
  const period = periodOf(context, judged);
  const due = dueDate(context.catalogue, judged.clause!, indicator);
  const final = period !== null && isDue(due, period);
  const completed = judged.row.status.value === 'completed';
  const data = figures(indicator, attainment, due);
  if (!final && !completed) {
    const schedule = period === null || due === null ? null : scheduledProgress(due, period, context.catalogue.year);
    const startsAtZero = indicator.target.basis === 'new' && !smallerIsBetter(indicator);
    if (startsAtZero && schedule !== null && attainment.rate !== null && attainment.rate >= schedule) return skip('notYetDue');
    const messageId = due === null ? 'noDeadline' : startsAtZero && schedule !== null ? 'behindSchedule' : 'notYetDue';
    return report(
      open(context, judged, indicator, messageId, 'info', {
        ...data,
        schedule: percent(schedule),
        reason: due === null ? 'noDeadline' : 'notYetDue',
      }),
    );
  }
  if (attainment.verdict === 'undetermined' && attainment.reason === 'precisionHidesVerdict') return skip('precisionHidesVerdict');
  if (attainment.verdict === 'undetermined') return report(open(context, judged, indicator, attainment.reason, 'warning', data));
  return report(
    finding(belowTarget.meta, {
      ...common(context, judged, indicator),
      messageId: final ? 'due' : 'completed',
      data: { ...words(context, judged, indicator), ...data },
    }),
  );
}

/** Whether reading has already said what is wrong with the value's cell. */
function isFlagged({ row, owner }: JudgedRow): boolean {
  const { at } = row.actual;
  return at !== null && owner.flagged.has(`${at.sheet}!${at.cell}`);
}

function open(
  context: Judging,
  judged: JudgedRow,
  indicator: Indicator,
  messageId: string,
  severity: 'warning' | 'info',
  data: Record<string, string | number | null> = {},
) {
  return finding(belowTarget.meta, {
    ...common(context, judged, indicator),
    messageId,
    outcome: 'notEvaluated',
    severity,
    data: { ...words(context, judged, indicator), reason: messageId, ...data },
  });
}

function common(context: Judging, judged: JudgedRow, indicator: Indicator) {
  const { row } = judged;
  return {
    at: placeOf(judged, 'actual'),
    related: relatedPlan(context.catalogue, indicator.source),
    ...subjectOf(context, judged),
    evidence: [...identity(judged), row.actual.raw, row.status.raw, targetText(indicator)],
    groupingKey: valueGroup(context, judged),
  };
}

function words(context: Judging, judged: JudgedRow, indicator: Indicator) {
  return {
    ...namesOf(context, judged),
    raw: judged.row.actual.raw.trim(),
    value: judged.row.actual.value,
    target: targetText(indicator),
    askedBasis: indicator.target.basis && basisWords[indicator.target.basis],
    place: placeName(placeOf(judged, 'actual')),
  };
}

function figures(indicator: Indicator, attainment: Attainment, due: string | null) {
  return { ...gapOf(attainment.shortfall, indicator), rate: percent(attainment.rate), due };
}

function percent(value: number | null): string | null {
  return value === null ? null : `${value}%`;
}
