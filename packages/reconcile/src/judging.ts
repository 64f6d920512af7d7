import { comparePeriods, createMatcher, previousPeriod, type Matcher } from '@duizhang/lexicon';
import {
  catalogueHash,
  compareText,
  type Catalogue,
  type Clause,
  type Config,
  type Exemption,
  type ExpectedReport,
  type Indicator,
  type OrgUnitRegister,
  type Place,
  type ReportRow,
  type Submission,
  type SubmissionReading,
  type Task,
} from '@duizhang/model';
import { exemptReports } from './exemptions.ts';
import { expectFrom, itemOf, openList, reportKey } from './expected.ts';
import { addTo } from './grouping.ts';
import { isFilled } from './filled.ts';
import { placeOf } from './places.ts';
import { indexPlan, type PlanIndex } from './plan-index.ts';
import { submissionPeriod } from './submission-period.ts';
import { isSuperseded, latestReceipts, type LatestReceipts } from './superseded.ts';
import type { Reason } from './verdict.ts';
import type { Extension, SubmissionWindow } from './window.ts';

/** What a plan asks of whom, computed once however many files are judged by it. */
export interface Ground {
  catalogue: Catalogue;
  catalogueSha256: string;
  register: OrgUnitRegister;
  plan: PlanIndex;
  matcher: Matcher;
  /** In the order of the plan. */
  expected: readonly ExpectedReport[];
  /** The same by `reportKey`. */
  owed: ReadonlyMap<string, ExpectedReport>;
  /** The same by item, in the order of the plan: who shares an indicator or clause. */
  sharing: ReadonlyMap<string, readonly ExpectedReport[]>;
  /** Options of rules that differ from their defaults, by rule id and name. */
  ruleOptions: RuleOptions;
}

export type RuleOptions = NonNullable<Config['rules']>;

/** Indexes catalogue and register. */
export function layGround(catalogue: Catalogue, register: OrgUnitRegister, ruleOptions: RuleOptions = {}): Ground {
  const plan = indexPlan(catalogue);
  const matcher = createMatcher(register);
  const expected = expectFrom(plan, matcher);
  const owed = new Map(expected.map((entry) => [reportKey(entry.orgUnitId, itemOf(entry)), entry]));
  const sharing = new Map<string, ExpectedReport[]>();
  for (const entry of expected) addTo(sharing, itemOf(entry), entry);
  return { catalogue, catalogueSha256: catalogueHash(catalogue), register, plan, matcher, expected, owed, sharing, ruleOptions };
}

/** What is judged; `reportingPeriod` is null where none is asked for. */
export interface JudgingInput {
  readings: readonly SubmissionReading[];
  /** Submissions of earlier periods; those of this and later periods are left out. */
  previous: readonly SubmissionReading[];
  reportingPeriod: string | null;
  asOf: string;
  submissionWindow: SubmissionWindow | null;
  /** Units that were given more time. */
  extensions?: readonly Extension[];
  /** Reports that are not asked for, of any period. */
  exemptions?: readonly Exemption[];
  /** Values whose findings a person has answered with “it is right”, by groupingKey: their size is no longer in doubt. */
  standing?: ReadonlySet<string>;
  /** False while each file is judged by itself, so that shards of a batch give what the whole gives. */
  acrossFiles: boolean;
}

/** A table of a file with what can be said of it before any rule looks at it. */
export interface JudgedSubmission {
  submission: Submission;
  rows: readonly JudgedRow[];
  /** False when reading ended in an error and gave no row: nothing can be said of its content. */
  readable: boolean;
  /** Why its rows count for nothing in this period, null when they count. */
  setAside: Reason | null;
  /** Cells, as `sheet!C7`, about which reading already has a finding. */
  flagged: ReadonlySet<string>;
  at: Partial<Place>;
}

/** A report row joined to the plan and to what its unit owes. */
export interface JudgedRow {
  row: ReportRow;
  owner: JudgedSubmission;
  task: Task | null;
  clause: Clause | null;
  indicator: Indicator | null;
  /** Indicator or clause that the row reports on; null when it can't be told. */
  itemId: string | null;
  /** What the unit owes on the item; null when it owes nothing or the unit or item is unknown. */
  expected: ExpectedReport | null;
  /**
   * Why what it says counts for nothing, null when it counts: that of its file, it was sent back (`rejected`), the name in it means no
   * unit (`noOrgUnit`), a later file of the unit reports on the item (`superseded`), or the plan leaves the item to other units.
   */
  setAside: Reason | null;
  /** Value, status or progress is given; an untouched template row is not. */
  filled: boolean;
}

