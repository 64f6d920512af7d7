import { finding } from '@duizhang/model';
import { identity, namesOf, subjectOf, valueGroup } from '../../describe.ts';
import { reportKey } from '../../expected.ts';
import type { EarlierRow, Judging, JudgedRow } from '../../judging.ts';
import { placeName, placeOf, relatedCell } from '../../places.ts';
import type { Rule } from '../../rule.ts';
import { pass, report, skip, type Verdict } from '../../verdict.ts';

/** What was completed stays completed. */
export const completedReopened: Rule = {
  meta: {
    id: 'completed-reopened',
    family: 'period',
    severity: 'warning',
    title: { zh: '已完成又变为未完成', en: 'Completed, then open again' },
    why: {
      zh: '此前报“已完成”、据此可以销号的事项，本期又报“推进中”“滞后”或“未启动”：不是当时报早了，就是本期填错了，或者成果没有保持住，三种情况的处理不同，须说明。以最近一次填报的状态为准；完成后报“本期无进展”是正常的。依据：督查销号制度，销号以办结为前提；完成状态五种取值的含义。',
      en: 'An item that was reported as completed, and could be closed on that, is now in progress, behind or not started: it was called completed too early, the status is wrong now, or the result did not last, and each is treated differently. The last earlier report counts; no progress after completion is as it should be. Source: closing of supervised tasks (销号), which presupposes completion; what the five words of the status column mean.',
    },
    remedy: {
      zh: '请核对本期状态；此前报早了或成果回落的，在“存在问题”中说明。',
      en: 'Check the status; where it was called completed too early, or fell back, explain it under 存在问题.',
    },
    messages: {
      reopened: {
        zh: '{orgUnit}任务{task}“{item}”{period}已报“{before}”，本期又报“{status}”（{place}）。',
        en: '{orgUnit}, task {task}, “{item}”: reported as {before} in {period}, now {status} ({place}).',
      },
    },
    examples: {
      bad: { zh: '一季度报“已完成”，二季度报“推进中”', en: 'Completed in the first quarter, in progress in the second' },
      good: { zh: '一季度报“推进中”，二季度报“已完成”', en: 'In progress in the first quarter, completed in the second' },
    },
  },
  judgedOn: 'period',
  *judge(context) {
    for (const judged of context.rows) {
      if (judged.itemId !== null) yield judgeRow(context, judged);
    }
  },
};

const isOpen: ReadonlySet<string> = new Set(['inProgress', 'behind', 'notStarted']);

function judgeRow(context: Judging, judged: JudgedRow): Verdict {
  const { row, itemId, setAside } = judged;
  if (setAside) return skip(setAside);
  if (row.orgUnitId === null) return skip('orgUnitUnknown');
  const before = context.history.get(reportKey(row.orgUnitId, itemId!))?.findLast((earlier) => earlier.row.status.value !== null);
  if (!before) return skip('noPreviousPeriod');
  if (row.status.value === null) return skip(row.status.raw.trim() === '' ? 'noStatus' : 'unreadableStatus');
  return before.row.status.value === 'completed' && isOpen.has(row.status.value) ? reopened(context, judged, before) : pass;
}

function reopened(context: Judging, judged: JudgedRow, { reportingPeriod, row: before }: EarlierRow): Verdict {
  const at = placeOf(judged, 'status');
  const { raw } = judged.row.status;
  return report(
    finding(completedReopened.meta, {
      messageId: 'reopened',
      data: {
        ...namesOf(context, judged),
        period: reportingPeriod,
        before: before.status.raw.trim(),
        status: raw.trim(),
        place: placeName(at),
      },
      at,
      related: relatedCell(before.status.at, before.status.raw),
      ...subjectOf(context, judged),
      evidence: [...identity(judged), raw, reportingPeriod, before.status.raw],
      groupingKey: valueGroup(context, judged),
    }),
  );
}
