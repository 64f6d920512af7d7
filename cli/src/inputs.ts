import { createMatcher, foldKey, isPeriod, type Matcher } from '@duizhang/lexicon';
import type { Catalogue, OrgUnitRegister } from '@duizhang/model';
import type { Limits } from '@duizhang/sheets';
import { basename, dirname, join, resolve } from 'node:path';
import { CannotRun } from './cannot-run.ts';
import type { Options } from './command.ts';
import type { Io } from './io.ts';
import { dayAfter, isIsoDate } from './iso-date.ts';
import { readDocument } from './json-file.ts';
import { chosenLimits, chosenThreads } from './limits.ts';
import { checkReferences, lastDayOf } from './project-choices.ts';
import { findProject, layout, missingConfig, type Project } from './project.ts';

/** What every judgement rests on: the plan as a catalogue, the units, and the project if there is one. */
export interface Inputs {
  project: Project | null;
  catalogue: Catalogue;
  register: OrgUnitRegister;
  matcher: Matcher;
  /** What one file may ask of the reader. */
  limits: Limits;
  /** How many threads were asked for to read files; null: as many as pay. */
  threads: number | null;
}

/** Loads catalogue and register: from the options, else from the project, else (the register) by the plan's issuer. */
export async function loadInputs(io: Io, options: Options, paths: readonly string[] = []): Promise<Inputs> {
  const project = await findProject(io, options.project, paths);
  const catalogue = await chosenCatalogue(io, options, project);
  const register = await chosenRegister(io, options, project, catalogue);
  if (register === null) {
    throw new CannotRun(
      `没有与方案“${catalogue.title}”发文机关相符的内置单位名录，请用 --register 指定。`,
      `No built-in register fits the issuer of "${catalogue.title}": name one with --register.`,
    );
  }
  // Another plan or register than the project's has other units and items.
  if (project !== null && options.catalogue === undefined && options.register === undefined)
    checkReferences(join(project.root, layout.config), project.config, catalogue, register);
  return {
    project,
    catalogue,
    register,
    matcher: createMatcher(register),
    limits: chosenLimits(options, project),
    threads: chosenThreads(options),
  };
}

async function chosenCatalogue(io: Io, options: Options, project: Project | null): Promise<Catalogue> {
  if (options.catalogue !== undefined) return loadCatalogue(io, options.catalogue);
  if (project === null) throw missingConfig(io.cwd, true);
  const path = named(project, 'catalogue');
  const catalogue = await readDocument(io, path, 'catalogue');
  const { planId } = project.config;
  if (catalogue.planId === planId) return catalogue;
  throw new CannotRun(
    `${path} 是方案 ${catalogue.planId} 的任务目录，而 ${layout.config} 的 planId（方案编号）为 ${planId}。请改正其中之一。`,
    `${path} is the catalogue of plan ${catalogue.planId}, but planId in ${layout.config} is ${planId}. Correct one of them.`,
  );
}

/** The register to resolve a plan's units with; null when neither options nor project name one and no built-in one fits. */
export async function chosenRegister(
  io: Io,
  options: Options,
  project: Project | null,
  plan: Pick<Catalogue, 'issuer' | 'title'>,
): Promise<OrgUnitRegister | null> {
  if (options.register !== undefined) return readDocument(io, resolve(io.cwd, options.register), 'orgUnitRegister');
  if (project !== null && options.catalogue === undefined) return projectRegister(io, project);
  return registerOf(await builtInRegisters(io), plan);
}

/** The register that a project names; null without a project. */
export async function projectRegister(io: Io, project: Project | null): Promise<OrgUnitRegister | null> {
  return project && readDocument(io, named(project, 'orgUnitRegister'), 'orgUnitRegister');
}

function named(project: Project, key: 'catalogue' | 'orgUnitRegister'): string {
  return resolve(project.root, project.config[key]);
}

/** The registers that come with the program. */
export async function builtInRegisters(io: Io): Promise<OrgUnitRegister[]> {
  const paths = (await io.list(join(io.seeds, 'org-units'))).filter(({ path }) => path.endsWith('.json'));
  return Promise.all(paths.map(({ path }) => readDocument(io, path, 'orgUnitRegister')));
}

/** The register of a plan's issuer, or, where the plan names no issuer that we know, of the city in its title; null if none. */
export function registerOf(registers: readonly OrgUnitRegister[], plan: { issuer: string | null; title: string }): OrgUnitRegister | null {
  const issuer = foldKey(plan.issuer ?? '');
  const title = foldKey(plan.title);
  return (
    registers.find((register) => register.issuers.some((name) => foldKey(name) === issuer)) ??
    registers.find((register) => `${issuer}${title}`.includes(foldKey(register.city).replace(/市$/, ''))) ??
    null
  );
}

