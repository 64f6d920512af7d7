import type { Screen, TuiState } from './types.ts';

/** What lies beneath a screen when it is shown: Esc leads there. */
const beneath: Readonly<Record<Exclude<Screen, 'help'>, readonly Screen[]>> = {
  overview: [],
  checks: ['overview'],
  findings: ['overview'],
  detail: ['overview', 'findings'],
  filter: ['overview', 'findings'],
  report: ['overview'],
  evidence: ['overview', 'report'],
};

/** What leads to the evidence of a number: findings that are shown from there lie over it, so that Esc leads back to the number. */
const sources: ReadonlySet<Screen> = new Set(['report', 'evidence']);

/** Shows a screen; help lies over whatever is shown, and what is opened from the screen beneath it over the whole way there. */
export function goTo(state: TuiState, screen: Screen): TuiState {
  if (screen === state.screen) return state;
  const over = screen === 'help' || beneath[screen].at(-1) === state.screen || (screen === 'findings' && sources.has(state.screen));
  return { ...state, screen, scroll: 0, beneath: over ? [...state.beneath, state.screen] : beneath[screen as Exclude<Screen, 'help'>] };
}

/** Closes the topmost screen. */
export function goBack(state: TuiState): TuiState {
  const screen = state.beneath.at(-1);
  return screen === undefined ? state : { ...state, screen, beneath: state.beneath.slice(0, -1), scroll: 0 };
}

/** Whether a text names a screen that one can be sent to; help lies over others. */
export function isPlainScreen(name: string): name is Exclude<Screen, 'help'> {
  return Object.hasOwn(beneath, name);
}
