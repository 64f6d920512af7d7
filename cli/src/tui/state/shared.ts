import { readingKey } from './matching-answers.ts';
import { showMatching } from './matching.ts';
import { goBack, goTo } from './navigate.ts';
import { openDetail } from './queue-moves.ts';
import { openPalette } from './palette.ts';
import { textField } from './text-field.ts';
import { only, type ContextLogic, type Handler, type Screen } from './types.ts';

const show: Handler = (state, { command }) => only(goTo(state, command as Screen));

/** What means the same everywhere, unless a context says otherwise. */
export const sharedCommands: ContextLogic['commands'] = {
  overview: show,
  findings: show,
  checks: show,
  matching: showMatching,
  filter: show,
  report: show,
  history: show,
  help: (state) => only({ ...goTo(state, 'help'), help: textField() }),
  palette: (state) => only(openPalette(state)),
  detail: (state) => only(openDetail(state)),
  menu: (state) => only({ ...state, overlay: { kind: 'menu', cursor: 0 } }),
  back: (state) => only(state.overlay ? { ...state, overlay: null } : goBack(state)),
  language: (state) => only({ ...state, locale: state.locale === 'zh' ? 'en' : 'zh' }),
  quit: (state) => only({ ...state, overlay: { kind: 'quit' } }),
  confirmQuit: (state) => ({ state, effects: [{ kind: 'quit' }] }),
  redraw: (state) => ({ state, effects: [{ kind: 'redraw' }] }),
  suspend: (state) => ({ state, effects: [{ kind: 'suspend' }] }),
  reload: (state) => ({
    state: { ...state, notice: { kind: 'reloading' } },
    effects: [{ kind: 'ask', ask: { about: 'reload', key: readingKey(state.decisions, state.matching.elsewhere) } }],
  }),
};
