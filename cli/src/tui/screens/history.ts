import { fill, type Decision, type Locale } from '@duizhang/model';
import { fitLine, line, span, type Line } from '../components/line.ts';
import { cells } from '../components/width.ts';
import { wrap } from '../components/wrap.ts';
import { localTime } from '../../local-time.ts';
import { actionWord } from '../../decision-words.ts';
import { entryWords, historyWindow, lineOf, subjectWords, type HistoryRow } from '../state/history-list.ts';
import type { TuiState } from '../state/types.ts';
import { findingsHeight, previewHeight } from '../state/viewport.ts';
import { historyWords, logStateMark, staleWord } from '../words/history.ts';
import { tableRow, tableWidth, type Cell, type Column } from './table.ts';

/** The decision log: what no longer applies first, then the newest first; below, the whole of the entry under the cursor. */
export function historyScreen(state: TuiState, width: number): Line[] {
  const { locale } = state;
  const { rows, cursor, top } = historyWindow(state);
  const height = findingsHeight(state);
  const columns = columnsFor(width, locale);
  const { stateHead, timeHead, actorHead, actionHead, aboutHead, reasonHead } = historyWords;
  const heads = [stateHead, timeHead, actorHead, actionHead, aboutHead, reasonHead].map((head): Cell => ({
    text: head[locale],
    style: 'title',
  }));
  const shown = linesOf(rows, top, height).map((index) =>
    typeof index === 'number'
      ? fitLine(tableRow(columns, cellsOf(rows[index]!, state, width), index === cursor), width)
      : groupLine(index, rows, state, width),
  );
  if (rows.length === 0) {
    const text = state.history.query.trim() === '' ? historyWords.empty : historyWords.emptySearch;
    shown.push(fitLine(line(` ${text[locale]}`, 'dim'), width));
  }
  while (shown.length < height) shown.push(line(' '.repeat(width)));
  return [
    fitLine(tableRow(columns, heads, false), width),
    ...shown,
    divider(state, rows.length, cursor, width),
    ...preview(rows[cursor], state, width),
  ];
}

/** What stands in the lines from `top` on: the index of a row, or the group whose heading it is. */
function linesOf(rows: readonly HistoryRow[], top: number, height: number): (number | HistoryRow['group'])[] {
  const lines: (number | HistoryRow['group'])[] = [];
  const first = Math.max(0, top - 2);
  for (let index = first; index < rows.length && lines.length < height; index += 1) {
    const at = lineOf(rows, index);
    if (at >= top + height) break;
    const isFirst = at !== lineOf(rows, index - 1) + 1 || (index === 0 && at === 1);
    if (isFirst && at - 1 >= top) lines.push(rows[index]!.group);
    if (at >= top && lines.length < height) lines.push(index);
  }
  return lines;
}

function groupLine(group: HistoryRow['group'], rows: readonly HistoryRow[], { locale }: TuiState, width: number): Line {
  const count = rows.filter((row) => row.group === group).length;
  const text = group === 'stale' ? historyWords.staleGroup : historyWords.logGroup;
  return fitLine(line(` ${fill(text, { count }, locale)}`, group === 'stale' ? 'warning' : 'title'), width);
}

/** Cells from which there is room for the year. */
const WIDE = 100;

function columnsFor(width: number, locale: Locale): Column[] {
  const wide = width >= WIDE;
  const fixed: Column[] = [{ width: 2 }, { width: wide ? 16 : 11 }, { width: wide ? 10 : 6 }, { width: locale === 'zh' ? 4 : 7 }];
  const left = width - tableWidth(fixed) - 3;
  const about = Math.min(44, Math.floor(left / 2));
  return [...fixed, { width: about }, { width: left - about }];
}

function cellsOf(row: HistoryRow, state: TuiState, width: number): Cell[] {
  const { locale } = state;
  const words = entryWords(row, state.model, state.timeZone, locale);
  const dim = row.state === 'revoked' || row.state === 'replaced' || row.state === 'otherPeriod';
  const style = dim ? 'dim' : 'plain';
  const mark = logStateMark[row.state][locale];
  return [
    { text: row.group === 'stale' && row.state === 'inForce' ? logStateMark.stale[locale] : mark, style: dim ? 'dim' : 'warning' },
    { text: width >= WIDE ? words.time : words.time.slice(5), style },
    { text: words.actor, style },
    { text: words.action, style: dim ? 'dim' : 'good' },
    { text: aboutText(row.decision, state), style },
    { text: [words.content, words.reason].filter((part) => part !== '').join('  '), style },
  ];
}

