import type { ExpectedReport, Reconciliation, ReportRow, SubmissionReading } from '@duizhang/model';
import { itemOf } from './expected.ts';
import { addTo } from './grouping.ts';
import { prepare, type Ground } from './judging.ts';
import type { Reason } from './verdict.ts';

/** What a unit reported on an item in one period: the value, its raw text and its cell are those of the row. */
export interface TrackedReport {
  reportingPeriod: string;
  row: ReportRow;
  /** Why it counts for nothing; null where it counts. */
  setAside: Reason | null;
}

/** A unit and what it says of an item. */
export interface UnitTrack {
  /** Null where no unit of the register has the name. */
  orgUnitId: string | null;
  /** As written where it reports; null where it does not. */
  orgUnitName: string | null;
  /** Its part in the item; null where the plan asks nothing of it. */
  role: ExpectedReport['role'] | null;
  /** Collective that it belongs to, else null. */
  via: string | null;
  /** What came of its report; null where none is asked for. */
  state: ExpectedReport['state'] | null;
  /** Of this period: none where it is silent, several where rows or files repeat. */
  reports: readonly TrackedReport[];
  /** Of earlier periods, one each, the earliest first: those that counted in their period. */
  earlier: readonly TrackedReport[];
}

/** A judged period with what it looked back on. */
export interface TrackInput {
  ground: Ground;
  reconciliation: Pick<Reconciliation, 'reportingPeriod' | 'asOf' | 'submissions' | 'rows' | 'expectedReports'>;
  /** Submissions of earlier periods, as they count. */
  previous: readonly SubmissionReading[];
}

/**
 * What every unit says of an item (an indicator, or a clause without one), in this period and before: first those that owe a report, in
 * the order of the plan, then those that report unasked, in the order of their files. Only the rows on the item are looked into, so that it
 * costs little to ask for one finding after another.
 */
export function trackItem({ ground, reconciliation, previous }: TrackInput, itemId: string): UnitTrack[] {
  const { reportingPeriod, asOf, submissions, rows, expectedReports } = reconciliation;
  const isOnItem = (row: ReportRow) => (row.indicatorId ?? row.clauseId) === itemId;
  const bySubmission = new Map<string, ReportRow[]>();
  for (const row of rows) if (isOnItem(row)) addTo(bySubmission, row.submissionId, row);
  const context = prepare(ground, {
    readings: submissions.flatMap((submission) => {
      const reported = bySubmission.get(submission.submissionId);
      return reported ? [{ submission, rows: reported, findings: [] }] : [];
    }),
    previous: previous.flatMap((reading) => {
      const reported = reading.rows.filter(isOnItem);
      return reported.length > 0 ? [{ ...reading, rows: reported }] : [];
    }),
    reportingPeriod,
    asOf,
    submissionWindow: null,
    acrossFiles: true,
  });

  const reports = new Map<string, TrackedReport[]>();
  for (const { row, setAside } of context.rows) {
    const nobodys = row.orgUnitId === null ? 'orgUnitUnknown' : null;
    addTo(reports, unitKey(row), { reportingPeriod, row, setAside: setAside ?? nobodys });
  }
  const earlier = new Map<string, TrackedReport[]>();
  for (const before of context.history.values()) {
    for (const { reportingPeriod: period, row } of before) addTo(earlier, unitKey(row), { reportingPeriod: period, row, setAside: null });
  }
  const owed = new Map(expectedReports.filter((one) => itemOf(one) === itemId).map((one) => [unitKey(one), one]));
  return [...new Set([...owed.keys(), ...reports.keys(), ...earlier.keys()])].map((key) => {
    const [expected, said = [], before = []] = [owed.get(key), reports.get(key), earlier.get(key)];
    const row = (said[0] ?? before.at(-1))?.row;
    return {
      orgUnitId: expected?.orgUnitId ?? row?.orgUnitId ?? null,
      orgUnitName: row?.orgUnitName ?? null,
      role: expected?.role ?? null,
      via: expected?.via ?? null,
      state: expected?.state ?? null,
      reports: said,
      earlier: before,
    };
  });
}

/** By id; a name that no unit has stands for itself. */
function unitKey(of: { orgUnitId: string | null; orgUnitName?: string }): string {
  return JSON.stringify(of.orgUnitId === null ? ['name', of.orgUnitName] : ['id', of.orgUnitId]);
}
