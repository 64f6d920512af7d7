import { finding, hash, type Finding } from '@duizhang/model';
import { coverage, type ItemCoverage, type UnitCoverage } from '../../coverage.ts';
import { itemName, taskName, unitName } from '../../describe.ts';
import { itemOf, unresolvedAssignments } from '../../expected.ts';
import type { Judging } from '../../judging.ts';
import { identifyingPlace, placeName, relatedPlan } from '../../places.ts';
import type { Rule } from '../../rule.ts';
import { pass, report, skip, type Verdict } from '../../verdict.ts';
import { windowOf } from '../../window.ts';
import { silentGroup } from '../file/empty-submission.ts';

/** Every unit must report on everything that the plan makes it answer for. */
export const missingReport: Rule = {
  meta: {
    id: 'missing-report',
    family: 'task',
    severity: 'error',
    title: { zh: '应报未报', en: 'Missing report' },
    why: {
      zh: '方案每项工作后括号内的单位（集合单位展开为成员）对该项每个指标都应填报；一份未报的单位只列一条，报了但缺项的逐项列出。报送期未截止前不作未报认定；表件未能读取或未计入的，不认定未报。依据：行动方案责任分工；数字强市工作“每季度通报一次工作进展情况”（滨州2023年方案）。',
      en: "Each unit in the bracket of a clause (collectives opened into members) owes a report on each of its indicators. A unit that sent nothing gets one finding, one that left items out gets one per item. While the submission window is open nothing is called missing, nor where a file could not be read or was set aside. Source: the responsibilities of the plan; Binzhou's plan of 2023 has progress reported in a bulletin every quarter.",
    },
    remedy: { zh: '请尽快补报；本期无进展的也要填“本期无进展”。', en: 'Please report; where nothing happened state 本期无进展.' },
    remedies: { windowOpen: { zh: '请在截止前报送。', en: 'Please report before the window closes.' } },
    messages: {
      nothingSent: {
        zh: '{orgUnit}本期未报送，应报{count}项，涉及任务{tasks}。',
        en: '{orgUnit} has sent nothing: {count} {count|report is|reports are} owed, on {tasks|task|tasks} {tasks}.',
      },
      nothingReported: {
        zh: '{orgUnit}交回的表没有可计入的填报内容，应报{count}项，涉及任务{tasks}。',
        en: '{orgUnit} sent files without a report that counts: {count} {count|is|are} owed, on {tasks|task|tasks} {tasks}.',
      },
      rowMissing: { zh: '{orgUnit}的表中缺少任务{task}“{item}”。', en: '{orgUnit}: task {task}, “{item}” is not in its file.' },
      rowBlank: { zh: '{orgUnit}任务{task}“{item}”未填写（{place}）。', en: '{orgUnit}: task {task}, “{item}” was left blank ({place}).' },
      windowOpen: {
        zh: '{orgUnit}尚有{count}项未报，涉及任务{tasks}；报送期至{until}，暂不认定未报。',
        en: '{orgUnit} still owes {count} {count|report|reports}, on {tasks|task|tasks} {tasks}; the window is open until {until}.',
      },
    },
    examples: {
      bad: { zh: '方案列明市审批局负责，本期没有收到它的填报', en: 'The plan names 市审批局, and nothing came from it' },
      good: { zh: '每个责任单位都报了自己的每一项', en: 'Every responsible unit reported on each of its items' },
    },
  },
  judgedOn: 'period',
  *judge(context) {
    for (const unit of coverage(context)) yield* judgeUnit(context, unit);
    // Nobody can be asked where the plan's name leads to no unit: these duties are open, not fulfilled.
    for (const { clause } of context.plan.items.values()) {
      for (let rest = unresolvedAssignments(clause.assignments, context.matcher).length; rest > 0; rest--)
        yield skip('unresolvedAssignment');
    }
  },
};

function* judgeUnit(context: Judging, unit: UnitCoverage): Iterable<Verdict> {
  const missing = unit.items.filter((item) => item.filled === null && !item.returned);
  for (const { filled, returned } of unit.items) {
    if (filled) yield pass;
    else if (returned) yield skip('rejected');
  }
  if (missing.length === 0) return;
  const window = windowOf(context, unit.orgUnitId);
  if (unit.doubt) {
    for (const _ of missing) yield skip(unit.doubt);
  } else if (window && context.asOf <= window.to) {
    const open = whole(context, unit, missing, 'windowOpen');
    yield report(
      { ...open, outcome: 'notEvaluated', severity: 'info', data: { ...open.data, until: window.to, reason: 'windowOpen' } },
      missing.length,
    );
  } else if (missing.length === unit.items.length) {
    yield report(whole(context, unit, missing, unit.submissions.length === 0 ? 'nothingSent' : 'nothingReported'), missing.length);
  } else {
    for (const item of missing) yield report(single(context, unit, item));
  }
}

/** One finding for all that a unit owes. */
function whole(context: Judging, unit: UnitCoverage, missing: readonly ItemCoverage[], messageId: string): Finding {
  const tasks = [...new Set(missing.map(({ expected }) => expected.taskId))].map((id) => context.plan.tasks.get(id)!);
  return finding(missingReport.meta, {
    messageId,
    data: {
      orgUnit: unitName(context, unit.orgUnitId),
      count: missing.length,
      tasks: tasks.map((task) => `${task.number}`),
      items: missing.map(({ expected }) => itemOf(expected)),
    },
    at: unit.submissions[0]?.at ?? {},
    related: missing.flatMap(({ expected }) => {
      const { clause, indicator } = context.plan.items.get(itemOf(expected))!;
      return relatedPlan(context.catalogue, (indicator ?? clause).source);
    }),
    orgUnitId: unit.orgUnitId,
    taskId: tasks.length === 1 ? tasks[0]!.taskId : null,
    reportingPeriod: context.reportingPeriod,
    groupingKey: silentGroup(unit.orgUnitId, context.reportingPeriod),
  });
}

function single(context: Judging, unit: UnitCoverage, { expected, blank }: ItemCoverage): Finding {
  const { task, clause, indicator } = context.plan.items.get(itemOf(expected))!;
  const at = blank ? identifyingPlace(blank) : (unit.submissions[0]?.at ?? {});
  return finding(missingReport.meta, {
    messageId: blank ? 'rowBlank' : 'rowMissing',
    data: { orgUnit: unitName(context, unit.orgUnitId), task: taskName(task), item: itemName(clause, indicator), place: placeName(at) },
    at,
    related: relatedPlan(context.catalogue, (indicator ?? clause).source),
    taskId: task.taskId,
    clauseId: clause.clauseId,
    indicatorId: indicator?.indicatorId ?? null,
    orgUnitId: unit.orgUnitId,
    reportingPeriod: context.reportingPeriod,
    groupingKey: hash(['incomplete', unit.orgUnitId, context.reportingPeriod]),
  });
}
