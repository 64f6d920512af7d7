import { moveTo, nearest, positionOf, refresh } from './queue-moves.ts';
import { sortKeys } from './finding-index.ts';
import { only, type Handler, type TuiState } from './types.ts';

const goToNearest = (state: TuiState, direction: 1 | -1, wanted: (item: number) => boolean) => {
  const found = nearest(state, state.queue.current, direction, wanted);
  return only(found === null ? { ...state, notice: { kind: 'noneOther' } } : moveTo(state, found));
};

/** To the next or previous finding that the last search finds, also when the list is no longer narrowed to it. */
const match: Handler = (state, { command }) => {
  const { lastQuery, current } = state.queue;
  const found = current < 0 ? null : state.model.search.found(lastQuery);
  if (found === null) return only({ ...state, notice: { kind: 'noSearch' } });
  return goToNearest(state, command === 'nextMatch' ? 1 : -1, (item) => found[item] === 1);
};

/** To the first finding of the next unit or task in the list, or of the one before. */
const group =
  (key: 'orgUnitId' | 'taskId', direction: 1 | -1): Handler =>
  (state) => {
    const { visible, current } = state.queue;
    const { codes } = state.model.index.facets[key];
    const at = positionOf(state);
    if (current < 0) return only(state);
    const other = (place: number) => codes[visible[place]!] !== codes[current];
    let place = at;
    while (place >= 0 && place < visible.length && !other(place)) place += direction;
    if (place < 0 || place >= visible.length) return only({ ...state, notice: { kind: 'noneOther' } });
    // Backwards the first of the group is wanted, not the last.
    if (direction === -1) while (place > 0 && codes[visible[place - 1]!] === codes[visible[place]!]) place -= 1;
    return only(moveTo(state, visible[place]!));
  };

/** Orders the list by the next column; the cursor stays on its finding. */
const sort: Handler = (state) => {
  const next = sortKeys[(sortKeys.indexOf(state.queue.sort) + 1) % sortKeys.length]!;
  return only(refresh(state, { sort: next }));
};

/** By units and tasks: in the list, and from one finding to another. */
export const groupCommands = {
  nextUnit: group('orgUnitId', 1),
  previousUnit: group('orgUnitId', -1),
  nextTask: group('taskId', 1),
  previousTask: group('taskId', -1),
};

export const jumpingCommands = { nextMatch: match, previousMatch: match, ...groupCommands, sort };
