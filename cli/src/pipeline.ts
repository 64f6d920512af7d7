/**
 * The whole flow on one page, from a plan document to a reconciled period:
 *
 *   importDocument   plan document  → catalogue                      plan, sheets
 *   makeTemplates    catalogue      → expected reports → workbooks   reconcile, sheets
 *   readPeriod       files          → readings                       sheets
 *   validateFiles    files          → validation                     sheets, reconcile
 *   reconcilePeriod  readings       → reconciliation ◀ decisions     reconcile (again and again at one workbench)
 *
 * The steps themselves are pure and live in the packages; here they get their bytes, their date and their order.
 */
import { periodRange, previousPeriod, type Matcher } from '@duizhang/lexicon';
import {
  compareText,
  type Catalogue,
  type Decision,
  type ExpectedReport,
  type Finding,
  type OrgUnit,
  type Reconciliation,
  type SubmissionReading,
} from '@duizhang/model';
import {
  createWorkbench,
  decidedReadings,
  expectedReports,
  mappingQuestions,
  ValidationSum,
  type AnyMapping,
  type MappingQuestion,
  type ValidateSetup,
  type Workbench,
} from '@duizhang/reconcile';
import { readWorkbook, writeTemplate } from '@duizhang/sheets';
import { basename } from 'node:path';
import { CannotRun } from './cannot-run.ts';
import type { Context, Options } from './command.ts';
import { earlierPeriods } from './earlier-periods.ts';
import { askedPeriod, builtInRegisters, judgedAsOf, registerOf, requiredPeriod, type Inputs } from './inputs.ts';
import type { Io } from './io.ts';
import { allRules } from './outcome.ts';
import { extensionsOf, windowOfPeriod } from './project-choices.ts';
import { layout, type Project } from './project.ts';
import { withReceipts } from './receipts.ts';
import { ruleOptions } from './rule-options.ts';
import { findDecisionLogs, loggedMappings, projectDecisions, readLogs, type DecisionLog } from './decision-log.ts';
import { readEach } from './reading/read-files.ts';
import { stampsOf, submissionFiles, type Stamps, type SubmissionFile } from './submission-files.ts';

export type Imported = { ok: true; catalogue: Catalogue; plainText: string } | { ok: false; findings: Finding[] };

/** A plan has some 100 kB, with pictures some MB; a file of this size is something else. */
const largestPlan = 64 * 1024 * 1024;

/** Plan document or task table → catalogue whose units are not resolved yet. */
export async function importDocument(io: Io, path: string, planId: string | undefined): Promise<Imported> {
  const size = await io.size(path);
  if (size > largestPlan) {
    const [megabytes, limit] = [size, largestPlan].map((bytes) => Math.round(bytes / 1024 / 1024));
    throw new CannotRun(
      `${path}：文件大小为 ${megabytes} MB，超过方案的上限 ${limit} MB。`,
      `${path}: the file has ${megabytes} MB, a plan may have ${limit} MB.`,
    );
  }
  const bytes = await io.read(path);
  const registers = await builtInRegisters(io);
  const cityOf = (issuer: string, title: string) => registerOf(registers, { issuer, title })?.registerId ?? null;
  const document = { fileName: basename(path), bytes, planId, cityOf };
  // The reader of plans brings parsers of HTML and XML: only who imports a plan pays for them.
  const { importPlan, importPlanTable } = await import('@duizhang/plan');
  if (!/\.(xls[xmb]?|et|ods|fods|csv|tsv)$/i.test(path)) return importPlan(document);
  const table = readWorkbook(document.fileName, document.bytes);
  return table.ok ? importPlanTable({ ...document, workbook: table.workbook }) : table;
}

/** Fills in which registered unit each name of the plan is. */
export async function resolveUnits(catalogue: Catalogue, matcher: Matcher): Promise<Catalogue> {
  const { resolveOrgUnits } = await import('@duizhang/plan');
  return resolveOrgUnits(catalogue, matcher);
}

export interface Template {
  orgUnit: OrgUnit;
  expected: ExpectedReport[];
  bytes: Uint8Array;
}

/** Ids of the units that owe reports, in the order of the plan. */
export function owingUnits({ catalogue, register }: Inputs): string[] {
  return [...new Set(expectedReports(catalogue, register).map((report) => report.orgUnitId))];
}

