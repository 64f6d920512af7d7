import { readAbsence } from '@duizhang/lexicon';
import { finding } from '@duizhang/model';
import { identity, namesOf, subjectOf } from '../../describe.ts';
import { addTo } from '../../grouping.ts';
import type { JudgedRow, JudgedSubmission } from '../../judging.ts';
import { placeName, placeOf } from '../../places.ts';
import type { Rule } from '../../rule.ts';
import { submissionPeriod } from '../../submission-period.ts';
import { pass, report, skip } from '../../verdict.ts';

/** What is not completed says what comes next. */
export const noNextSteps: Rule = {
  meta: {
    id: 'no-next-steps',
    family: 'row',
    severity: 'warning',
    title: { zh: '未完成而无下一步计划', en: 'Not completed, and no next steps' },
    why: {
      zh: '未完成的事项要有下一步安排，督查才有抓手；滞后或无进展的必须写明，正常推进而未写的只作提示。依据：各地督查填报“进展情况、存在问题、下一步计划”三项并列的做法（如杭州）。',
      en: 'Work that is not done needs a plan that supervision can hold it to: demanded of what is behind or has not moved, a remark for what is on its way. Source: the practice of asking for progress, difficulties and next steps side by side (Hangzhou).',
    },
    remedy: { zh: '请在“下一步计划”中写明下一期的安排和措施。', en: 'Say under 下一步计划 what will be done in the next period.' },
    remedies: {
      noColumn: { zh: '请使用下发的模板，或补上该列。', en: 'Use the template, or add the column.' },
    },
    messages: {
      missing: {
        zh: '{orgUnit}任务{task}“{item}”填报“{status}”，但没有下一步计划（{place}）。',
        en: '{orgUnit}, task {task}, “{item}”: {status}, but no next steps ({place}).',
      },
      noColumn: {
        zh: '表中没有“下一步计划”列，{count}项未完成的事项都没有下一步安排。',
        en: 'The table has no column 下一步计划; {count} {count|item is not completed and says|items are not completed and say} nothing of what comes next.',
      },
    },
    examples: {
      bad: { zh: '状态“滞后”，下一步计划空白', en: 'Behind, and 下一步计划 is blank' },
      good: { zh: '状态“滞后”，写明“8月底前完成招标”', en: 'Behind, with the tender announced for August' },
    },
  },
  judgedOn: 'file',
  *judge(context) {
    const withoutColumn = new Map<JudgedSubmission, JudgedRow[]>();
    for (const judged of context.rows) {
      const { row, owner, setAside } = judged;
      const { value: status } = row.status;
      // What a row that leads nowhere is about has to be found out first.
      if (status === null || status === 'completed' || judged.itemId === null) continue;
      const urgent = status === 'behind' || status === 'noProgress';
      if (setAside) yield skip(setAside);
      else if (readAbsence(row.nextSteps.raw) === null) yield pass;
      else if (row.nextSteps.at === null) addTo(withoutColumn, owner, judged);
      else {
        const at = placeOf(judged, 'nextSteps');
        yield report(
          finding(noNextSteps.meta, {
            messageId: 'missing',
            severity: urgent ? 'warning' : 'info',
            data: { ...namesOf(context, judged), status: row.status.raw, place: placeName(at) },
            at,
            ...subjectOf(context, judged),
            evidence: [...identity(judged), row.status.raw, row.nextSteps.raw],
          }),
        );
      }
    }
    // One missing column is one finding.
    for (const [{ submission, at }, rows] of withoutColumn) {
      yield report(
        finding(noNextSteps.meta, {
          messageId: 'noColumn',
          severity: 'info',
          data: { count: rows.length },
          at,
          orgUnitId: submission.orgUnitId,
          reportingPeriod: context.reportingPeriod ?? submissionPeriod(submission),
          evidence: submission.orgUnitId === null ? [submission.orgUnitName ?? submission.sha256] : [],
        }),
        rows.length,
      );
    }
  },
};
