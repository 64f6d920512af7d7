import { decidingCommands } from './deciding.ts';
import { sourceCommands } from './detail.ts';
import { openDecision } from './dialog.ts';
import { filterFrom, noFilter, toggleUndecided } from './filter.ts';
import { sortKeys } from './finding-index.ts';
import { moved } from './lists.ts';
import { goBack } from './navigate.ts';
import { jumpingCommands } from './queue-jumps.ts';
import { hasMarks, markingCommands, withoutMarks } from './queue-marks.ts';
import { moveTo, openDetail, positionOf, refresh, toUndecided } from './queue-moves.ts';
import { searchCommand } from './search.ts';
import { only, type ContextLogic, type Handler, type Movement } from './types.ts';
import { findingsHeight } from './viewport.ts';

const move: Handler = (state, { command }) => {
  const { visible } = state.queue;
  const position = moved(positionOf(state), command as Movement, visible.length, findingsHeight(state));
  return only(moveTo(state, visible[position] ?? -1));
};

/** The screen of findings. */
export const queueLogic: ContextLogic = {
  keep: ({ model, queue }) => ({
    finding: model.items[queue.current]?.finding.fingerprint ?? null,
    filter: { ...queue.filter, among: null },
    sort: queue.sort,
  }),
  restore(state, kept) {
    const { finding, filter, sort } = (kept ?? {}) as Readonly<Record<string, unknown>>;
    const filtered = refresh(state, { filter: filterFrom(filter), sort: sortKeys.find((key) => key === sort) ?? state.queue.sort });
    const item = typeof finding === 'string' ? filtered.model.itemsOf(finding)[0] : undefined;
    return item === undefined ? filtered : moveTo(filtered, item);
  },
  commands: {
    ...decidingCommands,
    actOnFiltered: (state) => openDecision(state, null, 'filtered'),
    actOnAlike: (state) => openDecision(state, null, 'cause'),
    ...markingCommands,
    ...jumpingCommands,
    ...sourceCommands,
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
    undecidedOnly: (state) => only(refresh(state, { filter: toggleUndecided(state.queue.filter) })),
    back: (state) => only(hasMarks(state) ? { ...state, queue: withoutMarks(state.queue) } : goBack(state)),
    clearFilter: (state) => only(refresh(state, { filter: noFilter })),
  },
};
