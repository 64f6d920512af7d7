import { finding } from '@duizhang/model';
import type { Rule } from '../../rule.ts';
import { pass, report, skip } from '../../verdict.ts';

/** A filled template must have been made from the catalogue as it is now. */
export const outdatedTemplate: Rule = {
  meta: {
    id: 'outdated-template',
    family: 'file',
    severity: 'warning',
    title: { zh: '模板已过期', en: 'Outdated template' },
    why: {
      zh: '任务目录修订后，旧模板上的任务、指标或目标值可能已经改变。依据：模板隐藏页记录生成时任务目录的校验码，与现行目录比对。',
      en: 'After a revision of the catalogue the old template may show other tasks, indicators or targets. Source: the template\'s hidden sheet keeps the hash of its catalogue, which is compared with the present one.',
    },
    remedy: { zh: '请核对各行的任务和目标值是否仍与方案一致，或改用新模板填报。', en: 'Check that tasks and targets still agree with the plan, or use the new template.' },
    messages: {
      outdated: { zh: '{file}：模板由旧版任务目录生成，此后目录已修订。', en: '{file}: its template was made from an earlier version of the catalogue.' },
    },
    examples: {
      bad: { zh: '目录修订后仍用修订前下发的模板', en: 'The template from before the revision is still used' },
      good: { zh: '模板由现行任务目录生成', en: 'The template was made from the present catalogue' },
    },
  },
  judgedOn: 'file',
  *judge(context) {
    for (const { submission, at } of context.submissions) {
      if (submission.template === null) {
        yield skip('noTemplateMark');
      } else if (submission.template.planId !== context.catalogue.planId) {
        yield skip('otherPlan');
      } else if (submission.template.catalogueSha256 === context.catalogueSha256) {
        yield pass;
      } else {
        yield report(
          finding(outdatedTemplate.meta, {
            messageId: 'outdated',
            data: { file: submission.file },
            at,
            orgUnitId: submission.orgUnitId,
            reportingPeriod: context.reportingPeriod ?? submission.reportingPeriod,
            evidence: [submission.orgUnitName ?? submission.sha256, submission.template.catalogueSha256, context.catalogueSha256],
          }),
        );
      }
    }
  },
};
