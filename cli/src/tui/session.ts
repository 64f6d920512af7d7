import type { Decision } from '@duizhang/model';
import { bindingFor } from './keymap.ts';
import type { KeyName } from './keys.ts';
import { entryOf, type Entry } from './entry.ts';
import type { AnswerOf, About, Ask, AskOf, Answered } from './state/asks.ts';
import { contexts } from './state/contexts.ts';
import { initialState, type Opening } from './state/initial.ts';
import { judgingNeeded } from './state/judged.ts';
import { readingNeeded } from './state/matching.ts';
import { placeOf, type Place } from './state/place.ts';
import { reduce, typingIn } from './state/reducer.ts';
import { contextOf, type Effect, type Message, type News, type TuiState } from './state/types.ts';

/** What the UI may do to the world. Nothing here knows of files or clocks. */
export interface Ports {
  /**
   * Appends an entry to the log; durable when it returns. Gives the entry, and the whole log as it is then, with what others have
   * written meanwhile. Throws, in the user's language, when nothing was written.
   */
  record(entry: Entry): { decision: Decision; decisions: readonly Decision[] };
  /** The answer to a question; rejects in the user's language. */
  ask<K extends About>(ask: AskOf<K>): Promise<AnswerOf<K>>;
  /** Calls back after so many milliseconds, unless it is called off. */
  after(milliseconds: number, call: () => void): () => void;
  /** Keeps where the user is for the next time; where that can't be written, nothing is lost but the place. */
  keepPlace?(place: Place): Promise<void>;
  /** Tells what happens in the world until it is called off. */
  watch?(tell: (news: News) => void): () => void;
}

export interface SessionOptions extends Opening {
  ports: Ports;
}

/** What only the terminal can do. */
export type TerminalEffect = Extract<Effect, { kind: 'redraw' | 'quit' | 'suspend' }>['kind'];

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
  onTerminal(handler: (effect: TerminalEffect) => void): void;
  /** Resolves when everything is answered that the screen asks for, without waiting for the keys to rest. */
  rested(): Promise<void>;
  /** Gives the terminal back for a while, as Ctrl-Z does. */
  stop(): void;
  /** Nothing more is asked or heard; resolves when the place is kept. */
  close(): Promise<void>;
}

/** So long the keys must rest before something is asked that only completes a screen: who holds a key down waits for nothing. */
const REST = 80;
/** So long after the last key the place is written down; who is killed before is sent back by so much. */
const KEEP = 400;

/** Questions that come of a key and not of a screen. */
const askedByPeople: ReadonlySet<About> = new Set(['reload', 'openFile', 'copy', 'writeBulletin']);

export function createSession({ ports, ...opening }: SessionOptions): Session {
  let current = initialState(opening);
  const listeners = new Set<() => void>();
  let terminal: (effect: TerminalEffect) => void = () => {};
  /** Questions that are under way or were answered by a failure: those are not asked again by themselves. */
  const asked = new Set<string>();
  const underWay = new Set<Promise<void>>();
  let callOff: () => void = () => {};
  let closed = false;
  let kept = JSON.stringify(placeOf(current));
  let callOffKeeping: () => void = () => {};
  const unwatch = ports.watch?.((news) => dispatch({ kind: 'news', news }));

  function dispatch(message: Message): void {
    if (closed) return;
    const step = reduce(current, message);
    const changed = step.state !== current;
    current = step.state;
    // A decision is on disk before any frame shows it: listeners hear of the state only after the effects.
    for (const effect of step.effects) execute(effect);
    if (changed) for (const listener of listeners) listener();
    callOffKeeping();
    callOffKeeping = ports.after(KEEP, () => void keep());
    callOff();
    callOff = ports.after(REST, () => {
      needs(current).forEach(start);
      prepare();
    });
  }

  /** While nothing is pressed, what keys to come would wait for is made ready, piece by piece. */
  function prepare(): void {
    if (current.model.prepare()) callOff = ports.after(0, prepare);
  }

  async function keep(): Promise<void> {
    const place = placeOf(current);
    const text = JSON.stringify(place);
    if (text === kept) return;
    kept = text;
    await ports.keepPlace?.(place);
  }

  function needs(state: TuiState): Ask[] {
    const wanted = [...judgingNeeded(state), ...readingNeeded(state), ...(contexts[contextOf(state)].needs?.(state) ?? [])];
    // Files are read once at a time.
    const reading = [...asked].some((name) => name.startsWith('reload '));
    return wanted.filter((ask) => !asked.has(nameOf(ask)) && !(reading && ask.about === 'reload'));
  }

  function execute(effect: Effect): void {
    switch (effect.kind) {
      case 'ask':
        return start(effect.ask);
      case 'decide': {
        let recorded: ReturnType<Ports['record']>;
        try {
          recorded = ports.record(entryOf(current.model, effect.intent, current.decisions, current.locale));
        } catch (error) {
          return dispatch({ kind: 'failed', detail: textOf(error) });
        }
        return dispatch({ kind: 'decided', ...recorded });
      }
      default:
        return terminal(effect.kind);
    }
  }

  function start(ask: Ask): void {
    const name = nameOf(ask);
    if (asked.has(name)) return;
    asked.add(name);
    const answering = ports.ask(ask).then(
      (answer) => {
        asked.delete(name);
        dispatch({ kind: 'answered', ask, answer } as Message & Answered);
      },
      (error: unknown) => {
        // What a person asked for may be asked again.
        if (askedByPeople.has(ask.about)) asked.delete(name);
        dispatch({ kind: 'unanswered', ask, detail: textOf(error) });
      },
    );
    underWay.add(answering);
    void answering.finally(() => underWay.delete(answering));
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
      const scrolls = context === 'detail' || context === 'help' || context === 'answer';
      if (binding) dispatch({ kind: 'command', command: binding.command, key: key.name, scrollEnd: scrolls ? scrollEnd() : 0 });
      else if (key.text !== '') dispatch({ kind: 'text', text: key.text });
    },
    paste(text) {
      if (typingIn(current)) dispatch({ kind: 'text', text });
    },
    resize: (columns, rows) => dispatch({ kind: 'resize', columns, rows }),
    onTerminal(handler) {
      terminal = handler;
    },
    async rested() {
      for (;;) {
        needs(current).forEach(start);
        if (underWay.size === 0) return;
        await Promise.all(underWay);
      }
    },
    stop: () => terminal('suspend'),
    async close() {
      closed = true;
      callOff();
      callOffKeeping();
      unwatch?.();
      await keep();
    },
  };
}

function nameOf({ about, key }: Ask): string {
  return `${about} ${key}`;
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
