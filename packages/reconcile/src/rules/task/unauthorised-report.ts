import { finding, hash } from '@duizhang/model';
import { identity, namesOf, periodOf, subjectOf, unitName } from '../../describe.ts';
import { openList, unresolvedAssignments } from '../../expected.ts';
import type { Judging, JudgedRow } from '../../judging.ts';
import { isOfOtherUnitNamed } from '../../mixed-units.ts';
import { identifyingPlace, placeName, relatedPlan } from '../../places.ts';
import type { Rule } from '../../rule.ts';
import { pass, report, skip, type Verdict } from '../../verdict.ts';

/** Only the units that the plan names may report on an item. */
export const unauthorisedReport: Rule = {
  meta: {
    id: 'unauthorised-report',
    family: 'task',
    severity: 'error',
    title: { zh: '非责任单位填报', en: 'Unauthorised report' },
    why: {
      zh: '方案没有列为责任单位的，其填报不能作为该项工作的数据。方案名单以“等”结尾、有单位未对应到名录或未写责任单位的，无从断定，只提请核实。依据：行动方案每项工作后括号内的责任单位。',
      en: "A unit that the plan does not name cannot supply the figure of a clause. Where the plan's list ends in 等, names a unit that is not resolved, or names nobody, this cannot be told and is only put to verification. Source: the bracket of responsible units behind each clause.",
    },
    remedy: {
      zh: '请改由责任单位填报；确由该单位承担的，先更正任务目录的责任分工。',
      en: 'Let a responsible unit report; if this unit does the work, correct the assignments in the catalogue first.',
    },
    remedies: {
      namesOthers: {
        zh: '请核实该单位是否在内；在内的，把它补入任务目录的责任分工。',
        en: 'Find out whether the unit is meant; if so, add it to the assignments in the catalogue.',
      },
      unresolvedAssignment: {
        zh: '请把方案中的这一名称补入单位名录（作为某单位的简称或曾用名），再重新核对。',
        en: 'Register the plan’s name as an alias of its unit, then reconcile again.',
      },
      nobodyNamed: {
        zh: '请核实该项工作由谁负责，补入任务目录的责任分工。',
        en: 'Find out who is responsible and add it to the assignments in the catalogue.',
      },
    },
    messages: {
      unauthorised: {
        zh: '{orgUnit}不是任务{task}“{item}”的责任单位（{place}），方案列明的是{responsible}。',
        en: '{orgUnit} is not responsible for task {task}, “{item}” ({place}); the plan names {responsible}.',
      },
      namesOthers: {
        zh: '任务{task}“{item}”的责任单位写作“{responsible}等”，无法断定{orgUnit}是否在内（{place}）。',
        en: 'Task {task}, “{item}”: the plan names {responsible} “and others”, which may include {orgUnit} ({place}).',
      },
      unresolvedAssignment: {
        zh: '任务{task}“{item}”的责任单位“{unresolved}”尚未对应到名录，无法断定是否就是{orgUnit}（{place}）。',
        en: "Task {task}, “{item}”: the plan's “{unresolved}” is not resolved in the register and may be {orgUnit} ({place}).",
      },
      nobodyNamed: {
        zh: '任务{task}“{item}”方案未写责任单位，无法断定{orgUnit}应否填报（{place}）。',
        en: 'Task {task}, “{item}”: the plan names nobody, so whether {orgUnit} should report cannot be told ({place}).',
      },
    },
    examples: {
      bad: { zh: '市体育局填报了只由市大数据局负责的指标', en: '市体育局 reports on an indicator that only 市大数据局 answers for' },
      good: { zh: '填报单位在该项工作的责任单位之列', en: 'The reporting unit is among those of the clause' },
    },
  },
  judgedOn: 'period',
  *judge(context) {
    for (const judged of context.rows) {
      if (judged.itemId === null) continue;
      const { setAside } = judged;
      if (setAside && setAside !== 'notResponsible') yield skip(setAside);
      else if (judged.row.orgUnitId === null) yield skip('orgUnitUnknown');
      else if (judged.expected) yield pass;
      else if (isOfOtherUnitNamed(context, judged)) yield skip('orgUnitsMixed');
      else yield notNamed(context, judged);
    }
  },
};

function notNamed(context: Judging, judged: JudgedRow): Verdict {
  const clause = judged.clause!;
  const unresolved = unresolvedAssignments(clause.assignments, context.matcher).map((assignment) => assignment.name);
  const open = openList(clause.assignments, context.matcher);
  const at = identifyingPlace(judged);
  return report(
    finding(unauthorisedReport.meta, {
      messageId: open ?? 'unauthorised',
      ...(open ? { outcome: 'notEvaluated' as const, severity: 'warning' as const } : {}),
      data: {
        ...namesOf(context, judged),
        responsible: clause.assignments.map(({ orgUnitId, name }) => (orgUnitId === null ? name : unitName(context, orgUnitId))),
        unresolved,
        place: placeName(at),
        ...(open ? { reason: open } : {}),
      },
      at,
      related: relatedPlan(context.catalogue, clause.source),
      ...subjectOf(context, judged),
      evidence: identity(judged),
      groupingKey: hash(['unauthorised', judged.row.orgUnitId, periodOf(context, judged)]),
    }),
  );
}
