import { finding } from '@duizhang/model';
import type { Rule } from '../../rule.ts';
import { submissionPeriod } from '../../submission-period.ts';
import { pass, report, skip } from '../../verdict.ts';

/** A submission must be for the period that is being reconciled. */
export const wrongPeriod: Rule = {
  meta: {
    id: 'wrong-period',
    family: 'file',
    severity: 'error',
    title: { zh: '报告期不符', en: 'Wrong reporting period' },
    why: {
      zh: '别期的数据混入本期会使通报失实，因此整份表件暂不计入。依据：《统计法》要求统计资料真实、准确、完整、及时；每期数据只回答当期的问题。',
      en: "Figures of another period would falsify the bulletin, so the whole file is set aside. Source: the Statistics Law asks for true, accurate, complete and timely data; a period's figures answer for that period only.",
    },
    remedy: {
      zh: '请改用本期模板填报；仅表头报告期写错的，改正后重报。',
      en: 'Use the template of this period; if only the head is wrong, correct it and send the file again.',
    },
    remedies: {
      contradiction: {
        zh: '请核对是哪一期：表头写错的，改正表头；用错模板的，改用本期模板。',
        en: 'Check which period is meant: correct the head, or use the template of this period.',
      },
      periodMissing: { zh: '请核实后在表头“报告期”处写明。', en: 'Verify it and state the period in the head.' },
    },
    messages: {
      other: {
        zh: '表内报告期为 {found}，本期应为 {expected}，本表未计入。',
        en: 'The file is for {found}, this period is {expected}; it is set aside.',
      },
      contradiction: {
        zh: '表头报告期为 {found}，模板却是为 {expected} 制发的。',
        en: 'The head says {found}, the template was made for {expected}.',
      },
      periodMissing: {
        zh: '表中没有写报告期，暂按本期 {expected} 计入。',
        en: 'The file names no reporting period and is counted for {expected}.',
      },
    },
    examples: {
      bad: { zh: '核对2023年二季度，收到一季度的表', en: 'The second quarter is reconciled, a file of the first came in' },
      good: { zh: '表头报告期为2023年第二季度', en: 'The head names the second quarter of 2023' },
    },
  },
  judgedOn: 'file',
  *judge(context) {
    for (const { submission, readable, at } of context.submissions) {
      const template = submission.template?.reportingPeriod ?? null;
      const found = submissionPeriod(submission);
      const expected = context.reportingPeriod ?? template;
      if (!readable) {
        yield skip('unreadable');
      } else if (expected === null) {
        yield skip('noPeriodGiven');
      } else if (found === expected) {
        yield pass;
      } else {
        const messageId = found === null ? 'periodMissing' : context.reportingPeriod === null ? 'contradiction' : 'other';
        yield report(
          finding(wrongPeriod.meta, {
            messageId,
            ...(found === null ? { outcome: 'notEvaluated' as const, severity: 'warning' as const } : {}),
            data: { found, expected, reason: found === null ? 'periodMissing' : null },
            at,
            orgUnitId: submission.orgUnitId,
            reportingPeriod: context.reportingPeriod,
            evidence: [submission.orgUnitName ?? submission.sha256, found ?? ''],
          }),
        );
      }
    }
  },
};
