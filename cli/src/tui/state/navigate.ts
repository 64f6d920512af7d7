import type { Screen, TuiState } from './types.ts';

/** Screens that lie over whatever is shown. */
type Over = 'help' | 'evidence';
const over: ReadonlySet<Screen> = new Set<Over>(['help', 'evidence']);

/** What lies beneath a screen when it is shown: Esc leads there. */
const beneath: Readonly<Record<Exclude<Screen, Over>, readonly Screen[]>> = {
  overview: [],
  checks: ['overview'],
  findings: ['overview'],
  detail: ['overview', 'findings'],
  filter: ['overview', 'findings'],
  report: ['overview'],
};

/** Where the evidence of a number is looked at: findings that are shown from there lie over it, so that Esc leads back to the number. */
const sources: ReadonlySet<Screen> = new Set(['report', 'evidence']);

/** Shows a screen. Where it is opened from the screen beneath it, the whole way there lies beneath; help lies over whatever is shown. */
export function goTo(state: TuiState, screen: Screen): TuiState {
  if (screen === state.screen) return state;
  const usual = over.has(screen) ? null : beneath[screen as Exclude<Screen, Over>];
  const fromHere = usual === null || usual.at(-1) === state.screen || (screen === 'findings' && sources.has(state.screen));
  return { ...state, screen, scroll: 0, beneath: fromHere ? [...state.beneath, state.screen] : usual };
}

/** Closes the topmost screen. */
export function goBack(state: TuiState): TuiState {
  const screen = state.beneath.at(-1);
  return screen === undefined ? state : { ...state, screen, beneath: state.beneath.slice(0, -1), scroll: 0 };
}

/** Whether a text names a screen that one can be sent to; what lies over others is none. */
export function isPlainScreen(name: string): name is Exclude<Screen, Over> {
  return Object.hasOwn(beneath, name);
}
