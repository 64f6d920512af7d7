import { reconciliationWithSuppressions } from '@duizhang/reconcile';
import { reporters } from '@duizhang/report';
import type { Run } from '../command.ts';
import { writableLog } from '../decision-log.ts';
import { loadInputs, namedInputs, requiredPeriod } from '../inputs.ts';
import { failing, failOn, sayFindings } from '../outcome.ts';
import { chosenOutputs, refuseOverwriting, writeOutputs } from '../outputs.ts';
import { filesOfPeriod, reconcilePeriod } from '../pipeline.ts';
import { findSuppressions } from '../suppressions.ts';
import { canOpenTerminal, openTerminal, playScript, preloadTerminal } from '../terminal.ts';

/** `duizhang reconcile [paths…]`: submissions against the plan; the terminal UI on a TTY, else the result. */
export const run: Run = async (context, paths, options) => {
  const { io } = context;
  preloadTerminal(context, options);
  const outputs = await chosenOutputs(io, options, 'reconciliation');
  const inputs = await loadInputs(io, options, paths);
  const files = await filesOfPeriod(io, inputs.project, requiredPeriod(options, inputs.project), paths);
  const read = [...files.map(({ path }) => path), ...namedInputs(io, options)];
  await refuseOverwriting(io, outputs, read, inputs.project);
  // A bar that is drawn over and over is noise to who listens.
  const reading = options.screenReader ? { ...context, onProgress: () => {} } : context;
  const period = await reconcilePeriod(reading, inputs, options, paths);
  const { reconciliation, logFindings, decisionLog } = period;
  sayFindings(context, logFindings);
  // Without a log there is nowhere to write a decision: then the result is printed.
  if (options.play !== undefined) {
    const log = decisionLog ?? (await writableLog(io, options, inputs.project, requiredPeriod(options, inputs.project)));
    return playScript(context, { inputs, options, paths }, period, log, options.play);
  }
  if (decisionLog !== null && canOpenTerminal(io, options)) return openTerminal(context, { inputs, options, paths }, period, decisionLog);
  const { project } = inputs;
  const suppressions = await findSuppressions(io, options, project, paths.length === 0);
  const result = suppressions === null ? reconciliation : reconciliationWithSuppressions(reconciliation, suppressions);
  const fails = failing(failOn(options, project), result);
  const passed = ![...result.findings, ...logFindings].some(fails);
  const base = paths.length === 0 && project ? project.root : io.cwd;
  await writeOutputs(context, outputs, { passed, fails, verbose: options.verbose, base }, (format, settings, limit) =>
    format === 'markdown' ? reporters.reconciliation.markdown(result, settings, limit) : reporters.reconciliation[format](result, settings),
  );
  return passed ? 0 : 1;
};
