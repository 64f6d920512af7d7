import type { Finding } from '@duizhang/model';
import { severities } from './filter.ts';
import type { Model, OrgUnitSummary } from './model.ts';
import { noFilter, progressOf, type Filter, type Standing } from './types.ts';

/** A row of the left pane: all findings, one severity, or one rule. */
export interface CheckRow {
  kind: 'all' | 'severity' | 'rule';
  id: string;
  /** Null where checks are not counted by severity. */
  pass: number | null;
  fail: number;
  notEvaluated: number;
  undecided: number;
  filter: Filter;
}

/** A row of the right pane. */
export interface OrgUnitRow extends OrgUnitSummary {
  undecided: number;
  filter: Filter;
}

interface Tally {
  fail: number;
  notEvaluated: number;
  undecided: number;
}

/** The left pane. */
export function checkRows(model: Model, standings: readonly Standing[]): CheckRow[] {
  const all: Tally = { fail: 0, notEvaluated: 0, undecided: 0 };
  const bySeverity = new Map<Finding['severity'], Tally>(severities.map((severity) => [severity, { ...all }]));
  const openByRule = new Map<string, number>();
  for (const { finding, index } of model.items) {
    const open = progressOf(standings[index]!) === 'undecided' ? 1 : 0;
    for (const tally of [all, bySeverity.get(finding.severity)!]) {
      tally[finding.outcome] += 1;
      tally.undecided += open;
    }
    openByRule.set(finding.ruleId, (openByRule.get(finding.ruleId) ?? 0) + open);
  }
  return [
    { kind: 'all', id: '', ...model.reconciliation.counts, undecided: all.undecided, filter: noFilter },
    ...severities.map((severity): CheckRow => ({ kind: 'severity', id: severity, pass: null, ...bySeverity.get(severity)!, filter: { ...noFilter, severity } })),
    ...model.ruleCounts.map((rule): CheckRow => ({
      kind: 'rule', id: rule.ruleId, pass: rule.pass, fail: rule.fail, notEvaluated: rule.notEvaluated,
      undecided: openByRule.get(rule.ruleId) ?? 0, filter: { ...noFilter, ruleId: rule.ruleId },
    })),
  ];
}

/** The right pane. */
export function orgUnitRows(model: Model, standings: readonly Standing[]): OrgUnitRow[] {
  const open = new Map<string, number>();
  for (const { finding, index } of model.items) {
    if (progressOf(standings[index]!) === 'undecided') open.set(finding.orgUnitId ?? '', (open.get(finding.orgUnitId ?? '') ?? 0) + 1);
  }
  return model.orgUnits.map((unit) => ({ ...unit, undecided: open.get(unit.orgUnitId) ?? 0, filter: { ...noFilter, orgUnitId: unit.orgUnitId } }));
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
    expected: expectedReports.length,
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
