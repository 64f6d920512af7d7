import {
  compareFindings,
  fill,
  outcomeWords,
  severityWords,
  wordFinding,
  type Finding,
  type Locale,
  type Reconciliation,
  type Submission,
} from '@duizhang/model';
import { palette, type Palette } from './color.ts';
import { groupBy } from './group-by.ts';
import type { ReportOptions } from './options.ts';
import { placeText } from './place-text.ts';
import { printable } from './printable.ts';
import { padEnd } from './width.ts';
import { words } from './words.ts';

/** How many findings of one cause a text report prints in full, unless it is to be verbose. */
const shownPerCause = 3;

/** Findings that are kept file by file: in code-unit order, what is in no file last, the worst first in each. */
export interface FindingsByFile extends Iterable<Finding> {
  byFile(): Iterable<readonly [file: string | null, findings: readonly Finding[]]>;
}

/**
 * Findings as text, grouped by file (files in code-unit order, what is in no file last), worst first in each group.
 * Findings of one cause stand together and beyond the third are only counted; remarks that ask for nothing come last
 * and share a line. Both lines say how many there are; `verbose` prints each, and JSON always holds them all. `marks` say by fingerprint
 * what became of findings (see `marksOf`).
 */
export function findingLines(
  findings: readonly Finding[],
  submissions: readonly Submission[],
  options: ReportOptions,
  marks: ReadonlyMap<string, string> = new Map(),
): string[] {
  const heads = submissionHeads(submissions, options.locale);
  return grouped(findings).flatMap(([file, group]) => fileLines(file, group, heads, options, marks));
}

/** The same of one file, below a blank line and its head. */
export function fileLines(
  file: string | null,
  group: readonly Finding[],
  heads: ReadonlyMap<string, string>,
  options: ReportOptions,
  marks: ReadonlyMap<string, string> = new Map(),
): string[] {
  const colors = palette(options.color);
  const head = file === null ? words.withoutFile[options.locale] : (heads.get(file) ?? printable(file));
  const lines = ['', colors.bold(head)];
  if (options.verbose) return [...lines, ...group.map((item) => findingLine(item, options, colors, marks))];
  const open = group.filter((item) => !marks.has(item.fingerprint));
  const remarks = sharedRemarks(open);
  const shared = new Set(remarks.flat());
  for (const cause of byCause(group.filter((item) => !shared.has(item)))) {
    lines.push(...cause.slice(0, shownPerCause).map((item) => findingLine(item, options, colors, marks)));
    const rest = cause.length - shownPerCause;
    if (rest > 0) lines.push(colors.dim(`    ${fill(words.more, { count: rest }, options.locale)}`));
  }
  return [...lines, ...remarks.map((items) => remarkLine(items, options, colors))];
}

/** How the lines of each file are headed. */
export function submissionHeads(submissions: readonly Submission[], locale: Locale): Map<string, string> {
  return new Map([...groupBy(submissions, ({ file }) => file)].map(([file, tables]) => [file, submissionHead(tables, locale)]));
}

/** What could not be judged and asks for nothing: its message is the reason and no more, such as a target that is not due yet. */
function isRemark(item: Finding): boolean {
  return item.outcome === 'notEvaluated' && item.severity === 'info' && item.data['reason'] === item.messageId && item.at.cell !== null;
}

/** Remarks that several cells of a file get alike; one that stands alone is printed like any finding. */
function sharedRemarks(findings: readonly Finding[]): Finding[][] {
  return [...groupBy(findings.filter(isRemark), (item) => `${item.ruleId}\n${item.messageId}`).values()].filter(
    (items) => items.length > 1,
  );
}

function remarkLine(items: readonly Finding[], options: ReportOptions, colors: Palette): string {
  const { ruleId, messageId } = items[0]!;
  const { locale } = options;
  const reason = options.reasons.get(messageId)?.[locale] ?? messageId;
  // D3 of one sheet is not D3 of another.
  const severalSheets = new Set(items.map(({ at }) => at.sheet)).size > 1;
  const cells = items.map(({ at }) => printable([severalSheets ? at.sheet : null, at.cell ?? '—'].filter(Boolean).join('!')));
  return `  ${severityMark(items[0]!, locale, colors)}  ${colors.dim(ruleId)}  ${fill(words.folded, { count: items.length, reason, cells }, locale)}`;
}

/** Findings with their files, in the order of text. */
export function byFile(findings: Iterable<Finding> | FindingsByFile): Iterable<readonly [string | null, readonly Finding[]]> {
  return 'byFile' in findings ? findings.byFile() : grouped(findings);
}

