import { fill, type Finding, type Reconciliation } from '@duizhang/model';
import { palette } from '../color.ts';
import {
  byFile,
  checkLines,
  countSeverity,
  fileLines,
  findingLines,
  severityCounts,
  submissionHeads,
  verdictWord,
  type FindingsByFile,
} from '../finding-lines.ts';
import type { ReportOptions } from '../options.ts';
import { printable } from '../printable.ts';
import { words } from '../words.ts';

/** What `validate` of @duizhang/reconcile gives. Of a large batch the findings may be a store that hands them out one after another. */
export type Validation = Pick<Reconciliation, 'counts' | 'rules' | 'submissions'> & { findings: Iterable<Finding> | FindingsByFile };

/** A validation for people, in pieces: verdict and counts first, then the findings of each file. */
export function* validationText(validation: Validation, options: ReportOptions): Generator<string> {
  const { locale } = options;
  const { submissions, findings } = validation;
  const heads = submissionHeads(submissions, locale);
  const files = new Set(submissions.map(({ file }) => file));
  const severities = { error: 0, warning: 0, info: 0, unjudged: 0 };
  for (const item of findings) {
    if (item.at.file !== null) files.add(item.at.file);
    countSeverity(severities, item);
  }
  const counts = { files: files.size, rows: submissions.reduce((sum, s) => sum + s.rows, 0), ...severities };
  yield join([
    `${verdictWord(options)}${locale === 'zh' ? '：' : ': '}${fill(words.validation, counts, locale)}`,
    ...checkLines(validation, options),
  ]);
  for (const [file, group] of byFile(findings)) yield join(fileLines(file, group, heads, options));
}

/** A reconciliation for people: verdict, who has reported, what was checked, then the findings of each file. */
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
    `${verdictWord(options)}${locale === 'zh' ? '：' : ': '}${colors.bold(fill(words.reconciliation, subject, locale))}`,
    fill(words.reporting, reportingCounts(result), locale),
    ...checkLines(result, options),
    fill(words.severities, severities, locale),
    ...findingLines(result.findings, result.submissions, options, new Map(result.dispositions.map((d) => [d.fingerprint, d.disposition]))),
  ]);
}

function reportingCounts(result: Reconciliation): Record<string, string | number> {
  const counts = { reported: 0, missing: 0, notEvaluated: 0 };
  for (const { state } of result.expectedReports) counts[state] += 1;
  const expected = result.expectedReports.length;
  const rate = expected === 0 ? '-' : `${((counts.reported / expected) * 100).toFixed(1)}%`;
  return { expected, ...counts, rate, files: new Set(result.submissions.map((s) => s.file)).size };
}

function join(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}
