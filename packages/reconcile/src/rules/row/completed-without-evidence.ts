import { finding } from '@duizhang/model';
import { identity, namesOf, subjectOf } from '../../describe.ts';
import { placeName, placeOf } from '../../places.ts';
import type { Rule } from '../../rule.ts';
import { pass, report, skip } from '../../verdict.ts';

/** What is reported as completed names its evidence. */
export const completedWithoutEvidence: Rule = {
  meta: {
    id: 'completed-without-evidence',
    family: 'row',
    severity: 'warning',
    title: { zh: '已完成但无佐证', en: 'Completed without evidence' },
    why: {
      zh: '办结销号须有佐证，没有佐证的“已完成”不能销号。依据：督查工作通行做法“无佐证视为未完成”。',
      en: 'A task is closed on evidence; a completion without any cannot be closed. Source: the practice of municipal supervision, “no proof counts as not done”.',
    },
    remedy: { zh: '请在“佐证材料”中写明文件名称、文号或链接。', en: 'Name the document, its number or a link under 佐证材料.' },
    messages: {
      missing: {
        zh: '{orgUnit}任务{task}“{item}”填报“已完成”，但“佐证材料”为空（{place}）。',
        en: '{orgUnit}, task {task}, “{item}”: completed, but 佐证材料 is empty ({place}).',
      },
    },
    examples: {
      bad: { zh: '状态“已完成”，佐证材料空白', en: 'Completed, with no evidence' },
      good: { zh: '状态“已完成”，佐证材料写明验收文件', en: 'Completed, with the acceptance document named' },
    },
  },
  judgedOn: 'file',
  *judge(context) {
    for (const judged of context.rows) {
      const { row, setAside } = judged;
      // What a row that leads nowhere is about has to be found out first.
      if (row.status.value !== 'completed' || judged.itemId === null) continue;
      if (setAside) yield skip(setAside);
      else if (row.evidence.raw.trim() !== '') yield pass;
      else {
        const at = placeOf(judged, 'evidence');
        yield report(
          finding(completedWithoutEvidence.meta, {
            messageId: 'missing',
            data: { ...namesOf(context, judged), place: placeName(at) },
            at,
            ...subjectOf(context, judged),
            evidence: [...identity(judged), row.status.raw],
          }),
        );
      }
    }
  },
};
