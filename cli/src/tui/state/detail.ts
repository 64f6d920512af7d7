import { decidingCommands } from './deciding.ts';
import { moved, positionOf } from './lists.ts';
import { moveTo, toUndecided } from './queue-moves.ts';
import { scrollCommands } from './text-screen.ts';
import { only, type ContextLogic, type Handler } from './types.ts';

const neighbour: Handler = (state, { command }) => {
  const { visible, current } = state.queue;
  const at = moved(positionOf(visible, current), command === 'nextFinding' ? 'down' : 'up', visible.length, 1);
  return only(moveTo(state, visible[at] ?? -1));
};

/** The screen of one finding. */
export const detailLogic: ContextLogic = {
  commands: {
    ...decidingCommands,
    ...scrollCommands,
    nextFinding: neighbour,
    previousFinding: neighbour,
    nextUndecided: toUndecided,
    previousUndecided: toUndecided,
  },
};
