import { fill, type Locale, type Reconciliation } from '@duizhang/model';
import { palette } from '../color.ts';
import { checkLines, findingLines, isOpen, severityCounts, verdictWord } from '../finding-lines.ts';
import type { ReportOptions } from '../options.ts';
import { printable } from '../printable.ts';
import { words } from '../words.ts';

/** What `validate` of @duizhang/reconcile gives. */
export type Validation = Pick<Reconciliation, 'counts' | 'rules' | 'findings' | 'submissions'>;

/** A validation for people: verdict and counts first, then the findings of each file. */
export function validationText(validation: Validation, options: ReportOptions): string {
  const { locale } = options;
  const files = new Set([...validation.submissions.map((s) => s.file), ...validation.findings.flatMap((f) => f.at.file ?? [])]);
  const rows = validation.submissions.reduce((sum, s) => sum + s.rows, 0);
  const counts = { files: files.size, rows, ...severityCounts(validation.findings) };
  return join([
    `${verdictWord(options)}${locale === 'zh' ? '：' : ': '}${fill(words.validation, counts, locale)}`,
    ...checkLines(validation, options),
    ...findingLines(validation.findings, validation.submissions, options),
  ]);
}

/** A reconciliation for people: verdict, who has reported, what was checked, then the findings of each file. */
export function reconciliationText(result: Reconciliation, options: ReportOptions): string {
  const { locale } = options;
  const colors = palette(options.color);
  const subject = { plan: printable(result.planId), period: result.reportingPeriod, asOf: result.asOf };
  const decided = result.dispositions.filter((d) => !isOpen(d.disposition)).length;
  const severities = {
    total: result.findings.length,
    ...severityCounts(result.findings),
    open: result.dispositions.length - decided,
    decided,
  };
  return join([
    `${verdictWord(options)}${locale === 'zh' ? '：' : ': '}${colors.bold(fill(words.reconciliation, subject, locale))}`,
    reportingLine(result, locale),
    ...decisionLines(result, locale),
    ...checkLines(result, options),
    fill(words.severities, severities, locale),
    ...findingLines(result.findings, result.submissions, options, new Map(result.dispositions.map((d) => [d.fingerprint, d.disposition]))),
  ]);
}

function reportingLine(result: Reconciliation, locale: Locale): string {
  const counts = reportingCounts(result);
  const returned = counts['returned'] === 0 ? '' : fill(words.returned, { count: counts['returned'] }, locale);
  return `${fill(words.reporting, counts, locale)}${returned}`;
}

/** What decisions have changed, and which of them no longer apply; nothing where there is nothing to say. */
function decisionLines({ rows, staleDecisions = [] }: Reconciliation, locale: Locale): string[] {
  const corrected = rows.filter((row) => row.corrected && !row.returned).length;
  const reasons = { evidenceChanged: 0, findingGone: 0, expired: 0 };
  for (const { reason } of staleDecisions) reasons[reason] += 1;
  return [
    ...(corrected === 0 ? [] : [fill(words.corrected, { count: corrected }, locale)]),
    ...(staleDecisions.length === 0 ? [] : [fill(words.stale, { count: staleDecisions.length, ...reasons }, locale)]),
  ];
}

function reportingCounts(result: Reconciliation): Record<string, string | number> {
  const counts = { reported: 0, missing: 0, returned: 0, notEvaluated: 0 };
  for (const { state } of result.expectedReports) counts[state] += 1;
  const expected = result.expectedReports.length;
  const rate = expected === 0 ? '-' : `${((counts.reported / expected) * 100).toFixed(1)}%`;
  return { expected, ...counts, rate, files: new Set(result.submissions.map((s) => s.file)).size };
}

function join(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}
