import { fill } from '@duizhang/model';
import { fitLine, line, span, type Line, type Style } from '../components/line.ts';
import { checkRows, orgUnitRows, progressCounts, totals, type CheckRow } from '../state/checks.ts';
import type { Model } from '../state/model.ts';
import { supersededCount } from '../state/standing.ts';
import type { TuiState } from '../state/types.ts';
import { checksHeight } from '../state/viewport.ts';
import { severityMark, severityWord, words } from '../words.ts';
import { tableRow, tableWidth, type Cell, type Column } from './table.ts';

/** Counts of checks, reports and decisions, above a pane per check and a pane per unit. */
export function checksScreen(state: TuiState, width: number): Line[] {
  const head = checksHead(state).map((text) => fitLine(line(` ${text}`), width));

  const leftWidth = Math.floor((width - 1) / 2);
  const left = checkPane(state, leftWidth);
  const right = orgUnitPane(state, width - 1 - leftWidth);
  return [...head, line('-'.repeat(width)), ...left.map((row, index) => [...row, span('|'), ...right[index]!])];
}

/** Reports, checks and decisions in numbers. */
export function checksHead(state: TuiState): string[] {
  const { locale, model } = state;
  const sum = totals(model);
  const rate = sum.expected === 0 ? '--' : `${((100 * sum.reported) / sum.expected).toFixed(1)}%`;
  return [
    fill(words.reporting, { ...sum, rate, unitsReported: sum.orgUnitsReported, unitsExpected: sum.orgUnitsExpected }, locale),
    fill(words.checks, { ...model.reconciliation.counts }, locale),
    fill(words.decisions, { ...progressCounts(state.standings), superseded: supersededCount(state) }, locale),
  ];
}

/** Cells from which a pane has room for the checks that passed. */
const WIDE_PANE = 48;

function checkPane(state: TuiState, width: number): Line[] {
  const { locale, model } = state;
  const numbers: Column[] = [width < WIDE_PANE ? 0 : 5, 4, 4, 4, 4].map((wide) => ({ width: wide, align: 'right' }));
  const columns: Column[] = [{ width: width - tableWidth(numbers) - 2 }, ...numbers];
  const heads = [words.checkHead, words.passHead, words.failHead, words.notEvaluatedHead, words.findingsHead, words.undecidedHead].map(
    (head) => ({ text: head[locale], style: 'title' as const }),
  );
  const rows = checkRows(model, state.standings).map((row): Cell[] => [
    checkName(model, row, state),
    { text: String(row.checks?.pass ?? '') },
    shade(row.checks?.fail ?? '', 'plain'),
    shade(row.checks?.notEvaluated ?? '', 'plain'),
    shade(row.findings, 'plain'),
    { text: String(row.undecided), style: row.undecided > 0 ? 'warning' : 'good' },
  ]);
  return pane(state, 0, columns, heads, rows, width);
}

/** A count; nothing is grey. */
function shade(count: number | '', style: Style): Cell {
  return { text: String(count), style: count === 0 ? 'dim' : style };
}

export function checkName(model: Model, row: CheckRow, state: TuiState): Cell {
  const { locale } = state;
  if (row.kind === 'all') return { text: words.allFindings[locale] };
  if (row.kind === 'rule') return { text: `  ${model.rules.get(row.id)?.title[locale] ?? row.id}` };
  const severity = row.id as keyof typeof severityWord;
  return { text: severityWord[severity][locale], style: severity };
}

function orgUnitPane(state: TuiState, width: number): Line[] {
  const { locale, model } = state;
  const numbers: Column[] = [7, 3, 3, 4].map((wide) => ({ width: wide, align: 'right' }));
  const columns: Column[] = [{ width: width - tableWidth(numbers) - 2 }, ...numbers];
  const heads = [words.orgUnitHead, words.reportedHead, severityMark.error, severityMark.warning, words.undecidedHead].map((head) => ({
    text: head[locale],
    style: 'title' as const,
  }));
  const rows = orgUnitRows(model, state.standings).map((row): Cell[] => [
    { text: row.orgUnitId === '' ? words.noOrgUnit[locale] : row.name },
    { text: row.expected === 0 ? '-' : `${row.reported}/${row.expected}`, style: row.reported < row.expected ? 'warning' : 'plain' },
    shade(row.errors, 'error'),
    shade(row.warnings, 'warning'),
    { text: String(row.undecided), style: row.undecided > 0 ? 'warning' : 'good' },
  ]);
  return pane(state, 1, columns, heads, rows, width);
}

/** Column heads, then the rows in view, padded to the height of the pane. */
function pane(
  state: TuiState,
  index: 0 | 1,
  columns: readonly Column[],
  heads: readonly Cell[],
  rows: readonly Cell[][],
  width: number,
): Line[] {
  const { pane: active, cursors, tops } = state.checks;
  const height = checksHeight(state);
  const shown = rows.slice(tops[index], tops[index] + height);
  const lines = shown.map((cells, offset) =>
    fitLine(tableRow(columns, cells, active === index && tops[index] + offset === cursors[index]), width),
  );
  while (lines.length < height) lines.push(line(' '.repeat(width)));
  const more = rows.length > height ? `${tops[index] + 1}-${tops[index] + shown.length}/${rows.length}` : '';
  return [fitLine(tableRow(columns, heads, false), width), ...lines, fitLine(line(` ${more}`, 'dim'), width)];
}
