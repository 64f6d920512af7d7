import type { BulletinQuery, Catalogue, Decision, Finding, ItemAttainment, Ranking, Reconciliation, ReportRow } from '@duizhang/model';
import { countingRows } from '../counting-rows.ts';
import { isOpen } from '../marks.ts';
import type { BulletinInput } from './input.ts';

export type FactValue = string | number | boolean | null;

/** One entry of a list that numbers are counted from; `id` leads back to what it was made from. */
export type Fact = Readonly<Record<string, FactValue>> & { readonly id: string };

export type FactList = BulletinQuery['of'];

/** Every list that the numbers of a notice are counted from, in one order on any machine. */
export type Facts = Readonly<Record<FactList, readonly Fact[]>>;

/** Whether people have decided on a finding, as the queue of findings says it. */
export type Standing = 'undecided' | 'deferred' | 'decided';

/**
 * The lists of a period: what reconcile says, entry by entry and with what belongs together on each (the part of a task, the group of a
 * unit, the state of a finding), so that a query needs one list only. Units stand in the order of the register. Nothing is judged here.
 */
export function bulletinFacts({ reconciliation, catalogue, register, decisions }: BulletinInput): Facts {
  const order = new Map(register.orgUnits.map(({ orgUnitId }, index) => [orgUnitId, index]));
  const placeOf = (orgUnitId: string) => order.get(orgUnitId) ?? order.size;
  const partOf = new Map(catalogue.tasks.map(({ taskId, part }) => [taskId, part]));
  const groupOf = groupsOf(reconciliation.rankings);
  const of = (orgUnitId: string | null, taskId: string | null) => ({
    orgUnitId,
    taskId,
    group: (orgUnitId === null ? undefined : groupOf.get(orgUnitId)) ?? null,
    part: (taskId === null ? undefined : partOf.get(taskId)) ?? null,
  });
  const { reportingPeriod, attainments } = reconciliation;
  const lightOf = new Map(
    attainments.flatMap((one) => (one.scope === 'report' ? [[`${one.orgUnitId} ${one.indicatorId}`, one.statusLight]] : [])),
  );
  return {
    ...planFacts(catalogue),
    orgUnits: reconciliation.reporting.orgUnits
      .toSorted((a, b) => placeOf(a.orgUnitId) - placeOf(b.orgUnitId))
      .map(({ onTimeReason: _, ...unit }) => ({
        id: unit.orgUnitId,
        ...of(unit.orgUnitId, null),
        ...unit,
        sent: sentOf(unit),
        owing: unit.expected > 0,
      })),
    expectedReports: reconciliation.expectedReports.map((report) => ({
      id: `${report.orgUnitId} ${report.indicatorId ?? report.clauseId}`,
      ...of(report.orgUnitId, report.taskId),
      clauseId: report.clauseId,
      indicatorId: report.indicatorId,
      role: report.role,
      state: report.state,
      owed: report.state !== 'exempt',
      timeliness: report.timeliness ?? null,
      nilReturn: report.nilReturn ?? false,
      statusLight: lightOf.get(`${report.orgUnitId} ${report.indicatorId}`) ?? null,
    })),
    rows: countingRows(reconciliation).flatMap((row) => rowFact(row, of(row.orgUnitId, row.taskId))),
    attainments: attainments.map((one) => attainmentFact(one, of(one.orgUnitId, one.taskId))),
    rankingEntries: reconciliation.rankings.flatMap(({ group, fewItems, entries }) =>
      entries.map((entry) => ({ ...rankingFact(entry, group), least: fewItems })),
    ),
    findings: findingFacts(reconciliation, of),
    checks: reconciliation.rules.flatMap(checkFacts),
    decisions: decisions
      .filter(({ decision }) => decision.reportingPeriod === reportingPeriod)
      .map(({ decision, state }) => decisionFact(decision, state)),
    staleDecisions: (reconciliation.staleDecisions ?? []).map(({ decisionId, fingerprint, ruleId, reason, subject }) => ({
      id: `${decisionId} ${fingerprint}`,
      ...of(subject?.orgUnitId ?? null, subject?.taskId ?? null),
      decisionId,
      ruleId,
      reason,
    })),
  };
}

function groupsOf(rankings: readonly Ranking[]): Map<string, Ranking['group']> {
  return new Map(rankings.flatMap(({ group, entries }) => entries.map(({ orgUnitId }) => [orgUnitId, group] as const)));
}

