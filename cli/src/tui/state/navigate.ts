import type { Screen, TuiState } from './types.ts';

/** What lies beneath a screen when it is shown: Esc leads there. */
const beneath: Readonly<Record<PlainScreen, readonly Screen[]>> = {
  overview: [],
  checks: ['overview'],
  findings: ['overview'],
  detail: ['overview', 'findings'],
  filter: ['overview', 'findings'],
  history: ['overview'],
};

/** Screens that one can be sent to; the others lie over whatever is shown. */
type PlainScreen = Exclude<Screen, 'help' | 'answer'>;

/** Shows a screen; help and answers lie over whatever is shown. */
export function goTo(state: TuiState, screen: Screen): TuiState {
  if (screen === state.screen) return state;
  return { ...state, screen, scroll: 0, beneath: isPlainScreen(screen) ? beneath[screen] : [...state.beneath, state.screen] };
}

/** Closes the topmost screen. */
export function goBack(state: TuiState): TuiState {
  const screen = state.beneath.at(-1);
  return screen === undefined ? state : { ...state, screen, beneath: state.beneath.slice(0, -1), scroll: 0 };
}

/** Whether a text names a screen that one can be sent to. */
export function isPlainScreen(name: string): name is PlainScreen {
  return Object.hasOwn(beneath, name);
}
