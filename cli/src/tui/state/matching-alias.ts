import { search, searchQuery, searchText, type SearchText } from '@duizhang/lexicon';
import type { Locale, OrgUnitRegister } from '@duizhang/model';
import { columns } from '@duizhang/sheets';
import { columnTitle } from '../../mapping-words.ts';
import { moved } from './lists.ts';
import { answering, currentQuestion } from './matching.ts';
import type { TextField } from './text-field.ts';
import { only, type ContextLogic, type Handler, type Movement, type TuiState } from './types.ts';
import { aliasHeight } from './viewport.ts';

/** The line in which a unit of the register, or a column, is looked for that no candidate is. */
export interface AliasOverlay {
  kind: 'alias';
  field: TextField;
  /** Of what is found. */
  cursor: number;
}

/** Something that a name or header may mean: a unit of the register, or a column of the template. */
export interface Meaning {
  value: string;
  title: string;
  /** Behind the title: the short name of a unit. */
  short: string;
  /** Ready to be searched: what it is called now, and other names. */
  names: readonly SearchText[];
  aliases: readonly SearchText[];
}

/** An alias is worth less than a name, however well it fits: dsj is 大数据局, and 地税局 as well. */
const aliasWorth = -100;

const unitMeanings = new WeakMap<OrgUnitRegister, readonly Meaning[]>();

function meaningsOfUnits(register: OrgUnitRegister): readonly Meaning[] {
  const known = unitMeanings.get(register);
  if (known) return known;
  const made = register.orgUnits.map(({ orgUnitId, name, shortName, aliases }) => ({
    value: orgUnitId,
    title: name,
    short: shortName,
    names: [name, shortName].map(searchText),
    aliases: aliases.map((alias) => searchText(alias.name)),
  }));
  unitMeanings.set(register, made);
  return made;
}

function meaningsOfColumns(locale: Locale): readonly Meaning[] {
  const keys = ['orgUnit', ...columns.map(({ key }) => key)];
  return keys.map((value) => ({
    value,
    title: columnTitle(value, locale),
    short: '',
    names: [columnTitle(value, locale)].map(searchText),
    aliases: [columnTitle(value, 'zh'), columnTitle(value, 'en'), value].map(searchText),
  }));
}

/** All that the question under the cursor may mean and that fits what was typed, best first; all in their order while nothing is typed. */
export function meaningsFound(state: TuiState, typed: string): readonly Meaning[] {
  const question = currentQuestion(state);
  if (!question) return [];
  const all = question.kind === 'header' ? meaningsOfColumns(state.locale) : meaningsOfUnits(state.model.register);
  const query = searchQuery(typed);
  if (query.words.length === 0) return all;
  const worthOf = (texts: readonly SearchText[]) => texts.flatMap((text) => search(query, text)?.score ?? []);
  const found = all.flatMap((meaning) => {
    const scores = [...worthOf(meaning.names), ...worthOf(meaning.aliases).map((score) => score + aliasWorth)];
    return scores.length > 0 ? [{ meaning, score: Math.max(...scores) }] : [];
  });
  // Stable: equal ones stay in the order of the register.
  return found.sort((a, b) => b.score - a.score).map(({ meaning }) => meaning);
}

const move: Handler = (state, { command }) => {
  if (state.overlay?.kind !== 'alias') return only(state);
  const { overlay } = state;
  const count = meaningsFound(state, overlay.field.text).length;
  return only({ ...state, overlay: { ...overlay, cursor: moved(overlay.cursor, command as Movement, count, aliasHeight(state)) } });
};

/** The line in which a unit or a column is looked for. */
export const aliasLogic: ContextLogic = {
  commands: {
    up: move,
    down: move,
    pageUp: move,
    pageDown: move,
    submit(state) {
      if (state.overlay?.kind !== 'alias') return only(state);
      const chosen = meaningsFound(state, state.overlay.field.text)[state.overlay.cursor];
      return chosen ? answering({ ...state, overlay: null }, chosen.value) : only(state);
    },
  },
  type(state, change) {
    if (state.overlay?.kind !== 'alias') return only(state);
    return only({ ...state, overlay: { kind: 'alias', field: change(state.overlay.field), cursor: 0 } });
  },
};
