/**
 * The whole flow on one page, from a plan document to a reconciled period:
 *
 *   importDocument   plan document  → catalogue                      plan, sheets
 *   makeTemplates    catalogue      → expected reports → workbooks   reconcile, sheets
 *   readPeriod       files          → readings                       sheets
 *   reconcilePeriod  readings       → reconciliation ◀ decisions     reconcile
 *
 * The steps themselves are pure and live in the packages; here they get their bytes, their date and their order.
 */
import { periodRange, previousPeriod, type Matcher } from '@duizhang/lexicon';
import type { Catalogue, Decision, ExpectedReport, Finding, OrgUnit, Reconciliation, SubmissionReading } from '@duizhang/model';
import { decidedReadings, expectedReports, reconcile, type AnyMapping } from '@duizhang/reconcile';
import { readWorkbook, writeTemplate } from '@duizhang/sheets';
import { basename, join } from 'node:path';
import { CannotRun } from './cannot-run.ts';
import type { Context, Options } from './command.ts';
import { askedPeriod, builtInRegisters, judgedAsOf, registerOf, requiredPeriod, type Inputs } from './inputs.ts';
import type { Io } from './io.ts';
import { layout, type Project } from './project.ts';
import { findDecisionLogs, loggedMappings, projectDecisions, readLogs, type DecisionLog } from './decision-log.ts';
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

/** What a unit reported, as written, by indicator or clause; a later file of the same period replaces an earlier one. */
function previousValues(readings: readonly SubmissionReading[], orgUnitId: string): Map<string, string> {
  const values = new Map<string, string>();
  for (const row of readings.filter(({ submission }) => !submission.returned).flatMap((reading) => reading.rows)) {
    if (row.returned) continue;
    const subject = row.indicatorId ?? row.clauseId;
    if (row.orgUnitId === orgUnitId && subject !== null && row.actual.raw !== '') values.set(subject, row.actual.raw);
  }
  return values;
}

/** Entries that change what counts; the others leave the reports of their period as they were. */
const amending: ReadonlySet<Decision['action']> = new Set(['accept', 'reject', 'correct']);

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
  const { io } = context;
  const { project, catalogue, register } = inputs;
  if (project === null) return [];
  const reportingPeriod = previousPeriod(period);
  const folder = layout.submissions(reportingPeriod);
  if ((await io.kind(join(project.root, folder))) !== 'folder') return [];
  const readings = await readSubmissionFiles(context, inputs, await submissionFiles(io, [folder], project.root), mappings);
  const decisions = await projectDecisions(io, project, reportingPeriod);
  if (!decisions.some(({ action }) => amending.has(action))) return readings;
  const previous = await readPrevious(context, inputs, reportingPeriod, mappings);
  const asOf = periodRange(reportingPeriod).to;
  return [...decidedReadings({ catalogue, register, reportingPeriod, asOf, readings, previous, decisions, toolVersion: io.version })];
}

/** What people have said of headers and names, up to a period (without one: ever). */
export async function rememberedMappings(io: Io, options: Options, project: Project | null, period: string | null): Promise<AnyMapping[]> {
  return (await loggedMappings(io, options, project, period)).map(({ mapping }) => mapping);
}

/** A reconciled period, and where its decisions are written. */
export interface ReconciledPeriod {
  reconciliation: Reconciliation;
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
  const { project, catalogue, register } = inputs;
  const reportingPeriod = requiredPeriod(options, project);
  const files = await filesOfPeriod(io, project, reportingPeriod, paths);
  const mappings = await rememberedMappings(io, options, project, reportingPeriod);
  const readings = await readSubmissionFiles(context, inputs, files, mappings);
  const previous = await readPrevious(context, inputs, reportingPeriod, mappings);
  const logs = await findDecisionLogs(io, options, project, reportingPeriod);
  const log = readLogs(logs, options.decisions !== undefined);
  const asOf = judgedAsOf(io, options, project, askedPeriod(options, project));
  const submissionWindow = project?.config.reportingPeriod === reportingPeriod ? project.config.submissionWindow : undefined;
  const reconciliation = reconcile({
    catalogue,
    register,
    reportingPeriod,
    asOf,
    readings,
    previous,
    decisions: log.decisions,
    toolVersion: io.version,
    ...(submissionWindow ? { submissionWindow } : {}),
  });
  return { reconciliation, decisions: log.decisions, logFindings: log.findings, decisionLog: logs.length === 1 ? logs[0]! : null };
}
