import type { ExpectedReport, ItemAttainment, LightScheme } from '@duizhang/model';
import { agreement, attain, round, smallerIsBetter } from './attainment.ts';
import { unitName } from './describe.ts';
import type { ReadQuantity } from './figure.ts';
import type { Judging } from './judging.ts';
import { emptyAttainment, isPart, undetermined, withPace, type PlanIndicator, type Stated } from './report-attainment.ts';

type OfUnit = { report: ExpectedReport; stated: Stated };
type Usable = { report: ExpectedReport; stated: Extract<Stated, { usable: true }> };

/**
 * Where an indicator stands for the whole city. The value is that of the lead unit, or where none leads of the first
 * responsible one that gives one; while units that share it contradict each other there is none. What only members of a collective
 * report is their sum (counts), or is judged member by member (rates). A sum in which members are missing proves a minimum
 * as met, and a maximum as exceeded, but never the contrary.
 */
export function wholeAttainment(context: Judging, scheme: LightScheme, item: PlanIndicator, units: readonly OfUnit[]): ItemAttainment {
  const made = emptyAttainment(context, item, 'whole');
  const usable = units.filter((unit): unit is Usable => unit.stated.usable);
  const inPerson = units.filter(({ report }) => report.via === null);
  const members = units.filter(({ report }) => report.via !== null);
  const answering = strongest(inPerson);
  const reference = answering.find((unit): unit is Usable => unit.stated.usable);
  if (reference) return byReference(context, scheme, item, made, reference, usable);
  if (members.length > 0) {
    const missing = units.flatMap(({ report, stated }) =>
      stated.usable || stated.reason === 'exempt' ? [] : [{ orgUnitId: report.orgUnitId, reason: stated.reason }],
    );
    const ofMembers = usable.filter(({ report }) => report.via !== null);
    const given = { ...made, missingMembers: missing };
    if (ofMembers.length === 0) return undetermined(context, scheme, item, given, missing[0]?.reason ?? 'exempt', null);
    return isPart(members[0]!.report, item.indicator)
      ? bySum(context, scheme, item, given, ofMembers)
      : byMembers(context, scheme, item, given, ofMembers);
  }
  const first = answering.find(({ stated }) => stated.judged !== null) ?? answering[0];
  if (!first || first.stated.usable) return undetermined(context, scheme, item, made, 'notReported', null);
  const silent = usable.length > 0;
  return undetermined(context, scheme, item, made, silent ? 'leadSilent' : first.stated.reason, silent ? null : first.stated.judged);
}

/** Who answers for the figure: the lead units, where there is none the responsible ones, and the cooperating only where nobody else is named. */
function strongest(units: readonly OfUnit[]): readonly OfUnit[] {
  const inRole = (['lead', 'responsible', 'cooperating'] as const).map((role) => units.filter(({ report }) => report.role === role));
  return inRole.find((ofRole) => ofRole.length > 0) ?? [];
}

function byReference(
  context: Judging,
  scheme: LightScheme,
  item: PlanIndicator,
  made: ItemAttainment,
  { report, stated }: Usable,
  usable: readonly Usable[],
): ItemAttainment {
  const { orgUnitId } = report;
  const given: ItemAttainment = {
    ...made,
    orgUnitId,
    orgUnitName: unitName(context, orgUnitId),
    method: 'lead',
    value: stated.quantity.value,
  };
  const sharing = usable.filter((other) => other.report.orgUnitId !== orgUnitId);
  const contradicted = sharing.some((other) =>
    // A part that exceeds what should be the whole contradicts it; another statement of the whole has to agree.
    isPart(other.report, item.indicator)
      ? other.stated.quantity.value > stated.quantity.value
      : other.report.via === null && agreement(other.stated.quantity, stated.quantity) === 'inconsistent',
  );
  if (contradicted) return undetermined(context, scheme, item, given, 'conflictingActuals', null);
  return withPace(context, scheme, item, given, {
    attainment: attain(item.indicator, stated.quantity),
    actual: stated.quantity,
    fell: false,
  });
}

function bySum(
  context: Judging,
  scheme: LightScheme,
  item: PlanIndicator,
  made: ItemAttainment,
  members: readonly Usable[],
): ItemAttainment {
  const sum = sumOf(members.map(({ stated }) => stated.quantity));
  const attainment = attain(item.indicator, sum);
  const given: ItemAttainment = { ...made, method: 'sum', value: sum.value };
  if (made.missingMembers.length > 0) {
    // What is missing can only add.
    const proved =
      members.every(({ stated }) => stated.quantity.value >= 0) &&
      attainment.verdict === (smallerIsBetter(item.indicator) ? 'below' : 'met');
    if (!proved) return undetermined(context, scheme, item, given, 'membersMissing', null);
  }
  return withPace(context, scheme, item, given, { attainment, actual: sum, fell: false });
}

function byMembers(
  context: Judging,
  scheme: LightScheme,
  item: PlanIndicator,
  made: ItemAttainment,
  members: readonly Usable[],
): ItemAttainment {
  const verdicts = new Set(members.map(({ stated }) => attain(item.indicator, stated.quantity).verdict));
  const [verdict] = verdicts;
  const given: ItemAttainment = { ...made, method: 'members' };
  if (made.missingMembers.length > 0) return undetermined(context, scheme, item, given, 'membersMissing', null);
  if (verdicts.size > 1 || verdict === 'undetermined') return undetermined(context, scheme, item, given, 'ratesOfMembers', null);
  return withPace(context, scheme, item, given, { attainment: { verdict: verdict!, rate: null }, actual: null, fell: false });
}

/** The sum of figures with what their precision allows; it is hedged where one of them is. */
function sumOf(quantities: readonly ReadQuantity[]): Pick<ReadQuantity, 'value' | 'interval' | 'hedge'> {
  const total = (pick: (quantity: ReadQuantity) => number) => round(quantities.reduce((sum, quantity) => sum + pick(quantity), 0));
  return {
    value: total(({ value }) => value),
    interval: quantities.some(({ interval }) => interval !== null)
      ? [total(({ value, interval }) => interval?.[0] ?? value), total(({ value, interval }) => interval?.[1] ?? value)]
      : null,
    hedge: quantities.find(({ hedge }) => hedge !== null)?.hedge ?? null,
  };
}
