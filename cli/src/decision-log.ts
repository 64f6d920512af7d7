import { comparePeriods, isPeriod } from '@duizhang/lexicon';
import type { Decision, Finding } from '@duizhang/model';
import {
  appendix,
  makeDecision,
  mappingsInForce,
  mergeDecisions,
  readDecisionLog,
  type AnyMapping,
  type DecisionInput,
} from '@duizhang/reconcile';
import { basename, join, resolve } from 'node:path';
import { CannotRun } from './cannot-run.ts';
import type { Options } from './command.ts';
import type { Io } from './io.ts';
import { layout, type Project } from './project.ts';

/** A decision log as it was read. */
export interface DecisionLog {
  /** Absolute. */
  path: string;
  /** As people should read of it. */
  name: string;
  text: string;
  /** Bytes. */
  size: number;
}

/** The logs of a period: those of `--decisions`, else the project's; none where there is neither. A single one need not exist yet. */
export async function findDecisionLogs(io: Io, options: Options, project: Project | null, period: string): Promise<DecisionLog[]> {
  const { decisions: asked = [] } = options;
  if (asked.length === 0) {
    const name = layout.decisions(period);
    return project === null ? [] : [await openLog(io, join(project.root, name), name)];
  }
  return Promise.all(asked.map((name) => openLog(io, resolve(io.cwd, name), name, asked.length > 1)));
}

/** The one log that decisions are written to. Throws `CannotRun` where there is none, or several. */
export async function writableLog(io: Io, options: Options, project: Project | null, period: string): Promise<DecisionLog> {
  const [log, ...others] = await findDecisionLogs(io, options, project, period);
  if (log) readLogs([log], true);
  if (!log) {
    throw new CannotRun(
      '没有项目文件夹，不知道裁定日志在哪里；请用 --decisions 指定。',
      'There is no project folder and so no decision log: name one with --decisions.',
    );
  }
  if (others.length > 0) {
    throw new CannotRun(
      '裁定只能写入一份日志；请先用 duizhang merge-decisions 合并。',
      'A decision goes into one log: merge these first by duizhang merge-decisions.',
    );
  }
  return log;
}

async function openLog(io: Io, path: string, name: string, mustExist = false): Promise<DecisionLog> {
  // A link that leads nowhere, or a folder that nobody may look into, is no empty log: its decisions would be lost from sight.
  const bytes = !mustExist && (await io.stamp(path)) === null ? new Uint8Array() : await io.read(path);
  return { path, name, text: new TextDecoder().decode(bytes), size: bytes.length };
}

/** Logs as one, with what is broken in each. `mustBeLogs`: throws `CannotRun` on a file that is none. */
export function readLogs(logs: readonly DecisionLog[], mustBeLogs: boolean): { decisions: Decision[]; findings: Finding[] } {
  const read = logs.map((log) => {
    const { decisions, findings } = readDecisionLog(log.text, log.name);
    if (mustBeLogs) checkIsLog(log.name, decisions, findings);
    return { decisions, findings };
  });
  const [only, ...others] = read;
  return {
    decisions: only && others.length === 0 ? only.decisions : mergeDecisions(read.map(({ decisions }) => decisions)),
    findings: read.flatMap(({ findings }) => findings),
  };
}

/**
 * A file of lines none of which is an entry, not even an edited one (a program has saved it as UTF-16): decisions appended to it would
 * spoil it, and its own would be passed over. Lines that are JSON throughout may be entries of another version, and are told one by one.
 * Throws `CannotRun`.
 */
export function checkIsLog(name: string, decisions: readonly Decision[], findings: readonly Finding[]): void {
  const isNone =
    decisions.length === 0 &&
    findings.length > 1 &&
    findings.some(({ messageId }) => messageId === 'notJson') &&
    findings.every(({ messageId }) => ['notJson', 'invalid', 'halfWritten'].includes(messageId));
  if (!isNone) return;
  throw new CannotRun(
    `${name}：不是裁定日志（应为 UTF-8 编码、每行一条裁定记录）。请从备份恢复，或核对文件名。`,
    `${name}: is no decision log (one entry a line, in UTF-8). Restore it from a backup, or look at the name.`,
  );
}

/** What a person decides; who and when is added when it is written. */
export type Entry = Omit<DecisionInput, 'actor' | 'at'>;

/** A log as somebody has seen it. */
export interface SeenLog {
  text: string;
  decisions: readonly Decision[];
}

/**
 * Makes entries and appends them behind whatever stands in the log by now; they are on disk when the call returns. Throws `CannotRun`,
 * and writes nothing, where somebody has decided on the same finding since the log was read, or where entries that were read are gone:
 * that has to be looked at first.
 */
export function record(io: Io, log: DecisionLog, entries: readonly Entry[]): Decision[] {
  return recordBehind(io, log, { text: log.text, decisions: readDecisionLog(log.text).decisions }, entries).made;
}

