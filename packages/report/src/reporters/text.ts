import { fill, type Reconciliation } from '@duizhang/model';
import { palette } from '../color.ts';
import { checkLines, findingLines, severityCounts, verdictWord } from '../finding-lines.ts';
import type { ReportOptions } from '../options.ts';
import { printable } from '../printable.ts';
import { progressLines, reportingLines } from '../progress-lines.ts';
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
    `${verdictWord(options, validation.counts)}${locale === 'zh' ? '：' : ': '}${fill(words.validation, counts, locale)}`,
    ...checkLines(validation, options),
    ...findingLines(validation.findings, validation.submissions, options),
  ]);
}

/** A reconciliation for people: verdict, who has reported, how far it is, what was checked, then the findings of each file. */
export function reconciliationText(result: Reconciliation, options: ReportOptions): string {
  const { locale } = options;
  const colors = palette(options.color);
  const subject = { plan: printable(result.planId), period: result.reportingPeriod, asOf: result.asOf };
  const decided = result.dispositions.filter((d) => d.disposition !== 'open').length;
  const severities = {
    total: result.findings.length,
    ...severityCounts(result.findings),
    open: result.dispositions.length - decided,
    decided,
  };
  return join([
    `${verdictWord(options, result.counts)}${locale === 'zh' ? '：' : ': '}${colors.bold(fill(words.reconciliation, subject, locale))}`,
    ...reportingLines(result, options),
    ...progressLines(result, options),
    ...checkLines(result, options),
    fill(words.severities, severities, locale),
    ...findingLines(result.findings, result.submissions, options, new Map(result.dispositions.map((d) => [d.fingerprint, d.disposition]))),
  ]);
}

function join(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}
