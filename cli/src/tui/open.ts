import { fill, type Bilingual } from '@duizhang/model';
import type { ReadStream, WriteStream } from 'node:tty';
import { setAmbiguousWide } from './components/ambiguous.ts';
import { showsAmbiguousWide } from './probe.ts';
import { createSession, type Ports, type Session } from './session.ts';
import type { Opening } from './state/initial.ts';
import { createModel, type ModelInput } from './state/model.ts';
import { progressCounts } from './state/checks.ts';
import { tooSmall } from './state/viewport.ts';
import { words } from './words.ts';

export { entryOf, type Entry } from './entry.ts';
export { play, readScript, Unexpected, type PlacedAct, type ScriptProblem } from './play.ts';
export type { Ports } from './session.ts';
export type { AskOf, Opened, Reloaded } from './state/asks.ts';
export type { Place } from './state/place.ts';
export type { FileChanges, News } from './state/types.ts';

export interface TuiOptions
  extends ModelInput, Pick<Opening, 'locale' | 'actor' | 'decisions' | 'questions' | 'place' | 'reasonPresets' | 'timeZone'> {
  ports: Ports;
  /** Calls back when the process is asked to stop (`kill -TSTP`), until the function that it gives is called. */
  onStop?: ((call: () => void) => () => void) | null;
  /** Stops the process (Ctrl-Z) and comes back when it goes on; null or left out where there is no such thing. */
  stopSelf?: (() => Promise<void>) | null;
  /** Sentences for a screen reader instead of a screen. Left out: as the environment says (INK_SCREEN_READER=true). */
  screenReader?: boolean;
  stdin: ReadStream;
  stdout: WriteStream;
  /** The log as people should read of it (`decisions/2023-Q2.jsonl`). */
  logPath?: string;
  /** Takes the one line that says why the UI can't open. */
  stderr?: { write(text: string): unknown };
  /** TERM and NO_COLOR are read; NODE_ENV is set, so it must be the environment of the process itself. */
  env?: Record<string, string | undefined>;
}

/** A session on a period, without a terminal: for who plays a script of keys. */
export function openSession(
  options: Omit<TuiOptions, 'stdin' | 'stdout'>,
  size: { columns: number; rows: number } = { columns: 80, rows: 24 },
): Session {
  const { decisions, questions = [], actor, place = null, reasonPresets = {}, logPath = null, timeZone = 'UTC', locale, ports } = options;
  const model = createModel(options);
  return createSession({ model, decisions, questions, actor, place, reasonPresets, logName: logPath, timeZone, locale, ...size, ports });
}

/**
 * Loads what draws. It takes longer than everything else before the first frame, so it is begun before the files are read. `env` must
 * be that of the process: React chooses its development build by it when it is first imported, which doubles the time of every frame.
 */
export function loadApp(env: Record<string, string | undefined> = process.env): Promise<typeof import('./run-app.tsx')> {
  env['NODE_ENV'] = 'production';
  return import('./run-app.tsx');
}

/**
 * Opens the terminal UI and waits until the user leaves it. Gives the exit code 0, or 2 when the terminal can't carry it
 * (then one line says why and nothing else is written). An error of ours rejects, with the terminal restored.
 */
export async function openTui(options: TuiOptions): Promise<number> {
  const { locale, stdin, stdout, env = process.env, stderr = process.stderr } = options;
  const screenReader = options.screenReader ?? env['INK_SCREEN_READER'] === 'true';
  const obstacle = obstacleOf(stdin, stdout, env) ?? (!screenReader && tooSmall(stdout) ? words.small : null);
  if (obstacle) {
    stderr.write(`${fill(words.unusable, { reason: fill(obstacle, { columns: stdout.columns, rows: stdout.rows }, locale) }, locale)}\n`);
    return 2;
  }
  const session = openSession(options, { columns: stdout.columns, rows: stdout.rows - spareRows() });
  // Keys that are typed from here on are not echoed into the first frame; it begins at the left edge whatever stands before.
  stdin.setRawMode(true);
  stdout.write('\r');
  try {
    // Where nothing is laid out in cells their width is no matter.
    if (!screenReader) setAmbiguousWide(await showsAmbiguousWide(stdin, stdout));
    const { runApp } = await loadApp(env);
    await runApp({
      session,
      color: !env['NO_COLOR'],
      spareRows: spareRows(),
      stdin,
      stdout,
      stopSelf: options.stopSelf ?? null,
      onStop: options.onStop ?? null,
      screenReader,
    });
  } finally {
    await session.close();
    stdin.setRawMode(false);
  }

  const state = session.state();
  const counts = { ...progressCounts(state.standings), session: state.undoable.length };
  stdout.write(`${fill(words.farewell, counts, state.locale)}\n`);
  if (state.logName !== null) stdout.write(`${fill(words.farewellLog, { log: state.logName }, state.locale)}\n`);
  return 0;
}

function obstacleOf(stdin: ReadStream, stdout: WriteStream, env: Readonly<Record<string, string | undefined>>): Bilingual | null {
  if (!stdin.isTTY || !stdout.isTTY) return words.notTty;
  if (env['TERM'] === 'dumb') return words.dumb;
  return null;
}

/** The Windows console scrolls when its last cell is written. */
function spareRows(): number {
  return process.platform === 'win32' ? 1 : 0;
}
