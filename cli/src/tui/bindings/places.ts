import type { Context } from '../state/types.ts';

/** Screens on which letters are commands: all but the help, where they are typed. */
export const lettered = [
  'overview',
  'checks',
  'matching',
  'findings',
  'detail',
  'filter',
  'report',
  'evidence',
  'history',
  'answer',
] as const satisfies readonly Context[];
/** All screens. */
export const screens = [...lettered, 'help'] as const satisfies readonly Context[];
/** Where digits lead to screens and to the menu; elsewhere they choose. */
export const digitScreens = screens.filter((screen) => screen !== 'matching');
/** Where up and down, and the letters for it, move a cursor or a text. */
export const scrolled = [...lettered.filter((screen) => screen !== 'overview'), 'menu'] as const satisfies readonly Context[];
/** Where the finding under the cursor is decided. */
export const judged = ['findings', 'detail'] as const;
/** Overlays in which something is typed. */
export const texts = ['decision', 'search', 'export', 'alias', 'historySearch', 'revoking', 'palette'] as const;
/** Screens and overlays. */
export const everywhere = [...screens, 'menu', ...texts, 'quit'] as const satisfies readonly Context[];
