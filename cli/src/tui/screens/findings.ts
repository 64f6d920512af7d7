import { fill } from '@duizhang/model';
import { fitLine, line, span, type Line } from '../components/line.ts';
import { cells } from '../components/width.ts';
import { wrap } from '../components/wrap.ts';
import { isFiltered } from '../state/filter.ts';
import { sentence, shortSentence, type Item } from '../state/model.ts';
import { rangeOf } from '../state/queue-marks.ts';
import { positionOf } from '../state/queue-moves.ts';
import type { TuiState } from '../state/types.ts';
import { findingsHeight, paneWidth, previewHeight } from '../state/viewport.ts';
import { actionMark, severityMark, words } from '../words.ts';
import { queueWords, sortWord } from '../words/queue.ts';
import { facetLines } from './facet-lines.ts';
import { filterText } from '../words/facet-values.ts';
import { planSentence, relatedQuotes } from './plan-sentence.ts';
import { tableRow, tableWidth, type Cell, type Column } from './table.ts';
import { targetText } from './target.ts';

/** The list of findings that pass the filter, the facets beside it where there is room, and a preview of the one under the cursor. */
export function findingsScreen(state: TuiState, width: number): Line[] {
  const pane = paneWidth(state);
  const list = listLines(state, pane > 0 ? width - pane - 1 : width);
  return [...(pane > 0 ? beside(list, paneLines(state, pane)) : list), divider(state, width), ...preview(state, width)];
}

function beside(left: readonly Line[], right: readonly Line[]): Line[] {
  return left.map((row, index) => [...row, span('|'), ...right[index]!]);
}

function paneLines(state: TuiState, width: number): Line[] {
  return [fitLine(line(` ${queueWords.pane[state.locale]}`, 'title'), width), ...facetLines(state, width)];
}

function listLines(state: TuiState, width: number): Line[] {
  const { locale, model } = state;
  const { visible, top, current } = state.queue;
  const height = findingsHeight(state);
  const columns = columnsFor(width);
  const head = heads.map((each) => ({ text: each[locale], style: 'title' as const }));
  const rows = [fitLine(tableRow(columns, head, false), width)];
  const range = rangeOf(state);
  for (const [offset, item] of visible.subarray(top, top + height).entries()) {
    const place = top + offset;
    const isMarked =
      state.queue.marks.has(model.items[item]!.finding.fingerprint) || (range !== null && place >= range[0] && place <= range[1]);
    rows.push(fitLine(tableRow(columns, cellsOf(model.items[item]!, state), item === current, markOf(item === current, isMarked)), width));
  }
  if (visible.length === 0)
    rows.push(fitLine(line(` ${(model.items.length === 0 ? words.noFindings : words.emptyList)[locale]}`, 'dim'), width));
  while (rows.length < height + 1) rows.push(line(' '.repeat(width)));
  return rows;
}

/** The cursor, a mark, or the cursor on what is marked. */
function markOf(isCurrent: boolean, isMarked: boolean): string {
  if (isMarked) return isCurrent ? '+' : '*';
  return isCurrent ? '>' : ' ';
}

const heads = [words.severityHead, words.stateHead, words.orgUnitHead, words.taskHead, words.ruleHead, words.sentenceHead, words.placeHead];

/** The sentence takes what is left; the cell has a column only where there is room for it. */
function columnsFor(width: number): Column[] {
  const wide = width >= 110;
  const fixed: Column[] = [{ width: 2 }, { width: 2 }, { width: wide ? 22 : 14 }, { width: 4 }, { width: wide ? 20 : 12 }];
  const place: Column = { width: wide ? 10 : 0 };
  const sentenceWidth = width - tableWidth([...fixed, place]) - 1;
  return wide ? [...fixed, { width: sentenceWidth }, place] : [...fixed, { width: sentenceWidth }];
}

function cellsOf(item: Item, state: TuiState): Cell[] {
  const { locale } = state;
  const { finding } = item;
  const { decision } = state.standings[item.index]!;
  return [
    {
      text: finding.outcome === 'notEvaluated' ? '? ' : severityMark[finding.severity][locale],
      style: finding.outcome === 'notEvaluated' ? 'dim' : finding.severity,
    },
    { text: decision ? actionMark[decision.action][locale] : '', style: 'good' },
    { text: item.orgUnit ?? '--' },
    { text: item.task ? String(item.task.number) : '--' },
    { text: item.rule?.title[locale] ?? finding.ruleId },
    { text: shortSentence(item, locale) },
    { text: finding.at.cell ?? '--', style: 'dim' },
  ];
}

/** Position in the list, what is marked, the order and the filter in force, drawn into the dividing row. */
function divider(state: TuiState, width: number): Line {
  const { locale, queue } = state;
  const position = queue.visible.length === 0 ? 0 : positionOf(state) + 1;
  const range = rangeOf(state);
  const parts = [
    fill(words.position, { position, count: queue.visible.length }, locale),
    ...(range === null ? [] : [fill(queueWords.range, { count: range[1] - range[0] + 1 }, locale)]),
    ...(queue.marks.size > 0 ? [fill(queueWords.marked, { count: queue.marks.size }, locale)] : []),
    ...(queue.sort === 'severity' ? [] : [fill(queueWords.sortedBy, { by: sortWord[queue.sort][locale] }, locale)]),
    filterText(state, queue.filter),
  ];
  const text = ` ${parts.join('  ')} `;
  const rule = '-'.repeat(Math.max(0, width - 2 - cells(text)));
  return fitLine([span('--'), span(text, isFiltered(queue.filter) ? 'warning' : 'dim'), span(rule)], width);
}

function preview(state: TuiState, width: number): Line[] {
  const { locale } = state;
  const item = state.model.items[state.queue.current];
  const height = previewHeight(state);
  const room = width - 2;
  const rows: Line[] = [];
  if (item) {
    // The file's name is enough here; the detail has the whole path.
    const place = [item.finding.at.file?.split('/').at(-1) ?? null, item.finding.at.sheet, item.finding.at.cell]
      .filter((part) => part !== null)
      .join('!');
    const plan = item.clause
      ? planSentence(item)
      : relatedQuotes(item)
          .slice(0, 1)
          .map((quote) => span(quote));
    const planRows = plan.length === 0 ? [] : wrap([span(`${words.planTitle[locale]} `, 'title'), ...plan], room);
    const target = item.indicator ? `${words.target[locale]}${targetText(item.indicator, locale)}  ` : '';
    const actual = item.row ? `${words.actual[locale]}${item.row.actual.raw || words.blank[locale]}  ` : '';
    const last = wrap([span(`${target}${actual}`), span(place, 'dim')], room);
    const sentenceRows = wrap([span(sentence(item, locale), item.finding.severity)], room);
    const share = Math.max(1, height - sentenceRows.length - last.length);
    rows.push(...sentenceRows, ...aroundMark(planRows, share), ...last);
  }
  while (rows.length < height) rows.push([]);
  return rows.slice(0, height).map((row) => fitLine([span(' '), ...row], width));
}

/** At most `count` rows of a long clause: those with the promised number. */
function aroundMark(rows: readonly Line[], count: number): readonly Line[] {
  if (rows.length <= count) return rows;
  const marked = rows.findIndex((row) => row.some((part) => part.style === 'mark'));
  const from = Math.max(0, Math.min(marked, rows.length - count));
  return rows.slice(from, from + count);
}
