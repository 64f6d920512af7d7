import type { Bilingual } from '@duizhang/model';
import type { Command, Context } from '../state/types.ts';

export type KeyGroup = 'decide' | 'find' | 'output' | 'move' | 'screens' | 'other' | 'dialog';

/** One row of the key table, from which the dispatcher, the footer, the menu, the palette, the help and the tests are made. */
export interface Binding {
  command: Command;
  /** Names as `readKeys` gives them; the first is the one shown in the footer. */
  keys: readonly string[];
  in: readonly Context[];
  group: KeyGroup;
  /** For the help and the menu. */
  label: Bilingual;
  /** For the footer, which has no room: only bindings that have it are shown there, in table order. */
  short?: Bilingual;
  /** The command line that does the same, for the help. */
  cli?: string;
}

export const say = (zh: string, en: string): Bilingual => ({ zh, en });
