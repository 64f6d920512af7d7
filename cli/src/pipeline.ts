/**
 * The whole flow on one page, from a plan document to a reconciled period:
 *
 *   importDocument   plan document  → catalogue                      plan, sheets
 *   makeTemplates    catalogue      → expected reports → workbooks   reconcile, sheets
 *   readPeriod       files          → readings                       sheets
 *   validateFiles    files          → validation                     sheets, reconcile
 *   reconcilePeriod  readings       → reconciliation ◀ decisions     reconcile
 *
 * The steps themselves are pure and live in the packages; here they get their bytes, their date and their order.
 */
import { previousPeriod, type Matcher } from '@duizhang/lexicon';
import {
  compareText,
  type Catalogue,
  type Decision,
  type ExpectedReport,
  type Finding,
  type Mapping,
  type OrgUnit,
  type Reconciliation,
  type SubmissionReading,
} from '@duizhang/model';
import { expectedReports, readDecisionLog, reconcile, ValidationSum, type ValidateSetup } from '@duizhang/reconcile';
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
import { findDecisionLog, loggedMappings, type DecisionLog } from './decision-log.ts';
import { readEach } from './reading/read-files.ts';
import { submissionFiles, type SubmissionFile } from './submission-files.ts';

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

/** The reports in these files, file by file, with what people have said of their headers. */
export async function readSubmissionFiles(
  context: Context,
  { catalogue, register, limits, threads }: Inputs,
  files: readonly SubmissionFile[],
  mappings: readonly Mapping[],
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
  mappings: readonly Mapping[],
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
  for (const row of inOrder.flatMap((reading) => reading.rows)) {
    const subject = row.indicatorId ?? row.clauseId;
    if (row.orgUnitId === orgUnitId && subject !== null && row.actual.raw !== '') values.set(subject, row.actual.raw);
  }
  return values;
}

/** The submissions of the period before, where the project has them. */
export async function readPrevious(
  context: Context,
  inputs: Inputs,
  period: string,
  mappings: readonly Mapping[],
): Promise<SubmissionReading[]> {
  const periods = inputs.project === null ? [] : await earlierPeriods(context.io, inputs.project, period);
  return readPeriods(
    context,
    inputs,
    periods.filter((one) => one === previousPeriod(period)),
    mappings,
  );
}

/** The submissions of all earlier periods that the project has, the earliest first. */
async function readHistory(context: Context, inputs: Inputs, period: string, mappings: readonly Mapping[]): Promise<SubmissionReading[]> {
  return inputs.project === null ? [] : readPeriods(context, inputs, await earlierPeriods(context.io, inputs.project, period), mappings);
}

/** Submissions of whole periods, with their receipts; what is wrong with those is told where the period itself is reconciled. */
async function readPeriods(
  context: Context,
  inputs: Inputs,
  periods: readonly string[],
  mappings: readonly Mapping[],
): Promise<SubmissionReading[]> {
  const readings: SubmissionReading[] = [];
  for (const period of periods) {
    const files = await submissionFiles(context.io, [layout.submissions(period)], inputs.project!.root);
    const read = await readSubmissionFiles(context, inputs, files, mappings);
    const dated = await withReceipts(context.io, inputs.project, period, files, read);
    readings.push(...dated.readings.map((reading) => ofPeriod(reading, period)));
  }
  return readings;
}

/** A file that names no period is one of the folder that it lies in. */
function ofPeriod(reading: SubmissionReading, period: string): SubmissionReading {
  const { submission } = reading;
  const reportingPeriod = submission.reportingPeriod ?? submission.template?.reportingPeriod ?? period;
  return { ...reading, submission: { ...submission, reportingPeriod } };
}

/** What people have said of headers, up to a period (without one: ever). */
export async function rememberedMappings(io: Io, options: Options, project: Project | null, period: string | null): Promise<Mapping[]> {
  return (await loggedMappings(io, options, project, period)).map(({ mapping }) => mapping);
}

/** A reconciled period, and where its decisions are written. */
export interface ReconciledPeriod {
  reconciliation: Reconciliation;
  decisions: Decision[];
  /** Broken entries of the decision log. */
  logFindings: Finding[];
  /** Where decisions go and what stands there; null without a project and without `--decisions`. */
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
  const { project, catalogue, register } = inputs;
  const reportingPeriod = requiredPeriod(options, project);
  const thresholds = ruleOptions(project);
  const files = await filesOfPeriod(io, project, reportingPeriod, paths);
  const mappings = await rememberedMappings(io, options, project, reportingPeriod);
  const read = await readSubmissionFiles(context, inputs, files, mappings);
  const { readings, findings: otherFindings } = await withReceipts(io, project, reportingPeriod, files, read);
  const previous = await readHistory(context, inputs, reportingPeriod, mappings);
  const decisionLog = await findDecisionLog(io, options, project, reportingPeriod);
  const log = readDecisionLog(decisionLog?.text ?? '', decisionLog?.name);
  if (options.decisions !== undefined && isNoLog(log)) {
    throw new CannotRun(
      `${options.decisions}：不是裁定日志（应每行一条裁定记录）。`,
      `${options.decisions}: is no decision log (one entry a line).`,
    );
  }
  const asOf = judgedAsOf(io, options, project, askedPeriod(options, project));
  const reconciliation = reconcile({
    catalogue,
    register,
    reportingPeriod,
    asOf,
    readings,
    previous,
    decisions: log.decisions,
    toolVersion: io.version,
    rules: allRules.values(),
    ruleOptions: thresholds,
    otherFindings,
    ...chosen(project, reportingPeriod),
  });
  return { reconciliation, decisions: log.decisions, logFindings: log.findings, decisionLog };
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

/** A file of lines none of which is an entry, not even an edited one: decisions appended to it would spoil it. */
function isNoLog({ decisions, findings }: ReturnType<typeof readDecisionLog>): boolean {
  return (
    decisions.length === 0 &&
    findings.length > 1 &&
    findings.every(({ messageId }) => ['notJson', 'invalid', 'halfWritten'].includes(messageId))
  );
}
