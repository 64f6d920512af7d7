import { readAbsence } from '@duizhang/lexicon';
import { compareText, type ExpectedReport, type Reporting, type ReportingRates, type ReportRow } from '@duizhang/model';
import { itemOf, reportKey } from './expected.ts';
import type { Judging } from './judging.ts';
import { windowOf } from './window.ts';

/** When the bureau received what a unit reports on an item: the earliest receipt, and whether some file has none. */
interface Receipt {
  earliest: string | null;
  unknown: boolean;
}

/** Sums from which rates are made; every one of them adds up over units and roles. */
interface Sums {
  onTime: number;
  late: number;
  unknown: number;
  /** Came, but no window says when it should have. */
  noWindow: number;
  expected: number;
  reported: number;
  missing: number;
  returned: number;
  notEvaluated: number;
  exempt: number;
  nilReturns: number;
}

/**
 * 应报、已报、按时 and their rates, of all units, of each and of each role. `expectedReports` are those of the judgement with
 * their states, in its order. Both rates are shares of what is owed, as DHIS2 defines REPORTING_RATE and
 * REPORTING_RATE_ON_TIME; what is exempt is not owed. A report is on time when a receipt proves that the bureau had it within
 * the window or the unit's extension; later corrections do not make it late. Without receipts nothing is said of time.
 */
export function reportingOf(expectedReports: readonly DatedReport[]): Reporting {
  const whole = noSums();
  const units = new Map<string, Sums>();
  const roles = new Map<ExpectedReport['role'], Sums>([
    ['lead', noSums()],
    ['responsible', noSums()],
    ['cooperating', noSums()],
  ]);
  for (const report of expectedReports) {
    let unit = units.get(report.orgUnitId);
    if (!unit) units.set(report.orgUnitId, (unit = noSums()));
    for (const sums of [whole, unit, roles.get(report.role)!]) add(sums, report);
  }
  return {
    whole: ratesOf(whole),
    orgUnits: [...units].sort(([a], [b]) => compareText(a, b)).map(([orgUnitId, sums]) => ({ orgUnitId, ...ratesOf(sums) })),
    roles: [...roles].filter(([, { expected, exempt }]) => expected + exempt > 0).map(([role, sums]) => ({ role, ...ratesOf(sums) })),
  };
}

/** An expected report of which it is known when it came, and whether it says that there is nothing: what the sums are made from. */
export type DatedReport = ExpectedReport & { timeliness: NonNullable<ExpectedReport['timeliness']> | null; nilReturn: boolean };

/** Expected reports with their states, each with what is known of its receipt; nothing is said of time without a window. */
export function withReceipt(context: Judging, expectedReports: readonly ExpectedReport[]): DatedReport[] {
  const { receipts, nil } = whatCame(context);
  return expectedReports.map((report) => {
    const key = reportKey(report.orgUnitId, itemOf(report));
    const came = report.state === 'reported';
    return {
      ...report,
      timeliness: came ? timelinessOf(context, report.orgUnitId, receipts.get(key)) : null,
      nilReturn: came && nil.has(key),
    };
  });
}

/** Whether a row says on purpose that there is nothing (零报告): 本期无进展, or 无 and 不涉及 where a value or progress is asked for. */
export function isNilReturn({ status, actual, progressNarrative }: ReportRow): boolean {
  if (status.value === 'noProgress') return true;
  if (status.value !== null || actual.value !== null) return false;
  const said = [actual.raw, progressNarrative.raw].map((raw) => readAbsence(raw));
  return said.every((absence) => absence !== null) && said.some((absence) => absence !== 'silence');
}

/** What came on each item that is owed, of this plan and period; what a later file replaced was received all the same. */
function whatCame(context: Judging): { receipts: Map<string, Receipt>; nil: Set<string> } {
  const receipts = new Map<string, Receipt>();
  const nil = new Set<string>();
  for (const { row, owner, itemId, setAside } of context.rows) {
    if (owner.setAside === 'otherPlan' || owner.setAside === 'otherPeriod' || itemId === null || row.orgUnitId === null) continue;
    const key = reportKey(row.orgUnitId, itemId);
    const known = receipts.get(key) ?? { earliest: null, unknown: false };
    receipts.set(key, known);
    const receivedOn = owner.submission.receivedOn ?? null;
    if (receivedOn === null) known.unknown = true;
    else if (known.earliest === null || receivedOn < known.earliest) known.earliest = receivedOn;
    if (setAside === null && isNilReturn(row)) nil.add(key);
  }
  return { receipts, nil };
}

function timelinessOf(context: Judging, orgUnitId: string, receipt: Receipt | undefined): DatedReport['timeliness'] {
  const window = windowOf(context, orgUnitId);
  if (window === null) return null;
  if (!receipt) return 'unknown';
  if (receipt.earliest !== null && receipt.earliest <= window.to) return 'onTime';
  return receipt.unknown ? 'unknown' : 'late';
}

function noSums(): Sums {
  return {
    expected: 0,
    reported: 0,
    missing: 0,
    returned: 0,
    notEvaluated: 0,
    exempt: 0,
    nilReturns: 0,
    onTime: 0,
    late: 0,
    unknown: 0,
    noWindow: 0,
  };
}

function add(sums: Sums, { state, timeliness, nilReturn }: DatedReport): void {
  sums[state] += 1;
  if (state !== 'exempt') sums.expected += 1;
  if (state !== 'reported') return;
  sums[timeliness ?? 'noWindow'] += 1;
  if (nilReturn) sums.nilReturns += 1;
}

function ratesOf({ unknown, noWindow, onTime, late, ...sums }: Sums): ReportingRates {
  const { expected, reported } = sums;
  const why = noWindow > 0 ? 'noWindow' : unknown === 0 ? null : unknown === reported ? 'noReceipts' : 'someReceiptsMissing';
  const nothingKnown = why === 'noWindow' || why === 'noReceipts';
  return {
    ...sums,
    onTime: nothingKnown ? null : onTime,
    late: nothingKnown ? null : late,
    reportingRate: percent(reported, expected),
    onTimeRate: why === null ? percent(onTime, expected) : null,
    onTimeReason: why,
  };
}

/** Percent with one decimal; null of nothing. */
function percent(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 1000) / 10;
}
