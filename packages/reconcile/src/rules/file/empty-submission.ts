import { finding, hash } from '@duizhang/model';
import type { Rule } from '../../rule.ts';
import { pass, report, skip } from '../../verdict.ts';

/** A submission must have at least one filled row. */
export const emptySubmission: Rule = {
  meta: {
    id: 'empty-submission',
    family: 'file',
    severity: 'error',
    title: { zh: '空表', en: 'Empty submission' },
    why: {
      zh: '原样退回的空模板既不是填报，也不是零报告：没有进展应填“本期无进展”。依据：零报告须有明示，沉默不等于无进展。',
      en: 'An untouched template is neither a report nor a nil return: no progress is stated as 本期无进展. Source: negative filing indicators of supervisory reporting, where “nothing to file” is said, not implied.',
    },
    remedy: {
      zh: '请逐行填写完成状态；确无进展的，选“本期无进展”。',
      en: 'Fill in the status of every row; where nothing happened choose 本期无进展.',
    },
    remedies: {
      noRows: {
        zh: '请用下发的模板填报，保留模板中的各行。',
        en: 'Use the template, and keep its rows.',
      },
    },
    messages: {
      noRows: { zh: '表中没有任何填报行。', en: 'The file holds no report row.' },
      untouched: {
        zh: '共{rows}行，完成值、完成状态和进展情况全部为空。',
        en: '{rows} {rows|row|rows}, all without value, status and progress.',
      },
    },
    examples: {
      bad: { zh: '模板未填写就交回', en: 'The template came back untouched' },
      good: { zh: '至少有一行填了完成值、状态或进展', en: 'At least one row has a value, a status or progress' },
    },
  },
  judgedOn: 'file',
  *judge(context) {
    // A second table without content beside one that has some is no empty file.
    const withContent = new Set(context.rows.map(({ owner }) => owner.submission.file));
    for (const { submission, rows, readable, at } of context.submissions) {
      if (!readable) {
        yield skip('unreadable');
      } else if (withContent.has(submission.file)) {
        yield pass;
      } else {
        const period = context.reportingPeriod ?? submission.reportingPeriod;
        yield report(
          finding(emptySubmission.meta, {
            messageId: rows.length === 0 ? 'noRows' : 'untouched',
            data: { rows: rows.length },
            at,
            orgUnitId: submission.orgUnitId,
            reportingPeriod: period,
            evidence: [submission.orgUnitName ?? submission.sha256],
            ...(submission.orgUnitId === null ? {} : { groupingKey: silentGroup(submission.orgUnitId, period) }),
          }),
        );
      }
    }
  },
};

/** What an empty file and the reports that are missing because of it have in common. */
export function silentGroup(orgUnitId: string, reportingPeriod: string | null): string {
  return hash(['silent', orgUnitId, reportingPeriod]);
}
