import type { Context } from '../state/types.ts';

/** All screens. */
export const screens = ['overview', 'checks', 'matching', 'findings', 'detail', 'filter', 'help'] as const satisfies readonly Context[];
/** Where digits lead to screens and to the menu; elsewhere they choose. */
export const digitScreens = screens.filter((screen) => screen !== 'matching');
/** Where up and down move a cursor or a text. */
export const scrolled = [...screens, 'menu'] as const;
/** Where the finding under the cursor is decided. */
export const judged = ['findings', 'detail'] as const;
/** Overlays in which something is typed. */
export const texts = ['decision', 'search', 'alias'] as const;
/** Screens and overlays. */
export const everywhere = [...screens, 'menu', 'decision', 'search', 'alias', 'quit'] as const satisfies readonly Context[];
