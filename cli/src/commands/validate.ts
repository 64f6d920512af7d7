import { validationReport } from '@duizhang/reconcile';
import { reporters } from '@duizhang/report';
import type { Context, Options, Run } from '../command.ts';
import { askedPeriod, judgedAsOf, loadInputs, type Inputs } from '../inputs.ts';
import { allRules, failOn, passes, reportOptions } from '../outcome.ts';
import { rememberedMappings, validateFiles } from '../pipeline.ts';
import { printPieces } from '../print-pieces.ts';
import { selectedFiles, watchedFiles } from '../selection/selected-files.ts';
import { readShard } from '../selection/shard.ts';
import type { SubmissionFile } from '../submission-files.ts';
import { watchFiles } from '../watch.ts';

/** `duizhang validate [paths…]`: every rule that one file can be judged by; with `--watch` again whenever a file arrives or changes. */
export const run: Run = async (context, paths, options) => {
  const { io } = context;
  const inputs = await loadInputs(io, options, paths);
  if (options.watch !== true) return validateOnce(context, inputs, options, await selectedFiles(context, inputs, options, paths));
  await watchFiles(context, await watchedFiles(context, inputs, options, paths), async (files) => {
    // Catalogue and configuration may have changed, too.
    await validateOnce(context, await loadInputs(io, options, paths), options, files);
  });
  return 0;
};

async function validateOnce(context: Context, inputs: Inputs, options: Options, files: readonly SubmissionFile[]): Promise<number> {
  const { io } = context;
  const { catalogue, register, project } = inputs;
  const mappings = await rememberedMappings(io, options, project, askedPeriod(options, project));
  // Only an explicit --period is demanded of the files: a folder may hold those of several periods.
  const reportingPeriod = options.period === undefined ? null : askedPeriod(options, project);
  const asOf = judgedAsOf(io, options, project, askedPeriod(options, project));
  const judging = {
    catalogue,
    register,
    asOf,
    ruleOptions: project?.config.rules ?? {},
    ...(reportingPeriod === null ? {} : { reportingPeriod }),
  };
  const judged = await validateFiles(context, inputs, files, mappings, judging);
  const validation = validationReport(judged, {
    ...judging,
    toolVersion: io.version,
    rules: allRules.values(),
    shard: readShard(options.shard),
  });
  const passed = passes(validation.findings, failOn(options, project));
  printPieces(io, reporters.validation[options.format ?? 'text'](validation, reportOptions(context, passed, options.verbose)));
  return passed ? 0 : 1;
}
