import { fill, type Locale, type Target } from '@duizhang/model';
import { palette } from '../color.ts';
import { ledger, type Ledger, type LedgerInput, type LedgerLine } from '../ledger.ts';
import type { ReportOptions } from '../options.ts';
import { printable, toJson } from '../printable.ts';
import { lightName } from '../progress-lines.ts';
import { rankingLines } from '../ranking-lines.ts';
import { tableLines } from '../table.ts';
import { words } from '../words.ts';

/** The ledger as JSON: every field of every line, unshortened. */
export function ledgerJson(input: LedgerInput, _options: ReportOptions): string {
  return toJson(ledger(input));
}

/** The ledger as a table for the terminal; long texts are cut, Chinese columns align. Below it: what to ask, and the rankings. */
export function ledgerText(input: LedgerInput, options: ReportOptions): string {
  const { locale } = options;
  const made = ledger(input);
  const title = { plan: printable(made.title), period: made.reportingPeriod, asOf: made.asOf };
  const heads = words.ledger;
  const columns = [
    { header: heads.orgUnit[locale], maxWidth: 20 },
    { header: heads.task[locale], maxWidth: 22 },
    { header: heads.indicator[locale], maxWidth: 30 },
    { header: heads.target[locale], maxWidth: 14 },
    { header: heads.actual[locale], maxWidth: 16 },
    { header: heads.status[locale], maxWidth: 12 },
    { header: heads.state[locale], maxWidth: 13 },
    { header: heads.rate[locale], maxWidth: 8 },
    { header: heads.pace[locale], maxWidth: 12 },
    { header: heads.light[locale], maxWidth: 8 },
    { header: heads.findings[locale], maxWidth: 8 },
  ];
  const [header, ...rows] = tableLines(
    columns,
    made.lines.map((line) => cells(line, made.lights, locale)),
  );
  const { bold } = palette(options.color);
  const behind = [...questionLines(made.lines, options), ...rankingLines(made.rankings, options)];
  return `${[bold(fill(heads.title, title, locale)), '', bold(header!), ...rows, ...behind].join('\n')}\n`;
}

/** What has to be asked before some of the figures can be judged; nothing where nothing has. */
function questionLines(lines: readonly LedgerLine[], { locale, color }: ReportOptions): string[] {
  const asked = lines.flatMap(({ orgUnit, indicator, attainment }) =>
    attainment?.question
      ? [printable(fill(words.question, { orgUnit, item: indicator, question: attainment.question[locale] }, locale))]
      : [],
  );
  return asked.length === 0 ? [] : ['', palette(color).bold(fill(words.questions, { count: asked.length }, locale)), ...asked];
}

function cells(line: LedgerLine, lights: Ledger['lights'], locale: Locale): string[] {
  const number = line.taskId.slice(line.taskId.lastIndexOf('/') + 1);
  return [
    line.orgUnit,
    line.taskTitle === null ? number : `${number} ${line.taskTitle}`,
    line.indicator ?? line.clause,
    line.target === null ? '' : targetText(line.target),
    distinct(line.reports.map((report) => actualText(report, locale))),
    distinct(line.reports.map((report) => (report.status === null ? '' : words.statuses[report.status][locale]))),
    words.states[line.state][locale],
    rateText(line.attainment?.attainmentRate ?? null),
    line.attainment === null ? '' : words.paces[line.attainment.paceStatus][locale],
    lightName(line.attainment?.statusLight ?? null, lights, locale),
    line.openFindings === 0 ? '' : String(line.openFindings),
  ].map(printable);
}

/** A corrected value says so, with what the unit wrote. */
function actualText({ actual, correctedFrom }: LedgerLine['reports'][number], locale: Locale): string {
  return correctedFrom === undefined ? actual : `${actual}${fill(words.ledger.correctedFrom, { from: correctedFrom }, locale)}`;
}

function rateText(rate: number | null): string {
  return rate === null ? '' : `${rate}%`;
}

/** Two reports that say the same are one cell, two that differ stand side by side. */
function distinct(texts: readonly string[]): string {
  return [...new Set(texts.filter((text) => text !== ''))].join(' / ');
}

/** A target as it stands in a table: `≥95%`, `≈200家`, `30–50个`. Numbers are written out, never rounded. */
export function targetText(target: Target): string {
  const sign = { '>=': '≥', '>': '>', '=': '', '<=': '≤', '<': '<', '~': '≈' }[target.comparator];
  const upper = target.valueMax === null || target.valueMax === undefined ? '' : `–${target.valueMax}`;
  return `${sign}${target.value}${upper}${target.unitOfMeasure ?? ''}`;
}
