import type { Answered } from './asks.ts';
import { withNear } from './detail.ts';
import { withAnswer } from './dialog.ts';
import { withReconciliation } from './judged.ts';
import { afterExport } from './report-export.ts';
import { withNotice } from './report-notice.ts';
import { afterForgotten, withQuestions } from './matching.ts';
import type { Notice, TuiState } from './types.ts';

/** What an answer of the world changes. */
export function answers(state: TuiState, answered: Answered): TuiState {
  switch (answered.ask.about) {
    case 'judging': {
      const { ask, answer } = answered as Extract<Answered, { ask: { about: 'judging' } }>;
      return withReconciliation(state, answer, ask.decisions);
    }
    case 'effect':
    case 'reading':
      return withAnswer(state, answered as Extract<Answered, { ask: { about: 'effect' | 'reading' } }>);
    case 'reload': {
      const { ask, answer } = answered as Extract<Answered, { ask: { about: 'reload' } }>;
      const { reconciliation, previous, decisions } = answer;
      // Others may have decided just before it was read, and we since.
      const log = decisions.length >= state.decisions.length ? decisions : state.decisions;
      const judged = withReconciliation(state, reconciliation, decisions, { log, previous });
      const read = withQuestions(judged, answer.questions, ask.key);
      return { ...read, fileChanges: null, reading: null, notice: isOfName(state.notice) ? state.notice : { kind: 'reloaded' } };
    }
    case 'forgetMapping': {
      const { ask } = answered as Extract<Answered, { ask: { about: 'forgetMapping' } }>;
      return afterForgotten(state, ask.decision);
    }
    case 'neighbourhood':
      return withNear(state, answered as Extract<Answered, { ask: { about: 'neighbourhood' } }>);
    case 'openFile': {
      const { answer } = answered as Extract<Answered, { ask: { about: 'openFile' } }>;
      return { ...state, notice: { kind: answer.outcome, path: answer.path } };
    }
    case 'copy':
      return { ...state, notice: { kind: 'copied', text: answered.ask.text } };
    case 'bulletin': {
      const { ask, answer } = answered as Extract<Answered, { ask: { about: 'bulletin' } }>;
      return withNotice(state, ask, answer);
    }
    case 'writeBulletin':
      return afterExport(state, (answered as Extract<Answered, { ask: { about: 'writeBulletin' } }>).answer);
  }
}

/** What was answered about a name has made the files be read again: how it is read from now on, and how to undo that, stays in view. */
function isOfName(notice: Notice | null): boolean {
  return notice?.kind === 'mapped' || notice?.kind === 'unmapped';
}
