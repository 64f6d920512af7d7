import { Buffer } from 'node:buffer';
import { fill, outcomeWords, severityWords, wordFinding, type Finding } from '@duizhang/model';
import type { Checked, CiOptions } from '../ci-options.ts';
import { groupBy } from '../group-by.ts';
import { headLines, whereElse } from '../head-lines.ts';
import { escapeMarkdown } from '../markdown-text.ts';
import { marksOf } from '../marks.ts';
import { placeText } from '../place-text.ts';
import { printable } from '../printable.ts';
import { words } from '../words.ts';

/**
 * Markdown for the summary of a job or a comment: the verdict as heading, the counts, then a table of findings for each file. Every finding
 * is there. `limit` is how many bytes the platform takes; where they don't suffice, the last line says how many are left out and where
 * they are.
 */
export function markdown(result: Checked, options: CiOptions, limit = Infinity): string {
  const [verdict, ...counts] = headLines(result, { ...options, color: false }).map(escapeMarkdown);
  const head = [`## ${verdict}`, '', ...counts.map((line) => `- ${line}`)];
  const marks = marksOf(result, options.locale);
  const { columns, withoutFile } = words;
  const titles = [columns.severity, columns.place, columns.rule, columns.finding].map((title) => title[options.locale]);
  const table = ['', `| ${titles.join(' | ')} |`, '|---|---|---|---|'];
  const groups = [...groupBy(result.findings, ({ at }) => at.file)].sort(([a], [b]) => (a === null ? 1 : b === null ? -1 : a < b ? -1 : 1));
  const budget = new Budget(limit, closing(result.findings.length, options));
  const lines: string[] = [];
  const add = (...more: string[]) => budget.take(more) && lines.push(...more) > 0;
  add(...head);
  let left = 0;
  for (const [file, findings] of groups) {
    const heading = file === null ? withoutFile[options.locale] : escapeMarkdown(printable(file));
    const [first, ...others] = findings.map((item) => tableRow(item, options, marks));
    // A heading alone says nothing: it comes with its first finding or not at all.
    if (left > 0 || !add('', `### ${heading}`, ...table, first!)) left += findings.length;
    else for (const row of others) left += left > 0 || !add(row) ? 1 : 0;
  }
  return `${[...lines, ...(left > 0 ? ['', closing(left, options)] : [])].join('\n')}\n`;
}

function closing(count: number, options: CiOptions): string {
  return `> ${escapeMarkdown(fill(words.summaryLeft, { count, where: whereElse(options) }, options.locale))}`;
}

/** Bytes that are left for lines, some kept back for the last one. */
class Budget {
  #left: number;

  constructor(limit: number, last: string) {
    this.#left = limit - sizeOf(['', last]);
  }

  take(lines: readonly string[]): boolean {
    const size = sizeOf(lines);
    if (size > this.#left) return false;
    this.#left -= size;
    return true;
  }
}

function sizeOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0);
}

function tableRow(item: Finding, options: CiOptions, marks: ReadonlyMap<string, string>): string {
  const { locale } = options;
  const mark = marks.get(item.fingerprint);
  const severity = item.outcome === 'notEvaluated' ? outcomeWords.notEvaluated[locale] : severityWords[item.severity].short[locale];
  const { message } = wordFinding(item, options.rules, locale);
  const cells = [severity, placeText(item.at, locale), item.ruleId, `${mark === undefined ? '' : `[${mark}] `}${printable(message)}`];
  return `| ${cells.map(escapeMarkdown).join(' | ')} |`;
}
