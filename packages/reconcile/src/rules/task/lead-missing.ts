import { finding, hash, type ExpectedReport } from '@duizhang/model';
import { askedFor, whyNotMissing, type UnitCoverage } from '../../coverage.ts';
import { itemName, taskName, unitName } from '../../describe.ts';
import { reportKey } from '../../expected.ts';
import { addTo } from '../../grouping.ts';
import type { Judging } from '../../judging.ts';
import type { PlanItem } from '../../plan-index.ts';
import { relatedPlan } from '../../places.ts';
import type { Rule } from '../../rule.ts';
import { pass, report, skip, type Verdict } from '../../verdict.ts';
import { silentGroup } from '../file/empty-submission.ts';

/** Where a unit leads, its report stands for all: without it the figure has no owner, whoever else has reported. */
export const leadMissing: Rule = {
  meta: {
    id: 'lead-missing',
    family: 'task',
    severity: 'error',
    title: { zh: '牵头单位未报', en: 'Lead unit silent' },
    why: {
      zh: '“应报未报”说的是单位欠报，催它即可；本规则说的是数据：配合单位已经报了，但没有牵头单位认定，这些数不能作为该事项的进展通报。一家牵头单位只列一条，列出受影响的事项，与它的“应报未报”同组。没有牵头单位的事项、集合单位牵头的事项不作判断；牵头单位的表未能读取、报送期未截止的不认定。依据：方案“牵头单位”的写法（滨州2023年方案38处括号中35处写明）；牵头单位汇总、责任单位配合的督查惯例。',
      en: 'missing-report speaks of a unit that owes a report and can be reminded. This rule speaks of the data: others have reported, but without the lead unit nobody stands for the figure, and it cannot go into the bulletin. A lead unit gets one finding that lists what is affected, in one group with its missing-report. Items without a lead unit, or led by a collective, are not judged; nor is anything while the window is open or the lead’s file could not be read. Source: 牵头单位 as plans name it (35 of the 38 brackets of Binzhou 2023); the practice that the lead unit sums up what the others supply.',
    },
    remedy: {
      zh: '请牵头单位补报并认定数据；已报单位的数暂不通报。',
      en: 'Let the lead unit report and confirm the figures; do not publish those of the others before.',
    },
    messages: {
      silent: {
        zh: '{orgUnit}牵头的{count}项（{items}）只有{others}填报，牵头单位未报，数据无人认定。',
        en: '{orgUnit} leads {count} {count|item|items} ({items}) on which only {others} reported: without the lead unit nobody stands for the figures.',
      },
    },
    examples: {
      bad: { zh: '市大数据局牵头的指标，只有配合的市审批局报了', en: 'Of an indicator that 市大数据局 leads only 市审批局 has reported' },
      good: { zh: '牵头单位和配合单位都报了', en: 'The lead unit and the others have reported' },
    },
  },
  judgedOn: 'period',
  *judge(context) {
    const asked = askedFor(context);
    const silent = new Map<UnitCoverage, Affected[]>();
    for (const [itemId, owed] of context.sharing) {
      const unitOf = ({ orgUnitId }: ExpectedReport) => asked.get(reportKey(orgUnitId, itemId));
      const leads = owed.filter((one) => one.role === 'lead' && one.via === null && unitOf(one));
      if (leads.length === 0 || leads.length === owed.length) continue;
      const reported = owed.filter(({ orgUnitId }) => context.reports.has(reportKey(orgUnitId, itemId)));
      const doubt = leads.map((lead) => whyNotMissing(context, unitOf(lead)!)).find((reason) => reason !== null);
      if (reported.some((one) => leads.includes(one))) yield pass;
      else if (reported.length === 0) yield skip('nobodyReported');
      else if (doubt) yield skip(doubt);
      else addTo(silent, unitOf(leads[0]!)!, { item: context.plan.items.get(itemId)!, reported });
    }
    for (const [unit, affected] of silent) yield noOwner(context, unit, affected);
  },
};

/** An item that its lead unit has not reported, with those who have. */
interface Affected {
  item: PlanItem;
  reported: readonly ExpectedReport[];
}

function noOwner(context: Judging, { orgUnitId, items, submissions }: UnitCoverage, affected: readonly Affected[]): Verdict {
  const others = [...new Set(affected.flatMap(({ reported }) => reported.map((one) => one.orgUnitId)))];
  const only = affected.length === 1 ? affected[0]!.item : null;
  const { reportingPeriod } = context;
  const isSilent = items.every(({ filled }) => filled === null);
  return report(
    finding(leadMissing.meta, {
      messageId: 'silent',
      data: {
        orgUnit: unitName(context, orgUnitId),
        count: affected.length,
        items: affected.map(({ item }) => `${taskName(item.task)}·${itemName(item.clause, item.indicator)}`),
        others: others.map((id) => unitName(context, id)),
      },
      at: submissions[0]?.at ?? {},
      related: affected.flatMap(({ item }) => relatedPlan(context.catalogue, (item.indicator ?? item.clause).source)),
      orgUnitId,
      taskId: only?.task.taskId ?? null,
      clauseId: only?.clause.clauseId ?? null,
      indicatorId: only?.indicator?.indicatorId ?? null,
      reportingPeriod,
      evidence: affected.flatMap(({ item, reported }) => [item.itemId, ...reported.map((one) => one.orgUnitId)]),
      groupingKey: isSilent ? silentGroup(orgUnitId, reportingPeriod) : hash(['incomplete', orgUnitId, reportingPeriod]),
    }),
    affected.length,
  );
}
