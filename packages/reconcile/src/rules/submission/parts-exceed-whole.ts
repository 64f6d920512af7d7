import { finding } from '@duizhang/model';
import { round } from '../../attainment.ts';
import { amountText, gapOf, itemName, namesOf, subjectOf, targetText, unitName, valueGroup } from '../../describe.ts';
import { figureOf } from '../../comparable.ts';
import { type ReadQuantity } from '../../figure.ts';
import { addTo } from '../../grouping.ts';
import type { Judging, JudgedRow } from '../../judging.ts';
import { isCounted } from '../../magnitude.ts';
import { partsOfWholes } from '../../parts-of-wholes.ts';
import { placeName, placeOf, relatedCell, relatedPlan } from '../../places.ts';
import type { Rule } from '../../rule.ts';
import { pass, report, skip, type Verdict } from '../../verdict.ts';

/** Parts are no more than their whole. */
export const partsExceedWhole: Rule = {
  meta: {
    id: 'parts-exceed-whole',
    family: 'submission',
    severity: 'error',
    title: { zh: '部分大于总体', en: 'Parts exceed their whole' },
    why: {
      zh: '“其中”项不能大于它所属的总数；方案给全市定了上限的，各单位之和不能超过上限。只看方案明写“其中”或以括号细分的指标，名称相近的不当作包含关系。依据：统计报表“其中项不大于总计”的审核关系；VTL 的层级校验（总体等于各部分之和）。',
      en: 'What the plan lists as 其中 cannot be more than its total, and where the plan sets a maximum for the whole city its units together cannot exceed it. Only what the plan says to be a part counts as one; alike names do not. Source: the check “parts do not exceed the total” of statistical forms; hierarchical rules of VTL.',
    },
    remedy: { zh: '请核对总数和其中项，改正有误的一项。', en: 'Check total and parts and correct what is wrong.' },
    remedies: {
      maximum: {
        zh: '请各单位核对数值；确实超过的，说明原因和处理办法。',
        en: 'Let the units check their figures; if they are right, the excess must be explained.',
      },
    },
    messages: {
      part: {
        zh: '{orgUnit}“{item}”填报“{raw}”（{place}），大于它所属的“{whole}”（“{wholeRaw}”），差额{gap}。',
        en: '{orgUnit}, “{item}”: {raw} ({place}) is more than its total “{whole}” ({wholeRaw}), by {gapEn}.',
      },
      sum: {
        zh: '{orgUnit}“{item}”填报“{raw}”（{place}），其中{parts}合计{total}，多出{gap}。',
        en: '{orgUnit}, “{item}”: {raw} ({place}), but its parts {parts} add up to {total}, which is {gapEn} more.',
      },
      maximum: {
        zh: '“{item}”各单位（{orgUnits}）合计{total}，超过方案上限{target}，多出{gap}。',
        en: '“{item}”: the units ({orgUnits}) add up to {total}, {gapEn} above the maximum of the plan ({target}).',
      },
    },
    examples: {
      bad: { zh: '便民场景6个，其中医疗场景8个', en: '6 scenes, 8 of them medical' },
      good: { zh: '便民场景6个，其中医疗场景2个', en: '6 scenes, 2 of them medical' },
    },
  },
  judgedOn: 'file',
  *judge(context) {
    yield* withinUnits(context);
    // What several units add up to can't be told from one file.
    if (context.acrossFiles) yield* againstMaximum(context);
  },
};

interface Reported {
  judged: JudgedRow;
  quantity: ReadQuantity;
}

function* withinUnits(context: Judging): Generator<Verdict> {
  const wholes = partsOfWholes(context.plan);
  if (wholes.size === 0) return;
  const ofUnit = new Map<string, Map<string, Reported>>();
  for (const judged of context.rows) {
    const { indicator, row, owner } = judged;
    if (!indicator) continue;
    const figure = figureOf(context, judged, indicator);
    if (!figure.usable) continue;
    const key = JSON.stringify([row.orgUnitId ?? owner.submission.submissionId, context.acrossFiles ? null : owner.submission.file]);
    const reported = ofUnit.get(key) ?? new Map<string, Reported>();
    ofUnit.set(key, reported);
    if (!reported.has(indicator.indicatorId)) reported.set(indicator.indicatorId, { judged, quantity: figure.quantity });
  }
  for (const reported of ofUnit.values()) {
    for (const [wholeId, { parts, disjoint }] of wholes) {
      const whole = reported.get(wholeId);
      const given = parts.flatMap((id) => reported.get(id) ?? []);
      if (!whole) {
        for (const _ of given) yield skip('noValue');
        continue;
      }
      const tooLarge = given.filter(({ quantity }) => low(quantity) > high(whole.quantity));
      for (const part of tooLarge) yield exceeds(context, part, whole);
      for (let fine = given.length - tooLarge.length; fine > 0; fine--) yield pass;
      // Where one part alone is too much, its finding says so.
      if (!disjoint || given.length < 2 || tooLarge.length > 0) continue;
      yield sumOf(given) > high(whole.quantity) ? sumExceeds(context, given, whole) : pass;
    }
  }
}

