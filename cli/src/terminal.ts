import type { Decision } from '@duizhang/model';
import { printable } from '@duizhang/report';
import { CannotRun } from './cannot-run.ts';
import type { Context, Options } from './command.ts';
import { appender, type DecisionLog } from './decision-log.ts';
import type { Inputs } from './inputs.ts';
import type { Io } from './io.ts';
import { allRules } from './outcome.ts';
import type { ReconciledPeriod } from './pipeline.ts';

/** Whether the terminal UI is wanted and there is a terminal to open it on. A format that was asked for is printed. */
export function canOpenTerminal(io: Io, options: Options): boolean {
  const printed = options.format === 'json' || options.formats !== undefined || options.out !== undefined;
  return options.interactive !== false && !printed && io.terminal !== null && io.env['TERM'] !== 'dumb';
}

/** Opens the terminal UI on a reconciled period; decisions are appended to its log. Gives the exit code. */
export async function openTerminal(context: Context, inputs: Inputs, period: ReconciledPeriod, log: DecisionLog): Promise<number> {
  const { io, locale } = context;
  const { openTui } = await import('./tui/open.ts');
  const appendTo = appender(io, log);
  const append = (decision: Decision): void => {
    try {
      appendTo(decision);
    } catch (error) {
      throw error instanceof CannotRun ? new Error(error.text[locale]) : error;
    }
  };
  return openTui({
    reconciliation: period.reconciliation,
    catalogue: inputs.catalogue,
    register: inputs.register,
    rules: allRules,
    locale,
    actor: io.env['DUIZHANG_ACTOR'] || io.user,
    decisions: period.decisions,
    now: () => io.now().toISOString(),
    append,
    logPath: printable(log.name),
    ...io.terminal!,
  });
}
