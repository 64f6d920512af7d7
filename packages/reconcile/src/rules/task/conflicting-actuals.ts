import { foldKey } from '@duizhang/lexicon';
import { finding, hash, type Indicator } from '@duizhang/model';
import { agreement } from '../../attainment.ts';
import { reportedBasis } from '../../basis.ts';
import { gapOf, namesOf, subjectOf, unitName } from '../../describe.ts';
import { inPerson, reportKey } from '../../expected.ts';
import { figureOf } from '../../comparable.ts';
import { reportedUnitOfMeasure, type ReadQuantity } from '../../figure.ts';
import type { Judging, JudgedRow } from '../../judging.ts';
import { fileName, placeName, placeOf, relatedCell, relatedPlan } from '../../places.ts';
import type { Rule } from '../../rule.ts';
import { pass, report, skip, type Verdict } from '../../verdict.ts';
import { duplicateKind } from '../submission/duplicate-row.ts';

/** Units that share an indicator must report one figure. */
export const conflictingActuals: Rule = {
  meta: {
    id: 'conflicting-actuals',
    family: 'task',
    severity: 'error',
    title: { zh: '多家单位数据不一致', en: 'Conflicting values' },
    why: {
      zh: '几家单位共同负责的指标只能有一个数，不一致时不能通报。以牵头单位（无牵头的以方案列在最前的单位）的数为参照；数值相同或在各自精度之内一致的不算矛盾；由集合单位展开的成员（各区、市）各报各的部分，不作比较。依据：XBRL重复事实的相等、一致、不一致三分法；VTL检查结果列出差额的做法；未写牵头时排在首位者牵头的惯例。',
      en: "An indicator that several units answer for has one figure, and none can be published while they differ. The lead unit's value is the reference, or that of the unit named first; values that are equal, or agree within their stated precision, are no conflict; members of a collective (the districts) report their own parts and are not compared. Source: equal, consistent and inconsistent duplicates of XBRL; the imbalance of VTL checks; the custom that the first-named unit leads where no lead is written.",
    },
    remedy: {
      zh: '请两家单位会商后统一数据，各自只掌握一部分的请注明口径。',
      en: 'Let the units agree on one figure, or state that each reports a part.',
    },
    remedies: {
      basisDiffers: { zh: '请两家单位会商后统一口径，再核对数值。', en: 'Let the units agree on one basis, then compare the values.' },
    },
    messages: {
      inconsistent: {
        zh: '“{item}”两家数据不一致：{orgUnit}报“{raw}”（{place}），{otherOrgUnit}报“{otherRaw}”（{other}），差额{gap}。',
        en: '“{item}”: {orgUnit} reports {raw} ({place}), {otherOrgUnit} reports {otherRaw} ({other}); the difference is {gapEn}.',
      },
      basisDiffers: {
        zh: '“{item}”两家口径不同，无法比较：{orgUnit}报“{raw}”（{place}），{otherOrgUnit}报“{otherRaw}”（{other}）。',
        en: '“{item}”: {orgUnit} reports {raw} ({place}) and {otherOrgUnit} {otherRaw} ({other}) on different bases; not compared.',
      },
    },
    examples: {
      bad: { zh: '同一指标，市大数据局报88%，市审批局报91%', en: 'One indicator, 88% from 市大数据局 and 91% from 市审批局' },
      good: { zh: '两家都报88%，或一家报88%、一家报88.2%', en: 'Both report 88%, or one 88% and the other 88.2%' },
    },
  },
  judgedOn: 'period',
  *judge(context) {
    for (const [indicatorId, sharing] of context.sharing) {
      const units = inPerson(sharing);
      if (units.length < 2) continue;
      const { indicator } = context.plan.items.get(indicatorId)!;
      if (!indicator) continue;
      yield* judgeIndicator(
        context,
        indicator,
        units.map((unit) => context.reports.get(reportKey(unit.orgUnitId, indicatorId)) ?? []),
      );
    }
  },
};

type Stated = { judged: JudgedRow; quantity: ReadQuantity };

function* judgeIndicator(context: Judging, indicator: Indicator, units: readonly (readonly JudgedRow[])[]): Iterable<Verdict> {
  const stated: Stated[] = [];
  for (const [first, ...others] of units) {
    if (!first) continue;
    if (others.some((other) => duplicateKind(other, first) === 'inconsistent')) {
      yield skip('duplicateInconsistent');
      continue;
    }
    const figure = figureOf(context, first, indicator);
    if (figure.usable) stated.push({ judged: first, quantity: figure.quantity });
    else yield skip(figure.reason);
  }
  const [reference, ...others] = stated;
  if (!reference) return;
  if (others.length === 0) yield skip('oneReportOnly');
  for (const other of others) yield compare(context, indicator, other, reference);
}

function compare(context: Judging, indicator: Indicator, mine: Stated, reference: Stated): Verdict {
  if (differ(reportedUnitOfMeasure(mine.judged), reportedUnitOfMeasure(reference.judged))) return skip('unitOfMeasureDiffers');
  const basisDiffers = differ(reportedBasis(mine.judged.row), reportedBasis(reference.judged.row));
  if (!basisDiffers && agreement(mine.quantity, reference.quantity) !== 'inconsistent') return pass;
  const { row } = mine.judged;
  const other = reference.judged.row;
  const at = placeOf(mine.judged, 'actual');
  return report(
    finding(conflictingActuals.meta, {
      ...(basisDiffers ? { messageId: 'basisDiffers', outcome: 'notEvaluated', severity: 'warning' } : { messageId: 'inconsistent' }),
      data: {
        ...namesOf(context, mine.judged),
        raw: row.actual.raw.trim(),
        value: mine.quantity.value,
        otherOrgUnit: unitName(context, other.orgUnitId!),
        otherRaw: other.actual.raw.trim(),
        otherValue: reference.quantity.value,
        ...gapOf(mine.quantity.value - reference.quantity.value, indicator),
        place: placeName(at),
        other: `${fileName(reference.judged.owner.submission.file)} ${placeName(placeOf(reference.judged, 'actual'))}`,
        ...(basisDiffers ? { reason: 'basisDiffers' } : {}),
      },
      at,
      related: [...relatedCell(other.actual.at, other.actual.raw), ...relatedPlan(context.catalogue, indicator.source)],
      ...subjectOf(context, mine.judged),
      evidence: [row.actual.raw, other.orgUnitId, other.actual.raw].map((text) => text ?? ''),
      groupingKey: conflictGroup(indicator.indicatorId, context.reportingPeriod),
    }),
  );
}

/** What the values have in common that several units report for one figure. */
export function conflictGroup(indicatorId: string, reportingPeriod: string | null): string {
  return hash(['conflict', indicatorId, reportingPeriod]);
}

function differ(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && foldKey(a) !== foldKey(b);
}
