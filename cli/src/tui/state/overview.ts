import type { Counts } from '@duizhang/model';
import { severities } from './filter.ts';
import type { Model, OrgUnitSummary } from './model.ts';
import { noFilter, progressOf, type Filter, type Standing } from './types.ts';

/** A row of the left pane: all findings, one severity, or one rule. */
export interface CheckRow {
  kind: 'all' | 'severity' | 'rule';
  id: string;
  /** How often it was checked, with what outcome; null for a severity, which only findings have. */
  checks: Counts | null;
  /** Findings: one may stand for many failed checks. */
  findings: number;
  undecided: number;
  filter: Filter;
}

/** A row of the right pane. */
export interface OrgUnitRow extends OrgUnitSummary {
  undecided: number;
  filter: Filter;
}

/** The left pane. */
export function checkRows(model: Model, standings: readonly Standing[]): CheckRow[] {
  const tallies = new Map<string, { findings: number; undecided: number }>();
  for (const { finding, index } of model.items) {
    const open = progressOf(standings[index]!) === 'undecided' ? 1 : 0;
    for (const key of ['all', `severity ${finding.severity}`, `rule ${finding.ruleId}`]) {
      const tally = tallies.get(key) ?? { findings: 0, undecided: 0 };
      tallies.set(key, { findings: tally.findings + 1, undecided: tally.undecided + open });
    }
  }
  const tallyOf = (key: string) => tallies.get(key) ?? { findings: 0, undecided: 0 };
  return [
    { kind: 'all', id: '', checks: model.reconciliation.counts, ...tallyOf('all'), filter: noFilter },
    ...severities.map((severity): CheckRow => ({
      kind: 'severity',
      id: severity,
      checks: null,
      ...tallyOf(`severity ${severity}`),
      filter: { ...noFilter, severity },
    })),
    ...model.ruleCounts.map(({ ruleId, ...checks }): CheckRow => ({
      kind: 'rule',
      id: ruleId,
      checks,
      ...tallyOf(`rule ${ruleId}`),
      filter: { ...noFilter, ruleId },
    })),
  ];
}

/** The right pane. */
export function orgUnitRows(model: Model, standings: readonly Standing[]): OrgUnitRow[] {
  const open = new Map<string, number>();
  for (const { finding, index } of model.items) {
    if (progressOf(standings[index]!) === 'undecided') open.set(finding.orgUnitId ?? '', (open.get(finding.orgUnitId ?? '') ?? 0) + 1);
  }
  return model.orgUnits.map((unit) => ({
    ...unit,
    undecided: open.get(unit.orgUnitId) ?? 0,
    filter: { ...noFilter, orgUnitId: unit.orgUnitId },
  }));
}

/** How many rows each pane has, without counting findings. */
export function paneLengths(model: Model): readonly [number, number] {
  return [1 + severities.length + model.ruleCounts.length, model.orgUnits.length];
}

export interface Totals {
  expected: number;
  reported: number;
  missing: number;
  orgUnitsExpected: number;
  /** Units that sent anything that was expected of them. */
  orgUnitsReported: number;
}

export function totals(model: Model): Totals {
  const { expectedReports } = model.reconciliation;
  const owing = model.orgUnits.filter((unit) => unit.expected > 0);
  return {
    expected: expectedReports.filter((report) => report.state !== 'exempt').length,
    reported: expectedReports.filter((report) => report.state === 'reported').length,
    missing: expectedReports.filter((report) => report.state === 'missing').length,
    orgUnitsExpected: owing.length,
    orgUnitsReported: owing.filter((unit) => unit.reported > 0).length,
  };
}

/** How many findings are in each state. */
export function progressCounts(standings: readonly Standing[]): { undecided: number; deferred: number; decided: number } {
  const counts = { undecided: 0, deferred: 0, decided: 0 };
  for (const standing of standings) counts[progressOf(standing)] += 1;
  return counts;
}