/** A report of an earlier period. */
export interface EarlierRow {
  reportingPeriod: string;
  row: ReportRow;
  /** Hash of the catalogue that its template was made from; null without template mark. */
  catalogueSha256: string | null;
}

/** Reports of earlier periods. */
export interface Past {
  /** Of the period before, by `reportKey` (unit, and indicator or clause). */
  previous: ReadonlyMap<string, ReportRow>;
  /** Of all earlier periods, the earliest first, the period before included. */
  history: ReadonlyMap<string, readonly EarlierRow[]>;
}

/** Everything that rules judge by. Built once; rules only read it. */
export interface Judging extends Ground, Past {
  reportingPeriod: string | null;
  asOf: string;
  submissionWindow: SubmissionWindow | null;
  extensions: readonly Extension[];
  /** Expected reports that are not asked for in this period, with who approved it. */
  exempt: ReadonlyMap<ExpectedReport, Exemption>;
  /** Values that stand although their size looks wrong, by groupingKey. */
  standing: ReadonlySet<string>;
  acrossFiles: boolean;
  /** By file, then submission id: the order in which files were given does not matter. */
  submissions: readonly JudgedSubmission[];
  /** All filled rows, in the order of the submissions and their rows. */
  rows: readonly JudgedRow[];
  /** What counts of the same, by `reportKey`: not set aside, of a known unit on a known item. */
  reports: ReadonlyMap<string, readonly JudgedRow[]>;
}

/** Joins readings to the ground on which they are judged, and to what was reported before. Linear in rows. */
export function prepare(ground: Ground, input: JudgingInput, past: Past = pastOf(ground, input)): Judging {
  const readings = inOrder(input.readings);
  const latest = latestReceipts(
    input.acrossFiles ? readings.filter(({ submission }) => !setAside(submission, input, ground.catalogue)) : [],
  );
  const submissions = readings.map((reading) => join(reading, input, ground, latest));
  const rows = submissions.flatMap((submission) => submission.rows.filter((row) => row.filled));
  return {
    ...ground,
    ...past,
    reportingPeriod: input.reportingPeriod,
    asOf: input.asOf,
    submissionWindow: input.submissionWindow,
    extensions: input.extensions ?? [],
    exempt: exemptReports(ground.expected, input.exemptions ?? [], input.reportingPeriod),
    standing: input.standing ?? new Set(),
    acrossFiles: input.acrossFiles,
    submissions,
    rows,
    reports: countingReports(rows),
  };
}

/** What was reported before: the same whatever is decided on the period itself. */
export function pastOf({ plan }: Pick<Ground, 'plan'>, input: Pick<JudgingInput, 'previous' | 'reportingPeriod'>): Past {
  const history = earlierRows(input, plan);
  const before = input.reportingPeriod === null ? null : previousPeriod(input.reportingPeriod);
  const previous = new Map(
    [...history].flatMap(([key, rows]) => {
      const last = rows.at(-1)!;
      return last.reportingPeriod === before ? [[key, last.row] as const] : [];
    }),
  );
  return { history, previous };
}

function countingReports(rows: readonly JudgedRow[]): Map<string, JudgedRow[]> {
  const reports = new Map<string, JudgedRow[]>();
  for (const judged of rows) {
    const { row, itemId, setAside: reason } = judged;
    if (reason === null && itemId !== null && row.orgUnitId !== null) addTo(reports, reportKey(row.orgUnitId, itemId), judged);
  }
  return reports;
}

function inOrder(readings: readonly SubmissionReading[]): SubmissionReading[] {
  return [...readings].sort(
    (a, b) => compareText(a.submission.file, b.submission.file) || compareText(a.submission.submissionId, b.submission.submissionId),
  );
}

