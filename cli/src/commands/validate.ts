import { validationReport } from '@duizhang/reconcile';
import { reporters } from '@duizhang/report';
import { CannotRun } from '../cannot-run.ts';
import type { Run } from '../command.ts';
import { askedPeriod, judgedAsOf, loadInputs, requiredPeriod } from '../inputs.ts';
import { allRules, failOn, passes, reportOptions } from '../outcome.ts';
import { filesOfPeriod, rememberedMappings, validateFiles } from '../pipeline.ts';
import { printPieces } from '../print-pieces.ts';
import { layout } from '../project.ts';
import { submissionFiles } from '../submission-files.ts';

/** `duizhang validate [paths…]`: every rule that one file can be judged by. */
export const run: Run = async (context, paths, options) => {
  const { io } = context;
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
  const validation = validationReport(judged, { ...judging, toolVersion: io.version, rules: allRules.values() });
  const passed = passes(validation.findings, failOn(options, project));
  printPieces(io, reporters.validation[options.format ?? 'text'](validation, reportOptions(context, passed, options.verbose)));
  return passed ? 0 : 1;
};
