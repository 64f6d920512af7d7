import type { Screen, TuiState } from './types.ts';

/** What lies beneath a screen when it is shown: Esc leads there. */
const beneath: Readonly<Record<PlainScreen, readonly Screen[]>> = {
  overview: [],
  checks: ['overview'],
  matching: ['overview'],
  findings: ['overview'],
  detail: ['overview', 'findings'],
  filter: ['overview', 'findings'],
  report: ['overview'],
  history: ['overview'],
};

/** Screens that lie over whatever is shown. */
type Over = 'help' | 'answer' | 'evidence';
/** Screens that one can be sent to. */
type PlainScreen = Exclude<Screen, Over>;

/** Where the evidence of a number is looked at, and where that leads: what is shown from there lies over it, so that Esc leads back. */
const sources: ReadonlySet<Screen> = new Set(['report', 'evidence']);
const shownFrom: ReadonlySet<Screen> = new Set(['findings', 'overview', 'history']);

/** Shows a screen. Where it is opened from the screen beneath it, the whole way there lies beneath; help, answers and evidence lie over whatever is shown. */
export function goTo(state: TuiState, screen: Screen): TuiState {
  if (screen === state.screen) return state;
  const usual = isPlainScreen(screen) ? beneath[screen] : null;
  const fromHere = usual === null || usual.at(-1) === state.screen || (shownFrom.has(screen) && sources.has(state.screen));
  return { ...state, screen, scroll: 0, beneath: fromHere ? [...state.beneath, state.screen] : usual };
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
