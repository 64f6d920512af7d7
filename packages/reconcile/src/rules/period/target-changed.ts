import { readQuantity } from '@duizhang/lexicon';
import { finding, type Indicator, type ReportRow } from '@duizhang/model';
import { identity, namesOf, subjectOf, targetText, taskName } from '../../describe.ts';
import { reportKey } from '../../expected.ts';
import type { EarlierRow, Judging, JudgedRow } from '../../judging.ts';
import { placeName, placeOf, relatedCell, relatedPlan } from '../../places.ts';
import type { PlanItem } from '../../plan-index.ts';
import type { Rule } from '../../rule.ts';
import { pass, report, skip, type Verdict } from '../../verdict.ts';

/** A target stays what it was, or its change is accounted for. */
export const targetChanged: Rule = {
  meta: {
    id: 'target-changed',
    family: 'period',
    severity: 'warning',
    title: { zh: '目标值与前期不同', en: 'Target changed' },
    why: {
      zh: '前后两期的目标值不同，完成率就不能连着看，也可能是悄悄调低了目标。前期各单位表中印的都是同一个目标、而任务目录现在是另一个的，是目录改了，每个指标只列一条；目录没有改而单位表中的目标与前期不同的，列在该格（“锁定单元格被改”已经说明的不重复）。只比较数值，写法不同不算。依据：目标任务以行动方案为准，调整须按程序报批；目录修订的影响应逐项核对。',
      en: 'Where two periods have different targets their attainment can’t be compared, and a target may have been lowered in silence. Where all units had one and the same target printed in the earlier period, and the catalogue has another now, the catalogue was changed, which is one finding for the indicator; where the catalogue is the same and a unit’s table has another target than before, the finding stands at that cell (unless locked-cell-changed says so already). Only numbers are compared, not how they are written. Source: the plan sets the targets, and changing them takes approval; what a revised catalogue touches must be checked item by item.',
    },
    remedy: {
      zh: '请说明目标调整的依据（文号、日期）；没有依据的，改回方案的目标。',
      en: 'State on what decision the target was changed (number, date); without one restore that of the plan.',
    },
    messages: {
      catalogue: {
        zh: '任务{task}“{item}”目标值{period}为“{before}”，任务目录现为“{target}”；此前的完成率与本期不可比。',
        en: 'Task {task}, “{item}”: the target was {before} in {period}, the catalogue has {target} now; attainment is not comparable.',
      },
      cell: {
        zh: '{orgUnit}任务{task}“{item}”表中目标值为“{written}”（{place}），{period}为“{before}”，方案为“{target}”。',
        en: '{orgUnit}, task {task}, “{item}”: the table has the target {written} ({place}), in {period} it was {before}; that of the plan is {target}.',
      },
    },
    examples: {
      bad: {
        zh: '一季度表中目标500个，本期目录改成400个',
        en: 'A target of 500 in the tables of the first quarter, 400 in the catalogue now',
      },
      good: { zh: '一季度“≥400个”，本期“400个以上”', en: '“≥400个” in the first quarter, “400个以上” in this one' },
    },
  },
  judgedOn: 'period',
  *judge(context) {
    const read = targetReader();
    for (const item of context.plan.items.values()) if (item.indicator) yield judgeCatalogue(context, item, item.indicator, read);
    for (const judged of context.rows) if (judged.indicator) yield judgeCell(context, judged, judged.indicator, read);
  },
};

type ReadTargets = (row: ReportRow) => readonly number[];

/**
 * Gives the numbers that a target may have been written for: with the unit of measure of its own column, and without. None where it
 * can't be read. Units have the same few targets in their tables: each text is read once.
 */
function targetReader(): ReadTargets {
  const known = new Map<string, readonly number[]>();
  return ({ target, unitOfMeasure }) => {
    const key = JSON.stringify([target.raw, unitOfMeasure.raw]);
    let values = known.get(key);
    if (!values) {
      values = [target.raw, `${target.raw}${unitOfMeasure.raw}`].flatMap((text) => readQuantity(text).value ?? []);
      known.set(key, values);
    }
    return values;
  };
}

