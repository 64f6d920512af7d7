import { compareText, type ItemAttainment, type OrgUnit, type Ranking } from '@duizhang/model';
import { unitName } from './describe.ts';
import type { Judging } from './judging.ts';

type Group = Ranking['group'];
type Entry = Ranking['entries'][number];

const groupOf: Readonly<Record<OrgUnit['kind'], Group | null>> = {
  governmentDepartment: 'departments',
  partyBody: 'departments',
  massOrganisation: 'departments',
  vertical: 'departments',
  publicInstitution: 'departments',
  judicial: 'departments',
  legislative: 'departments',
  enterprise: 'enterprises',
  districtGovernment: 'districts',
  areaAuthority: 'districts',
  collective: null,
};

/** A period with the attainments of its reports. */
export interface MeasuredPeriod {
  context: Judging;
  attainments: readonly ItemAttainment[];
}

/** A unit with fewer scored items than this is marked, unless the project sets another number. */
export const defaultFewItems = 3;

/**
 * Units ranked within their group: departments, districts and enterprises apart (绵阳市 ranks counties and departments apart). The
 * score is the mean of the scores of the unit's items, as lead or responsible unit: attainment against schedule, up to 100 for
 * each, so that one overshoot can't hide another's lag. What can't be judged counts in neither sum and is shown as a number, and
 * a unit without any scored item has no rank. Scores are rounded to one decimal as they are shown, so ties are ties on paper.
 * `before` is the period before, measured by the same method; null where there is nothing to measure.
 */
export function rankingsOf(now: MeasuredPeriod, before: MeasuredPeriod | null, fewItems: number): Ranking[] {
  const groups = entriesOf(now, fewItems);
  const then = new Map(
    [...(before === null ? [] : entriesOf(before, fewItems).values())].flatMap((entries) =>
      ranked(entries).map(({ orgUnitId, rank }) => [orgUnitId, rank] as const),
    ),
  );
  const order = ['departments', 'districts', 'enterprises'] as const;
  return order.flatMap((group) => {
    const entries = groups.get(group);
    if (!entries) return [];
    return [{ group, fewItems, entries: ranked(entries).map((entry) => ({ ...entry, previousRank: then.get(entry.orgUnitId) ?? null })) }];
  });
}

/** One entry for each unit that answers for an indicator, not ranked yet. */
function entriesOf({ context, attainments }: MeasuredPeriod, fewItems: number): Map<Group, Entry[]> {
  const scores = new Map(
    attainments
      .filter(({ scope }) => scope === 'report')
      .map(({ orgUnitId, indicatorId, score }) => [`${orgUnitId}\n${indicatorId}`, score]),
  );
  const units = new Map<string, { points: number[]; notScored: number; exemptItems: number; owed: number }>();
  for (const report of context.expected) {
    if (report.role === 'cooperating') continue;
    const unit = units.get(report.orgUnitId) ?? { points: [], notScored: 0, exemptItems: 0, owed: 0 };
    units.set(report.orgUnitId, unit);
    const exempt = context.exempt.has(report);
    if (!exempt) unit.owed += 1;
    if (report.indicatorId === null) continue;
    const score = scores.get(`${report.orgUnitId}\n${report.indicatorId}`) ?? null;
    if (exempt) unit.exemptItems += 1;
    else if (score === null) unit.notScored += 1;
    else unit.points.push(score);
  }
  const groups = new Map<Group, Entry[]>();
  for (const [orgUnitId, { points, notScored, exemptItems, owed }] of units) {
    const kind = context.matcher.unit(orgUnitId)?.kind;
    const group = kind === undefined ? null : groupOf[kind];
    if (group === null || points.length + notScored + exemptItems === 0) continue;
    const entries = groups.get(group) ?? [];
    groups.set(group, entries);
    entries.push({
      orgUnitId,
      orgUnitName: unitName(context, orgUnitId),
      rank: null,
      previousRank: null,
      score: points.length === 0 ? null : Math.round((points.reduce((sum, one) => sum + one, 0) / points.length) * 10) / 10,
      scored: points.length,
      notScored,
      exemptItems,
      exempt: owed === 0,
      fewItems: points.length < fewItems,
    });
  }
  return groups;
}

/** By score, the best first; who has none comes last, by id. Equal scores share a rank, and the next one counts on (1, 1, 3). */
function ranked(entries: readonly Entry[]): Entry[] {
  const sorted = [...entries].sort((a, b) => (b.score ?? -1) - (a.score ?? -1) || compareText(a.orgUnitId, b.orgUnitId));
  let rank = 0;
  let last: number | null = null;
  return sorted.map((entry, index) => {
    if (entry.score === null) return entry;
    if (entry.score !== last) rank = index + 1;
    last = entry.score;
    return { ...entry, rank };
  });
}