function join(
  reading: SubmissionReading,
  input: JudgingInput,
  { catalogue, plan, matcher, owed }: Ground,
  latest: LatestReceipts,
): JudgedSubmission {
  const { submission, findings } = reading;
  const rows: JudgedRow[] = [];
  const judged: JudgedSubmission = {
    submission,
    rows,
    readable: reading.rows.length > 0 || !findings.some((item) => item.severity === 'error'),
    setAside: setAside(submission, input, catalogue),
    flagged: new Set(findings.filter(({ at }) => at.cell !== null).map(({ at }) => `${at.sheet}!${at.cell}`)),
    at: { file: submission.file },
  };
  for (const row of [...reading.rows].sort((a, b) => a.row - b.row)) {
    const task = plan.tasks.get(row.taskId ?? '') ?? null;
    const clause = plan.clauses.get(row.clauseId ?? '')?.clause ?? null;
    const item = plan.items.get(row.indicatorId ?? row.clauseId ?? '') ?? null;
    const expected = (item && row.orgUnitId !== null && owed.get(reportKey(row.orgUnitId, item.itemId))) || null;
    const unauthorised =
      item !== null && row.orgUnitId !== null && expected === null && openList(item.clause.assignments, matcher) === null;
    rows.push({
      row,
      owner: judged,
      task: item?.task ?? task,
      clause: item?.clause ?? clause,
      indicator: item?.indicator ?? null,
      itemId: item?.itemId ?? null,
      expected,
      setAside: whySetAside(judged, row, item !== null && isSuperseded(latest, submission, row), unauthorised),
      filled: isFilled(row),
    });
  }
  const first = rows[0];
  if (first) judged.at = { file: submission.file, sheet: placeOf(first, 'taskCode').sheet };
  return judged;
}

function whySetAside(owner: JudgedSubmission, row: ReportRow, superseded: boolean, unauthorised: boolean): Reason | null {
  if (owner.setAside) return owner.setAside;
  if (row.returned) return 'rejected';
  if (row.noOrgUnit) return 'noOrgUnit';
  if (superseded) return 'superseded';
  return unauthorised ? 'notResponsible' : null;
}

/** Rows of another plan have other ids, rows of another period other values, and what was sent back is not reported: none may slip into this period's figures. */
function setAside(submission: Submission, input: JudgingInput, catalogue: Catalogue): Reason | null {
  if (submission.returned) return 'rejected';
  if (submission.template && submission.template.planId !== catalogue.planId) return 'otherPlan';
  const period = submissionPeriod(submission);
  return input.reportingPeriod !== null && period !== null && period !== input.reportingPeriod ? 'otherPeriod' : null;
}

/**
 * Reports of earlier periods, the earliest first. A submission that names no period is one of the period before. Of several reports
 * of a unit on one item in one period that of the latest file counts (where there are receipts), else the first with a value.
 */
function earlierRows(input: Pick<JudgingInput, 'previous' | 'reportingPeriod'>, plan: PlanIndex): Map<string, EarlierRow[]> {
  const found = new Map<string, Map<string, EarlierRow>>();
  const asked = input.reportingPeriod;
  const before = asked === null ? null : previousPeriod(asked);
  const periodOf = (submission: Submission) => submissionPeriod(submission) ?? before;
  const readings = inOrder(input.previous).filter(({ submission }) => {
    const period = periodOf(submission);
    return !submission.returned && period !== null && asked !== null && comparePeriods(period, asked) < 0;
  });
  const byPeriod = new Map<string, SubmissionReading[]>();
  for (const reading of readings) addTo(byPeriod, periodOf(reading.submission)!, reading);
  for (const [reportingPeriod, ofPeriod] of byPeriod) {
    const latest = latestReceipts(ofPeriod);
    for (const { submission, rows } of ofPeriod) {
      const catalogueSha256 = submission.template?.catalogueSha256 ?? null;
      for (const row of [...rows].sort((a, b) => a.row - b.row)) {
        const itemId = row.indicatorId ?? row.clauseId;
        if (row.orgUnitId === null || itemId === null || row.returned || !plan.items.has(itemId) || !isFilled(row)) continue;
        if (isSuperseded(latest, submission, row)) continue;
        const key = reportKey(row.orgUnitId, itemId);
        const periods = found.get(key) ?? new Map<string, EarlierRow>();
        found.set(key, periods);
        const known = periods.get(reportingPeriod)?.row;
        if (!known || (known.actual.value === null && row.actual.value !== null))
          periods.set(reportingPeriod, { reportingPeriod, row, catalogueSha256 });
      }
    }
  }
  return new Map(
    [...found].map(([key, periods]) => [key, [...periods.values()].sort((a, b) => comparePeriods(a.reportingPeriod, b.reportingPeriod))]),
  );
}
