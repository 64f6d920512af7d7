import { comparePeriods, createMatcher, previousPeriod, type Matcher } from '@duizhang/lexicon';
import {
  catalogueHash,
  compareText,
  type Catalogue,
  type Clause,
  type Config,
  type ExpectedReport,
  type Indicator,
  type OrgUnitRegister,
  type Place,
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
  return { catalogue, catalogueSha256: catalogueHash(catalogue), register, plan, matcher, expected, owed, ruleOptions };
}

/** What is judged; `reportingPeriod` is null where none is asked for. */
export interface JudgingInput {
  readings: readonly SubmissionReading[];
  /** Submissions of earlier periods; those of this and later periods are left out. */
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
  /** Why what it says counts for nothing, null when it counts: that of its file, it was sent back, or the plan leaves the item to others. */
  setAside: Reason | null;
  /** Value, status or progress is given; an untouched template row is not. */
  filled: boolean;
}

/** A report of an earlier period. */
export interface EarlierRow {
  reportingPeriod: string;
  row: ReportRow;
}

/** Everything that rules judge by. Built once; rules only read it. */
export interface Judging extends Ground {
  reportingPeriod: string | null;
  asOf: string;
  submissionWindow: { from: string; to: string } | null;
  acrossFiles: boolean;
  /** By file, then submission id: the order in which files were given does not matter. */
  submissions: readonly JudgedSubmission[];
  /** All filled rows, in the order of the submissions and their rows. */
  rows: readonly JudgedRow[];
  /** Reports of the period before, by `reportKey` (unit, and indicator or clause). */
  previous: ReadonlyMap<string, ReportRow>;
  /** Reports of all earlier periods, the earliest first, the period before included. */
  history: ReadonlyMap<string, readonly EarlierRow[]>;
}

/** Joins readings to the ground on which they are judged. Linear in rows. */
export function prepare(ground: Ground, input: JudgingInput): Judging {
  const submissions = inOrder(input.readings).map((reading) => join(reading, input, ground));
  const history = earlierRows(input, ground.plan);
  const before = input.reportingPeriod === null ? null : previousPeriod(input.reportingPeriod);
  return {
    ...ground,
    reportingPeriod: input.reportingPeriod,
    asOf: input.asOf,
    submissionWindow: input.submissionWindow,
    acrossFiles: input.acrossFiles,
    submissions,
    rows: submissions.flatMap((submission) => submission.rows.filter((row) => row.filled)),
    previous: new Map(
      [...history].flatMap(([key, rows]) => {
        const last = rows.at(-1)!;
        return last.reportingPeriod === before ? [[key, last.row] as const] : [];
      }),
    ),
    history,
  };
}

function inOrder(readings: readonly SubmissionReading[]): SubmissionReading[] {
  return [...readings].sort(
    (a, b) => compareText(a.submission.file, b.submission.file) || compareText(a.submission.submissionId, b.submission.submissionId),
  );
}

function join(reading: SubmissionReading, input: JudgingInput, { catalogue, plan, matcher, owed }: Ground): JudgedSubmission {
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
      setAside: judged.setAside ?? (row.returned ? 'rejected' : unauthorised ? 'notResponsible' : null),
      filled: isFilled(row),
    });
  }
  const first = rows[0];
  if (first) judged.at = { file: submission.file, sheet: placeOf(first, 'taskCode').sheet };
  return judged;
}

/** Rows of another plan have other ids, rows of another period other values, and what was sent back is not reported: none may slip into this period's figures. */
function setAside(submission: Submission, input: JudgingInput, catalogue: Catalogue): Reason | null {
  if (submission.returned) return 'rejected';
  if (submission.template && submission.template.planId !== catalogue.planId) return 'otherPlan';
  const period = submissionPeriod(submission);
  return input.reportingPeriod !== null && period !== null && period !== input.reportingPeriod ? 'otherPeriod' : null;
}

function isFilled(row: ReportRow): boolean {
  return [row.actual.raw, row.status.raw, row.progressNarrative.raw].some((raw) => raw.trim() !== '');
}

/**
 * Reports of earlier periods, the earliest first. A submission that names no period is one of the period before. Of several reports
 * of a unit on one item in one period the first with a value counts, else the first.
 */
function earlierRows(input: JudgingInput, plan: PlanIndex): Map<string, EarlierRow[]> {
  const found = new Map<string, Map<string, ReportRow>>();
  const asked = input.reportingPeriod;
  const before = asked === null ? null : previousPeriod(asked);
  for (const { submission, rows } of inOrder(input.previous)) {
    const reportingPeriod = submissionPeriod(submission) ?? before;
    if (submission.returned || reportingPeriod === null || asked === null || comparePeriods(reportingPeriod, asked) >= 0) continue;
    for (const row of [...rows].sort((a, b) => a.row - b.row)) {
      const itemId = row.indicatorId ?? row.clauseId;
      if (row.orgUnitId === null || itemId === null || row.returned || !plan.items.has(itemId) || !isFilled(row)) continue;
      const key = reportKey(row.orgUnitId, itemId);
      const periods = found.get(key) ?? new Map<string, ReportRow>();
      found.set(key, periods);
      const known = periods.get(reportingPeriod);
      if (!known || (known.actual.value === null && row.actual.value !== null)) periods.set(reportingPeriod, row);
    }
  }
  return new Map(
    [...found].map(([key, periods]) => [
      key,
      [...periods]
        .map(([reportingPeriod, row]) => ({ reportingPeriod, row }))
        .sort((a, b) => comparePeriods(a.reportingPeriod, b.reportingPeriod)),
    ]),
  );
}
