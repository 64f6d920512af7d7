import type { Finding, ItemAttainment, Ranking, Reconciliation, ReportingRates } from '@duizhang/model';
import { itemOf, reportKey } from './expected.ts';
import type { Disposition } from './replay.ts';

/** Something that was one thing before and is another after. */
export interface Change<T> {
  from: T;
  to: T;
}

/** The numbers that a bulletin opens with, in the order in which a person asks for them. */
export const figureNames = [
  'attained',
  'completed',
  'ahead',
  'onSchedule',
  'behind',
  'undetermined',
  'reported',
  'returned',
  'missing',
  'reportingRate',
  'onTimeRate',
  'undecided',
  'deferred',
  'decided',
  'findings',
  'staleDecisions',
] as const;

export type FigureName = (typeof figureNames)[number];

/** Where a report, or an indicator as a whole, stands: what of it people see. `orgUnitId` is whose figure it is. */
export type Position = Pick<
  ItemAttainment,
  'orgUnitId' | 'statusLight' | 'paceStatus' | 'verdict' | 'reason' | 'value' | 'attainmentRate' | 'againstSchedule' | 'score'
>;

/** What of a period is another after a decision; lists hold only what differs, in the order of the result, and all of it. */
export interface DecisionEffect {
  /**
   * attained: indicators as a whole whose target is met; completed to undetermined: those of each pace; reported, returned, missing:
   * expected reports; rates in percent, null of nothing; undecided to decided, findings: of findings; staleDecisions: that apply to nothing.
   */
  figures: (Change<number | null> & { figure: FigureName })[];
  /** Reports (with `orgUnitId`) and whole indicators. */
  attainments: (Change<Position> &
    Pick<ItemAttainment, 'scope' | 'taskId' | 'clauseId' | 'indicatorId' | 'indicatorName' | 'orgUnitId' | 'orgUnitName'>)[];
  expectedReports: (Change<Reconciliation['expectedReports'][number]['state']> &
    Pick<Reconciliation['expectedReports'][number], 'orgUnitId' | 'taskId' | 'clauseId' | 'indicatorId'>)[];
  reporting: (Change<Pick<ReportingRates, 'expected' | 'reported' | 'returned' | 'missing' | 'reportingRate'>> & { orgUnitId: string })[];
  rankings: (Change<Pick<Ranking['entries'][number], 'rank' | 'score'>> & {
    group: Ranking['group'];
    orgUnitId: string;
    orgUnitName: string;
  })[];
  /** Findings that are no longer made, and new ones. */
  findings: { gone: Finding[]; come: Finding[] };
  /** Of findings that are there before and after. */
  dispositions: (Change<Disposition['disposition']> & { fingerprint: string })[];
  /** Decisions that apply to nothing any more, and that apply again, by entry and finding. */
  staleDecisions: { come: StaleDecision[]; gone: StaleDecision[] };
}

type StaleDecision = NonNullable<Reconciliation['staleDecisions']>[number];

/** Whether nothing differs. */
export function isWithoutEffect(effect: DecisionEffect): boolean {
  const { findings, staleDecisions, ...lists } = effect;
  return [...Object.values(lists), ...Object.values(findings), ...Object.values(staleDecisions)].every((list) => list.length === 0);
}

/** What differs between two results of one period judged by one plan: what a decision would change, or what it has changed. Linear. */
export function effectOf(before: Reconciliation, after: Reconciliation): DecisionEffect {
  const then = figuresOf(before);
  const now = figuresOf(after);
  return {
    figures: figureNames.flatMap((figure) => changed(then[figure], now[figure]).map((change) => ({ figure, ...change }))),
    attainments: sameList(before.attainments, after.attainments, attainmentKey).flatMap(([a, b]) => {
      const { scope, taskId, clauseId, indicatorId, indicatorName } = b;
      // The unit that answers for a whole indicator is part of where it stands, not of what it is.
      const { orgUnitId, orgUnitName } = scope === 'report' ? b : { orgUnitId: null, orgUnitName: null };
      const about = { scope, taskId, clauseId, indicatorId, indicatorName, orgUnitId, orgUnitName };
      return changed(positionOf(a), positionOf(b)).map((change) => ({ ...about, ...change }));
    }),
    expectedReports: sameList(before.expectedReports, after.expectedReports, (one) => reportKey(one.orgUnitId, itemOf(one))).flatMap(
      ([a, b]) => {
        const { orgUnitId, taskId, clauseId, indicatorId } = b;
        return changed(a.state, b.state).map((change) => ({ orgUnitId, taskId, clauseId, indicatorId, ...change }));
      },
    ),
    reporting: sameList(before.reporting.orgUnits, after.reporting.orgUnits, ({ orgUnitId }) => orgUnitId).flatMap(([a, b]) =>
      changed(ratesOf(a), ratesOf(b)).map((change) => ({ orgUnitId: b.orgUnitId, ...change })),
    ),
    rankings: sameList(entriesOf(before), entriesOf(after), ({ group, orgUnitId }) => JSON.stringify([group, orgUnitId])).flatMap(
      ([a, b]) => {
        const { group, orgUnitId, orgUnitName } = b;
        const standing = ({ rank, score }: typeof a) => ({ rank, score });
        return changed(standing(a), standing(b)).map((change) => ({ group, orgUnitId, orgUnitName, ...change }));
      },
    ),
    findings: comings(before.findings, after.findings, findingKey),
    dispositions: dispositionsOf(before, after),
    staleDecisions: comings(before.staleDecisions ?? [], after.staleDecisions ?? [], ({ decisionId, fingerprint, reason }) =>
      JSON.stringify([decisionId, fingerprint, reason]),
    ),
  };
}

