import { fill, type Finding } from '@duizhang/model';
import type { Filter } from '../state/filter.ts';
import { facetKeys, type FacetKey } from '../state/finding-index.ts';
import type { Disposition, TuiState } from '../state/types.ts';
import { dispositionWord, severityWord, words } from '../words.ts';
import { queueWords } from './queue.ts';

/** A value of a facet as people call it. */
export function valueName({ model, locale }: Pick<TuiState, 'model' | 'locale'>, key: FacetKey, value: string): string {
  switch (key) {
    case 'severity':
      return severityWord[value as Finding['severity']][locale];
    case 'state':
      return dispositionWord[value as Disposition][locale];
    case 'ruleId':
      return model.rules.get(value)?.title[locale] ?? value;
    case 'orgUnitId':
      return value === '' ? words.noOrgUnit[locale] : model.orgUnitName(value);
    case 'taskId': {
      const task = model.task(value);
      if (task) return fill(queueWords.taskOf, { number: task.number, title: task.title ?? '' }, locale);
      return value === '' ? queueWords.noTask[locale] : value;
    }
  }
}

/** The filter in force in one line. */
export function filterText(state: Pick<TuiState, 'model' | 'locale'>, filter: Filter): string {
  const { locale } = state;
  const parts = facetKeys
    .filter((key) => filter[key].length > 0)
    .map((key) => filter[key].map((value) => valueName(state, key, value)).join('/'));
  if (filter.among !== null) parts.push(filter.among.label);
  if (filter.query.trim() !== '') parts.push(`/${filter.query.trim()}`);
  return parts.length === 0 ? words.filterNone[locale] : fill(words.filterSome, { filters: parts }, locale);
}
