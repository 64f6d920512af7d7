import { comparePeriods, isPeriod } from '@duizhang/lexicon';
import type { Decision, Mapping } from '@duizhang/model';
import { appendix, mappingsInForce, readDecisionLog } from '@duizhang/reconcile';
import { basename, join, resolve } from 'node:path';
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

/** The log of a period: `--decisions`, else the project's; null where there is neither. It need not exist yet. */
export async function findDecisionLog(io: Io, options: Options, project: Project | null, period: string): Promise<DecisionLog | null> {
  const name = options.decisions ?? layout.decisions(period);
  if (options.decisions === undefined && project === null) return null;
  return openLog(io, options.decisions === undefined ? join(project!.root, name) : resolve(io.cwd, name), name);
}

async function openLog(io: Io, path: string, name: string): Promise<DecisionLog> {
  const bytes = (await io.kind(path)) === null ? new Uint8Array() : await io.read(path);
  return { path, name, text: new TextDecoder().decode(bytes), size: bytes.length };
}

/** Appends entries to a log, one after another; each is on disk when the call returns. Throws `CannotRun` when another session wrote. */
export function appender(io: Io, log: DecisionLog): (decision: Decision) => void {
  let { text: last, size } = log;
  return (decision) => {
    const line = appendix(last, decision);
    io.append(log.path, line, size);
    last = line;
    size += Buffer.byteLength(line);
  };
}

/** A mapping in force, with the log that it stands in. */
export interface LoggedMapping {
  mapping: Mapping;
  decision: Decision;
  log: DecisionLog;
}

/**
 * What people have said of headers up to a period, of this period and of earlier ones: a quarter is read the same whatever is confirmed
 * later. Without a period, all. Broken entries are passed over here: they are told where the period of their log is reconciled.
 */
export async function loggedMappings(io: Io, options: Options, project: Project | null, period: string | null): Promise<LoggedMapping[]> {
  const logs = [
    ...(await projectLogs(io, project, period)),
    ...(options.decisions === undefined ? [] : [await findDecisionLog(io, options, project, '')]),
  ];
  const read = logs.flatMap((log) => (log ? [{ log, decisions: readDecisionLog(log.text).decisions }] : []));
  const logOf = new Map(read.flatMap(({ log, decisions }) => decisions.map((decision) => [decision.decisionId, log] as const)));
  return mappingsInForce(read.map(({ decisions }) => decisions)).map((entry) => ({ ...entry, log: logOf.get(entry.decision.decisionId)! }));
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
