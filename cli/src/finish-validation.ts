import type { Finding, Validation as ValidationReport } from '@duizhang/model';
import { validationReport, type FindingStore, type Reported, type ValidationSum } from '@duizhang/reconcile';
import { reporters, type ValidationPerFile } from '@duizhang/report';
import type { Context, FailOn, Options } from './command.ts';
import type { Inputs } from './inputs.ts';
import { allRules, anyOf, failing, failOn } from './outcome.ts';
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
  judged: ValidationSum,
  { asOf, reportingPeriod, shard, whole, base }: ValidationRun,
): Promise<number> {
  const { io } = context;
  const { catalogue, register, project } = inputs;
  const threshold = failOn(options, project);
  const asked = askedSuppressions(io, options);
  let suppressions = await findSuppressions(io, options, project, whole);
  const report = (): Reported<FindingStore> =>
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
    suppressions = writeSuppressions(context, asked, those(judged.findings, failing(threshold, validation)), options);
    validation = report();
  }
  return writeValidation(context, outputs, validation, threshold, { verbose: options.verbose, base });
}

/** Writes all outputs of a validation; gives the exit code. */
export async function writeValidation(
  context: Context,
  outputs: readonly Output<'validation'>[],
  validation: Reported<FindingStore>,
  threshold: FailOn,
  { verbose, base }: { verbose: boolean | undefined; base: string },
): Promise<number> {
  const fails = failing(threshold, validation);
  const passed = !anyOf(validation.findings, fails);
  // Text and JSON are written finding by finding; the other formats arrange them all.
  let unpacked: ValidationReport | null = null;
  const whole = () => (unpacked ??= { ...validation, findings: [...validation.findings] });
  await writeOutputs(context, outputs, { passed, fails, verbose, base }, (format, settings, limit) => {
    if (format === 'text' || format === 'json') return reporters.validation[format](validation, settings);
    if (format === 'junit') return reporters.validation.junit(whole() as ValidationPerFile, settings);
    return format === 'markdown'
      ? reporters.validation.markdown(whole(), settings, limit)
      : reporters.validation[format](whole(), settings);
  });
  return passed ? 0 : 1;
}

function* those(findings: Iterable<Finding>, are: (item: Finding) => boolean): Generator<Finding> {
  for (const item of findings) if (are(item)) yield item;
}
