import { answers } from './answers.ts';
import type { Ask } from './asks.ts';
import { contexts, perform } from './contexts.ts';
import { afterDecided } from './deciding.ts';
import { isOfMapping } from './matching-answers.ts';
import { afterMapped, selectQuestion } from './matching.ts';
import { moveTo, refresh } from './queue-moves.ts';
import { entriesBeyond, withEntries } from './standing.ts';
import { editText, insertText, type Edit } from './text-field.ts';
import {
  contextOf,
  only,
  type Command,
  type ContextLogic,
  type Message,
  type News,
  type Notice,
  type Step,
  type TuiState,
} from './types.ts';

/** The next state, and effects as data. Pure: the same arguments give the same step. */
export function reduce(state: TuiState, message: Message): Step {
  switch (message.kind) {
    case 'command': {
      // What was said stands until the next key that does something.
      const heard = message.command === 'redraw' ? state : { ...state, notice: null };
      const context = contextOf(state);
      const { commands, type } = contexts[context];
      const edit = edits.has(message.command) && !commands[message.command] ? type : undefined;
      return edit ? edit(heard, (field) => editText(field, message.command as Edit)) : perform(context)(heard, message);
    }
    case 'text':
      return typingIn(state)?.(state, (field) => insertText(field, message.text)) ?? only({ ...state, notice: meaningless(message.text) });
    case 'resize':
      return only(resized({ ...state, columns: message.columns, rows: message.rows }));
    case 'decided':
      return only(
        (isOfMapping(message.decision, message.decisions) ? afterMapped : afterDecided)(state, message.decision, message.decisions),
      );
    case 'failed':
      return only({ ...state, notice: { kind: 'failed', detail: message.detail } });
    case 'answered':
      return only(answers(state, message));
    case 'unanswered':
      return only(notAnswered(state, message.ask, message.detail));
    case 'news':
      return only(hearing(state, message.news));
  }
}

const edits: ReadonlySet<Command> = new Set<Edit>(['caretLeft', 'caretRight', 'caretStart', 'caretEnd', 'erase', 'eraseNext', 'eraseAll']);

/** What takes typed text; undefined where keys are commands only. */
export function typingIn(state: TuiState): ContextLogic['type'] {
  return contexts[contextOf(state)].type;
}

/** What is said of a key that means nothing here; Hanzi come from an input method that was left on. */
function meaningless(text: string): Notice {
  return { kind: /\p{Script=Han}/u.test(text) ? 'inputMethod' : 'noKey' };
}

/** The cursors stay in view. */
function resized(state: TuiState): TuiState {
  return selectQuestion(moveTo(state, state.queue.current), state.matching.cursor);
}

/** A reading that failed is not tried again by itself. */
function notAnswered(state: TuiState, { about, key }: Ask, detail: string): TuiState {
  const matching = about === 'reload' ? { ...state.matching, notReadWith: key } : state.matching;
  return { ...state, matching, reading: null, notice: { kind: 'unanswered', detail } };
}

const givesWay: ReadonlySet<Notice['kind']> = new Set(['resumed', 'reloaded', 'others']);

function hearing(state: TuiState, news: News): TuiState {
  switch (news.kind) {
    case 'files':
      // What the machine said before gives way; what a key did stays to be read, and the header tells of the files anyway.
      return { ...state, fileChanges: news.changes, notice: state.notice && givesWay.has(state.notice.kind) ? null : state.notice };
    case 'reading':
      return { ...state, reading: news.progress };
    case 'log': {
      const lost = entriesBeyond(state.decisions, news.decisions).length;
      if (lost > 0) return { ...refresh(withEntries(state, news.decisions)), notice: { kind: 'entriesLost', count: lost } };
      const foreign = entriesBeyond(news.decisions, state.decisions);
      if (foreign.length === 0) return state;
      const actors = [...new Set(foreign.map(({ actor }) => actor))];
      return { ...refresh(withEntries(state, news.decisions)), notice: { kind: 'others', actors, count: foreign.length } };
    }
  }
}
