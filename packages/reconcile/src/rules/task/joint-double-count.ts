import { finding, type Indicator } from '@duizhang/model';
import { agreement, attain, round } from '../../attainment.ts';
import { amountText, targetText, taskName, unitName } from '../../describe.ts';
import { dueDate, isDue } from '../../due.ts';
import { inPerson, reportKey } from '../../expected.ts';
import { figureOf } from '../../comparable.ts';
import { isPercentage, type ReadQuantity } from '../../figure.ts';
import { addTo } from '../../grouping.ts';
import type { Judging, JudgedRow } from '../../judging.ts';
import type { PlanItem } from '../../plan-index.ts';
import { fileName, placeName, placeOf, relatedCell, relatedPlan, type Field } from '../../places.ts';
import { optionOf, type Rule } from '../../rule.ts';
import { pass, report, skip, type Verdict } from '../../verdict.ts';
import { wordingKey } from '../../wording.ts';
import { conflictGroup } from './conflicting-actuals.ts';

/** What several units have built together is counted once. */
export const jointDoubleCount: Rule = {
  meta: {
    id: 'joint-double-count',
    family: 'task',
    severity: 'warning',
    title: { zh: '联合完成的数重复计算', en: 'Joint work counted twice' },
    why: {
      zh: '几家单位共同负责的新增数，可能各报全数，也可能各报一部分：前者相加就重复，后者不加就漏。进展情况或佐证材料逐字相同的，写的是同一成果，只能计一次；各单位数值相同而文字不同的，通常是同一个全市数，只有在目标已到时限或有单位称已完成、且“计一次”与“相加”会得出不同的达标结论时才请核实；一家的数恰为其余各家之和的，疑为全数与部分并列。数值不一致的由“多家单位数据不一致”说明，不重复列。比率和水平不能相加，不作判断。依据：方案“新增、新建”类指标列有多个责任单位；统计汇总不重不漏的要求。',
      en: 'Of a new count that several units answer for each may report the whole, or its own part: adding up counts twice in the one case, not adding leaves parts out in the other. Progress or evidence that is the same word for word tells of the same work, which counts once; equal values in other words are mostly one figure, and are asked about only where the target is due or a unit calls it completed, and where counting once and adding up lead to different verdicts; a value that is the sum of all the others seems to be the whole beside its parts. Values that differ are a matter of conflicting-actuals and not listed again; rates and levels are never added. Source: plans that name several units for what is newly built; the statistical demand that sums neither repeat nor omit.',
    },
    remedy: {
      zh: '请各单位说明报的是全市数还是本单位完成的部分；同一成果只由一家计数，其他单位注明“与某单位联合，不重复计”。',
      en: 'Let the units state whether each reports the whole or its own part; the same work is counted by one, and the others say that it is joint.',
    },
    messages: {
      sameWork: {
        zh: '任务{task}“{item}”：{orgUnit}（{place}）与{otherOrgUnit}（{other}）的“{column}”逐字相同，写的是同一成果，各报“{raw}”；相加为{total}，应只计一次，目标{target}。',
        en: 'Task {task}, “{item}”: {orgUnit} ({place}) and {otherOrgUnit} ({other}) tell of the same work word for word ({column}) and report {raw} each; the sum {total} counts it twice (target {target}).',
      },
      equalValues: {
        zh: '任务{task}“{item}”：{orgUnits}都报“{raw}”。若各报全数，未达到目标{target}；若各报一部分，合计{total}，已达到。请问是哪一种？',
        en: 'Task {task}, “{item}”: {orgUnits} each report {raw}. If each reports the whole, the target {target} is missed; if each reports its part, {total} in all meets it. Which is it?',
      },
      wholeAndParts: {
        zh: '任务{task}“{item}”：{orgUnit}报“{raw}”（{place}），恰为{orgUnits}所报之和，疑为全数与部分并列；若全部相加得{total}，即重复计算（目标{target}）。请问是否如此？',
        en: 'Task {task}, “{item}”: {orgUnit} reports {raw} ({place}), just what {orgUnits} report together: the whole beside its parts? Adding up all would give {total} and count twice (target {target}).',
      },
    },
    options: {
      minimumLength: {
        default: 12,
        minimum: 4,
        maximum: 200,
        title: {
          zh: '文字至少多少字（不计空格和标点）才算逐字相同',
          en: 'characters, without blanks and marks, from which equal words count as the same text',
        },
      },
    },
    examples: {
      bad: {
        zh: '目标新增场景5个，两家各报3个，进展情况一字不差',
        en: 'The target is 5 new scenes, two units report 3 each, in the very same words',
      },
      good: {
        zh: '目标新增场景5个，两家各报6个，怎样算都已达到',
        en: 'The target is 5 new scenes, two units report 6 each: it is met in any case',
      },
    },
  },
  judgedOn: 'period',
  *judge(context) {
    for (const [itemId, owed] of context.sharing) {
      const item = context.plan.items.get(itemId)!;
      const { indicator } = item;
      const named = inPerson(owed);
      if (!indicator || named.length < 2 || indicator.target.basis !== 'new' || isPercentage(indicator)) continue;
      const stated: Stated[] = [];
      for (const { orgUnitId } of named) {
        const judged = context.reports.get(reportKey(orgUnitId, itemId))?.[0];
        const figure = judged && figureOf(context, judged, indicator);
        if (judged && figure?.usable && figure.quantity.value > 0) stated.push({ judged, quantity: figure.quantity });
      }
      yield stated.length < 2
        ? skip(stated.length === 0 ? 'nobodyReported' : 'oneReportOnly')
        : judgeItem(context, item, indicator, stated);
    }
  },
};

