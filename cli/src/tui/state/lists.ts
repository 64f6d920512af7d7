import type { Movement } from './commands.ts';

/** Where a movement leads in a list (clamped). */
export function moved(at: number, movement: Movement, count: number, page: number): number {
  const target = { up: at - 1, down: at + 1, pageUp: at - page, pageDown: at + page, first: 0, last: count - 1 }[movement];
  return Math.max(0, Math.min(count - 1, target));
}

/** Where an item stands in a sorted list of items, or where it would stand. */
export function positionOf(sorted: readonly number[], item: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < item) low = middle + 1;
    else high = middle;
  }
  return low;
}