function planFacts({ tasks }: Catalogue): Pick<Facts, 'tasks' | 'indicators'> {
  return {
    tasks: tasks.map(({ taskId, part }) => ({ id: taskId, taskId, part })),
    indicators: tasks.flatMap(({ taskId, part, clauses }) =>
      clauses.flatMap(({ clauseId, indicators }) =>
        indicators.map(({ indicatorId, target }) => ({
          id: indicatorId,
          taskId,
          part,
          clauseId,
          indicatorId,
          target: target.value,
          targetMax: target.valueMax ?? null,
        })),
      ),
    ),
  };
}

/** How much of what a unit owes has come: each unit is one of these. */
export type Sent = 'all' | 'some' | 'none' | 'returned' | 'notEvaluated' | 'exempt';

function sentOf(unit: { expected: number; missing: number; returned?: number; notEvaluated: number }): Sent {
  if (unit.expected === 0) return 'exempt';
  if (unit.missing === unit.expected) return 'none';
  if (unit.missing > 0) return 'some';
  if ((unit.returned ?? 0) > 0) return 'returned';
  return unit.notEvaluated > 0 ? 'notEvaluated' : 'all';
}

interface Place {
  orgUnitId: string | null;
  taskId: string | null;
  group: Ranking['group'] | null;
  part: number | null;
}

function rowFact(row: ReportRow, place: Place): Fact[] {
  const itemId = row.indicatorId ?? row.clauseId;
  if (row.orgUnitId === null || itemId === null) return [];
  return [{ id: `${row.submissionId} ${row.row}`, ...place, report: `${row.orgUnitId} ${itemId}`, status: row.status.value }];
}

function attainmentFact(one: ItemAttainment, place: Place): Fact {
  const { scope, clauseId, indicatorId, method, value, attainmentRate, scheduledProgress, paceStatus, reason, statusLight } = one;
  return {
    id: `${scope} ${one.orgUnitId ?? ''} ${indicatorId}`,
    ...place,
    scope,
    clauseId,
    indicatorId,
    method,
    value,
    attainmentRate,
    scheduledProgress,
    paceStatus,
    reason,
    statusLight,
  };
}

function rankingFact(entry: Ranking['entries'][number], group: Ranking['group']): Fact {
  const { orgUnitId, rank, previousRank, score, scored, notScored, exempt } = entry;
  const moved = rank === null || previousRank === null ? null : previousRank - rank;
  return {
    id: orgUnitId,
    orgUnitId,
    group,
    rank,
    previousRank,
    score,
    scored,
    notScored,
    exempt,
    ranked: rank !== null,
    /** Places won or lost. */
    moved: moved === null ? null : Math.abs(moved),
  };
}

function findingFacts({ findings, dispositions }: Reconciliation, of: (unit: string | null, task: string | null) => Place): Fact[] {
  const states = new Map(dispositions.map(({ fingerprint, disposition }) => [fingerprint, disposition]));
  return findings.map((item) => {
    const disposition = states.get(item.fingerprint) ?? 'open';
    const standing: Standing = isOpen(disposition) ? 'undecided' : disposition === 'deferred' ? 'deferred' : 'decided';
    return {
      id: item.fingerprint,
      ...of(item.orgUnitId, item.taskId),
      clauseId: item.clauseId,
      indicatorId: item.indicatorId,
      ruleId: item.ruleId,
      severity: item.severity,
      outcome: item.outcome,
      reason: reasonOf(item),
      disposition,
      standing,
    };
  });
}

function reasonOf({ outcome, data }: Finding): string | null {
  const reason = outcome === 'notEvaluated' && Object.hasOwn(data, 'reason') ? data['reason'] : null;
  return typeof reason === 'string' ? reason : null;
}

/** Checks are kept as sums: of each rule what passed, what failed, and for each reason what was left open. */
function checkFacts({ ruleId, pass, fail, notEvaluated, reasons = [] }: Reconciliation['rules'][number]): Fact[] {
  const explained = reasons.reduce((sum, { count }) => sum + count, 0);
  return [
    { id: `${ruleId} pass`, ruleId, outcome: 'pass', reason: null, checks: pass },
    { id: `${ruleId} fail`, ruleId, outcome: 'fail', reason: null, checks: fail },
    ...reasons.map(({ reason, count }) => ({ id: `${ruleId} ${reason}`, ruleId, outcome: 'notEvaluated', reason, checks: count })),
    ...(notEvaluated > explained
      ? [{ id: `${ruleId} unexplained`, ruleId, outcome: 'notEvaluated', reason: null, checks: notEvaluated - explained }]
      : []),
  ];
}

function decisionFact({ decisionId, action, ruleId, members }: Decision, state: string): Fact {
  return { id: decisionId, decisionId, action, ruleId, state, findings: members?.length ?? 1 };
}
