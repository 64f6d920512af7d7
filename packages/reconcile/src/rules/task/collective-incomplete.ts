import { finding, hash, type ExpectedReport, type Indicator } from '@duizhang/model';
import { round } from '../../attainment.ts';
import { askedFor, whyNotMissing, type UnitCoverage } from '../../coverage.ts';
import { amountText, taskName, targetText, unitName } from '../../describe.ts';
import { reportKey } from '../../expected.ts';
import { figureOf } from '../../comparable.ts';
import { isPercentage } from '../../figure.ts';
import { addTo } from '../../grouping.ts';
import type { Judging, JudgedRow } from '../../judging.ts';
import type { PlanItem } from '../../plan-index.ts';
import { relatedCell, relatedPlan } from '../../places.ts';
import type { Rule } from '../../rule.ts';
import { pass, report, skip, type Verdict } from '../../verdict.ts';
import { silentGroup } from '../file/empty-submission.ts';

/** The figure of a collective is whole when every member has reported. */
export const collectiveIncomplete: Rule = {
  meta: {
    id: 'collective-incomplete',
    family: 'task',
    severity: 'warning',
    title: { zh: '集合单位未报齐', en: 'Collective incomplete' },
    why: {
      zh: '“各区、市政府”等集合单位共同完成的指标，成员没有报齐就没有全市数：已报各家之和不是全市数，已报各家的比率也代表不了全市。“应报未报”逐单位催报；本规则逐指标说明数据：谁没有报、已报的是多少、目前合计多少，因此每个指标一条，与未报单位同因的归入一组。一家都没有报的指标没有数可言，由“应报未报”说明；未报的成员报送期未截止、表件未能读取的，不作认定。依据：方案“各区、市政府”类责任单位；汇总须覆盖全部报送单位的统计要求。',
      en: 'Of an indicator that a collective such as 各区、市政府 answers for there is no figure of the city until all members have reported: the sum of those who did is not the sum, and their rates do not stand for the rest. missing-report reminds units; this rule speaks of the figure: who is missing, which values stand, and how much they make, one finding for each indicator, grouped by who is silent. Where nobody has reported there is no figure to speak of; where the window of a missing member is open or its file could not be read nothing is said. Source: collectives among the responsible units of plans; the statistical demand that a total covers all who report to it.',
    },
    remedy: {
      zh: '请未报单位补报后再汇总；确需先行通报的，注明“未含”哪些单位。',
      en: 'Sum up when the missing members have reported; a figure published before says whom it leaves out.',
    },
    messages: {
      sum: {
        zh: '任务{task}“{item}”：{collective}{members}家中{reported}家已报，目前合计{total}（{values}），目标{target}；未报：{missing}。',
        en: 'Task {task}, “{item}”: {reported} of the {members} members of {collective} have reported, {total} so far ({values}), target {target}; missing: {missing}.',
      },
      rates: {
        zh: '任务{task}“{item}”：{collective}{members}家中{reported}家已报（{values}），目标{target}；未报：{missing}。',
        en: 'Task {task}, “{item}”: {reported} of the {members} members of {collective} have reported ({values}), target {target}; missing: {missing}.',
      },
    },
    examples: {
      bad: { zh: '新建充电桩，东区政府报了40个，西区政府没有报', en: 'New charging points: 40 from 东区政府, nothing from 西区政府' },
      good: { zh: '各区政府都报了自己的数', en: 'Every district has reported its number' },
    },
  },
  judgedOn: 'period',
  *judge(context) {
    const asked = askedFor(context);
    for (const [itemId, owed] of context.sharing) {
      const item = context.plan.items.get(itemId)!;
      if (!item.indicator) continue;
      const members = new Map<string, ExpectedReport[]>();
      for (const expected of owed)
        if (expected.via !== null && asked.has(reportKey(expected.orgUnitId, itemId))) addTo(members, expected.via, expected);
      for (const [collective, ofCollective] of members)
        yield judgeCollective(context, asked, item, item.indicator, collective, ofCollective);
    }
  },
};

function judgeCollective(
  context: Judging,
  asked: ReadonlyMap<string, UnitCoverage>,
  item: PlanItem,
  indicator: Indicator,
  collective: string,
  members: readonly ExpectedReport[],
): Verdict {
  const stated: JudgedRow[] = [];
  const missing: UnitCoverage[] = [];
  for (const { orgUnitId } of members) {
    const key = reportKey(orgUnitId, item.itemId);
    const judged = context.reports.get(key)?.[0];
    if (judged) stated.push(judged);
    else missing.push(asked.get(key)!);
  }
  if (missing.length === 0) return pass;
  if (stated.length === 0) return skip('nobodyReported');
  const open = missing.map((unit) => whyNotMissing(context, unit));
  // One who is known to be silent is enough to leave the figure incomplete.
  if (open.every((reason) => reason !== null)) return skip(open[0]!);
  return incomplete(context, item, indicator, collective, members.length, stated, missing);
}

function incomplete(
  context: Judging,
  { task, clause }: PlanItem,
  indicator: Indicator,
  collective: string,
  members: number,
  stated: readonly JudgedRow[],
  missing: readonly UnitCoverage[],
): Verdict {
  const values = stated.flatMap((judged) => {
    const figure = figureOf(context, judged, indicator);
    return figure.usable ? [{ judged, value: figure.quantity.value }] : [];
  });
  const isRate = isPercentage(indicator) || indicator.target.basis === 'rate' || indicator.target.basis === 'level';
  // Who reported gave no number: there is no figure to speak of.
  if (values.length === 0) return skip('noValue');
  const sum = round(values.reduce((total, { value }) => total + value, 0));
  const silent = missing.map(({ orgUnitId }) => orgUnitId);
  return report(
    finding(collectiveIncomplete.meta, {
      messageId: isRate ? 'rates' : 'sum',
      data: {
        task: taskName(task),
        item: indicator.name,
        collective: unitName(context, collective),
        members,
        reported: stated.length,
        values: values.map(({ judged }) => `${unitName(context, judged.row.orgUnitId!)}${judged.row.actual.raw.trim()}`),
        sum: isRate ? null : sum,
        total: isRate ? null : amountText(sum, indicator),
        target: targetText(indicator),
        missing: silent.map((id) => unitName(context, id)),
      },
      related: [
        ...values.flatMap(({ judged }) => relatedCell(judged.row.actual.at, judged.row.actual.raw)),
        ...relatedPlan(context.catalogue, indicator.source),
      ],
      taskId: task.taskId,
      clauseId: clause.clauseId,
      indicatorId: indicator.indicatorId,
      orgUnitId: collective,
      reportingPeriod: context.reportingPeriod,
      evidence: [...silent, ...values.flatMap(({ judged }) => [judged.row.orgUnitId!, judged.row.actual.raw])],
      groupingKey: groupOf(context, missing),
    }),
  );
}

/** One silent member is the cause of all: then the findings stand with its missing report. */
function groupOf({ reportingPeriod }: Judging, missing: readonly UnitCoverage[]): string {
  const [only] = missing;
  if (missing.length === 1 && only!.items.every(({ filled }) => filled === null)) return silentGroup(only!.orgUnitId, reportingPeriod);
  return hash(['collective', reportingPeriod, ...missing.map(({ orgUnitId }) => orgUnitId)]);
}