/** What an entry is about: unit, task and rule, of a bulk entry how many findings; of one that takes another back, which. */
export function aboutText(decision: Decision, state: TuiState): string {
  const { locale, timeZone } = state;
  if (decision.action === 'revoke') {
    const undone = state.decisions.find(({ decisionId }) => decisionId === decision.revokes);
    if (!undone) return decision.revokes ?? '';
    const { actor, action } = undone;
    return fill(
      historyWords.takesBack,
      { actor, time: localTime(undone.at, timeZone).slice(5), action: actionWord[action][locale] },
      locale,
    );
  }
  const { orgUnit, task, rule } = subjectWords(decision, state.model, locale);
  const bulk = decision.members ? fill(historyWords.bulk, { count: decision.members.length }, locale) : '';
  const about = [bulk, orgUnit, task, rule].filter((part) => part !== '').join(' ');
  if (about !== '' || !decision.mapping) return about;
  return (decision.mapping.kind === 'header' ? historyWords.mappingHeader : historyWords.mappingName)[locale];
}

/** Position and search, drawn into the dividing row. */
function divider(state: TuiState, count: number, cursor: number, width: number): Line {
  const { locale } = state;
  const query = state.history.query.trim();
  const position = fill(historyWords.position, { position: cursor + 1, count }, locale);
  const text = ` ${position}${query === '' ? '' : `  ${fill(historyWords.query, { query }, locale)}`} `;
  const rule = '-'.repeat(Math.max(0, width - 2 - cells(text)));
  return fitLine([span('--'), span(text, query === '' ? 'dim' : 'warning'), span(rule)], width);
}

/** The whole of an entry: what, why, what became of it, and its id for the command line. */
function preview(row: HistoryRow | undefined, state: TuiState, width: number): Line[] {
  const height = previewHeight(state);
  const rows = row ? previewLines(row, state).flatMap((text) => wrap(text, width - 2)) : [];
  while (rows.length < height) rows.push([]);
  return rows.slice(0, height).map((text) => fitLine([span(' '), ...text], width));
}

function previewLines(row: HistoryRow, state: TuiState): Line[] {
  const { locale, timeZone } = state;
  const { decision, revokedBy } = row;
  const words = entryWords(row, state.model, timeZone, locale);
  const became = [span(words.state, row.state === 'inForce' ? 'good' : 'warning'), ...staleSpans(row, state)];
  if (revokedBy) {
    const by = fill(historyWords.revokedBy, { actor: revokedBy.actor, time: localTime(revokedBy.at, timeZone) }, locale);
    became.push(span(`  ${by}${revokedBy.reason === '' ? '' : `  ${revokedBy.reason}`}`, 'warning'));
  }
  const said = [words.content, words.reason === '' ? '' : fill(historyWords.reasonIs, { reason: words.reason }, locale)];
  const period = row.state === 'otherPeriod' ? `  ${fill(historyWords.period, { period: decision.reportingPeriod }, locale)}` : '';
  return [
    [span(`${words.time} ${words.actor} `), span(words.action, 'title'), span(`  ${aboutText(decision, state)}  `), ...became],
    ...said.filter((text) => text !== '').map((text) => line(text)),
    line(`${fill(historyWords.id, { id: decision.decisionId }, locale)}${period}`, 'dim'),
  ];
}

/** Why an entry no longer applies; of a bulk entry, to how many findings. An ended waiver says so already. */
function staleSpans({ stale, decision, state }: HistoryRow, { locale }: TuiState): Line {
  const counts = new Map<keyof typeof staleWord, number>();
  for (const { reason } of stale) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  if (!decision.members)
    return state === 'expired' ? [] : [...counts.keys()].map((reason) => span(`  ${staleWord[reason][locale]}`, 'warning'));
  return [...counts].map(([reason, count]) =>
    span(`  ${fill(historyWords.staleSome, { reason: staleWord[reason][locale], count }, locale)}`, 'warning'),
  );
}
