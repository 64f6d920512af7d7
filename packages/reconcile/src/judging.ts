import { createMatcher, previousPeriod, type Matcher } from '@duizhang/lexicon';
import {
  catalogueHash,
  compareText,
  type Catalogue,
  type Clause,
  type ExpectedReport,
  type Indicator,
  type OrgUnitRegister,
  type Place,
  type QuantityValue,
  type ReportRow,
  type Submission,
  type SubmissionReading,
  type Task,
} from '@duizhang/model';
import { expectFrom, itemOf, openList, reportKey } from './expected.ts';
import { placeOf } from './places.ts';
import { indexPlan, type PlanIndex } from './plan-index.ts';
import { submissionPeriod } from './submission-period.ts';
import type { Reason } from './verdict.ts';

/** What `validate` and `reconcile` judge by; `reportingPeriod` is null where none is asked for. */
export interface JudgingInput {
  catalogue: Catalogue;
  register: OrgUnitRegister;
  readings: readonly SubmissionReading[];
  previous: readonly SubmissionReading[];
  reportingPeriod: string | null;
  asOf: string;
  submissionWindow: { from: string; to: string } | null;
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
  /** Why what it says counts for nothing, null when it counts: that of its file, or the plan leaves the item to other units. */
  setAside: Reason | null;
  /** Value, status or progress is given; an untouched template row is not. */
  filled: boolean;
}

/** Everything that rules judge by. Built once; rules only read it. */
export interface Judging {
  catalogue: Catalogue;
  catalogueSha256: string;
  plan: PlanIndex;
  matcher: Matcher;
  reportingPeriod: string | null;
  asOf: string;
  submissionWindow: { from: string; to: string } | null;
  acrossFiles: boolean;
  /** In the order of the plan. */
  expected: readonly ExpectedReport[];
  /** By file, then submission id: the order in which files were given does not matter. */
  submissions: readonly JudgedSubmission[];
  /** All filled rows, in the order of the submissions and their rows. */
  rows: readonly JudgedRow[];
  /** Values of the period before, by `reportKey`. */
  previous: ReadonlyMap<string, QuantityValue>;
}

/** Joins catalogue, register and readings into what rules judge by. Linear in rows. */
export function prepare(input: JudgingInput): Judging {
  const plan = indexPlan(input.catalogue);
  const matcher = createMatcher(input.register);
  const expected = expectFrom(plan, matcher);
  const owed = new Map(expected.map((entry) => [reportKey(entry.orgUnitId, itemOf(entry)), entry]));
  const submissions = inOrder(input.readings).map((reading) => join(reading, input, plan, matcher, owed));
  return {
    catalogue: input.catalogue,
    catalogueSha256: catalogueHash(input.catalogue),
    plan,
    matcher,
    reportingPeriod: input.reportingPeriod,
    asOf: input.asOf,
    submissionWindow: input.submissionWindow,
    acrossFiles: input.acrossFiles,
    expected,
    submissions,
    rows: submissions.flatMap((submission) => submission.rows.filter((row) => row.filled)),
    previous: previousValues(input, plan),
  };
}

function inOrder(readings: readonly SubmissionReading[]): SubmissionReading[] {
  return [...readings].sort(
    (a, b) => compareText(a.submission.file, b.submission.file) || compareText(a.submission.submissionId, b.submission.submissionId),
  );
}

function join(
  reading: SubmissionReading,
  input: JudgingInput,
  plan: PlanIndex,
  matcher: Matcher,
  owed: ReadonlyMap<string, ExpectedReport>,
): JudgedSubmission {
  const { submission, findings } = reading;
  const rows: JudgedRow[] = [];
  const judged: JudgedSubmission = {
    submission,
    rows,
    readable: reading.rows.length > 0 || !findings.some((item) => item.severity === 'error'),
    setAside: setAside(submission, input),
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
      setAside: judged.setAside ?? (unauthorised ? 'notResponsible' : null),
      filled: isFilled(row),
    });
  }
  const first = rows[0];
  if (first) judged.at = { file: submission.file, sheet: placeOf(first, 'taskCode').sheet };
  return judged;
}

/** Rows of another plan have other ids, rows of another period other values: neither may slip into this period's figures. */
function setAside(submission: Submission, input: JudgingInput): Reason | null {
  if (submission.template && submission.template.planId !== input.catalogue.planId) return 'otherPlan';
  const period = submissionPeriod(submission);
  return input.reportingPeriod !== null && period !== null && period !== input.reportingPeriod ? 'otherPeriod' : null;
}

function isFilled(row: ReportRow): boolean {
  return [row.actual.raw, row.status.raw, row.progressNarrative.raw].some((raw) => raw.trim() !== '');
}

/** Values of the period before, first row of a unit and indicator; submissions of any other period are left out. */
function previousValues(input: JudgingInput, plan: PlanIndex): Map<string, QuantityValue> {
  const values = new Map<string, QuantityValue>();
  const before = input.reportingPeriod === null ? null : previousPeriod(input.reportingPeriod);
  for (const { submission, rows } of inOrder(input.previous)) {
    if (submission.reportingPeriod !== null && submission.reportingPeriod !== before) continue;
    for (const row of [...rows].sort((a, b) => a.row - b.row)) {
      if (row.orgUnitId === null || row.indicatorId === null || row.actual.value === null || !plan.items.has(row.indicatorId)) continue;
      const key = reportKey(row.orgUnitId, row.indicatorId);
      if (!values.has(key)) values.set(key, row.actual);
    }
  }
  return values;
}
