import type { Context } from '../state/types.ts';

/** Screens on which letters are commands: all but the help, where they are typed. */
export const lettered = ['overview', 'checks', 'findings', 'detail', 'filter', 'history', 'answer'] as const satisfies readonly Context[];
/** All screens. */
export const screens = [...lettered, 'help'] as const satisfies readonly Context[];
/** Where up and down, and the letters for it, move a cursor or a text. */
export const scrolled = [...lettered, 'menu'] as const;
/** Where the finding under the cursor is decided. */
export const judged = ['findings', 'detail'] as const;
/** Overlays in which something is typed. */
export const texts = ['decision', 'search', 'historySearch', 'revoking', 'palette'] as const;
/** Screens and overlays. */
export const everywhere = [...screens, 'menu', ...texts, 'quit'] as const satisfies readonly Context[];
