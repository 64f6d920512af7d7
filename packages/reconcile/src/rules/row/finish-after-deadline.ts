import { readAbsence } from '@duizhang/lexicon';
import { finding } from '@duizhang/model';
import { identity, namesOf, subjectOf } from '../../describe.ts';
import { dueDate } from '../../due.ts';
import { placeName, placeOf, relatedPlan } from '../../places.ts';
import { optionOf, type Rule } from '../../rule.ts';
import { pass, report, skip } from '../../verdict.ts';

const millisecondsOfDay = 86_400_000;

/** Nobody plans to finish after the plan's deadline. */
export const finishAfterDeadline: Rule = {
  meta: {
    id: 'finish-after-deadline',
    family: 'row',
    severity: 'warning',
    title: { zh: '预计完成时间晚于时限', en: 'Expected to finish too late' },
    why: {
      zh: '预计完成时间晚于方案时限，等于预告逾期，须早作协调或按程序申请延期；方案未写时限的，以方案年度的最后一天为限。依据：方案原文的完成时限；督查以“逾期未完成”通报的做法。',
      en: 'An expected finish after the deadline announces a delay: it must be dealt with early, or an extension applied for. Where the plan writes no deadline it is the last day of its year. Source: the deadlines of the plan; bulletins list what was not finished in time.',
    },
    remedy: {
      zh: '请核对日期；确需延后的，说明原因并按程序申请延期。',
      en: 'Check the date; if the delay is real, give the reason and apply for an extension.',
    },
    options: {
      graceDays: {
        default: 0,
        minimum: 0,
        maximum: 366,
        title: { zh: '容许晚于时限的天数', en: 'days after the deadline that are let pass' },
      },
    },
    messages: {
      late: {
        zh: '{orgUnit}任务{task}“{item}”预计{finish}完成（{place}），晚于时限{due}，差{days}天。',
        en: '{orgUnit}, task {task}, “{item}” is expected to be finished on {finish} ({place}), {days} {days|day|days} after it is due ({due}).',
      },
    },
    examples: {
      bad: { zh: '2023年方案的任务，预计2024年3月底完成', en: 'A task of the plan of 2023, expected by the end of March 2024' },
      good: { zh: '2023年方案的任务，预计2023年11月底完成', en: 'A task of the plan of 2023, expected by the end of November 2023' },
    },
  },
  judgedOn: 'file',
  *judge(context) {
    const grace = optionOf(context, finishAfterDeadline.meta, 'graceDays');
    for (const judged of context.rows) {
      const { row, clause, indicator, setAside } = judged;
      // What is completed, or goes on for ever, has no day to come.
      if (!clause || row.status.value === 'completed' || readAbsence(row.expectedFinish.raw) !== null) continue;
      const finish = row.expectedFinish.value;
      const due = dueDate(context.catalogue, clause, indicator);
      if (setAside) yield skip(setAside);
      else if (finish === null) yield skip('unreadableDate');
      else if (due === null) yield skip('noDeadline');
      else {
        const days = Math.round((Date.parse(finish) - Date.parse(due)) / millisecondsOfDay);
        if (!(days > grace)) {
          yield pass;
          continue;
        }
        const at = placeOf(judged, 'expectedFinish');
        yield report(
          finding(finishAfterDeadline.meta, {
            messageId: 'late',
            data: { ...namesOf(context, judged), raw: row.expectedFinish.raw, finish, due, days, place: placeName(at) },
            at,
            related: relatedPlan(context.catalogue, (indicator ?? clause).source),
            ...subjectOf(context, judged),
            evidence: [...identity(judged), finish, due],
          }),
        );
      }
    }
  },
};
