import type { Finding, SuppressionsInForce, Validation as ValidationReport } from '@duizhang/model';
import type { FindingStore } from './finding-store.ts';
import { rules, rulesOfFiles } from './rules/registry.ts';
import { suppressedBy, withSuppressions } from './suppress.ts';
import type { ValidateInput } from './validate.ts';
import type { Validation } from './validation-sum.ts';
import { versionsOf, type VersionsInput } from './versions.ts';

/** What a report says of a run beside its judgement. */
export interface ValidationReportInput extends VersionsInput, Pick<ValidateInput, 'asOf' | 'reportingPeriod'> {
  /** Which part of a batch it is; null or absent for the whole. */
  shard?: ValidationReport['shard'];
  suppressions?: SuppressionsInForce | null;
}

/** A report whose findings may be too many to be held unpacked. */
export type Reported<F extends Finding[] | FindingStore> = Omit<ValidationReport, 'findings'> & { findings: F };

/** What was judged, the findings listed or packed. */
type Judged<F> = Pick<Validation, 'counts' | 'rules' | 'submissions'> & { files?: Validation['files'] | undefined; findings: F };

/** A validation as it is written and put together with others (schemas/validation.schema.json). */
export function validationReport<F extends Finding[] | FindingStore>(judged: Judged<F>, input: ValidationReportInput): Reported<F> {
  const { suppressions = null, shard = null } = input;
  const { planId } = input.catalogue;
  const head = { planId, reportingPeriod: input.reportingPeriod ?? null, asOf: input.asOf, shard, versions: versionsOf(input) };
  return assembleReport(head, judged, suppressions);
}

/** The same where it is known already what the run rested on. */
export function assembleReport<F extends Finding[] | FindingStore>(
  { planId, reportingPeriod, asOf, shard, versions }: Pick<ValidationReport, 'planId' | 'reportingPeriod' | 'asOf' | 'shard' | 'versions'>,
  { counts, rules: results, files, submissions, findings }: Judged<F>,
  suppressions: SuppressionsInForce | null,
): Reported<F> {
  const report: Reported<F> = {
    planId,
    reportingPeriod,
    asOf,
    shard,
    versions,
    counts,
    rules: results,
    ...(files ? { files } : {}),
    submissions,
    findings,
    suppressions: null,
    suppressed: [],
  };
  if (suppressions === null) return report;
  // What is said of the entries is said once, of the whole: by who puts the shards together.
  if (shard !== null) return { ...report, suppressions, suppressed: suppressedBy(report.findings, suppressions) };
  return validationWithSuppressions(report, suppressions);
}

/**
 * A validation with a list put onto it. Of shards put together (findings, counts, rules and submissions united), the list that each of
 * them carries gives what one run gives.
 */
export function validationWithSuppressions<F extends Finding[] | FindingStore>(
  validation: Reported<F>,
  list: SuppressionsInForce,
): Reported<F> {
  return withSuppressions(validation, list, isValidated);
}

const ofPeriod = new Set(rules.filter((rule) => !rulesOfFiles.includes(rule)).map((rule) => rule.meta.id));

/** Whether `validate` runs a rule: those of reading are always run, those that need the whole period never. */
function isValidated(ruleId: string): boolean {
  return !ofPeriod.has(ruleId);
}