/** A catalogue by path, or by the id of a plan that comes with the program. */
export async function loadCatalogue(io: Io, reference: string): Promise<Catalogue> {
  return readDocument(io, await cataloguePath(io, reference), 'catalogue');
}

/** Where the catalogue that a person named lies. */
export async function cataloguePath(io: Io, reference: string): Promise<string> {
  const path = resolve(io.cwd, reference);
  if ((await io.kind(path)) !== null) return path;
  const seed = seedFile(io, reference, 'catalogue.json');
  if (seed !== null && (await io.kind(seed)) === 'file') return seed;
  const builtIn = (await io.list(join(io.seeds, 'plans')))
    .filter(({ path: file }) => basename(file) === 'catalogue.json')
    .map(({ path: file }) => basename(dirname(file)));
  throw new CannotRun(
    `${path}：文件或文件夹不存在，也不是内置方案（${builtIn.join('、')}）。`,
    `${path}: no such file or folder, and no built-in plan (${builtIn.join(', ')}).`,
  );
}

/** A file of a built-in plan; null when the reference can't be the id of one. */
export function seedFile(io: Io, planId: string, name: string): string | null {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(planId) ? join(io.seeds, 'plans', planId, name) : null;
}

/** Files that the options of a run name for reading, absolute. */
export function namedInputs(io: Io, { catalogue, register, decisions = [] }: Options): string[] {
  return [catalogue, register, ...decisions].flatMap((name) => (name === undefined ? [] : [resolve(io.cwd, name)]));
}

/** The reporting period of a run: `--period`, else that of the project; null when neither names one. */
export function askedPeriod(options: Options, project: Project | null): string | null {
  const period = options.period ?? project?.config.reportingPeriod ?? null;
  if (period !== null && !isPeriod(period)) {
    throw new CannotRun(
      `--period：不是报告期：${period}。应为 2023-Q2（季度）、2023-H1（半年）、2023-06（月）或 2023（年）。`,
      `--period: ${period} is no reporting period. Expected 2023-Q2, 2023-H1, 2023-06 or 2023.`,
    );
  }
  return period;
}

/** The same where a period is needed. */
export function requiredPeriod(options: Options, project: Project | null): string {
  const period = askedPeriod(options, project);
  if (period === null)
    throw new CannotRun('请用 --period 指定报告期，例如 --period 2023-Q2。', 'Name the reporting period, for example --period 2023-Q2.');
  return period;
}

/**
 * The date that a run judges by: `--as-of`, else today, but no later than the day after the project's submission window,
 * (or the last extension of it), when what is missing is missing: an old quarter is still judged as it was then.
 */
export function judgedAsOf(io: Io, options: Options, project: Project | null, period: string | null): string {
  const today = askedDate(io, options);
  if (options.asOf !== undefined) return today;
  const last = lastDayOf(project?.config, period);
  const closed = last === undefined ? today : dayAfter(last);
  return closed < today ? closed : today;
}

/** `--as-of`, else today. */
export function askedDate(io: Io, { asOf }: Options): string {
  if (asOf === undefined) {
    const now = io.now();
    return [now.getFullYear(), String(now.getMonth() + 1).padStart(2, '0'), String(now.getDate()).padStart(2, '0')].join('-');
  }
  if (isIsoDate(asOf)) return asOf;
  throw new CannotRun(`--as-of：不是日期：${asOf}。例如 2023-07-11。`, `--as-of: ${asOf} is no date, for example 2023-07-11.`);
}

/** The unit that a person means by an id or a name; candidates are offered, never chosen. */
export function namedUnit({ matcher }: Inputs, asked: string): string {
  if (matcher.unit(asked)) return asked;
  const { orgUnitId, judgment, candidates } = matcher.match(asked);
  if (orgUnitId !== null && (judgment === 'exact' || judgment === 'alias')) return orgUnitId;
  const offered = candidates.slice(0, 5).map(({ name }) => name);
  throw new CannotRun(
    `单位名录中没有“${asked}”${offered.length > 0 ? `，是否指：${offered.join('、')}` : ''}。`,
    `The register has no "${asked}"${offered.length > 0 ? `. Did you mean ${offered.join(', ')}?` : '.'}`,
  );
}
