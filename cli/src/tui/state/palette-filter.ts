import type { Bilingual } from '@duizhang/model';
import { say } from '../bindings/binding.ts';
import { valueName } from '../words/facet-values.ts';
import { facetRows, noFilter } from './filter.ts';
import type { FacetKey } from './finding-index.ts';
import type { Choice, Verb } from './palette-verbs.ts';
import { showFindings } from './queue-moves.ts';
import type { TuiState } from './types.ts';

const facets: readonly { key: FacetKey; names: Verb['names']; label: Bilingual }[] = [
  { key: 'orgUnitId', names: ['filter unit', '筛选 单位'], label: say('只看一个单位的问题', 'only the findings of a unit') },
  { key: 'ruleId', names: ['filter rule', '筛选 规则'], label: say('只看一条规则的问题', 'only the findings of a rule') },
  { key: 'taskId', names: ['filter task', '筛选 任务'], label: say('只看一项任务的问题', 'only the findings of a task') },
  { key: 'severity', names: ['filter severity', '筛选 级别'], label: say('只看一个级别的问题', 'only the findings of a severity') },
  { key: 'state', names: ['filter state', '筛选 状态'], label: say('只看一种状态的问题', 'only the findings in a state') },
];

/** How the list of findings is filtered by typing: of a facet one value, the other facets stay as they are. */
export const filterVerbs: readonly Verb[] = [
  ...facets.map(({ key, names, label }): Verb => ({
    names,
    label,
    usage: say('<值>', '<value>'),
    choices: (state) => choicesOf(state, key),
    run: (state, value) => showFindings(state, { ...state.queue.filter, [key]: [value] }),
  })),
  {
    names: ['filter none', '筛选 无'],
    label: say('不筛选，看全部问题', 'all findings'),
    usage: null,
    run: (state) => showFindings(state, noFilter),
  },
];

/** Ids that people write (a rule's, a task's) can be typed too. */
function choicesOf(state: TuiState, key: FacetKey): Choice[] {
  return facetRows(state)
    .filter((row) => row.key === key)
    .map(({ value }) => {
      const label = valueName(state, key, value);
      return { id: value, value: key === 'ruleId' || key === 'severity' ? value : label, label };
    });
}
