import type { Movement } from './commands.ts';

/** Where a movement leads in a list (clamped). */
export function moved(at: number, movement: Movement, count: number, page: number): number {
  const target = { up: at - 1, down: at + 1, pageUp: at - page, pageDown: at + page, first: 0, last: count - 1 }[movement];
  return Math.max(0, Math.min(count - 1, target));
}
