import type { SuppressionsInForce, Validation as ValidationReport } from '@duizhang/model';
import { rules } from './rules/registry.ts';
import { suppressedBy, withSuppressions } from './suppress.ts';
import type { ValidateInput, Validation } from './validate.ts';
import { versionsOf, type VersionsInput } from './versions.ts';

/** What a report says of a run beside its judgement. */
export interface ValidationReportInput extends VersionsInput, Pick<ValidateInput, 'asOf' | 'reportingPeriod'> {
  /** Which part of a batch it is; null or absent for the whole. */
  shard?: ValidationReport['shard'];
  suppressions?: SuppressionsInForce | null;
}

/** A validation as it is written and put together with others (schemas/validation.schema.json). */
export function validationReport(judged: Validation, input: ValidationReportInput): ValidationReport {
  const { suppressions = null, shard = null } = input;
  const report: ValidationReport = {
    planId: input.catalogue.planId,
    reportingPeriod: input.reportingPeriod ?? null,
    asOf: input.asOf,
    shard,
    versions: versionsOf(input),
    counts: judged.counts,
    rules: judged.rules,
    ...(judged.files ? { files: judged.files } : {}),
    submissions: judged.submissions,
    findings: judged.findings,
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
export function validationWithSuppressions(validation: ValidationReport, list: SuppressionsInForce): ValidationReport {
  return withSuppressions(validation, list, isValidated);
}

const ofPeriod = new Set(rules.filter((rule) => rule.judgedOn === 'period').map((rule) => rule.meta.id));

/** Whether `validate` runs a rule: those of reading are always run, those that need the whole period never. */
function isValidated(ruleId: string): boolean {
  return !ofPeriod.has(ruleId);
}
