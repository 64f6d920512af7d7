import { fill, type Finding, type Locale, type Reconciliation, type Suppressed } from '@duizhang/model';
import { palette } from '../color.ts';
import {
  byFile,
  checkLines,
  fileLines,
  findingLines,
  severityCounts,
  submissionHeads,
  verdictWord,
  type FindingsByFile,
} from '../finding-lines.ts';
import type { ReportOptions } from '../options.ts';
import { isDecided, isOpen, marksOf, suppressedCount } from '../marks.ts';
import { printable } from '../printable.ts';
import { progressLines, reportingLines } from '../progress-lines.ts';
import { words } from '../words.ts';

/**
 * What `validate` of @duizhang/reconcile gives, and what of it is suppressed. Of a large batch the findings may be a store that hands them
 * out one after another.
 */
export type Validated = Pick<Reconciliation, 'counts' | 'rules' | 'submissions'> & {
  findings: Iterable<Finding> | FindingsByFile;
  suppressed?: Suppressed[];
};

/** A validation for people, in pieces: verdict and counts first, then the findings of each file. */
export function* validationText(validation: Validated, options: ReportOptions): Generator<string> {
  yield join(validationHead(validation, options));
  const heads = submissionHeads(validation.submissions, options.locale);
  const marks = marksOf(validation, options.locale);
  for (const [file, group] of byFile(validation.findings)) yield join(fileLines(file, group, heads, options, marks));
}

/** The lines that every report on a validation begins with: verdict, counts, why checks were not evaluated. */
export function validationHead(validation: Validated, options: ReportOptions): string[] {
  const { locale } = options;
  const files = new Set(validation.submissions.map(({ file }) => file));
  for (const { at } of validation.findings) if (at.file !== null) files.add(at.file);
  const rows = validation.submissions.reduce((sum, s) => sum + s.rows, 0);
  const counts = { files: files.size, rows, ...severityCounts(validation.findings, validation.suppressed) };
  return [
    `${verdictWord(options, validation.counts)}${locale === 'zh' ? '：' : ': '}${fill(words.validation, counts, locale)}${suppressedCount(validation, locale)}`,
    ...checkLines(validation, options),
  ];
}

/** A reconciliation for people: verdict, who has reported, how far it is, what was checked, then the findings of each file. */
export function reconciliationText(result: Reconciliation, options: ReportOptions): string {
  const { findings, submissions } = result;
  return join([...reconciliationHead(result, options), ...findingLines(findings, submissions, options, marksOf(result, options.locale))]);
}

/** The lines that every report on a reconciliation begins with. */
export function reconciliationHead(result: Reconciliation, options: ReportOptions): string[] {
  const { locale } = options;
  const { submissions } = result;
  const colors = palette(options.color);
  const subject = { plan: printable(result.planId), period: result.reportingPeriod, asOf: result.asOf };
  const deferred = result.dispositions.filter(({ disposition }) => disposition === 'deferred').length;
  const severities = {
    total: result.findings.length,
    ...severityCounts(result.findings, result.suppressed),
    open: result.dispositions.filter(({ disposition }) => isOpen(disposition)).length,
    decided: result.dispositions.filter(({ disposition }) => isDecided(disposition)).length,
    deferred: deferred === 0 ? '' : fill(words.deferred, { count: deferred }, locale),
  };
  return [
    `${verdictWord(options, result.counts, submissions.length > 0)}${locale === 'zh' ? '：' : ': '}${colors.bold(fill(words.reconciliation, subject, locale))}`,
    ...reportingLines(result, options),
    ...decisionLines(result, locale),
    ...progressLines(result, options),
    ...checkLines(result, options),
    `${fill(words.severities, severities, locale)}${suppressedCount(result, locale)}`,
  ];
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

function join(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}
