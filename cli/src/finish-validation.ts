import type { Validation as ValidationReport } from '@duizhang/model';
import { validationReport, type Validation } from '@duizhang/reconcile';
import { reporters, type ValidationPerFile } from '@duizhang/report';
import type { Context, Options } from './command.ts';
import type { Inputs } from './inputs.ts';
import { allRules, failing, failOn } from './outcome.ts';
import { writeOutputs, type Output } from './outputs.ts';
import { askedSuppressions, findSuppressions, writeSuppressions } from './suppressions.ts';

/** How a validation came about. */
export interface ValidationRun {
  asOf: string;
  reportingPeriod: string | null;
  shard: ValidationReport['shard'];
  /** Whether it looks at all files of the project's period, all shards together, so that unused suppressions can be told. */
  whole: boolean;
  /** Absolute folder that the names of the files start from. */
  base: string;
}

/** From what was judged to what is written, and the exit code: suppressions, new ones where they are asked for, all outputs. */
export async function finishValidation(
  context: Context,
  inputs: Inputs,
  options: Options,
  outputs: readonly Output<'validation'>[],
  judged: Validation,
  { asOf, reportingPeriod, shard, whole, base }: ValidationRun,
): Promise<number> {
  const { io } = context;
  const { catalogue, register, project } = inputs;
  const threshold = failOn(options, project);
  const asked = askedSuppressions(io, options);
  let suppressions = await findSuppressions(io, options, project, whole);
  const report = (): ValidationReport =>
    validationReport(judged, {
      catalogue,
      register,
      asOf,
      shard,
      suppressions,
      toolVersion: io.version,
      rules: allRules.values(),
      ...(reportingPeriod === null ? {} : { reportingPeriod }),
      ...(project?.config.rules ? { ruleOptions: project.config.rules } : {}),
    });
  let validation = report();
  if (asked !== null) {
    suppressions = await writeSuppressions(context, asked, judged.findings.filter(failing(threshold, validation)), options);
    validation = report();
  }
  const fails = failing(threshold, validation);
  const passed = !validation.findings.some(fails);
  await writeOutputs(context, outputs, { passed, fails, verbose: options.verbose, base }, (format, settings, limit) =>
    format === 'junit'
      ? reporters.validation.junit(validation as ValidationPerFile, settings)
      : format === 'markdown'
        ? reporters.validation.markdown(validation, settings, limit)
        : reporters.validation[format](validation, settings),
  );
  return passed ? 0 : 1;
}
