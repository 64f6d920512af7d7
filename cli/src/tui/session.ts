import type { Decision, Locale } from '@duizhang/model';
import { bindingFor } from './keymap.ts';
import type { KeyName } from './keys.ts';
import type { Model } from './state/model.ts';
import { initialState, reduce } from './state/reducer.ts';
import { contextOf, type DecisionIntent, type Effect, type Message, type TuiState } from './state/types.ts';

/** What the UI may do to the world. Nothing here knows of files or clocks. */
export interface Ports {
  /** A complete entry that follows the log. */
  makeDecision(intent: DecisionIntent, log: readonly Decision[]): Decision;
  /** Durable when it returns; throws when the entry could not be written. */
  append(decision: Decision): void;
}

export interface SessionOptions {
  model: Model;
  ports: Ports;
  decisions: readonly Decision[];
  locale: Locale;
  columns: number;
  rows: number;
}

/** The running UI without its drawing: keys in, state out, effects executed in between. */
export interface Session {
  state(): TuiState;
  subscribe(listener: () => void): () => void;
  /** A key of the user. `scrollEnd` measures how far the text on the screen can be scrolled; asked only where that matters. */
  press(key: KeyName, scrollEnd: () => number): void;
  /** Pasted text goes into an open text field and is never taken for keys. */
  paste(text: string): void;
  resize(columns: number, rows: number): void;
  /** Called for what only the terminal can do. */
  onTerminal(handler: (effect: 'redraw' | 'quit') => void): void;
}

export function createSession(options: SessionOptions): Session {
  const { model, ports } = options;
  let current = initialState(model, options);
  const listeners = new Set<() => void>();
  let terminal: (effect: 'redraw' | 'quit') => void = () => {};

  function dispatch(message: Message): void {
    const step = reduce(model, current, message);
    current = step.state;
    // A decision is on disk before any frame shows it: listeners hear of the state only after the effects.
    for (const effect of step.effects) execute(effect);
    for (const listener of listeners) listener();
  }

  function execute(effect: Effect): void {
    if (effect.kind !== 'decide') return terminal(effect.kind);
    let decision: Decision;
    try {
      decision = ports.makeDecision(effect.intent, current.decisions);
      ports.append(decision);
    } catch (error) {
      return dispatch({ kind: 'failed', detail: error instanceof Error ? error.message : String(error) });
    }
    dispatch({ kind: 'decided', decision });
  }

  return {
    state: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    press(key, scrollEnd) {
      const context = contextOf(current);
      const binding = bindingFor(context, key.name);
      const scrolls = context === 'detail' || context === 'help';
      if (binding) dispatch({ kind: 'command', command: binding.command, key: key.name, scrollEnd: scrolls ? scrollEnd() : 0 });
      else if (key.text !== '' && isText(current)) dispatch({ kind: 'text', text: key.text });
    },
    paste(text) {
      if (isText(current)) dispatch({ kind: 'text', text });
    },
    resize: (columns, rows) => dispatch({ kind: 'resize', columns, rows }),
    onTerminal(handler) {
      terminal = handler;
    },
  };
}

function isText(state: TuiState): boolean {
  return state.overlay?.kind === 'reason' || state.overlay?.kind === 'search';
}
