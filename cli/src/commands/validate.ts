import type { Context, Options, Run } from '../command.ts';
import { finishValidation } from '../finish-validation.ts';
import { askedPeriod, judgedAsOf, loadInputs, namedInputs, type Inputs } from '../inputs.ts';
import { chosenOutputs, refuseOverwriting, type Output } from '../outputs.ts';
import { rememberedMappings, validateFiles } from '../pipeline.ts';
import { selectedFiles, watchedFiles } from '../selection/selected-files.ts';
import { readShard } from '../selection/shard.ts';
import { ruleOptions } from '../rule-options.ts';
import type { SubmissionFile } from '../submission-files.ts';
import { askedSuppressions } from '../suppressions.ts';
import { watchFiles } from '../watch.ts';

/** `duizhang validate [paths…]`: every rule that one file can be judged by; with `--watch` again whenever a file arrives or changes. */
export const run: Run = async (context, paths, options) => {
  const { io } = context;
  // What is asked for wrongly is told before anything is read.
  const outputs = await chosenOutputs(io, options, 'validation');
  askedSuppressions(io, options);
  const inputs = await loadInputs(io, options, paths);
  // Only a run over all files of the project's period can tell what is missing from it.
  const everything = paths.length === 0 && options.changedSince === undefined && options.watch !== true;
  const base = paths.length === 0 && inputs.project ? inputs.project.root : io.cwd;
  const validateThese = (these: Inputs, files: readonly SubmissionFile[]) =>
    validateOnce(context, these, options, { files, named: paths.length > 0, outputs, everything, base });
  if (options.watch !== true) return validateThese(inputs, await selectedFiles(context, inputs, options, paths));
  await watchFiles(context, await watchedFiles(context, inputs, options, paths), async (files) => {
    // Catalogue and configuration may have changed, too.
    await validateThese(await loadInputs(io, options, paths), files);
  });
  return 0;
};

interface Once {
  files: readonly SubmissionFile[];
  /** A person has named them. */
  named: boolean;
  outputs: readonly Output<'validation'>[];
  everything: boolean;
  base: string;
}

async function validateOnce(
  context: Context,
  inputs: Inputs,
  options: Options,
  { files, named, outputs, everything, base }: Once,
): Promise<number> {
  const { io } = context;
  const { catalogue, register, project } = inputs;
  const read = [...files.map(({ path }) => path), ...namedInputs(io, options)];
  await refuseOverwriting(io, outputs, read, project);
  const thresholds = ruleOptions(project);
  const mappings = await rememberedMappings(io, options, project, askedPeriod(options, project));
  // The project's own folder is one period's; what a person names may be of several, and is held to an explicit --period only.
  const reportingPeriod = options.period === undefined && named ? null : askedPeriod(options, project);
  const asOf = judgedAsOf(io, options, project, askedPeriod(options, project));
  const judging = {
    catalogue,
    register,
    asOf,
    ...(reportingPeriod === null ? {} : { reportingPeriod }),
    exemptions: project?.config.exemptions ?? [],
    ruleOptions: thresholds,
  };
  const perFile = outputs.some(({ format }) => format === 'junit');
  const judged = await validateFiles(context, inputs, files, mappings, judging, perFile);
  const shard = readShard(options.shard);
  return finishValidation(context, inputs, options, outputs, judged, { asOf, reportingPeriod, shard, whole: everything, base });
}
