import type { Bilingual, Locale } from '@duizhang/model';
import { say, type Binding } from '../bindings/binding.ts';
import { currentRow } from './history.ts';
import type { Command, TuiState } from './types.ts';

/** What stands in the key table for what only the moment knows, and how it reads where the moment doesn't know it either. */
export const placeholders: Readonly<Record<string, Bilingual>> = {
  '<指纹>': say('<指纹>', '<fingerprint>'),
  '<编号>': say('<编号>', '<id>'),
  '<裁定>': say('<裁定>', '<action>'),
  '<名称>': say('<名称>', '<name>'),
  '<单位>': say('<单位>', '<unit>'),
  '<序号>': say('<序号>', '<number>'),
};

/**
 * The command line that does what a key does, ready to be copied: with the fingerprint of the finding under the cursor, and the id of
 * the entry that would be taken back. Null where there is none.
 */
export function cliLine({ cli, command }: Binding, state: TuiState): string | null {
  if (cli === undefined) return null;
  const known = (name: string): string | undefined => {
    if (name === '<指纹>') return state.model.items[state.queue.current]?.finding.fingerprint;
    return name === '<编号>' ? entryOf(command, state) : undefined;
  };
  // As one types it.
  return cli.replaceAll('…', '...').replace(/<[^<>]*>/g, (name) => known(name) ?? wordOf(name, state.locale));
}

/** Id of the entry that a command would take back. */
function entryOf(command: Command, state: TuiState): string | undefined {
  if (command === 'undo') return state.undoable.at(-1);
  return command === 'redo' ? lastRevoke(state) : currentRow(state)?.decision.decisionId;
}

function wordOf(name: string, locale: Locale): string {
  return Object.hasOwn(placeholders, name) ? placeholders[name]![locale] : name;
}

/** The entry by which that was taken back which would be decided again. */
function lastRevoke({ decisions, history }: TuiState): string | undefined {
  return decisions.findLast(({ revokes }) => revokes !== null && revokes === history.redoable.at(-1))?.decisionId;
}
