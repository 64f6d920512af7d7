import { finding } from '@duizhang/model';
import type { Rule } from '../../rule.ts';
import { pass, report, skip } from '../../verdict.ts';

/** Every submission must come from a unit of the register. */
export const unknownOrgUnit: Rule = {
  meta: {
    id: 'unknown-org-unit',
    family: 'file',
    severity: 'error',
    title: { zh: '填报单位未识别', en: 'Unknown reporting unit' },
    why: {
      zh: '认不出填报单位，就无法判断它该报什么、报了没有。依据：行动方案每项任务后括号内列明责任单位，应报名单由此算出。',
      en: 'Without the unit nobody can tell what it owes and whether it has reported. Source: the plan ends every clause in its responsible units; who owes what is computed from them.',
    },
    remedy: {
      zh: '请在表头“填报单位”填写名录中的全称或简称；确为新单位的，先登记到单位名录。',
      en: 'Write the full or short name of the register into 填报单位; register the unit first if it is new.',
    },
    messages: {
      unknown: { zh: '{file}：填报单位“{name}”不在单位名录中。', en: '{file}: the reporting unit "{name}" is not in the register.' },
      candidates: { zh: '{file}：填报单位“{name}”不在单位名录中，可能是{candidates}。', en: '{file}: the reporting unit "{name}" is not in the register; it may be {candidates}.' },
      blank: { zh: '{file}：未填写填报单位。', en: '{file}: no reporting unit is given.' },
    },
    examples: {
      bad: { zh: '填报单位写“数据中心”，名录中没有', en: 'The unit is given as 数据中心, which the register does not know' },
      good: { zh: '填报单位写“市大数据局”', en: 'The unit is given as 市大数据局' },
    },
  },
  judgedOn: 'file',
  *judge(context) {
    for (const { submission, readable, at } of context.submissions) {
      if (submission.orgUnitId !== null) {
        yield pass;
        continue;
      }
      if (!readable) {
        yield skip('unreadable');
        continue;
      }
      const name = submission.orgUnitName?.trim() ?? '';
      const candidates = name === '' ? [] : context.matcher.match(name).candidates.map((candidate) => candidate.name);
      yield report(
        finding(unknownOrgUnit.meta, {
          messageId: name === '' ? 'blank' : candidates.length > 0 ? 'candidates' : 'unknown',
          data: { file: submission.file, name, candidates },
          at,
          reportingPeriod: context.reportingPeriod ?? submission.reportingPeriod,
          evidence: name === '' ? [submission.sha256] : [name],
          suggestions: candidates,
        }),
      );
    }
  },
};
