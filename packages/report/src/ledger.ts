import type {
  Catalogue,
  ExpectedReport,
  Indicator,
  ItemAttainment,
  OrgUnitRegister,
  Reconciliation,
  ReportRow,
  Target,
} from '@duizhang/model';
import { countingRows } from './counting-rows.ts';
import { groupBy } from './group-by.ts';
import { isOpen } from './marks.ts';

/** One line of the ledger 台账: what a unit owes, what the plan asks, what came in. */
export interface LedgerLine {
  orgUnitId: string;
  orgUnit: string;
  role: ExpectedReport['role'];
  /** Collective through which the unit owes it, else null. */
  via: string | null;
  taskId: string;
  taskTitle: string | null;
  clauseId: string;
  clause: string;
  indicatorId: string | null;
  indicator: string | null;
  target: Target | null;
  state: ExpectedReport['state'];
  /** Every report of this unit on this point that was not sent back, in the order read: more than one where it reported twice. */
  reports: {
    submissionId: string;
    actual: string;
    value: number | null;
    status: NonNullable<ReportRow['status']['value']> | null;
    /** What the cell says, where a decision reads the value otherwise. */
    correctedFrom?: string;
  }[];
  /** How far the unit is by its report; null for a clause without indicator. */
  attainment: Pick<
    ItemAttainment,
    'value' | 'attainmentRate' | 'dueOn' | 'scheduledProgress' | 'paceStatus' | 'reason' | 'statusLight' | 'question'
  > | null;
  /** Findings about this unit and point that no decision has settled. */
  openFindings: number;
}

export interface Ledger {
  planId: string;
  title: string;
  reportingPeriod: string;
  asOf: string;
  /** Words for the lights that lines name. */
  lights: Reconciliation['lights'];
  rankings: Reconciliation['rankings'];
  lines: LedgerLine[];
}

export interface LedgerInput {
  reconciliation: Reconciliation;
  catalogue: Catalogue;
  register: OrgUnitRegister;
}

/** The ledger of a period: one line per expected report, in the order of the register, then of the plan. */
export function ledger({ reconciliation, catalogue, register }: LedgerInput): Ledger {
  const names = new Map(register.orgUnits.map((unit, order) => [unit.orgUnitId, { name: unit.shortName, order }]));
  const clauses = new Map(catalogue.tasks.flatMap((task) => task.clauses.map((clause) => [clause.clauseId, { task, clause }] as const)));
  const rows = groupBy(countingRows(reconciliation), (row) => key(row.orgUnitId, row.indicatorId ?? row.clauseId));
  const attainments = new Map(
    reconciliation.attainments.filter(({ scope }) => scope === 'report').map((one) => [key(one.orgUnitId, one.indicatorId), one]),
  );
  const open = openFindings(reconciliation);
  const lines = reconciliation.expectedReports.map((expected): LedgerLine => {
    const known = clauses.get(expected.clauseId);
    const indicator = known?.clause.indicators.find((item: Indicator) => item.indicatorId === expected.indicatorId);
    const subject = key(expected.orgUnitId, expected.indicatorId ?? expected.clauseId);
    return {
      orgUnitId: expected.orgUnitId,
      orgUnit: names.get(expected.orgUnitId)?.name ?? expected.orgUnitId,
      role: expected.role,
      via: expected.via,
      taskId: expected.taskId,
      taskTitle: known?.task.title ?? null,
      clauseId: expected.clauseId,
      clause: known?.clause.text ?? '',
      indicatorId: expected.indicatorId,
      indicator: indicator?.name ?? null,
      target: indicator?.target ?? null,
      state: expected.state,
      reports: (rows.get(subject) ?? []).map((row) => ({
        submissionId: row.submissionId,
        actual: row.actual.raw,
        value: row.actual.value,
        status: row.status.value,
        ...correctedFrom(row),
      })),
      attainment: attainmentOf(attainments.get(subject)),
      openFindings: open.get(subject) ?? 0,
    };
  });
  const order = (line: LedgerLine) => names.get(line.orgUnitId)?.order ?? names.size;
  return {
    planId: reconciliation.planId,
    title: catalogue.title,
    reportingPeriod: reconciliation.reportingPeriod,
    asOf: reconciliation.asOf,
    lights: reconciliation.lights,
    rankings: reconciliation.rankings,
    lines: lines
      .map((line, index) => ({ line, index }))
      .sort((a, b) => order(a.line) - order(b.line) || a.index - b.index)
      .map(({ line }) => line),
  };
}

function correctedFrom({ corrected = [] }: ReportRow): { correctedFrom?: string } {
  const found = corrected.find(({ field }) => field === 'actual');
  return found ? { correctedFrom: found.from } : {};
}

function attainmentOf(found: ItemAttainment | undefined): LedgerLine['attainment'] {
  if (!found) return null;
  const { value, attainmentRate, dueOn, scheduledProgress, paceStatus, reason, statusLight, question } = found;
  return { value, attainmentRate, dueOn, scheduledProgress, paceStatus, reason, statusLight, question };
}

function openFindings(reconciliation: Reconciliation): Map<string, number> {
  const open = new Set(reconciliation.dispositions.filter((d) => isOpen(d.disposition)).map((d) => d.fingerprint));
  const counts = new Map<string, number>();
  for (const item of reconciliation.findings) {
    if (item.outcome !== 'fail' || !open.has(item.fingerprint)) continue;
    const subject = key(item.orgUnitId, item.indicatorId ?? item.clauseId);
    counts.set(subject, (counts.get(subject) ?? 0) + 1);
  }
  return counts;
}

function key(orgUnitId: string | null, itemId: string | null): string {
  return `${orgUnitId ?? ''}\n${itemId ?? ''}`;
}
