import { finding } from '@duizhang/model';
import { identity, namesOf, subjectOf } from '../../describe.ts';
import { identifyingPlace, placeName } from '../../places.ts';
import type { Rule } from '../../rule.ts';
import { pass, report, skip } from '../../verdict.ts';

/** Every filled row must lead to one indicator, or one clause without indicator, of the plan. */
export const unknownTask: Rule = {
  meta: {
    id: 'unknown-task',
    family: 'row',
    severity: 'error',
    title: { zh: '任务或指标不在方案中', en: 'Task or indicator not in the plan' },
    why: {
      zh: '对不上方案的填报行没有目标可比，也不计入任何任务。依据：任务目录由方案原文逐条生成，方案之外没有应报事项。',
      en: 'A row that leads to nothing in the plan has no target to be compared with and counts for no task. Source: the catalogue is made clause by clause from the plan; nothing else is asked for.',
    },
    remedy: {
      zh: '请按模板恢复任务编号和指标名称，新增的工作写入“进展情况”。',
      en: 'Restore task number and indicator name from the template; put additional work under 进展情况.',
    },
    messages: {
      task: { zh: '{orgUnit}填报的任务“{task}”不在方案中（{place}）。', en: '{orgUnit}: the task “{task}” is not in the plan ({place}).' },
      clause: {
        zh: '{orgUnit}在任务{task}下填报的“{item}”与方案的工作内容都对不上（{place}）。',
        en: '{orgUnit}: “{item}” matches no clause of task {task} ({place}).',
      },
      indicator: {
        zh: '{orgUnit}在任务{task}下填报的指标“{written}”不在方案中（{place}）。',
        en: '{orgUnit}: the indicator “{written}” is not in task {task} of the plan ({place}).',
      },
      indicatorNotNamed: {
        zh: '{orgUnit}在任务{task}下的一行未写指标名称，该项工作有{count}个指标，无法对应（{place}）。',
        en: '{orgUnit}: a row of task {task} names no indicator, and its clause has {count} of them ({place}).',
      },
    },
    examples: {
      bad: { zh: '任务编号写“88”，方案中没有', en: 'The task number is 88, which the plan does not have' },
      good: { zh: '任务编号、指标名称与方案一致', en: 'Task number and indicator are those of the plan' },
    },
  },
  judgedOn: 'file',
  *judge(context) {
    for (const judged of context.rows) {
      const { row, owner, task, clause, itemId } = judged;
      const reason = owner.setAside ?? (row.returned ? 'rejected' : row.noOrgUnit ? 'noOrgUnit' : null);
      if (reason) {
        yield skip(reason);
      } else if (itemId !== null) {
        yield pass;
      } else {
        const written = row.indicatorName.raw.trim();
        const at = identifyingPlace(judged);
        yield report(
          finding(unknownTask.meta, {
            messageId:
              task === null
                ? 'task'
                : clause === null
                  ? written === ''
                    ? 'clause'
                    : 'indicator'
                  : written === ''
                    ? 'indicatorNotNamed'
                    : 'indicator',
            data: { ...namesOf(context, judged), written, count: clause?.indicators.length ?? 0, place: placeName(at) },
            at,
            ...subjectOf(context, judged),
            evidence: identity(judged),
            suggestions: (clause ? clause.indicators : (task?.clauses.flatMap((one) => one.indicators) ?? [])).map(
              (indicator) => indicator.name,
            ),
          }),
        );
      }
    }
  },
};
