import type { Bilingual } from '@duizhang/model';
import type { TextField } from '../state/text-field.ts';
import type { TuiState } from '../state/types.ts';
import { words } from '../words.ts';
import { helpWords } from '../words/help.ts';
import { historyWords } from '../words/history.ts';

/** The field that is typed into in the row above the footer, with what stands before it; null where there is none. */
export function footField({ overlay, screen, help }: TuiState): { label: Bilingual; field: TextField } | null {
  if (overlay?.kind === 'search') return { label: words.searchLabel, field: overlay.field };
  if (overlay?.kind === 'historySearch') return { label: historyWords.searchLabel, field: overlay.field };
  return overlay === null && screen === 'help' ? { label: helpWords.filter, field: help } : null;
}
