import type { Context } from '../state/types.ts';

/** All screens. */
export const screens = [
  'overview',
  'checks',
  'findings',
  'detail',
  'filter',
  'report',
  'evidence',
  'help',
] as const satisfies readonly Context[];
/** Where up and down move a cursor or a text. */
export const scrolled = [...screens.filter((screen) => screen !== 'overview'), 'menu'] as const satisfies readonly Context[];
/** Where the finding under the cursor is decided. */
export const judged = ['findings', 'detail'] as const;
/** Overlays in which something is typed. */
export const texts = ['decision', 'search', 'export'] as const;
/** Screens and overlays. */
export const everywhere = [...screens, 'menu', 'decision', 'search', 'quit', 'export'] as const satisfies readonly Context[];
