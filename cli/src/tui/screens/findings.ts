import { fill } from '@duizhang/model';
import { fitLine, line, span, type Line } from '../components/line.ts';
import { cells } from '../components/width.ts';
import { wrap } from '../components/wrap.ts';
import { isFiltered, type Filter } from '../state/filter.ts';
import { positionOf } from '../state/lists.ts';
import { sentence, shortSentence, type Item, type Model } from '../state/model.ts';
import type { TuiState } from '../state/types.ts';
import { findingsHeight, previewHeight } from '../state/viewport.ts';
import { actionMark, progressWord, severityMark, severityWord, words } from '../words.ts';
import { planSentence, relatedQuotes } from './plan-sentence.ts';
import { tableRow, tableWidth, type Cell, type Column } from './table.ts';
import { targetText } from './target.ts';

/** The list of findings that pass the filter, with a preview of the one under the cursor. */
export function findingsScreen(state: TuiState, width: number): Line[] {
  const { locale, model } = state;
  const { visible, top, current } = state.queue;
  const height = findingsHeight(state);
  const columns = columnsFor(width);
  const heads = [
    words.severityHead,
    words.stateHead,
    words.orgUnitHead,
    words.taskHead,
    words.ruleHead,
    words.sentenceHead,
    words.placeHead,
  ];
  const rows = visible
    .slice(top, top + height)
    .map((index) => fitLine(tableRow(columns, cellsOf(model.items[index]!, state), index === current), width));
  if (visible.length === 0)
    rows.push(fitLine(line(` ${(model.items.length === 0 ? words.noFindings : words.emptyList)[locale]}`, 'dim'), width));
  while (rows.length < height) rows.push(line(' '.repeat(width)));
  return [
    fitLine(
      tableRow(
        columns,
        heads.map((head) => ({ text: head[locale], style: 'title' })),
        false,
      ),
      width,
    ),
    ...rows,
    divider(state, width),
    ...preview(model.items[current], state, width),
  ];
}

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

/** Position in the list and the filter in force, drawn into the dividing row. */
function divider(state: TuiState, width: number): Line {
  const { locale } = state;
  const { visible, filter, current } = state.queue;
  const position = visible.length === 0 ? 0 : positionOf(visible, current) + 1;
  const text = ` ${fill(words.position, { position, count: visible.length }, locale)}  ${filterText(state.model, filter, state)} `;
  const rule = '-'.repeat(Math.max(0, width - 2 - cells(text)));
  return fitLine([span('--'), span(text, isFiltered(filter) ? 'warning' : 'dim'), span(rule)], width);
}

export function filterText(model: Model, filter: Filter, state: Pick<TuiState, 'locale'>): string {
  const { locale } = state;
  const parts: string[] = [];
  if (filter.severity) parts.push(severityWord[filter.severity][locale]);
  if (filter.progress) parts.push(progressWord[filter.progress][locale]);
  if (filter.ruleId) parts.push(model.rules.get(filter.ruleId)?.title[locale] ?? filter.ruleId);
  if (filter.orgUnitId !== null)
    parts.push(model.orgUnits.find((unit) => unit.orgUnitId === filter.orgUnitId)?.name || words.noOrgUnit[locale]);
  const task = model.catalogue.tasks.find(({ taskId }) => taskId === filter.taskId);
  if (task) parts.push(fill(words.task, { number: task.number }, locale));
  if (filter.query.trim() !== '') parts.push(`/${filter.query.trim()}`);
  return parts.length === 0 ? words.filterNone[locale] : fill(words.filterSome, { filters: parts }, locale);
}

function preview(item: Item | undefined, state: TuiState, width: number): Line[] {
  const { locale } = state;
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
