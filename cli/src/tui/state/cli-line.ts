import type { Bilingual, Locale } from '@duizhang/model';
import { say, type Binding } from '../bindings/binding.ts';
import { currentRow } from './history.ts';
import type { TuiState } from './types.ts';

/** What stands in the key table for what only the moment knows, and how it reads where the moment doesn't know it either. */
export const placeholders: Readonly<Record<string, Bilingual>> = {
  '<指纹>': say('<指纹>', '<fingerprint>'),
  '<编号>': say('<编号>', '<id>'),
};

/**
 * The command line that does what a key does, ready to be copied: with the fingerprint of the finding under the cursor, and the id of
 * the entry that would be taken back. Null where there is none.
 */
export function cliLine({ cli, command }: Binding, state: TuiState): string | null {
  if (cli === undefined) return null;
  const { locale, model, queue } = state;
  const entry =
    command === 'undo' ? state.undoable.at(-1) : command === 'redo' ? lastRevoke(state) : currentRow(state)?.decision.decisionId;
  const known: Readonly<Record<string, string | undefined>> = {
    '<指纹>': model.items[queue.current]?.finding.fingerprint,
    '<编号>': entry,
  };
  // As one types it.
  return cli.replaceAll('…', '...').replace(/<[^<>]*>/g, (name) => known[name] ?? wordOf(name, locale));
}

function wordOf(name: string, locale: Locale): string {
  return Object.hasOwn(placeholders, name) ? placeholders[name]![locale] : name;
}

/** The entry by which that was taken back which would be decided again. */
function lastRevoke({ decisions, history }: TuiState): string | undefined {
  return decisions.findLast(({ revokes }) => revokes !== null && revokes === history.redoable.at(-1))?.decisionId;
}
