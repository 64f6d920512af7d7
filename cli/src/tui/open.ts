import {
  fill,
  type Bilingual,
  type Catalogue,
  type Decision,
  type Locale,
  type OrgUnitRegister,
  type Reconciliation,
  type RuleMeta,
} from '@duizhang/model';
import { aboutFinding, applyDecisions, correctionOf, decisionProblems, makeDecision, type DecisionInput } from '@duizhang/reconcile';
import type { ReadStream, WriteStream } from 'node:tty';
import { createSession } from './session.ts';
import { createModel } from './state/model.ts';
import { progressCounts } from './state/overview.ts';
import type { DecisionIntent } from './state/types.ts';
import { tooSmall } from './state/viewport.ts';
import { words } from './words.ts';

export interface TuiOptions {
  reconciliation: Reconciliation;
  catalogue: Catalogue;
  register: OrgUnitRegister;
  rules: ReadonlyMap<string, RuleMeta>;
  locale: Locale;
  /** Who decides; written into every entry. */
  actor: string;
  /** The decision log so far; the session goes on after it. */
  decisions: readonly Decision[];
  /** ISO time. */
  now(): string;
  /** Durable when it returns; throws when the entry could not be written. */
  append(decision: Decision): void;
  stdin: ReadStream;
  stdout: WriteStream;
  /** The log as people should read of it (`decisions/2023-Q2.jsonl`). */
  logPath?: string;
  /** Takes the one line that says why the UI can't open. */
  stderr?: { write(text: string): unknown };
  /** TERM and NO_COLOR are read; NODE_ENV is set, so it must be the environment of the process itself. */
  env?: Record<string, string | undefined>;
}

/**
 * Opens the terminal UI and waits until the user leaves it. Gives the exit code 0, or 2 when the terminal can't carry it
 * (then one line says why and nothing else is written). An error of ours rejects, with the terminal restored.
 */
export async function openTui(options: TuiOptions): Promise<number> {
  const { locale, stdin, stdout, env = process.env, stderr = process.stderr } = options;
  const obstacle = obstacleOf(stdin, stdout, env);
  if (obstacle) {
    stderr.write(`${fill(words.unusable, { reason: fill(obstacle, { columns: stdout.columns, rows: stdout.rows }, locale) }, locale)}\n`);
    return 2;
  }
  const { reconciliation, catalogue, register, rules, actor, decisions, append } = options;
  const { reportingPeriod } = reconciliation;
  const model = createModel({ reconciliation, catalogue, register, rules, applyDecisions });
  const session = createSession({
    model,
    decisions,
    locale,
    columns: stdout.columns,
    rows: stdout.rows - spareRows(),
    ports: {
      makeDecision: (intent, log) =>
        complete(
          { ...intent, ...remembered(reconciliation, intent), actor, at: options.now(), reportingPeriod },
          log,
          session.state().locale,
        ),
      append,
    },
  });
  const logPath = options.logPath ?? null;
  // Keys that are typed from here on are not echoed into the first frame; it begins at the left edge whatever stands before.
  stdin.setRawMode(true);
  stdout.write('\r');
  try {
    // React chooses its development build when it is first imported, which doubles the time of every frame.
    env['NODE_ENV'] = 'production';
    const { runApp } = await import('./run-app.tsx');
    await runApp({ model, session, logPath, color: !env['NO_COLOR'], spareRows: spareRows(), stdin, stdout });
  } finally {
    stdin.setRawMode(false);
  }

  const state = session.state();
  const counts = { ...progressCounts(state.standings), session: state.undoable.length };
  stdout.write(`${fill(words.farewell, counts, state.locale)}\n`);
  if (logPath !== null) stdout.write(`${fill(words.farewellLog, { log: logPath }, state.locale)}\n`);
  return 0;
}

/** What an entry remembers of its finding, and of the cell that it corrects. */
function remembered({ findings, rows }: Reconciliation, { fingerprint, action, value }: DecisionIntent): Partial<DecisionInput> {
  const found = findings.find((item) => item.fingerprint === fingerprint);
  if (!found) return {};
  const correction = action === 'correct' && value !== null ? correctionOf(found, rows, `${value}`) : null;
  return { ...aboutFinding(found, rows), ...(correction && { correction }) };
}

/** The entry; what it lacks is an error in the user's language. */
function complete(input: DecisionInput, log: readonly Decision[], locale: Locale): Decision {
  const problems = decisionProblems(input);
  if (problems.length > 0) throw new Error(problems.map((problem) => problem[locale]).join(''));
  return makeDecision(input, log);
}

function obstacleOf(stdin: ReadStream, stdout: WriteStream, env: Readonly<Record<string, string | undefined>>): Bilingual | null {
  if (!stdin.isTTY || !stdout.isTTY) return words.notTty;
  if (env['TERM'] === 'dumb') return words.dumb;
  return tooSmall(stdout) ? words.small : null;
}

/** The Windows console scrolls when its last cell is written. */
function spareRows(): number {
  return process.platform === 'win32' ? 1 : 0;
}
