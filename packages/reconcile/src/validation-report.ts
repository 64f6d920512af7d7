import type { SuppressionsInForce, Validation as ValidationReport } from '@duizhang/model';
import { rules } from './rules/registry.ts';
import { withSuppressions } from './suppress.ts';
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
  return suppressions === null ? report : withSuppressions(report, suppressions, isValidated);
}

const ofPeriod = new Set(rules.filter((rule) => rule.judgedOn === 'period').map((rule) => rule.meta.id));

/** Whether `validate` runs a rule: those of reading are always run, those that need the whole period never. */
function isValidated(ruleId: string): boolean {
  return !ofPeriod.has(ruleId);
}
