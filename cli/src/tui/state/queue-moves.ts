import { noFilter, visibleItems, type Filter } from './filter.ts';
import { positionOf } from './lists.ts';
import { goTo } from './navigate.ts';
import { scrollTo } from './scroll.ts';
import { only, progressOf, type Handler, type TuiState } from './types.ts';
import { findingsHeight } from './viewport.ts';

/** The list of findings. Items are indexes into the model's. */
export interface QueueState {
  filter: Filter;
  /** Items that pass the filter, in the order of the findings. */
  visible: readonly number[];
  /** The item that the cursor is on, -1 when none is visible. */
  current: number;
  /** First row shown. */
  top: number;
}

/** Everything is shown, the cursor stands on the first. */
export function wholeQueue(items: readonly { index: number }[]): QueueState {
  return { filter: noFilter, visible: items.map(({ index }) => index), current: items.length === 0 ? -1 : 0, top: 0 };
}

/** The cursor on an item; on the next one if it is filtered out, on the last one after the end. */
export function moveTo(state: TuiState, item: number): TuiState {
  const { queue } = state;
  const { visible } = queue;
  if (visible.length === 0) {
    // A detail without finding makes no sense; the list says why it is empty.
    const shown = state.screen === 'detail' ? goTo(state, 'findings') : state;
    return { ...shown, queue: { ...queue, current: -1, top: 0 } };
  }
  const position = Math.min(positionOf(visible, item), visible.length - 1);
  const current = visible[position]!;
  return {
    ...state,
    queue: { ...queue, current, top: scrollTo(queue.top, position, findingsHeight(state), visible.length) },
    scroll: current === queue.current ? state.scroll : 0,
  };
}

/** What is visible, computed anew after the filter or the standings changed; the cursor stays where it can. */
export function refresh(state: TuiState, change: { filter?: Filter } = {}): TuiState {
  const filter = change.filter ?? state.queue.filter;
  const queue = { ...state.queue, filter, visible: visibleItems(state.model, state.standings, filter) };
  return moveTo({ ...state, queue }, Math.max(0, queue.current));
}

/** The list with another filter, from its first undecided finding; any screen may send people here. */
export function showFindings(state: TuiState, filter: Filter): TuiState {
  const opened = refresh(goTo(state, 'findings'), { filter });
  return moveTo(opened, firstUndecided(opened));
}

/** The nearest undecided item after (or before) one among the visible, around the end if need be; null when there is none. */
export function undecidedFrom(state: TuiState, item: number, direction: 1 | -1): number | null {
  const { visible } = state.queue;
  const count = visible.length;
  if (count === 0) return null;
  const start = positionOf(visible, item);
  const isAt = visible[start] === item;
  for (let step = direction === 1 && !isAt ? 0 : 1; step <= count; step += 1) {
    const candidate = visible[(((start + direction * step) % count) + count) % count]!;
    if (candidate !== item && progressOf(state.standings[candidate]!) === 'undecided') return candidate;
  }
  return null;
}

/** The first undecided item that is visible, else the first. */
export function firstUndecided(state: TuiState): number {
  return state.queue.visible.find((item) => progressOf(state.standings[item]!) === 'undecided') ?? state.queue.visible[0] ?? -1;
}

/** To the next or previous undecided finding, also from the detail. */
export const toUndecided: Handler = (state, { command }) => {
  const found = undecidedFrom(state, state.queue.current, command === 'nextUndecided' ? 1 : -1);
  return only(found === null ? { ...state, notice: { kind: 'noneUndecided' } } : moveTo(state, found));
};

/** The detail of the finding under the cursor. */
export function openDetail(state: TuiState): TuiState {
  return state.queue.current < 0 ? { ...state, notice: { kind: 'noFinding' } } : goTo(state, 'detail');
}
