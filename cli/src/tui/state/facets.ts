import { moved } from './lists.ts';
import { facetRows, noFilter, toggleValue, type FacetRow } from './filter.ts';
import { refresh } from './queue-moves.ts';
import { scrollTo } from './scroll.ts';
import { searchCommand } from './search.ts';
import { only, type ContextLogic, type Handler, type Movement, type TuiState } from './types.ts';
import { facetsHeight } from './viewport.ts';

/** Cursor and first shown row of the filter screen. */
export interface FacetsState {
  cursor: number;
  top: number;
}

const move: Handler = (state, { command }) => {
  const count = facetRows(state).length;
  const cursor = moved(state.facets.cursor, command as Movement, count, facetsHeight(state));
  return only(at(state, cursor, count));
};

/** The cursor on a value, wherever it stands now that others have come or gone. */
function onRow(state: TuiState, { key, value }: FacetRow): TuiState {
  const rows = facetRows(state);
  const found = rows.findIndex((row) => row.key === key && row.value === value);
  return at(state, found < 0 ? Math.min(state.facets.cursor, rows.length - 1) : found, rows.length);
}

function at(state: TuiState, cursor: number, count: number): TuiState {
  return { ...state, facets: { cursor, top: scrollTo(state.facets.top, cursor, facetsHeight(state), count) } };
}

/** The screen of facets. */
export const facetsLogic: ContextLogic = {
  commands: {
    up: move,
    down: move,
    pageUp: move,
    pageDown: move,
    first: move,
    last: move,
    toggle: (state) => {
      const row = facetRows(state)[state.facets.cursor];
      return only(row ? onRow(refresh(state, { filter: toggleValue(state.queue.filter, row.key, row.value) }), row) : state);
    },
    clearFilter: (state) => only(refresh(state, { filter: noFilter })),
    search: searchCommand,
  },
};
