import { moved } from './lists.ts';
import { only, type ContextLogic, type Handler, type Movement } from './types.ts';
import { bodyHeight } from './viewport.ts';

const scroll: Handler = (state, { command, scrollEnd }) =>
  only({ ...state, scroll: moved(Math.min(state.scroll, scrollEnd), command as Movement, scrollEnd + 1, bodyHeight(state) - 1) });

/** Moving about in a screen that is a text: no further than its end, which the frame that is looked at knows. */
export const scrollCommands: ContextLogic['commands'] = {
  up: scroll,
  down: scroll,
  pageUp: scroll,
  pageDown: scroll,
  first: scroll,
  last: scroll,
};

/** A screen that is nothing but a text. */
export const textScreenLogic: ContextLogic = { commands: scrollCommands };
