import { say } from '../bindings/binding.ts';
import { progressWord, severityWord, words } from '../words.ts';
import { noFilter, progresses, severities, type FacetKey, type Filter } from './filter.ts';
import type { Choice, Verb } from './palette-verbs.ts';
import { showFindings } from './queue-moves.ts';
import type { TuiState } from './types.ts';

/** A facet of the findings as a verb: the list with this value alone chosen; what else is chosen stays. */
function filterVerb(key: FacetKey, names: Verb['names'], label: Verb['label'], choices: (state: TuiState) => readonly Choice[]): Verb {
  return {
    names,
    label,
    usage: say('<值>', '<value>'),
    choices,
    run: (state, value) => showFindings(state, { ...state.queue.filter, [key]: value } as Filter),
  };
}

/** How the list of findings is filtered by typing. */
export const filterVerbs: readonly Verb[] = [
  filterVerb('orgUnitId', ['filter unit', '筛选 单位'], say('只看一个单位的问题', 'only the findings of a unit'), ({ model, locale }) =>
    model.orgUnits.map(({ orgUnitId, name }) => {
      const text = orgUnitId === '' ? words.noOrgUnit[locale] : name;
      return { id: orgUnitId, value: text, label: text };
    }),
  ),
  filterVerb('ruleId', ['filter rule', '筛选 规则'], say('只看一条规则的问题', 'only the findings of a rule'), ({ model, locale }) =>
    model.ruleCounts.map(({ ruleId }) => ({ id: ruleId, value: ruleId, label: model.rules.get(ruleId)?.title[locale] ?? ruleId })),
  ),
  filterVerb('severity', ['filter severity', '筛选 级别'], say('只看一个级别的问题', 'only the findings of a severity'), ({ locale }) =>
    severities.map((severity) => ({ id: severity, value: severity, label: severityWord[severity][locale] })),
  ),
  filterVerb('progress', ['filter state', '筛选 状态'], say('只看一种状态的问题', 'only the findings in a state'), ({ locale }) =>
    progresses.map((progress) => ({ id: progress, value: progress, label: progressWord[progress][locale] })),
  ),
  {
    names: ['filter none', '筛选 无'],
    label: say('不筛选，看全部问题', 'all findings'),
    usage: null,
    run: (state) => showFindings(state, noFilter),
  },
];