interface Stated {
  judged: JudgedRow;
  quantity: ReadQuantity;
}

function judgeItem(context: Judging, item: PlanItem, indicator: Indicator, stated: readonly Stated[]): Verdict {
  const copy = sameWords(stated, optionOf(context, jointDoubleCount.meta, 'minimumLength'));
  if (copy) return sameWork(context, item, indicator, stated, copy);
  const sum = round(stated.reduce((total, { quantity }) => total + quantity.value, 0));
  const first = stated[0]!;
  if (stated.some(({ quantity }) => agreement(quantity, first.quantity) === 'inconsistent')) {
    const whole = stated.length < 3 ? undefined : stated.find(({ quantity }) => round(quantity.value * 2) === sum);
    return whole ? asked(context, item, indicator, stated, 'wholeAndParts', whole, sum) : skip('conflictingActuals');
  }
  const once = attain(indicator, first.quantity).verdict;
  const added = attain(indicator, { value: sum, hedge: null, interval: [sum, sum] }).verdict;
  if (once !== 'below' || added !== 'met') return pass;
  return isAnswerDue(context, item, indicator, stated)
    ? asked(context, item, indicator, stated, 'equalValues', first, sum)
    : skip('notYetDue');
}

/** Before the target is due nothing hangs on whether it was met, unless somebody says so. */
function isAnswerDue(
  { catalogue, reportingPeriod }: Judging,
  { clause }: PlanItem,
  indicator: Indicator,
  stated: readonly Stated[],
): boolean {
  if (stated.some(({ judged }) => judged.row.status.value === 'completed')) return true;
  return reportingPeriod !== null && isDue(dueDate(catalogue, clause, indicator), reportingPeriod);
}

/** The first two units that tell of the same work, and where. */
interface Copy {
  first: Stated;
  again: Stated;
  column: Field & ('progressNarrative' | 'evidence');
}

/** Units that report the same value and the same words; short set phrases and generic file names don't count. */
function sameWords(stated: readonly Stated[], minimumLength: number): Copy | null {
  for (const column of ['progressNarrative', 'evidence'] as const) {
    const byWords = new Map<string, Stated[]>();
    for (const one of stated) {
      const words = wordingKey(one.judged.row[column].raw);
      if (words.length < minimumLength) continue;
      const known = byWords.get(words)?.find(({ quantity }) => agreement(quantity, one.quantity) !== 'inconsistent');
      if (known) return { first: known, again: one, column };
      addTo(byWords, words, one);
    }
  }
  return null;
}

const columnNames = { progressNarrative: '进展情况', evidence: '佐证材料' } as const;

function sameWork(
  context: Judging,
  item: PlanItem,
  indicator: Indicator,
  stated: readonly Stated[],
  { first, again, column }: Copy,
): Verdict {
  const at = placeOf(again.judged, column);
  const other = first.judged.row[column];
  const words = common(context, item, indicator, stated);
  return report(
    finding(jointDoubleCount.meta, {
      ...words,
      messageId: 'sameWork',
      data: {
        ...words.data,
        orgUnit: unitName(context, again.judged.row.orgUnitId!),
        otherOrgUnit: unitName(context, first.judged.row.orgUnitId!),
        raw: again.judged.row.actual.raw.trim(),
        sum: round(first.quantity.value + again.quantity.value),
        total: amountText(round(first.quantity.value + again.quantity.value), indicator),
        column: columnNames[column],
        place: placeName(at),
        other: `${fileName(first.judged.owner.submission.file)} ${placeName(placeOf(first.judged, column))}`,
      },
      at,
      related: [...relatedCell(other.at, other.raw), ...words.related],
      orgUnitId: again.judged.row.orgUnitId,
      evidence: [
        column,
        again.judged.row[column].raw,
        again.judged.row.actual.raw,
        first.judged.row.orgUnitId!,
        first.judged.row.actual.raw,
      ],
    }),
  );
}

function asked(
  context: Judging,
  item: PlanItem,
  indicator: Indicator,
  stated: readonly Stated[],
  messageId: 'equalValues' | 'wholeAndParts',
  { judged }: Stated,
  sum: number,
): Verdict {
  const words = common(context, item, indicator, stated);
  const at = placeOf(judged, 'actual');
  const others = messageId === 'wholeAndParts' ? stated.filter((one) => one.judged !== judged) : stated;
  return report(
    finding(jointDoubleCount.meta, {
      ...words,
      messageId,
      outcome: 'notEvaluated',
      data: {
        ...words.data,
        orgUnit: unitName(context, judged.row.orgUnitId!),
        orgUnits: others.map((one) => unitName(context, one.judged.row.orgUnitId!)),
        raw: judged.row.actual.raw.trim(),
        sum,
        total: amountText(sum, indicator),
        place: placeName(at),
        reason: 'basisUnclear',
      },
      at,
      orgUnitId: judged.row.orgUnitId,
      evidence: stated.flatMap((one) => [one.judged.row.orgUnitId!, one.judged.row.actual.raw]),
    }),
  );
}

function common(context: Judging, { itemId, task, clause }: PlanItem, indicator: Indicator, stated: readonly Stated[]) {
  return {
    data: { task: taskName(task), item: indicator.name, target: targetText(indicator) },
    related: [
      ...stated.flatMap(({ judged }) => relatedCell(judged.row.actual.at, judged.row.actual.raw)),
      ...relatedPlan(context.catalogue, indicator.source),
    ],
    taskId: task.taskId,
    clauseId: clause.clauseId,
    indicatorId: indicator.indicatorId,
    reportingPeriod: context.reportingPeriod,
    groupingKey: conflictGroup(itemId, context.reportingPeriod),
  };
}
