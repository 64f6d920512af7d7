import { facetRows, visibleItems } from './filter.ts';
import type { Judged, Model } from './model.ts';
import { paneLengths } from './overview.ts';
import { scrollTo } from './scroll.ts';
import { progressOf, type Command, type Filter, type Screen, type TuiState } from './types.ts';
import { bodyHeight, facetsHeight, findingsHeight, overviewHeight } from './viewport.ts';

/** Where an item stands in the sorted list of visible ones, or where it would stand. */
export function positionOf(visible: readonly number[], item: number): number {
  let low = 0;
  let high = visible.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (visible[middle]! < item) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The cursor on an item; on the next one if it is filtered out, on the last one after the end. */
export function moveTo(state: TuiState, item: number): TuiState {
  const { visible } = state;
  if (visible.length === 0) {
    // A detail without finding makes no sense; the list says why it is empty.
    return state.screen === 'detail' ? { ...goTo(state, 'findings'), current: -1, top: 0 } : { ...state, current: -1, top: 0 };
  }
  const position = Math.min(positionOf(visible, item), visible.length - 1);
  const current = visible[position]!;
  return {
    ...state,
    current,
    top: scrollTo(state.top, position, findingsHeight(state), visible.length),
    scroll: current === state.current ? state.scroll : 0,
  };
}

/** Recomputes what is visible after the filter or the standings changed; the cursor stays where it can. */
export function refresh(model: Model, state: TuiState, change: { filter?: Filter } | Judged): TuiState {
  const next = { ...state, ...change };
  return moveTo({ ...next, visible: visibleItems(model, next.standings, next.filter) }, Math.max(0, state.current));
}

/** The nearest undecided item after (or before) one among the visible, around the end if need be; null when there is none. */
export function undecidedFrom(state: TuiState, item: number, direction: 1 | -1): number | null {
  const { visible, standings } = state;
  const count = visible.length;
  if (count === 0) return null;
  const start = positionOf(visible, item);
  const isAt = visible[start] === item;
  for (let step = direction === 1 && !isAt ? 0 : 1; step <= count; step += 1) {
    const candidate = visible[(((start + direction * step) % count) + count) % count]!;
    if (candidate !== item && progressOf(standings[candidate]!) === 'undecided') return candidate;
  }
  return null;
}

/** The first undecided item that is visible, else the first. */
export function firstUndecided(state: TuiState): number {
  return state.visible.find((item) => progressOf(state.standings[item]!) === 'undecided') ?? state.visible[0] ?? -1;
}

const beneath: Readonly<Record<Exclude<Screen, 'help'>, readonly Screen[]>> = {
  overview: [],
  findings: ['overview'],
  detail: ['overview', 'findings'],
  filter: ['overview', 'findings'],
};

/** Shows a screen; help lies over whatever is shown. */
export function goTo(state: TuiState, screen: Screen): TuiState {
  if (screen === state.screen) return state;
  return { ...state, screen, scroll: 0, beneath: screen === 'help' ? [...state.beneath, state.screen] : beneath[screen] };
}

/** Closes the topmost screen. */
export function goBack(state: TuiState): TuiState {
  const screen = state.beneath.at(-1);
  return screen === undefined ? state : { ...state, screen, beneath: state.beneath.slice(0, -1), scroll: 0 };
}

export type Movement = Extract<Command, 'up' | 'down' | 'pageUp' | 'pageDown' | 'first' | 'last'>;

/** Where a movement leads in a list (clamped). */
export function moved(at: number, movement: Movement, count: number, page: number): number {
  const target = { up: at - 1, down: at + 1, pageUp: at - page, pageDown: at + page, first: 0, last: count - 1 }[movement];
  return Math.max(0, Math.min(count - 1, target));
}

/** Moves the cursor or the text of the current screen. */
export function moveOnScreen(model: Model, state: TuiState, movement: Movement, scrollEnd: number): TuiState {
  switch (state.screen) {
    case 'overview': {
      const { pane, cursors, tops } = state.overview;
      const count = paneLengths(model)[pane];
      const cursor = moved(cursors[pane], movement, count, overviewHeight(state));
      const top = scrollTo(tops[pane], cursor, overviewHeight(state), count);
      return { ...state, overview: { pane, cursors: withAt(cursors, pane, cursor), tops: withAt(tops, pane, top) } };
    }
    case 'findings': {
      const position = moved(positionOf(state.visible, state.current), movement, state.visible.length, findingsHeight(state));
      return moveTo(state, state.visible[position] ?? -1);
    }
    case 'filter': {
      const count = facetRows(model, state.standings, state.filter).length;
      const cursor = moved(state.facets.cursor, movement, count, facetsHeight(state));
      return { ...state, facets: { cursor, top: scrollTo(state.facets.top, cursor, facetsHeight(state), count) } };
    }
    case 'detail':
    case 'help':
      return { ...state, scroll: moved(Math.min(state.scroll, scrollEnd), movement, scrollEnd + 1, bodyHeight(state) - 1) };
  }
}

function withAt(pair: readonly [number, number], at: 0 | 1, value: number): readonly [number, number] {
  return at === 0 ? [value, pair[1]] : [pair[0], value];
}
