import { reporters } from '@duizhang/report';
import type { Run } from '../command.ts';
import { loadInputs } from '../inputs.ts';
import { failOn, passes, reportOptions, sayFindings } from '../outcome.ts';
import { reconcilePeriod } from '../pipeline.ts';
import { canOpenTerminal, openTerminal } from '../terminal.ts';

/** `duizhang reconcile [paths…]`: submissions against the plan; the terminal UI on a TTY, else the result. */
export const run: Run = async (context, paths, options) => {
  const { io } = context;
  const inputs = await loadInputs(io, options, paths);
  const period = await reconcilePeriod(context, inputs, options, paths);
  const { reconciliation, logFindings, decisionLog } = period;
  sayFindings(context, logFindings);
  // Without a log there is nowhere to write a decision: then the result is printed.
  if (decisionLog !== null && canOpenTerminal(io, options)) return openTerminal(context, inputs, period, decisionLog);
  const passed = passes([...reconciliation.findings, ...logFindings], failOn(options, inputs.project), reconciliation.dispositions);
  io.out(reporters.reconciliation[options.format ?? 'text'](reconciliation, reportOptions(context, passed, options.verbose)));
  return passed ? 0 : 1;
};