/** One workbook for each of these units, with the values that it reported last period. */
export async function* makeTemplates(
  inputs: Inputs,
  reportingPeriod: string,
  previous: readonly SubmissionReading[],
  orgUnitIds: readonly string[],
): AsyncGenerator<Template> {
  const { catalogue, register, matcher } = inputs;
  const owed = expectedReports(catalogue, register);
  for (const orgUnitId of orgUnitIds) {
    const orgUnit = matcher.unit(orgUnitId);
    if (!orgUnit) continue;
    const expected = owed.filter((report) => report.orgUnitId === orgUnitId);
    const values = previousValues(previous, orgUnitId);
    yield { orgUnit, expected, bytes: await writeTemplate({ catalogue, register, orgUnit, expected, reportingPeriod, previous: values }) };
  }
}

/** The files that a person named, else those of the project's period. */
export async function filesOfPeriod(io: Io, project: Project | null, period: string, paths: readonly string[]): Promise<SubmissionFile[]> {
  if (paths.length > 0) return submissionFiles(io, paths);
  if (project !== null) return submissionFiles(io, [layout.submissions(period)], project.root);
  throw new CannotRun('请给出填报表的文件或文件夹。', 'Name the files or folders of the submissions.');
}

/** The reports in these files, file by file, with what people have said of their headers and names. */
export async function readSubmissionFiles(
  context: Context,
  { catalogue, register, limits, threads }: Inputs,
  files: readonly SubmissionFile[],
  mappings: readonly AnyMapping[],
): Promise<SubmissionReading[]> {
  const readings: SubmissionReading[] = [];
  for await (const ofFile of readEach(context, { kind: 'submissions', catalogue, register, limits, mappings }, files, threads))
    readings.push(...ofFile);
  return readings;
}

/** Files judged each by itself (`perFile`: with what rules say of each); their rows are dropped as soon as they are judged, so that a batch may be of any size. */
export async function validateFiles(
  context: Context,
  { limits, threads }: Inputs,
  files: readonly SubmissionFile[],
  mappings: readonly AnyMapping[],
  judging: ValidateSetup,
  perFile: boolean,
): Promise<ValidationSum> {
  const whole = new ValidationSum(perFile);
  const setup = { kind: 'validation', limits, mappings, ...judging } as const;
  for await (const ofFile of readEach(context, setup, files, threads)) for (const part of ofFile) whole.add(part);
  return whole;
}

/** What a unit reported, as written, by indicator or clause; a later file of the same period (by receipt, then name) replaces an earlier one. */
function previousValues(readings: readonly SubmissionReading[], orgUnitId: string): Map<string, string> {
  const values = new Map<string, string>();
  const inOrder = readings.toSorted((a, b) => compareText(a.submission.receivedOn ?? null, b.submission.receivedOn ?? null));
  for (const row of inOrder.filter(({ submission }) => !submission.returned).flatMap((reading) => reading.rows)) {
    if (row.returned) continue;
    const subject = row.indicatorId ?? row.clauseId;
    if (row.orgUnitId === orgUnitId && subject !== null && row.actual.raw !== '') values.set(subject, row.actual.raw);
  }
  return values;
}

/**
 * The submissions of the period before, where the project has them, as they count after the decisions of that period: corrected, and
 * without what was sent back. Decisions rest on what was found, which may rest on the period before that.
 */
export async function readPrevious(
  context: Context,
  inputs: Inputs,
  period: string,
  mappings: readonly AnyMapping[],
): Promise<SubmissionReading[]> {
  const { project } = inputs;
  if (project === null) return [];
  const before = previousPeriod(period);
  const periods = await earlierPeriods(context.io, project, period);
  const needed = amends(await projectDecisions(context.io, project, before)) ? periods : periods.filter((one) => one === before);
  const read = await readPeriods(context, inputs, needed, mappings);
  return read.filter((one) => one.period === before).flatMap(({ readings }) => readings);
}

/** The submissions of all earlier periods that the project has, the earliest first, as they count after the decisions of their periods. */
async function readHistory(
  context: Context,
  inputs: Inputs,
  period: string,
  mappings: readonly AnyMapping[],
): Promise<SubmissionReading[]> {
  if (inputs.project === null) return [];
  const read = await readPeriods(context, inputs, await earlierPeriods(context.io, inputs.project, period), mappings);
  return read.flatMap(({ readings }) => readings);
}

