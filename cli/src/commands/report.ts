import { printable, reporters } from '@duizhang/report';
import { resolve } from 'node:path';
import type { Run } from '../command.ts';
import { loadInputs } from '../inputs.ts';
import { reportOptions, sayFindings } from '../outcome.ts';
import { reconcilePeriod } from '../pipeline.ts';

/** `duizhang report ledger`: one line per expected report. A report is no check: exit code 0 whatever it says. */
export const run: Run = async (context, _kind, options) => {
  const { io } = context;
  const inputs = await loadInputs(io, options);
  const { reconciliation, logFindings } = await reconcilePeriod(context, inputs, options, []);
  sayFindings(context, logFindings);
  const input = { reconciliation, catalogue: inputs.catalogue, register: inputs.register };
  const toFile = options.out !== undefined;
  const settings = reportOptions(toFile ? { ...context, color: false } : context, true);
  const bytes = reporters.ledger[options.format ?? 'text'](input, settings);
  if (!toFile) io.out(bytes);
  else {
    await io.write(resolve(io.cwd, options.out!), bytes);
    io.out(`${printable(options.out!)}\n`);
  }
  return 0;
};
