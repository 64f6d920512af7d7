import { finding, hash, type ExpectedReport, type Finding, type Place } from '@duizhang/model';
import { itemName, taskName, unitName } from '../../describe.ts';
import { itemOf, reportKey } from '../../expected.ts';
import type { Judging, JudgedRow } from '../../judging.ts';
import { mixedUnits } from '../../mixed-units.ts';
import { identifyingPlace, placeName, relatedPlan } from '../../places.ts';
import type { Rule } from '../../rule.ts';
import { submissionPeriod } from '../../submission-period.ts';
import { pass, report, skip } from '../../verdict.ts';

/** A file should report on everything that its unit answers for. */
export const missingRow: Rule = {
  meta: {
    id: 'missing-row',
    family: 'submission',
    severity: 'warning',
    title: { zh: '表内缺项', en: 'Missing row' },
    why: {
      zh: '单看一份表件，只能说缺项而不能说未报：同一单位可能分几份报送。全期核对时由“应报未报”一并判断，本规则不再重复。依据：行动方案责任分工；模板为每项各列一行。',
      en: 'A single file can only be called incomplete: the unit may send the rest in another one. When the whole period is reconciled, missing-report answers the question and this rule is left out. Source: the responsibilities of the plan; the template has a row for each.',
    },
    remedy: { zh: '请补填该行；已在另一份表中填报的可不理会。', en: 'Fill in the row, unless another file of the unit has it.' },
    messages: {
      absent: { zh: '{orgUnit}的表中没有任务{task}“{item}”这一行。', en: '{orgUnit}: the file has no row for task {task}, “{item}”.' },
      blank: {
        zh: '{orgUnit}任务{task}“{item}”一行未填写（{place}）。',
        en: '{orgUnit}: the row of task {task}, “{item}” was left blank ({place}).',
      },
    },
    examples: {
      bad: { zh: '模板中的一行被删除', en: 'A row of the template was deleted' },
      good: { zh: '模板中的每一行都填了', en: 'Every row of the template is filled in' },
    },
  },
  judgedOn: 'fileOnly',
  *judge(context) {
    const mixed = mixedUnits(context);
    for (const judgedFile of context.submissions) {
      const { submission, rows, readable, setAside, at } = judgedFile;
      const units = new Set(rows.flatMap(({ row }) => row.orgUnitId ?? []));
      if (setAside || !readable || units.size === 0) {
        yield skip(setAside ?? (!readable ? 'unreadable' : rows.length === 0 ? 'nothingFilled' : 'orgUnitUnknown'));
      } else if (mixed.has(judgedFile)) {
        // Whose rows should be there has to be found out first.
        yield skip('orgUnitsMixed');
      } else if (!rows.some((row) => row.filled)) {
        // An empty file is one finding of its own, not one per row.
        yield skip('nothingFilled');
      } else {
        const found = byUnitAndItem(rows);
        for (const expected of context.expected) {
          if (!units.has(expected.orgUnitId) || context.exempt.has(expected)) continue;
          const judged = found.get(reportKey(expected.orgUnitId, itemOf(expected))) ?? null;
          yield judged?.filled
            ? pass
            : report(missing(context, expected, judged, { at, period: context.reportingPeriod ?? submissionPeriod(submission) }));
        }
      }
    }
  },
};

/** Rows of a table by what they report on, a filled one before a blank one. */
function byUnitAndItem(rows: readonly JudgedRow[]): Map<string, JudgedRow> {
  const found = new Map<string, JudgedRow>();
  for (const judged of rows) {
    if (judged.itemId === null || judged.row.orgUnitId === null) continue;
    const key = reportKey(judged.row.orgUnitId, judged.itemId);
    if (!found.get(key)?.filled) found.set(key, judged);
  }
  return found;
}

function missing(
  context: Judging,
  expected: ExpectedReport,
  blank: JudgedRow | null,
  file: { at: Partial<Place>; period: string | null },
): Finding {
  const { orgUnitId } = expected;
  const { task, clause, indicator } = context.plan.items.get(itemOf(expected))!;
  const at = blank ? identifyingPlace(blank) : file.at;
  return finding(missingRow.meta, {
    messageId: blank ? 'blank' : 'absent',
    data: { orgUnit: unitName(context, orgUnitId), task: taskName(task), item: itemName(clause, indicator), place: placeName(at) },
    at,
    related: relatedPlan(context.catalogue, (indicator ?? clause).source),
    taskId: task.taskId,
    clauseId: clause.clauseId,
    indicatorId: indicator?.indicatorId ?? null,
    orgUnitId,
    reportingPeriod: file.period,
    groupingKey: hash(['incomplete', orgUnitId, file.period]),
  });
}
