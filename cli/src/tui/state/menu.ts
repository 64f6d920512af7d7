import { menuOf } from '../keymap.ts';
import { moved } from './lists.ts';
import { only, type ContextLogic, type Handler, type Movement, type TuiState } from './types.ts';
import { bodyHeight } from './viewport.ts';

const move: Handler = (state, { command }) =>
  state.overlay?.kind === 'menu'
    ? only({
        ...state,
        overlay: { kind: 'menu', cursor: moved(state.overlay.cursor, command as Movement, menuOf(state.screen).length, bodyHeight(state)) },
      })
    : only(state);

/** What the menu says is done by the screen beneath it: `perform` does a command as if its key had been pressed there. */
export function menuLogic(perform: Handler): ContextLogic {
  const choose: Handler = (state, press) => {
    const index = press.command === 'chooseNumber' ? Number(press.key) - 1 : cursorOf(state);
    const item = menuOf(state.screen)[index];
    return item ? perform({ ...state, overlay: null }, { ...press, command: item.command, key: '' }) : only(state);
  };
  return {
    commands: { up: move, down: move, pageUp: move, pageDown: move, first: move, last: move, choose, chooseNumber: choose },
  };
}

function cursorOf(state: TuiState): number {
  return state.overlay?.kind === 'menu' ? state.overlay.cursor : -1;
}