/** The same for who keeps the log in view: gives also the log as it is then, and reads again only what somebody else has changed. */
export function recordBehind(
  io: Io,
  log: Pick<DecisionLog, 'path' | 'name'>,
  seen: SeenLog,
  entries: readonly Entry[],
): { made: Decision[]; seen: SeenLog } {
  const made: Decision[] = [];
  let now = seen;
  io.appendTo(log.path, (text) => {
    const { decisions } = text === seen.text ? seen : readDecisionLog(text);
    if (decisions.length === 0) checkIsLog(log.name, decisions, readDecisionLog(text, log.name).findings);
    const present = new Set(decisions.map(({ decisionId }) => decisionId));
    const gone = seen.decisions.filter(({ decisionId }) => !present.has(decisionId));
    if (gone.length > 0) throw entriesGone(log, gone.length);
    const known = new Set(seen.decisions.map(({ decisionId }) => decisionId));
    const subjects = new Set(entries.flatMap(subjectsOf));
    const meanwhile = decisions.find((decision) => !known.has(decision.decisionId) && subjectsOf(decision).some((id) => subjects.has(id)));
    if (meanwhile) throw decidedMeanwhile(log, meanwhile);
    let lines = '';
    for (const entry of entries) {
      const who = { actor: io.env['DUIZHANG_ACTOR'] || io.user, at: io.now().toISOString() };
      const decision = makeDecision({ ...entry, ...who }, [...decisions, ...made]);
      lines += appendix(text + lines, decision);
      made.push(decision);
    }
    now = { text: text + lines, decisions: [...decisions, ...made] };
    return lines;
  });
  return { made, seen: now };
}

function subjectsOf({ fingerprint, members }: Pick<DecisionInput, 'fingerprint' | 'members'>): string[] {
  return members?.map((member) => member.fingerprint) ?? [fingerprint];
}

function decidedMeanwhile({ name }: Pick<DecisionLog, 'name'>, { actor, action, decisionId }: Decision): CannotRun {
  return new CannotRun(
    `${name}：${actor} 刚刚对同一问题作出了裁定（${action}，${decisionId}），本次未写。请看过之后再裁定。`,
    `${name}: ${actor} has just decided on the same finding (${action}, ${decisionId}); nothing was written. Look at it and decide again.`,
  );
}

/** An entry behind what is left would begin a sound chain, and the loss would no longer show. */
function entriesGone({ name }: Pick<DecisionLog, 'name'>, count: number): CannotRun {
  return new CannotRun(
    `${name}：刚才还在的 ${count} 条记录已不在其中（被改动、截断、替换或删除），本次未写。请先从备份恢复。`,
    `${name}: ${count} entries that were in it are gone (edited, cut, replaced or removed); nothing was written. Restore it from a backup first.`,
  );
}

/** A mapping in force, with the log that it stands in. */
export interface LoggedMapping {
  mapping: AnyMapping;
  decision: Decision;
  log: DecisionLog;
}

/**
 * What people have said of headers and names up to a period, of this period and of earlier ones: a quarter is read the same whatever
 * is confirmed later. Without a period, all. Broken entries are passed over here: they are told where the period of their log is
 * reconciled.
 */
export async function loggedMappings(io: Io, options: Options, project: Project | null, period: string | null): Promise<LoggedMapping[]> {
  const asked = options.decisions === undefined ? [] : await findDecisionLogs(io, options, project, '');
  const groups = [...(await projectLogs(io, project, period)).map((log) => [log]), ...(asked.length > 0 ? [asked] : [])];
  const logOf = new Map<string, DecisionLog>();
  for (const log of groups.flat()) for (const { decisionId } of readDecisionLog(log.text).decisions) logOf.set(decisionId, log);
  return mappingsInForce(groups.map((logs) => readLogs(logs, false).decisions)).map((entry) => ({
    ...entry,
    log: logOf.get(entry.decision.decisionId)!,
  }));
}

/** The entries of the project's log of a period. */
export async function projectDecisions(io: Io, project: Project, period: string): Promise<Decision[]> {
  const name = layout.decisions(period);
  return readDecisionLog((await openLog(io, join(project.root, name), name)).text, name).decisions;
}

/** The logs of a project in the order of their periods. */
async function projectLogs(io: Io, project: Project | null, until: string | null): Promise<DecisionLog[]> {
  const folder = project && join(project.root, layout.decisionFolder);
  if (folder === null || (await io.kind(folder)) !== 'folder') return [];
  const periods = (await io.list(folder))
    .map(({ path }) => basename(path))
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => name.slice(0, -'.jsonl'.length))
    .filter((period) => isPeriod(period) && (until === null || comparePeriods(period, until) <= 0))
    .sort(comparePeriods);
  return Promise.all(periods.map((period) => openLog(io, join(project!.root, layout.decisions(period)), layout.decisions(period))));
}