function grouped(findings: Iterable<Finding>): [string | null, Finding[]][] {
  const groups = groupBy([...findings].sort(compareFindings), (item) => item.at.file);
  return [...groups].sort(([a], [b]) => (a === null ? 1 : b === null ? -1 : a < b ? -1 : a > b ? 1 : 0));
}

function byCause(findings: readonly Finding[]): Finding[][] {
  return [...groupBy(findings, (item) => `${item.ruleId}\n${item.groupingKey}`).values()];
}

/** A file with the units, periods and rows of all its tables. */
function submissionHead(tables: readonly Submission[], locale: Locale): string {
  const units = new Set(tables.map(({ orgUnitName }) => printable(orgUnitName ?? words.unknownUnit[locale])));
  const periods = new Set(tables.map(({ reportingPeriod }) => printable(reportingPeriod ?? words.unknownPeriod[locale])));
  const data = {
    file: printable(tables[0]!.file),
    orgUnit: [...units],
    period: [...periods],
    rows: tables.reduce((sum, table) => sum + table.rows, 0),
  };
  return fill(words.submissionHead, data, locale);
}

function findingLine(item: Finding, options: ReportOptions, colors: Palette, marks: ReadonlyMap<string, string>): string {
  const { locale } = options;
  const worded = wordFinding(item, options.rules, locale);
  const mark = marks.get(item.fingerprint);
  const parts = [
    severityMark(item, locale, colors),
    placeText(item.at, locale),
    colors.dim(item.ruleId),
    printable(worded.message),
    item.suggestions.length > 0 ? `${words.suggestion[locale]}${item.suggestions.map(printable).join(locale === 'zh' ? '、' : ', ')}` : '',
    mark === undefined ? '' : `[${mark}]`,
  ];
  return `  ${parts.filter((part) => part !== '').join('  ')}`;
}

function severityMark(item: Finding, locale: Locale, colors: Palette): string {
  const columns = locale === 'zh' ? 6 : 13;
  if (item.outcome === 'notEvaluated') return colors.dim(padEnd(outcomeWords.notEvaluated[locale], columns));
  const mark = padEnd(severityWords[item.severity].short[locale], columns);
  return item.severity === 'error' ? colors.red(mark) : item.severity === 'warning' ? colors.yellow(mark) : colors.cyan(mark);
}

/** How many findings of each severity there are, and how many of all say what could not be judged. What is suppressed is not among them. */
export function severityCounts(
  findings: Iterable<Finding>,
  suppressed: readonly Pick<Finding, 'fingerprint'>[] = [],
): Record<Finding['severity'] | 'unjudged', number> {
  const counts = { error: 0, warning: 0, info: 0, unjudged: 0 };
  const passedOver = new Set(suppressed.map(({ fingerprint }) => fingerprint));
  for (const { severity, outcome, fingerprint } of findings) {
    if (passedOver.has(fingerprint)) continue;
    counts[severity] += 1;
    if (outcome === 'notEvaluated') counts.unjudged += 1;
  }
  return counts;
}

/**
 * The verdict in the chosen language, coloured. Where no check could be judged nothing has passed (`counts` null: there is no count), nor where
 * nothing came in: what was held against earlier periods or the plan says nothing of this one.
 */
export function verdictWord(options: ReportOptions, counts: Reconciliation['counts'] | null, cameIn = true): string {
  const colors = palette(options.color);
  if (options.passed && (!cameIn || (counts !== null && counts.pass + counts.fail === 0)))
    return colors.yellow(words.notEvaluated[options.locale]);
  return options.passed ? colors.green(words.pass[options.locale]) : colors.red(words.fail[options.locale]);
}

/** One line with the outcomes of all checks, and one with why some could not be judged. */
export function checkLines(result: Pick<Reconciliation, 'counts' | 'rules'>, options: ReportOptions): string[] {
  const { counts, rules } = result;
  const { locale } = options;
  const total = counts.pass + counts.fail + counts.notEvaluated;
  const lines = [fill(words.checks, { total, ...counts }, locale)];
  const reasons = new Map<string, number>();
  for (const rule of rules) for (const { reason, count } of rule.reasons ?? []) reasons.set(reason, (reasons.get(reason) ?? 0) + count);
  if (reasons.size > 0) {
    const list = [...reasons].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    const texts = list.map(([reason, count]) => `${options.reasons.get(reason)?.[locale] ?? reason} ${count}`);
    lines.push(fill(words.reasons, { reasons: texts }, locale));
  }
  return lines;
}
