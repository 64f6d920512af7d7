import { finding } from '@duizhang/model';
import type { Rule } from '../../rule.ts';
import { pass, report, skip } from '../../verdict.ts';

/** A filled template must be one of this plan. */
export const foreignPlan: Rule = {
  meta: {
    id: 'foreign-plan',
    family: 'file',
    severity: 'error',
    title: { zh: '不属于本方案的模板', en: 'Template of another plan' },
    why: {
      zh: '别的方案任务编号不同，填报行会对到错误的任务上，因此整份表件暂不计入。依据：模板隐藏页记录所属方案，编号只在该方案内有效。',
      en: "Tasks of another plan have other numbers, so rows would land on the wrong tasks; the whole file is set aside. Source: the template's hidden sheet names its plan, and numbers hold within that plan only.",
    },
    remedy: { zh: '请使用本方案下发的模板重新填报。', en: 'Fill in the template of this plan.' },
    messages: {
      foreign: {
        zh: '模板属于方案 {found}，不是本次核对的 {expected}，本表未计入。',
        en: 'The template belongs to the plan {found}, not to {expected}; the file is set aside.',
      },
    },
    examples: {
      bad: { zh: '用2022年方案的模板填报2023年的进展', en: 'Progress of 2023 in the template of the plan of 2022' },
      good: { zh: '用2023年方案的模板填报', en: 'The template of the plan of 2023' },
    },
  },
  judgedOn: 'file',
  *judge(context) {
    for (const { submission, at } of context.submissions) {
      if (submission.template === null) {
        yield skip('noTemplateMark');
      } else if (submission.template.planId === context.catalogue.planId) {
        yield pass;
      } else {
        yield report(
          finding(foreignPlan.meta, {
            messageId: 'foreign',
            data: { found: submission.template.planId, expected: context.catalogue.planId },
            at,
            orgUnitId: submission.orgUnitId,
            reportingPeriod: context.reportingPeriod ?? submission.reportingPeriod,
            evidence: [submission.orgUnitName ?? submission.sha256, submission.template.planId],
          }),
        );
      }
    }
  },
};
