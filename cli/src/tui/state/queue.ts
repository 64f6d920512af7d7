import { decidingCommands } from './deciding.ts';
import { noFilter } from './filter.ts';
import { moved, positionOf } from './lists.ts';
import { moveTo, openDetail, refresh, toUndecided } from './queue-moves.ts';
import { searchCommand } from './search.ts';
import { only, type ContextLogic, type Handler, type Movement } from './types.ts';
import { findingsHeight } from './viewport.ts';

const move: Handler = (state, { command }) => {
  const { visible, current } = state.queue;
  const position = moved(positionOf(visible, current), command as Movement, visible.length, findingsHeight(state));
  return only(moveTo(state, visible[position] ?? -1));
};

/** The screen of findings. */
export const queueLogic: ContextLogic = {
  keep: ({ model, queue }) => ({ finding: model.items[queue.current]?.finding.fingerprint ?? null, progress: queue.filter.progress }),
  restore(state, kept) {
    const { finding, progress } = (kept ?? {}) as { finding?: unknown; progress?: unknown };
    const filtered = progress === 'undecided' ? refresh(state, { filter: { ...state.queue.filter, progress } }) : state;
    const item = typeof finding === 'string' ? filtered.model.itemsOf(finding)[0] : undefined;
    return item === undefined ? filtered : moveTo(filtered, item);
  },
  commands: {
    ...decidingCommands,
    up: move,
    down: move,
    pageUp: move,
    pageDown: move,
    first: move,
    last: move,
    open: (state) => only(openDetail(state)),
    nextUndecided: toUndecided,
    previousUndecided: toUndecided,
    search: searchCommand,
    undecidedOnly: (state) => {
      const { filter } = state.queue;
      return only(refresh(state, { filter: { ...filter, progress: filter.progress === 'undecided' ? null : 'undecided' } }));
    },
    clearFilter: (state) => only(refresh(state, { filter: noFilter })),
  },
};