function low({ value, interval }: ReadQuantity): number {
  return interval ? interval[0] : value;
}

function high({ value, interval }: ReadQuantity): number {
  return interval ? interval[1] : value;
}

/** The least that the parts can add up to by their stated precision. */
function sumOf(parts: readonly Reported[]): number {
  return round(parts.reduce((sum, { quantity }) => sum + low(quantity), 0));
}

function exceeds(context: Judging, part: Reported, whole: Reported): Verdict {
  const { judged } = part;
  const at = placeOf(judged, 'actual');
  return report(
    finding(partsExceedWhole.meta, {
      messageId: 'part',
      data: {
        ...namesOf(context, judged),
        raw: judged.row.actual.raw.trim(),
        whole: whole.judged.indicator!.name,
        wholeRaw: whole.judged.row.actual.raw.trim(),
        ...gapOf(part.quantity.value - whole.quantity.value, judged.indicator!),
        place: placeName(at),
      },
      at,
      related: [...cellsOf([whole]), ...relatedPlan(context.catalogue, judged.clause!.source)],
      ...subjectOf(context, judged),
      evidence: [judged.row.actual.raw, whole.judged.row.actual.raw],
      groupingKey: valueGroup(context, whole.judged),
    }),
  );
}

function sumExceeds(context: Judging, parts: readonly Reported[], whole: Reported): Verdict {
  const { judged } = whole;
  const at = placeOf(judged, 'actual');
  const sum = sumOf(parts);
  return report(
    finding(partsExceedWhole.meta, {
      messageId: 'sum',
      data: {
        ...namesOf(context, judged),
        raw: judged.row.actual.raw.trim(),
        parts: parts.map((part) => `${part.judged.indicator!.name.replace(/^其中[：:]?/u, '')}“${part.judged.row.actual.raw.trim()}”`),
        sum,
        total: amountText(sum, judged.indicator!),
        ...gapOf(sum - whole.quantity.value, judged.indicator!),
        place: placeName(at),
      },
      at,
      related: [...cellsOf(parts), ...relatedPlan(context.catalogue, judged.clause!.source)],
      ...subjectOf(context, judged),
      evidence: [judged.row.actual.raw, ...parts.map((part) => part.judged.row.actual.raw)],
      groupingKey: valueGroup(context, judged),
    }),
  );
}

function cellsOf(reported: readonly Reported[]) {
  return reported.flatMap(({ judged: { row } }) => relatedCell(row.actual.at, row.actual.raw));
}

/** Members of a collective against a maximum that the plan sets for all of them. */
function* againstMaximum(context: Judging): Generator<Verdict> {
  const ofItem = new Map<string, Reported[]>();
  const seen = new Set<string>();
  for (const judged of context.rows) {
    const { indicator, expected, row } = judged;
    if (!indicator || !expected || expected.via === null || !indicator.target.comparator.startsWith('<') || !isCounted(indicator)) continue;
    const figure = figureOf(context, judged, indicator);
    const key = JSON.stringify([indicator.indicatorId, row.orgUnitId]);
    if (!figure.usable) yield skip(figure.reason);
    // A second row of the unit is a duplicate, which has a finding of its own.
    else if (!seen.has(key)) addTo(ofItem, indicator.indicatorId, { judged, quantity: figure.quantity });
    seen.add(key);
  }
  for (const reported of ofItem.values()) yield maximum(context, reported);
}

function maximum(context: Judging, reported: readonly Reported[]): Verdict {
  const { judged } = reported[0]!;
  const [task, clause, indicator] = [judged.task!, judged.clause!, judged.indicator!];
  const bound = indicator.target.valueMax ?? indicator.target.value;
  const sum = sumOf(reported);
  if (indicator.target.comparator === '<' ? sum < bound : sum <= bound) return pass;
  return report(
    finding(partsExceedWhole.meta, {
      messageId: 'maximum',
      data: {
        item: itemName(clause, indicator),
        orgUnits: reported.map((one) => unitName(context, one.judged.row.orgUnitId!)),
        sum,
        target: targetText(indicator),
        total: amountText(sum, indicator),
        ...gapOf(sum - bound, indicator),
      },
      at: placeOf(judged, 'actual'),
      related: [...cellsOf(reported), ...relatedPlan(context.catalogue, indicator.source)],
      taskId: task.taskId,
      clauseId: clause.clauseId,
      indicatorId: indicator.indicatorId,
      reportingPeriod: context.reportingPeriod,
      evidence: reported.flatMap((one) => [one.judged.row.orgUnitId!, one.judged.row.actual.raw]),
    }),
  );
}