/** Submissions of whole periods, with their receipts; what is wrong with those is told where the period itself is reconciled. */
async function readPeriods(
  context: Context,
  inputs: Inputs,
  periods: readonly string[],
  mappings: readonly AnyMapping[],
): Promise<{ period: string; readings: SubmissionReading[] }[]> {
  const { io } = context;
  const { catalogue, register } = inputs;
  const project = inputs.project!;
  const earlier: { period: string; readings: SubmissionReading[] }[] = [];
  for (const period of periods) {
    const files = await submissionFiles(io, [layout.submissions(period)], project.root);
    const read = await readSubmissionFiles(context, inputs, files, mappings);
    const dated = await withReceipts(io, project, period, files, read);
    const decisions = await projectDecisions(io, project, period);
    const counting = amends(decisions)
      ? decidedReadings({
          catalogue,
          register,
          reportingPeriod: period,
          asOf: periodRange(period).to,
          readings: dated.readings,
          previous: earlier.flatMap(({ readings }) => readings),
          decisions,
          toolVersion: io.version,
          ...chosen(project, period),
        })
      : dated.readings;
    earlier.push({ period, readings: counting.map((reading) => ofPeriod(reading, period)) });
  }
  return earlier;
}

/** Entries that change what counts; the others leave the reports of their period as they were. */
function amends(decisions: readonly Decision[]): boolean {
  return decisions.some(({ action }) => action === 'accept' || action === 'reject' || action === 'correct');
}

/** A file that names no period is one of the folder that it lies in. */
function ofPeriod(reading: SubmissionReading, period: string): SubmissionReading {
  const { submission } = reading;
  const reportingPeriod = submission.reportingPeriod ?? submission.template?.reportingPeriod ?? period;
  return { ...reading, submission: { ...submission, reportingPeriod } };
}

/** What people have said of headers and names, up to a period (without one: ever). */
export async function rememberedMappings(io: Io, options: Options, project: Project | null, period: string | null): Promise<AnyMapping[]> {
  return (await loggedMappings(io, options, project, period)).map(({ mapping }) => mapping);
}

/** A reconciled period, and where its decisions are written. */
export interface ReconciledPeriod {
  /** Where it is judged again after another decision. */
  workbench: Workbench;
  reconciliation: Reconciliation;
  /** What was read, and what lay there besides. */
  files: readonly SubmissionFile[];
  /** How they looked before they were read. */
  stamps: Stamps;
  /** Submissions of earlier periods that it was judged beside. */
  previous: readonly SubmissionReading[];
  /** What people have to say, or have said, of names and headers. */
  questions: MappingQuestion[];
  decisions: Decision[];
  /** Broken entries of the decision log. */
  logFindings: Finding[];
  /** Where decisions go and what stands there; null without a project and without `--decisions`, and where that names several. */
  decisionLog: DecisionLog | null;
}

/** Files (by default those of the project's period) against the plan, with the decisions that people have taken. */
export async function reconcilePeriod(
  context: Context,
  inputs: Inputs,
  options: Options,
  paths: readonly string[],
): Promise<ReconciledPeriod> {
  const { io } = context;
  const { project, catalogue, register, matcher } = inputs;
  const reportingPeriod = requiredPeriod(options, project);
  const thresholds = ruleOptions(project);
  const files = await filesOfPeriod(io, project, reportingPeriod, paths);
  const stamps = await stampsOf(io, files);
  const said = await loggedMappings(io, options, project, reportingPeriod);
  const mappings = said.map(({ mapping }) => mapping);
  const read = await readSubmissionFiles(context, inputs, files, mappings);
  const { readings, findings: otherFindings } = await withReceipts(io, project, reportingPeriod, files, read);
  const previous = await readHistory(context, inputs, reportingPeriod, mappings);
  const logs = await findDecisionLogs(io, options, project, reportingPeriod);
  const log = readLogs(logs, true);
  const asOf = judgedAsOf(io, options, project, askedPeriod(options, project));
  const workbench = createWorkbench({
    catalogue,
    register,
    reportingPeriod,
    asOf,
    readings,
    previous,
    toolVersion: io.version,
    // A list: the same input is judged again after each decision, and an iterator would be at its end.
    rules: [...allRules.values()],
    ruleOptions: thresholds,
    otherFindings,
    ...chosen(project, reportingPeriod),
  });
  return {
    workbench,
    reconciliation: workbench.reconcile(log.decisions),
    files,
    stamps,
    previous,
    questions: mappingQuestions({ readings: read, mappings: said, matcher }),
    decisions: log.decisions,
    logFindings: log.findings,
    decisionLog: logs.length === 1 ? logs[0]! : null,
  };
}

/** What a project has set for a period, of what is owed when and how progress is shown. */
function chosen(project: Project | null, period: string) {
  if (project === null) return {};
  const { config } = project;
  const { exemptions, lightScheme, ranking } = config;
  const submissionWindow = windowOfPeriod(config, period);
  return {
    ...(submissionWindow ? { submissionWindow, extensions: extensionsOf(config, period) } : {}),
    ...(exemptions ? { exemptions } : {}),
    ...(lightScheme ? { lightScheme } : {}),
    ...(ranking ? { ranking } : {}),
  };
}
