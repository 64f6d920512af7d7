import { search, searchQuery, searchText } from '@duizhang/lexicon';
import { bindings, groupOrder, groupTitles, keyLabel, type Binding, type KeyGroup } from '../keymap.ts';
import { cliLine } from './cli-line.ts';
import { scrollCommands } from './text-screen.ts';
import { only, type ContextLogic, type TuiState } from './types.ts';

/** The help: what is typed filters it. */
export const helpLogic: ContextLogic = {
  commands: scrollCommands,
  type: (state, change) => only({ ...state, help: change(state.help), scroll: 0 }),
};

/** What a key does, as the help lists it: once, however many keys and screens it has. */
export interface HelpEntry {
  group: KeyGroup;
  binding: Binding;
  /** As people read them, in the language of the state. */
  keys: readonly string[];
  cli: string | null;
}

/** The key table as the help shows it, in its groups: what passes the filter, by label, group, key or command line. */
export function helpEntries(state: TuiState): readonly HelpEntry[] {
  const query = searchQuery(state.help.text);
  const wanted = state.help.text.trim();
  return allEntries(state).filter(({ group, binding: { label }, keys, cli }) => {
    const texts = [label.zh, label.en, groupTitles[group].zh, groupTitles[group].en, cli ?? ''];
    return keys.includes(wanted) || search(query, searchText(texts.join('\n'))) !== null;
  });
}

function allEntries(state: TuiState): HelpEntry[] {
  const listed = new Map<string, HelpEntry>();
  for (const binding of bindings) {
    const { group, label, cli } = binding;
    const name = JSON.stringify([group, label.zh]);
    const known = listed.get(name);
    const keys = [...new Set([...(known?.keys ?? []), ...binding.keys.map((key) => keyLabel(key, state.locale))])];
    listed.set(name, {
      group,
      binding: known?.binding ?? binding,
      keys,
      cli: known?.cli ?? (cli === undefined ? null : cliLine(binding, state)),
    });
  }
  const entries = [...listed.values()];
  return groupOrder.flatMap((group) => entries.filter((entry) => entry.group === group));
}
