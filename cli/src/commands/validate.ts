import { validate } from '@duizhang/reconcile';
import { CannotRun } from '../cannot-run.ts';
import type { Run } from '../command.ts';
import { finishValidation } from '../finish-validation.ts';
import { askedPeriod, judgedAsOf, loadInputs, requiredPeriod } from '../inputs.ts';
import { chosenOutputs } from '../outputs.ts';
import { filesOfPeriod, readSubmissionFiles, rememberedMappings } from '../pipeline.ts';
import { layout } from '../project.ts';
import { submissionFiles } from '../submission-files.ts';
import { askedSuppressions } from '../suppressions.ts';

/** `duizhang validate [paths…]`: every rule that one file can be judged by. */
export const run: Run = async (context, paths, options) => {
  const { io } = context;
  // What is asked for wrongly is told before anything is read.
  const outputs = await chosenOutputs(io, options, 'validation');
  askedSuppressions(io, options);
  const inputs = await loadInputs(io, options, paths);
  const { catalogue, register, project } = inputs;
  const files =
    paths.length > 0 ? await submissionFiles(io, paths) : await filesOfPeriod(io, project, requiredPeriod(options, project), []);
  if (files.length === 0) {
    const where = paths.length > 0 ? paths.join('、') : layout.submissions(requiredPeriod(options, project));
    throw new CannotRun(
      `${where} 中没有可校验的文件。请把填报表放进去；其他报告期的文件用 --period 指定，如 --period 2023-Q2。`,
      `There is no file to validate in ${where}. Put the workbooks there; for those of another period use --period, e.g. --period 2023-Q2.`,
    );
  }
  const mappings = await rememberedMappings(io, options, project, askedPeriod(options, project));
  const readings = await readSubmissionFiles(context, inputs, files, mappings);
  // The project's own folder is one period's; what a person names may be of several, and is held to an explicit --period only.
  const reportingPeriod = options.period === undefined && paths.length > 0 ? null : askedPeriod(options, project);
  const asOf = judgedAsOf(io, options, project, askedPeriod(options, project));
  const judged = validate({
    catalogue,
    register,
    readings,
    asOf,
    perFile: outputs.some(({ format }) => format === 'junit'),
    ...(reportingPeriod === null ? {} : { reportingPeriod }),
    exemptions: project?.config.exemptions ?? [],
    ...(project?.config.rules ? { ruleOptions: project.config.rules } : {}),
  });
  const whole = paths.length === 0;
  const base = whole && project ? project.root : io.cwd;
  return finishValidation(context, inputs, options, outputs, judged, { asOf, reportingPeriod, shard: null, whole, base });
};
