import { printable } from '@duizhang/report';
import type { Context, Options } from './command.ts';
import type { DecisionLog } from './decision-log.ts';
import type { Io } from './io.ts';
import { allRules } from './outcome.ts';
import type { ReconciledPeriod } from './pipeline.ts';
import { terminalPorts, type Asked } from './terminal-ports.ts';

/** Whether the terminal UI is wanted and there is a terminal to open it on. A format that was asked for is printed. */
export function canOpenTerminal(io: Io, options: Options): boolean {
  const printed = options.format === 'json' || options.formats !== undefined || options.out !== undefined;
  return options.interactive !== false && !printed && io.terminal !== null && io.env['TERM'] !== 'dumb';
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
    questions: period.questions,
    ports: await terminalPorts(context, asked, period, log),
    logPath: printable(log.name),
    stopSelf: io.stopSelf,
    ...io.terminal!,
  });
}
