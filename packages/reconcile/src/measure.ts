import { previousPeriod } from '@duizhang/lexicon';
import type { ExpectedReport, ItemAttainment, LightScheme, Reconciliation, SubmissionReading } from '@duizhang/model';
import { withStates } from './coverage.ts';
import { itemOf, reportKey } from './expected.ts';
import { addTo } from './grouping.ts';
import { prepare, type Ground, type Judging, type JudgingInput } from './judging.ts';
import { lightLabels, schemeOf, type ChosenScheme } from './light-scheme.ts';
import { defaultFewItems, rankingsOf, type MeasuredPeriod } from './ranking.ts';
import { reportAttainment, rowsByReport, statedOn, type PlanIndicator, type Stated } from './report-attainment.ts';
import { reportingOf, withReceipt } from './reporting.ts';
import { finish, type Steps } from './steps.ts';
import { submissionPeriod } from './submission-period.ts';
import { wholeAttainment } from './whole-attainment.ts';

/** What a project has chosen of how progress is shown. */
export interface MeasureOptions {
  lightScheme?: ChosenScheme;
  ranking?: { fewItems?: number };
}

export type Measured = Pick<Reconciliation, 'expectedReports' | 'reporting' | 'exemptions' | 'attainments' | 'lights' | 'rankings'>;

/**
 * What is owed and how far it is: reports with their states and rates, each indicator against target and schedule, rankings. `input` is
 * what `context` was prepared from: the ranks of the period before are computed from its earlier submissions in the same way, by
 * `measureBefore`, where that was not done already.
 */
export function measure(
  context: Judging,
  input: JudgingInput,
  options: MeasureOptions,
  before: MeasuredPeriod | null = measureBefore(context, input, options),
): Measured {
  return finish(measureEach(context, options, before));
}

/** The same, one thing after another. */
export function* measureEach(context: Judging, options: MeasureOptions, before: MeasuredPeriod | null): Steps<Measured> {
  const scheme = schemeOf(options.lightScheme);
  const expectedReports = withReceipt(context, withStates(context));
  const reporting = reportingOf(expectedReports);
  yield;
  const attainments = attainmentsOf(context, scheme);
  yield;
  return {
    expectedReports,
    reporting,
    exemptions: exemptionsOf(context),
    attainments,
    lights: lightLabels(scheme),
    rankings: rankingsOf({ context, attainments }, before, options.ranking?.fewItems ?? defaultFewItems),
  };
}

/** The period before, measured by the same method; null where nothing of it is known. The same whatever is decided on the period itself. */
export function measureBefore(ground: Ground, input: JudgingInput, { lightScheme }: MeasureOptions): MeasuredPeriod | null {
  const context = contextBefore(ground, input);
  return context && { context, attainments: attainmentsOf(context, schemeOf(lightScheme)) };
}

/** Every expected report on an indicator in the order of the plan, then every indicator as a whole. */
function attainmentsOf(context: Judging, scheme: LightScheme): ItemAttainment[] {
  const rows = rowsByReport(context);
  const ofIndicator = new Map<string, { report: ExpectedReport; stated: Stated }[]>();
  const reports: ItemAttainment[] = [];
  for (const report of context.expected) {
    if (report.indicatorId === null) continue;
    const item = context.plan.items.get(report.indicatorId) as PlanIndicator;
    const stated = statedOn(context, report, item.indicator, rows.get(reportKey(report.orgUnitId, report.indicatorId)) ?? []);
    addTo(ofIndicator, report.indicatorId, { report, stated });
    reports.push(reportAttainment(context, scheme, report, item, stated));
  }
  const wholes = [...context.plan.items.values()]
    .filter((item): item is PlanIndicator => item.indicator !== null)
    .map((item) => wholeAttainment(context, scheme, item, ofIndicator.get(item.itemId) ?? []));
  return [...reports, ...wholes];
}

function exemptionsOf(context: Judging): Measured['exemptions'] {
  if (context.exempt.size === 0) return [];
  const reported = new Set(
    context.rows.flatMap(({ setAside, expected }) =>
      setAside === null && expected ? [reportKey(expected.orgUnitId, itemOf(expected))] : [],
    ),
  );
  return [...context.exempt].map(([report, { reason, approvedBy }]) => ({
    orgUnitId: report.orgUnitId,
    taskId: report.taskId,
    clauseId: report.clauseId,
    indicatorId: report.indicatorId,
    reason,
    approvedBy,
    reported: reported.has(reportKey(report.orgUnitId, itemOf(report))),
  }));
}

/**
 * The period before as it would be judged; null where no submission of it is known, and where it lies before the plan's year, when
 * another plan was in force.
 */
function contextBefore(ground: Ground, input: JudgingInput): Judging | null {
  const { reportingPeriod, asOf } = input;
  const { catalogue } = ground;
  if (reportingPeriod === null) return null;
  const before = previousPeriod(reportingPeriod);
  if (catalogue.year !== null && Number(before.slice(0, 4)) < catalogue.year) return null;
  const isOfIt = ({ submission }: SubmissionReading) => (submissionPeriod(submission) ?? before) === before;
  const readings = input.previous.filter(isOfIt);
  if (readings.length === 0) return null;
  return prepare(ground, {
    readings,
    previous: input.previous.filter((reading) => !isOfIt(reading)),
    reportingPeriod: before,
    asOf,
    submissionWindow: null,
    ...(input.exemptions ? { exemptions: input.exemptions } : {}),
    acrossFiles: true,
  });
}
