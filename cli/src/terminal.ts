import { printable } from '@duizhang/report';
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

/** Begins to load the terminal UI, where it will be opened: that takes as long as reading a small quarter. */
export function preloadTerminal({ io }: Context, options: Options): void {
  // What fails here fails again where it is awaited.
  if (canOpenTerminal(io, options)) void import('./tui/open.ts').then(({ loadApp }) => loadApp()).catch(() => {});
}

/** Opens the terminal UI on a reconciled period; decisions are appended to its log. Gives the exit code. */
export async function openTerminal(context: Context, asked: Asked, period: ReconciledPeriod, log: DecisionLog): Promise<number> {
  const { io, locale } = context;
  const { openTui } = await import('./tui/open.ts');
  return openTui({
    reconciliation: period.reconciliation,
    catalogue: asked.inputs.catalogue,
    register: asked.inputs.register,
    rules: allRules,
    locale,
    actor: io.env['DUIZHANG_ACTOR'] || io.user,
    decisions: period.decisions,
    ports: await terminalPorts(context, asked, period, log),
    logPath: printable(log.name),
    timeZone: io.timeZone,
    place: await readPlace(io, log),
    stopSelf: io.stopSelf,
    onStop: io.onStop,
    ...io.terminal!,
  });
}