function figuresOf({
  attainments,
  reporting,
  dispositions,
  findings,
  staleDecisions = [],
}: Reconciliation): Record<FigureName, number | null> {
  const wholes = attainments.filter(({ scope }) => scope === 'whole');
  const ofPace = (status: ItemAttainment['paceStatus']) => wholes.filter(({ paceStatus }) => paceStatus === status).length;
  const { reported, returned = 0, missing, reportingRate, onTimeRate } = reporting.whole;
  const states = new Map(dispositions.map(({ fingerprint, disposition }) => [fingerprint, disposition]));
  const progress = { undecided: 0, deferred: 0, decided: 0 };
  for (const { fingerprint } of findings) {
    const state = states.get(fingerprint) ?? 'open';
    progress[state === 'open' || state === 'expired' ? 'undecided' : state === 'deferred' ? 'deferred' : 'decided'] += 1;
  }
  return {
    attained: wholes.filter(({ verdict }) => verdict === 'met').length,
    completed: ofPace('completed'),
    ahead: ofPace('ahead'),
    onSchedule: ofPace('onSchedule'),
    behind: ofPace('behind'),
    undetermined: ofPace('undetermined'),
    reported,
    returned,
    missing,
    reportingRate,
    onTimeRate,
    ...progress,
    findings: findings.length,
    staleDecisions: staleDecisions.length,
  };
}

function positionOf(one: ItemAttainment): Position {
  const { orgUnitId, statusLight, paceStatus, verdict, reason, value, attainmentRate, againstSchedule, score } = one;
  return { orgUnitId, statusLight, paceStatus, verdict, reason, value, attainmentRate, againstSchedule, score };
}

function ratesOf({ expected, reported, returned = 0, missing, reportingRate }: ReportingRates) {
  return { expected, reported, returned, missing, reportingRate };
}

function entriesOf({ rankings }: Reconciliation) {
  return rankings.flatMap(({ group, entries }) => entries.map((entry) => ({ group, ...entry })));
}

function attainmentKey({ scope, indicatorId, orgUnitId }: ItemAttainment): string {
  return scope === 'report' ? reportKey(orgUnitId!, indicatorId) : indicatorId;
}

/** Two rows may say the same and so share a fingerprint: the place tells them apart. */
function findingKey({ fingerprint, at }: Finding): string {
  return JSON.stringify([fingerprint, at.file, at.sheet, at.cell, at.row]);
}

/** Both sides of what is on both, in the order of the later; both are results of one plan, so hardly anything is on one only. */
function sameList<T>(before: readonly T[], after: readonly T[], keyOf: (one: T) => string): [T, T][] {
  if (before === after) return [];
  const known = new Map(before.map((one) => [keyOf(one), one]));
  return after.flatMap((one) => {
    const earlier = known.get(keyOf(one));
    return earlier === undefined ? [] : [[earlier, one] as [T, T]];
  });
}

function comings<T>(before: readonly T[], after: readonly T[], keyOf: (one: T) => string): { gone: T[]; come: T[] } {
  if (before === after) return { gone: [], come: [] };
  const known = new Set(before.map(keyOf));
  const still = new Set(after.map(keyOf));
  return { gone: before.filter((one) => !still.has(keyOf(one))), come: after.filter((one) => !known.has(keyOf(one))) };
}

function dispositionsOf(before: Reconciliation, after: Reconciliation): DecisionEffect['dispositions'] {
  const there = new Set(before.findings.map(({ fingerprint }) => fingerprint));
  const found = new Set(after.findings.map(({ fingerprint }) => fingerprint));
  const stays = ({ fingerprint }: Disposition) => there.has(fingerprint) && found.has(fingerprint);
  return sameList(before.dispositions.filter(stays), after.dispositions.filter(stays), ({ fingerprint }) => fingerprint).flatMap(([a, b]) =>
    changed(a.disposition, b.disposition).map((change) => ({ fingerprint: b.fingerprint, ...change })),
  );
}

/** The change, where there is one: of plain values, or of records of such. */
function changed<T>(from: T, to: T): [] | [Change<T>] {
  return isSame(from, to) ? [] : [{ from, to }];
}

function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [x, y] = [a, b] as Record<string, unknown>[];
  return Object.keys(y!).every((key) => x![key] === y![key]);
}