function equals(values: readonly number[], other: number): boolean {
  return values.some((value) => Math.abs(value - other) <= Math.abs(other) * 1e-9);
}

/** Whether the catalogue has another target than all tables of the last earlier period. */
function judgeCatalogue(context: Judging, item: PlanItem, indicator: Indicator, read: ReadTargets): Verdict {
  const { value } = indicator.target;
  const others: EarlierRow[] = [];
  let alike = 0;
  let altered = 0;
  for (const { orgUnitId } of context.sharing.get(item.itemId) ?? []) {
    const earlier = context.history.get(reportKey(orgUnitId, item.itemId))?.at(-1);
    const written = earlier ? read(earlier.row) : [];
    if (!earlier || written.length === 0) continue;
    if (equals(written, value)) alike += 1;
    // Its template was printed from this very catalogue: then it was the unit that wrote another target.
    else if (earlier.catalogueSha256 === context.catalogueSha256) altered += 1;
    else others.push(earlier);
  }
  const [first] = others;
  if (alike > 0) return pass;
  if (!first) return skip(altered > 0 ? 'lockedCellChanged' : 'noPreviousPeriod');
  const before = read(first.row);
  return others.every(({ row }) => read(row).some((one) => equals(before, one)))
    ? catalogueChanged(context, item, indicator, others)
    : skip('lockedCellChanged');
}

function catalogueChanged(context: Judging, item: PlanItem, indicator: Indicator, earlier: readonly EarlierRow[]): Verdict {
  const { row, reportingPeriod } = earlier[0]!;
  const before = row.target.raw.trim();
  return report(
    finding(targetChanged.meta, {
      messageId: 'catalogue',
      data: { task: taskName(item.task), item: indicator.name, period: reportingPeriod, before, target: targetText(indicator) },
      related: [
        ...earlier.flatMap((one) => relatedCell(one.row.target.at, one.row.target.raw)),
        ...relatedPlan(context.catalogue, indicator.source),
      ],
      taskId: item.task.taskId,
      clauseId: item.clause.clauseId,
      indicatorId: indicator.indicatorId,
      reportingPeriod: context.reportingPeriod,
      evidence: [before, targetText(indicator)],
    }),
  );
}

/** Whether a table has another target than the unit's own of before, and than the plan. */
function judgeCell(context: Judging, judged: JudgedRow, indicator: Indicator, read: ReadTargets): Verdict {
  const { row, owner, itemId, setAside } = judged;
  if (setAside) return skip(setAside);
  if (row.orgUnitId === null) return skip('orgUnitUnknown');
  const written = read(row);
  if (written.length === 0 || equals(written, indicator.target.value)) return pass;
  const { at } = row.target;
  if (at && owner.flagged.has(`${at.sheet}!${at.cell}`)) return skip('lockedCellChanged');
  const earlier = context.history.get(reportKey(row.orgUnitId, itemId!))?.at(-1);
  const before = earlier ? read(earlier.row) : [];
  if (!earlier || before.length === 0) return skip('noPreviousPeriod');
  if (written.some((one) => equals(before, one))) return pass;
  const place = placeOf(judged, 'target');
  return report(
    finding(targetChanged.meta, {
      messageId: 'cell',
      data: {
        ...namesOf(context, judged),
        written: row.target.raw.trim(),
        before: earlier.row.target.raw.trim(),
        period: earlier.reportingPeriod,
        target: targetText(indicator),
        place: placeName(place),
      },
      at: place,
      related: [...relatedCell(earlier.row.target.at, earlier.row.target.raw), ...relatedPlan(context.catalogue, indicator.source)],
      ...subjectOf(context, judged),
      evidence: [...identity(judged), row.target.raw, earlier.row.target.raw],
    }),
  );
}
