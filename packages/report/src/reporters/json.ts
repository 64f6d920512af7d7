import { wordFinding, type Finding, type Reconciliation, type Validation } from '@duizhang/model';
import type { ReportOptions } from '../options.ts';
import { toJson, toJsonPieces } from '../printable.ts';

/** A validation as JSON (schemas/validation.schema.json) in pieces, findings worded in the chosen language. */
export function validationJson(
  validation: Omit<Validation, 'findings'> & { findings: Iterable<Finding> },
  options: ReportOptions,
): Generator<string> {
  return toJsonPieces({ ...validation, findings: wordedEach(validation.findings, options) });
}

/** A reconciliation as JSON (schemas/reconciliation.schema.json), findings worded in the chosen language. */
export function reconciliationJson(result: Reconciliation, options: ReportOptions): string {
  return toJson({ ...result, findings: worded(result.findings, options) });
}

function* wordedEach(findings: Iterable<Finding>, { rules, locale }: ReportOptions): Generator<Finding> {
  for (const item of findings) yield wordFinding(item, rules, locale);
}

function worded(findings: readonly Finding[], options: ReportOptions): Finding[] {
  return findings.map((item) => wordFinding(item, options.rules, options.locale));
}
