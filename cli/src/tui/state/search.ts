import { refresh } from './queue-moves.ts';
import { textField } from './text-field.ts';
import { only, type ContextLogic, type Handler } from './types.ts';

/** Opens the line in which the list is searched. */
export const searchCommand: Handler = (state) =>
  only({ ...state, overlay: { kind: 'search', field: textField(state.queue.filter.query), before: state.queue.filter.query } });

/** The line in which the list is searched: a search takes effect at every key. */
export const searchLogic: ContextLogic = {
  commands: {
    submit: (state) => only({ ...state, overlay: null }),
    back: (state) => {
      const before = state.overlay?.kind === 'search' ? state.overlay.before : '';
      return only(refresh({ ...state, overlay: null }, { filter: { ...state.queue.filter, query: before } }));
    },
  },
  type(state, change) {
    if (state.overlay?.kind !== 'search') return only(state);
    const overlay = { ...state.overlay, field: change(state.overlay.field) };
    return only(refresh({ ...state, overlay }, { filter: { ...state.queue.filter, query: overlay.field.text } }));
  },
};
