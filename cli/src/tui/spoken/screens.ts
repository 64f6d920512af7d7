import { fill } from '@duizhang/model';
import { cursorSentences, sumSentences } from '../screens/overview-words.ts';
import { filterText, valueName } from '../words/facet-values.ts';
import { checkName, checksHead } from '../screens/checks.ts';
import { checkRows, orgUnitRows } from '../state/checks.ts';
import { facetRows } from '../state/filter.ts';
import { sentence } from '../state/model.ts';
import { positionOf } from '../state/queue-moves.ts';
import type { Screen, TuiState } from '../state/types.ts';
import { dispositionWord, severityWord, words } from '../words.ts';
import { matrixSortWord, overviewWords } from '../words/overview.ts';
import { queueWords } from '../words/queue.ts';
import { spokenWords } from '../words/spoken.ts';
import { sentenceOf, type Place } from './place.ts';

/** Screens whose rows make sense only under the heads of their columns have sentences of their own. */
export const spokenScreens: Readonly<Partial<Record<Screen, (state: TuiState) => Place>>> = {
  overview(state) {
    const { overview, locale } = state;
    const order = fill(overviewWords.sortedBy, { sort: matrixSortWord[overview.sort][locale] }, locale);
    const layout = [
      (overview.transposed ? overviewWords.cornerTransposed : overviewWords.corner)[locale],
      order,
      ...(overview.alarmingOnly ? [overviewWords.alarmingOnly[locale]] : []),
    ];
    const focus = joined(cursorSentences(state), state);
    const empty = overview.alarmingOnly ? overviewWords.nothingAlarming : overviewWords.nothingOwed;
    return {
      texts: [...sumSentences(state, true).map((text) => sentenceOf(text, locale)), joined(layout, state)],
      focus: focus || empty[locale],
      field: null,
    };
  },
  findings: findings,
  filter(state) {
    const { locale } = state;
    const row = facetRows(state)[state.facets.cursor];
    const focus = row
      ? joined(
          [
            queueWords.facets[row.key][locale],
            valueName(state, row.key, row.value),
            spokenWords[row.chosen ? 'chosen' : 'notChosen'][locale],
            fill(spokenWords.listed, { count: row.count }, locale),
          ],
          state,
        )
      : spokenWords.nothing[locale];
    return { texts: [filterText(state, state.queue.filter)], focus, field: null };
  },
  checks(state) {
    const { locale, model, standings } = state;
    const { pane, cursors } = state.checks;
    if (pane === 0) {
      const row = checkRows(model, standings)[cursors[0]];
      const name = row ? checkName(model, row, state).text.trim() : '';
      const form = row?.checks ? spokenWords.checkRow : spokenWords.severityRow;
      return { texts: headOf(state), focus: row ? fill(form, { ...row, ...row.checks, name }, locale) : '', field: null };
    }
    const row = orgUnitRows(model, standings)[cursors[1]];
    const name = row?.orgUnitId === '' ? words.noOrgUnit[locale] : (row?.name ?? '');
    return { texts: headOf(state), focus: row ? fill(spokenWords.orgUnitRow, { ...row, name }, locale) : '', field: null };
  },
};

function headOf(state: TuiState): string[] {
  return checksHead(state).map((text) => sentenceOf(text, state.locale));
}

function findings(state: TuiState): Place {
  const { locale, model, queue, standings } = state;
  const texts = [joined([fill(spokenWords.listed, { count: queue.visible.length }, locale), filterText(state, queue.filter)], state)];
  const item = model.items[queue.current];
  if (!item) return { texts, focus: (model.items.length === 0 ? words.noFindings : words.emptyList)[locale], field: null };
  const { finding, task } = item;
  const head = fill(
    spokenWords.finding,
    {
      position: positionOf(state) + 1,
      count: queue.visible.length,
      severity: finding.outcome === 'notEvaluated' ? words.notEvaluated[locale] : severityWord[finding.severity][locale],
      state: dispositionWord[standings[item.index]!.disposition][locale],
    },
    locale,
  );
  const parts = [
    item.orgUnit,
    task && fill(words.task, { number: task.number }, locale),
    item.rule?.title[locale] ?? finding.ruleId,
    finding.at.cell,
    sentence(item, locale),
  ];
  return { texts, focus: joined([head, ...parts.filter((part) => part !== null)], state), field: null };
}

function joined(parts: readonly string[], { locale }: Pick<TuiState, 'locale'>): string {
  return parts.join(locale === 'zh' ? '；' : '; ');
}
