import type { ItemAttainment, Reconciliation, ReportingRates } from '@duizhang/model';

/** One of 市教育局, behind at the end of the year, but for what is said. */
export const attainment = (extra: Partial<ItemAttainment>): ItemAttainment => ({
  scope: 'report',
  taskId: 'q/5',
  clauseId: 'q/5.1',
  indicatorId: 'q/5.1#1',
  indicatorName: '掌上可办率',
  orgUnitId: 'q/edu',
  orgUnitName: '市教育局',
  method: 'reported',
  value: 82,
  attainmentRate: 86.3,
  shortfall: -13,
  verdict: 'below',
  dueOn: '2023-12-31',
  scheduledProgress: 100,
  againstSchedule: 86.3,
  paceStatus: 'behind',
  reason: 'dueMissed',
  statusLight: 'red',
  score: 86.3,
  question: null,
  missingMembers: [],
  ...extra,
});

/** Reporting in which nothing was owed, but for what is said. */
export const reporting = (whole: Partial<ReportingRates>): Reconciliation['reporting'] => ({
  whole: {
    expected: 0,
    reported: 0,
    missing: 0,
    notEvaluated: 0,
    exempt: 0,
    nilReturns: 0,
    onTime: null,
    late: null,
    reportingRate: null,
    onTimeRate: null,
    onTimeReason: 'noWindow',
    ...whole,
  },
  orgUnits: [],
  roles: [],
});
