import { finding, hash } from '@duizhang/model';
import { identity, namesOf, periodOf, subjectOf, unitName } from '../../describe.ts';
import { openList } from '../../expected.ts';
import type { Judging, JudgedRow } from '../../judging.ts';
import { isOfOtherUnitNamed } from '../../mixed-units.ts';
import { identifyingPlace, placeName, relatedPlan } from '../../places.ts';
import type { Rule } from '../../rule.ts';
import { pass, report, skip, type Verdict } from '../../verdict.ts';

/** A file holds rows of its own unit's tasks only. */
export const foreignRow: Rule = {
  meta: {
    id: 'foreign-row',
    family: 'submission',
    severity: 'error',
    title: { zh: '表内有外单位的任务', en: 'A row of another unit’s task' },
    why: {
      zh: '模板只列本单位的任务；多出来的行，往往是从别家的表里粘贴来的，或者填错了任务编号。方案名单以“等”结尾、有单位未对应到名录或未写责任单位的，只提请核实。全期核对时由“非责任单位填报”判断，本规则不再重复。依据：行动方案每项工作后括号内的责任单位。',
      en: 'The template lists the tasks of its unit only; a row beyond them was often pasted from another unit’s table, or bears a wrong number. Where the plan’s list of units is open this is only put to verification. When the whole period is reconciled, unauthorised-report answers the question and this rule is left out. Source: the bracket of responsible units behind each clause.',
    },
    remedy: {
      zh: '请删去该行；任务编号写错的，改正编号；确由本单位承担的，请提请更正任务目录的责任分工。',
      en: 'Delete the row, or correct its number; if the unit does the work, ask for its assignment to be corrected in the catalogue.',
    },
    remedies: {
      notInTemplate: {
        zh: '请核对本单位是否承担该项工作；不承担的，删去该行。',
        en: 'Check whether the work is the unit’s; if it is not, delete the row.',
      },
    },
    messages: {
      otherUnit: {
        zh: '{orgUnit}的表中有任务{task}“{item}”（{place}），方案列明的责任单位是{responsible}。',
        en: '{orgUnit}: the file has a row for task {task}, “{item}” ({place}), which the plan assigns to {responsible}.',
      },
      notInTemplate: {
        zh: '{orgUnit}的表中有任务{task}“{item}”（{place}），不在该单位应报之列；方案的责任单位名单不完整，无从断定。',
        en: '{orgUnit}: the file has a row for task {task}, “{item}” ({place}), which the unit does not owe; the plan’s list of units is open, so it may be right.',
      },
    },
    examples: {
      bad: { zh: '市体育局的表里有市大数据局的任务2', en: 'The table of 市体育局 has a row of task 2, which is that of 市大数据局' },
      good: { zh: '市体育局的表里只有市体育局的任务', en: 'The table of 市体育局 has rows of its own tasks only' },
    },
  },
  judgedOn: 'fileOnly',
  *judge(context) {
    for (const judged of context.rows) {
      if (judged.itemId === null) continue;
      if (judged.owner.setAside) yield skip(judged.owner.setAside);
      else if (judged.row.orgUnitId === null) yield skip(judged.row.noOrgUnit ? 'noOrgUnit' : 'orgUnitUnknown');
      else if (judged.expected) yield pass;
      else if (isOfOtherUnitNamed(context, judged)) yield skip('orgUnitsMixed');
      else yield notOwed(context, judged);
    }
  },
};

function notOwed(context: Judging, judged: JudgedRow): Verdict {
  const clause = judged.clause!;
  const open = openList(clause.assignments, context.matcher);
  const at = identifyingPlace(judged);
  return report(
    finding(foreignRow.meta, {
      messageId: open ? 'notInTemplate' : 'otherUnit',
      ...(open ? { outcome: 'notEvaluated' as const, severity: 'warning' as const } : {}),
      data: {
        ...namesOf(context, judged),
        responsible: clause.assignments.map(({ orgUnitId, name }) => (orgUnitId === null ? name : unitName(context, orgUnitId))),
        place: placeName(at),
        ...(open ? { reason: open } : {}),
      },
      at,
      related: relatedPlan(context.catalogue, clause.source),
      ...subjectOf(context, judged),
      evidence: identity(judged),
      groupingKey: hash(['foreign', judged.row.orgUnitId, periodOf(context, judged)]),
    }),
  );
}
