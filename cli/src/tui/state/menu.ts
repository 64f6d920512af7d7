import { menuOf, type Binding } from '../keymap.ts';
import { moved } from './lists.ts';
import { only, type ContextLogic, type Handler, type Movement, type TuiState } from './types.ts';
import { bodyHeight } from './viewport.ts';

/** So many items are picked by a digit, 1 to 9; 0 turns the page. */
const DIGITS = 9;

/** Items of one page: what digits can pick, and what there is room for within the box. */
function pageSize(state: TuiState): number {
  return Math.max(1, Math.min(DIGITS, bodyHeight(state) - 2));
}

/** The page of the menu that the cursor is on. */
export interface MenuPage {
  items: readonly Binding[];
  /** Index of the item under the cursor, within the page. */
  cursor: number;
  /** The first is 1. */
  number: number;
  count: number;
}

export function menuPage(state: TuiState, cursor: number): MenuPage {
  const items = menuOf(state.screen);
  const size = pageSize(state);
  const page = Math.floor(cursor / size);
  return {
    items: items.slice(page * size, (page + 1) * size),
    cursor: cursor - page * size,
    number: page + 1,
    count: Math.ceil(items.length / size),
  };
}

function cursorOf(state: TuiState): number {
  return state.overlay?.kind === 'menu' ? state.overlay.cursor : 0;
}

const at = (state: TuiState, cursor: number) =>
  only(state.overlay?.kind === 'menu' ? { ...state, overlay: { kind: 'menu', cursor } } : state);

const move: Handler = (state, { command }) =>
  at(state, moved(cursorOf(state), command as Movement, menuOf(state.screen).length, pageSize(state)));

/** To the first item of another page, around the end. */
const turn: Handler = (state, { command }) => {
  const { number, count } = menuPage(state, cursorOf(state));
  const page = (number - 1 + (command === 'nextPage' ? 1 : count - 1)) % count;
  return at(state, page * pageSize(state));
};

/** What the menu says is done by the screen beneath it: `perform` does a command as if its key had been pressed there. */
export function menuLogic(perform: Handler): ContextLogic {
  const choose: Handler = (state, press) => {
    const page = menuPage(state, cursorOf(state));
    const item = page.items[press.command === 'chooseNumber' ? Number(press.key) - 1 : page.cursor];
    return item ? perform({ ...state, overlay: null }, { ...press, command: item.command, key: '' }) : only(state);
  };
  return {
    commands: {
      up: move,
      down: move,
      pageUp: move,
      pageDown: move,
      first: move,
      last: move,
      nextPage: turn,
      previousPage: turn,
      choose,
      chooseNumber: choose,
    },
  };
}
