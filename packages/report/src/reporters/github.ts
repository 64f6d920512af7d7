import { fill, wordFinding, type Finding } from '@duizhang/model';
import type { Checked, CiOptions } from '../ci-options.ts';
import { headLines, whereElse } from '../head-lines.ts';
import { marksOf } from '../marks.ts';
import { placeText } from '../place-text.ts';
import { printable } from '../printable.ts';
import { words } from '../words.ts';

/** Of each kind a step shows ten annotations and drops the others without a word (actions/toolkit, docs/problem-matchers.md). */
const shownOfEachKind = 10;

type Kind = 'error' | 'warning' | 'notice';

/**
 * Workflow commands of GitHub Actions: the verdict as plain lines of the log, then the worst annotations that the platform shows, then one
 * that says how many more there are and where. A spreadsheet has no lines: the row stands for the line, the cell is in the title. What is
 * suppressed, decided or not evaluated is a notice, whatever its severity.
 */
export function githubAnnotations(result: Checked, options: CiOptions): string {
  const marks = marksOf(result, options.locale);
  const byKind: Record<Kind, string[]> = { error: [], warning: [], notice: [] };
  for (const item of result.findings) byKind[kindOf(item, marks)].push(annotation(item, kindOf(item, marks), marks, options));
  const total = byKind.error.length + byKind.warning.length + byKind.notice.length;
  const all = Object.values(byKind).every((lines) => lines.length <= shownOfEachKind);
  // The line about the others is a notice itself, so it takes the place of one.
  const room = { error: shownOfEachKind, warning: shownOfEachKind, notice: all ? shownOfEachKind : shownOfEachKind - 1 };
  const lines = [...headLines(result, { ...options, color: false })];
  for (const kind of ['error', 'warning', 'notice'] as const) lines.push(...byKind[kind].slice(0, room[kind]));
  if (total > 0 && !all) {
    const left = (kind: Kind) => Math.max(0, byKind[kind].length - room[kind]);
    const data = {
      limit: shownOfEachKind,
      error: left('error'),
      warning: left('warning'),
      notice: left('notice'),
      where: whereElse(options),
    };
    lines.push(`::notice title=duizhang::${escapeData(fill(words.annotationsLeft, data, options.locale))}`);
  }
  return `${lines.join('\n')}\n`;
}

function kindOf(item: Finding, marks: ReadonlyMap<string, string>): Kind {
  if (item.outcome === 'notEvaluated' || item.severity === 'info' || marks.has(item.fingerprint)) return 'notice';
  return item.severity;
}

function annotation(item: Finding, kind: Kind, marks: ReadonlyMap<string, string>, options: CiOptions): string {
  const { file, row, column } = item.at;
  const mark = marks.get(item.fingerprint);
  const title = [item.ruleId, placeText(item.at, options.locale)].filter(Boolean).join(' ');
  const properties = [
    ...(file === null ? [] : [`file=${escapeProperty(options.locate(file))}`, `line=${row ?? 1}`]),
    ...(file === null || column === null ? [] : [`col=${column}`]),
    `title=${escapeProperty(title)}`,
  ];
  const { message } = wordFinding(item, options.rules, options.locale);
  return `::${kind} ${properties.join(',')}::${escapeData(mark === undefined ? message : `[${mark}] ${message}`)}`;
}

/** Controls become visible escapes first: only line breaks have a place in a command, and a cell's are no layout of ours. */
function escapeData(text: string): string {
  return printable(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
