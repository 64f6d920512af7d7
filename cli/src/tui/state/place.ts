import { contexts } from './contexts.ts';
import { goTo, isPlainScreen } from './navigate.ts';
import type { TuiState } from './types.ts';

/** Where a session was: the screen, and what each screen keeps of itself. Plain data, for a file. */
export interface Place {
  screen: string;
  kept: Readonly<Record<string, unknown>>;
}

/** Where the user is. An open dialog is not kept: what is typed halfway is no place. */
export function placeOf(state: TuiState): Place {
  const kept = Object.entries(contexts).flatMap(([name, { keep }]) => (keep ? [[name, keep(state)] as const] : []));
  return { screen: state.screen, kept: Object.fromEntries(kept) };
}

/** The state at a place. It comes from a file that anything may have happened to: what makes no sense is passed over. */
export function atPlace(state: TuiState, place: Place): TuiState {
  let next = state;
  for (const [name, { restore }] of Object.entries(contexts)) {
    if (restore && Object.hasOwn(place.kept, name)) next = restore(next, place.kept[name]);
  }
  if (!isPlainScreen(place.screen)) return next;
  // A finding that is gone has no detail.
  const screen = place.screen === 'detail' && next.queue.current < 0 ? 'findings' : place.screen;
  return goTo(next, screen);
}
