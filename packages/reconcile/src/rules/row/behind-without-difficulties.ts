import { finding } from '@duizhang/model';
import { identity, namesOf, subjectOf } from '../../describe.ts';
import { placeName, placeOf } from '../../places.ts';
import type { Rule } from '../../rule.ts';
import { pass, report, skip } from '../../verdict.ts';

/** What is behind, or made no progress, says why. */
export const behindWithoutDifficulties: Rule = {
  meta: {
    id: 'behind-without-difficulties',
    family: 'row',
    severity: 'warning',
    title: { zh: '滞后但未说明原因', en: 'Behind without a reason' },
    why: {
      zh: '滞后和无进展的事项要写明原因才能协调解决。依据：督查通报对进度滞后事项逐项列明存在问题的通行做法。',
      en: 'What is behind or has not moved can be helped only if the reason is known. Source: supervision bulletins list the difficulties of every item that lags.',
    },
    remedy: { zh: '请在“存在问题”中写明原因，并填写下一步计划。', en: 'Give the reason under 存在问题 and the next steps.' },
    messages: {
      missing: {
        zh: '{orgUnit}任务{task}“{item}”填报“{status}”，但“存在问题”为空（{place}）。',
        en: '{orgUnit}, task {task}, “{item}”: {status}, but 存在问题 is empty ({place}).',
      },
    },
    examples: {
      bad: { zh: '状态“滞后”，存在问题空白', en: 'Behind, with no difficulties given' },
      good: { zh: '状态“滞后”，写明“招标延期”', en: 'Behind, with the delayed tender named' },
    },
  },
  judgedOn: 'file',
  *judge(context) {
    for (const judged of context.rows) {
      const { row, setAside } = judged;
      // What a row that leads nowhere is about has to be found out first.
      if ((row.status.value !== 'behind' && row.status.value !== 'noProgress') || judged.itemId === null) continue;
      if (setAside) yield skip(setAside);
      else if (row.difficulties.raw.trim() !== '') yield pass;
      else {
        const at = placeOf(judged, 'difficulties');
        yield report(
          finding(behindWithoutDifficulties.meta, {
            messageId: 'missing',
            data: { ...namesOf(context, judged), status: row.status.raw, place: placeName(at) },
            at,
            ...subjectOf(context, judged),
            evidence: [...identity(judged), row.status.raw],
          }),
        );
      }
    }
  },
};
