import { wordFinding, type Finding, type Reconciliation, type Validation } from '@duizhang/model';
import type { ReportOptions } from '../options.ts';
import { toJson } from '../printable.ts';

/** A validation as JSON (schemas/validation.schema.json), findings worded in the chosen language. */
export function validationJson(validation: Validation, options: ReportOptions): string {
  return toJson({ ...validation, findings: worded(validation.findings, options) });
}

/** A reconciliation as JSON (schemas/reconciliation.schema.json), findings worded in the chosen language. */
export function reconciliationJson(result: Reconciliation, options: ReportOptions): string {
  return toJson({ ...result, findings: worded(result.findings, options) });
}

function worded(findings: readonly Finding[], options: ReportOptions): Finding[] {
  return findings.map((item) => wordFinding(item, options.rules, options.locale));
}
