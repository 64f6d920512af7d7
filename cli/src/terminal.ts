import type { Locale } from '@duizhang/model';
import { printable } from '@duizhang/report';
import { resolve } from 'node:path';
import { CannotRun } from './cannot-run.ts';
import type { Context, Options } from './command.ts';
import type { DecisionLog } from './decision-log.ts';
import type { Io } from './io.ts';
import { allRules } from './outcome.ts';
import type { ReconciledPeriod } from './pipeline.ts';
import { readPlace } from './place-file.ts';
import { terminalPorts, type Asked } from './terminal-ports.ts';

/** Whether the terminal UI is wanted and there is a terminal to open it on. A format that was asked for is printed. */
export function canOpenTerminal(io: Io, options: Options): boolean {
  const printed = options.format === 'json' || options.formats !== undefined || options.out !== undefined;
  return options.interactive !== false && !printed && io.terminal !== null && io.env['TERM'] !== 'dumb';
}

/** Whether somebody listens instead of looking. */
function readsAloud({ env }: Io, { screenReader }: Options): boolean {
  return screenReader === true || env['INK_SCREEN_READER'] === 'true';
}

/** Begins to load the terminal UI, where it will be opened: that takes as long as reading a small quarter. */
export function preloadTerminal({ io }: Context, options: Options): void {
  // What fails here fails again where it is awaited.
  if (canOpenTerminal(io, options)) void import('./tui/open.ts').then(({ loadApp }) => loadApp()).catch(() => {});
}

/**
 * Plays a script of keys on the terminal UI, without a terminal: what it decides is decided, and every `shot` is written to standard
 * output as text. Gives the exit code 0; throws `CannotRun` for a line that can't be played or a screen that is not as expected.
 */
export async function playScript(
  context: Context,
  asked: Asked,
  period: ReconciledPeriod,
  log: DecisionLog,
  path: string,
): Promise<number> {
  const { io, locale } = context;
  const { openSession, play, readScript, Unexpected } = await import('./tui/open.ts');
  const { acts, problems } = readScript(new TextDecoder().decode(await io.read(resolve(io.cwd, path))));
  if (problems.length > 0) {
    const lines = (of: Locale) => problems.map(({ line, text }) => `${path}:${line}: ${printable(text[of])}`).join('\n');
    throw new CannotRun(lines('zh'), lines('en'));
  }
  const given = await settings(context, asked, period, log);
  // The place is the person's, and what happens meanwhile is not in the script.
  const { keepPlace: _place, watch: _news, ...ports } = given.ports;
  const session = openSession({ ...given, ports, locale });
  try {
    await play(session, acts, (title, rows) => io.out(`== ${title}\n${rows.join('\n')}\n\n`));
  } catch (error) {
    if (!(error instanceof Unexpected)) throw error;
    const { act, rows } = error;
    throw new CannotRun(
      `${path}:${act.line}：屏幕上没有“${act.text}”：\n${rows.join('\n')}`,
      `${path}:${act.line}: "${act.text}" is not on the screen:\n${rows.join('\n')}`,
    );
  } finally {
    await session.close();
  }
  return 0;
}

async function settings({ io, ...context }: Context, asked: Asked, period: ReconciledPeriod, log: DecisionLog) {
  return {
    reconciliation: period.reconciliation,
    catalogue: asked.inputs.catalogue,
    register: asked.inputs.register,
    rules: allRules,
    previous: period.previous,
    actor: io.env['DUIZHANG_ACTOR'] || io.user,
    decisions: period.decisions,
    questions: period.questions,
    ports: await terminalPorts({ io, ...context }, asked, period, log),
    logPath: printable(log.name),
    timeZone: io.timeZone,
    reasonPresets: asked.inputs.project?.config.reasonPresets ?? {},
  };
}

/** Opens the terminal UI on a reconciled period; decisions are appended to its log. Gives the exit code. */
export async function openTerminal(context: Context, asked: Asked, period: ReconciledPeriod, log: DecisionLog): Promise<number> {
  const { io, locale } = context;
  const { openTui } = await import('./tui/open.ts');
  return openTui({
    ...(await settings(context, asked, period, log)),
    locale,
    place: await readPlace(io, log),
    stopSelf: io.stopSelf,
    onStop: io.onStop,
    screenReader: readsAloud(io, asked.options),
    ...io.terminal!,
  });
}
