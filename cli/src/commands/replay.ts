import { reporters } from '@duizhang/report';
import type { Run } from '../command.ts';
import { loadInputs } from '../inputs.ts';
import { passes, reportOptions, sayFindings } from '../outcome.ts';
import { reconcilePeriod } from '../pipeline.ts';

/** `duizhang replay`: the state as JSON, made again from data and decisions. Exit code 1 where the log itself is broken. */
export const run: Run = async (context, _args, options) => {
  const inputs = await loadInputs(context.io, options);
  const { reconciliation, logFindings } = await reconcilePeriod(context, inputs, options, []);
  sayFindings(context, logFindings);
  const passed = passes(logFindings, 'error');
  context.io.out(reporters.reconciliation.json(reconciliation, reportOptions(context, passed)));
  return passed ? 0 : 1;
};
