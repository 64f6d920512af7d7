import { noFilter, undecidedStates, type Filter } from './filter.ts';
import { dispositions, stateColumn, type SortKey } from './finding-index.ts';
import { select, type FacetCounts } from './finding-selection.ts';
import type { Model } from './model.ts';
import { goTo } from './navigate.ts';
import { remembered } from './remembered.ts';
import { scrollAhead } from './scroll.ts';
import { only, type Handler, type Standing, type TuiState } from './types.ts';
import { findingsHeight } from './viewport.ts';

/** The list of findings. Items are indexes into the model's. */
export interface QueueState {
  filter: Filter;
  sort: SortKey;
  /** Items that pass the filter, in the order in which they are listed. */
  visible: Uint32Array;
  /** What choosing any other value would list. */
  counts: FacetCounts;
  /** The item that the cursor is on, -1 when none is visible. */
  current: number;
  /** First row shown. */
  top: number;
  /** Fingerprints of the findings that are marked. */
  marks: ReadonlySet<string>;
  /** Where a range began that is being marked, by fingerprint: it ends at the cursor. Null when there is none. */
  rangeFrom: string | null;
  /** What was searched for last; stays when the list is no longer narrowed to it. */
  lastQuery: string;
}

/** Everything is shown, the cursor stands on the first. */
export function wholeQueue(model: Model, standings: readonly Standing[]): QueueState {
  const queue = { filter: noFilter, sort: 'severity', ...listed(model, standings, noFilter, 'severity') } as const;
  return { ...queue, current: queue.visible[0] ?? -1, top: 0, marks: new Set(), rangeFrom: null, lastQuery: '' };
}

/** What was decided, as numbers: see `dispositions`. */
export const statesOf = remembered(stateColumn);

function listed(model: Model, standings: readonly Standing[], filter: Filter, sort: SortKey): Pick<QueueState, 'visible' | 'counts'> {
  const { index, search } = model;
  return select(index, statesOf(standings), filter, amongThese(model, filter, search.found(filter.query)), index.order(sort).rows);
}

/** What the search found, as far as it is among the findings that people were sent here for. */
function amongThese({ items, itemsOf }: Model, { among }: Filter, found: Uint8Array | null): Uint8Array | null {
  if (among === null) return found;
  const these = new Uint8Array(items.length);
  for (const fingerprint of among.fingerprints) for (const item of itemsOf(fingerprint)) these[item] = found === null ? 1 : found[item]!;
  return these;
}

/** Where an item stands in the list, or where it would stand: the first is 0. */
export function positionOf({ model, queue }: Pick<TuiState, 'model' | 'queue'>, item: number = queue.current): number {
  const { ranks } = model.index.order(queue.sort);
  const { visible } = queue;
  const rank = ranks[item] ?? -1;
  let low = 0;
  let high = visible.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranks[visible[middle]!]! < rank) low = middle + 1;
    else high = middle;
  }
  return low;
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
  const position = Math.min(positionOf(state, item), visible.length - 1);
  const current = visible[position]!;
  return {
    ...state,
    queue: { ...queue, current, top: scrollAhead(queue.top, position, findingsHeight(state), visible.length) },
    scroll: current === queue.current ? state.scroll : 0,
  };
}

/** What is visible, computed anew after the filter, the order or the standings changed; the cursor stays where it can. */
export function refresh(state: TuiState, change: { filter?: Filter; sort?: SortKey } = {}): TuiState {
  const { filter, sort } = { ...state.queue, ...change };
  const lastQuery = filter.query.trim() === '' ? state.queue.lastQuery : filter.query;
  const queue = { ...state.queue, filter, sort, lastQuery, ...listed(state.model, state.standings, filter, sort) };
  return moveTo({ ...state, queue }, Math.max(0, queue.current));
}

/** The list with another filter (see `filterBy`), from its first undecided finding; any screen may send people here. */
export function showFindings(state: TuiState, filter: Filter): TuiState {
  const opened = refresh(goTo(state, 'findings'), { filter });
  return moveTo(opened, firstUndecided(opened));
}

const undecidedCodes = dispositions.map((disposition) => (undecidedStates.includes(disposition) ? 1 : 0));

/** How many of the listed wait for a decision. */
export function undecidedCount({ standings, queue }: Pick<TuiState, 'standings' | 'queue'>): number {
  const { codes } = statesOf(standings);
  let count = 0;
  for (const item of queue.visible) count += undecidedCodes[codes[item]!]!;
  return count;
}

/** The nearest item of the list after (or before) one of which something is true, around the end if need be; null when there is none. */
export function nearest(state: TuiState, item: number, direction: 1 | -1, wanted: (item: number) => boolean): number | null {
  const { visible } = state.queue;
  const count = visible.length;
  if (count === 0) return null;
  const start = positionOf(state, item);
  const isAt = visible[start] === item;
  for (let step = direction === 1 && !isAt ? 0 : 1; step <= count; step += 1) {
    const candidate = visible[(((start + direction * step) % count) + count) % count]!;
    if (candidate !== item && wanted(candidate)) return candidate;
  }
  return null;
}

const isUndecided = (state: TuiState) => (item: number) => undecidedStates.includes(state.standings[item]!.disposition);

/** The nearest undecided item after (or before) one among the visible; null when there is none. */
export function undecidedFrom(state: TuiState, item: number, direction: 1 | -1): number | null {
  return nearest(state, item, direction, isUndecided(state));
}

/** The first undecided item that is visible, else the first. */
export function firstUndecided(state: TuiState): number {
  return state.queue.visible.find(isUndecided(state)) ?? state.queue.visible[0] ?? -1;
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
