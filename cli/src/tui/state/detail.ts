import { decidingCommands } from './deciding.ts';
import { moved } from './lists.ts';
import { moveTo, positionOf, toUndecided } from './queue-moves.ts';
import { scrollCommands } from './text-screen.ts';
import { only, type ContextLogic, type Handler } from './types.ts';

const neighbour: Handler = (state, { command }) => {
  const { visible } = state.queue;
  const at = moved(positionOf(state), command === 'nextFinding' ? 'down' : 'up', visible.length, 1);
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
