import { foldKey } from '@duizhang/lexicon';
import type { Decision } from '@duizhang/model';
import type { MappingQuestion } from '@duizhang/reconcile';
import { choicesOf } from '../../mapping-words.ts';
import type { Ask } from './asks.ts';
import { revoking } from './deciding.ts';
import { moved } from './lists.ts';
import { answerOf, mappingFor, readingKey } from './matching-answers.ts';
import { goTo } from './navigate.ts';
import { scrollTo } from './scroll.ts';
import { withEntries } from './standing.ts';
import { textField } from './text-field.ts';
import { only, type ContextLogic, type Handler, type Movement, type Step, type TuiState } from './types.ts';
import { matchingHeights } from './viewport.ts';

/** The screen of names and headers. */
export interface MatchingState {
  /** As they were when the files were last read: names, then headers. What was answered since is in the log. */
  questions: readonly MappingQuestion[];
  /** The question under the cursor. */
  cursor: number;
  /** First row shown of the list, headings counted, and of the places. */
  top: number;
  placesTop: number;
  /** What the files were last read with: see `readingKey`. */
  readWith: string;
  /** With what reading them failed: it is not tried again by itself. */
  notReadWith: string | null;
  /** Entries of earlier periods' logs that were taken back since the files were read, and how many in all. */
  forgotten: ReadonlySet<string>;
  elsewhere: number;
}

/** The screen on the questions of a period that was read with these decisions, at the first open one. */
export function openMatching(questions: readonly MappingQuestion[], decisions: readonly Decision[]): MatchingState {
  return {
    questions,
    cursor: Math.max(
      0,
      questions.findIndex(({ state }) => state === 'open'),
    ),
    top: 0,
    placesTop: 0,
    readWith: readingKey(decisions, 0),
    notReadWith: null,
    forgotten: new Set(),
    elsewhere: 0,
  };
}

export function currentQuestion({ matching }: Pick<TuiState, 'matching'>): MappingQuestion | undefined {
  return matching.questions[matching.cursor];
}

/** A row of the list: a question by its number, or the heading of a group. */
export type MatchingRow = { question: number } | { heading: MappingQuestion['kind'] };

/** The rows of the list: each group that has questions with its heading. */
export function matchingRows(questions: readonly MappingQuestion[]): MatchingRow[] {
  return questions.flatMap(({ kind }, index): MatchingRow[] =>
    kind === questions[index - 1]?.kind ? [{ question: index }] : [{ heading: kind }, { question: index }],
  );
}

/** The cursor on a question (clamped), in view. */
export function selectQuestion(state: TuiState, wanted: number): TuiState {
  const { matching } = state;
  const { questions } = matching;
  const cursor = Math.max(0, Math.min(questions.length - 1, wanted));
  const rows = matchingRows(questions);
  const row = rows.findIndex((one) => 'question' in one && one.question === cursor);
  const { list } = matchingHeights(state);
  // The heading above the first of a group comes along.
  const shown = row === 1 ? scrollTo(matching.top, 0, list, rows.length) : matching.top;
  const top = scrollTo(shown, Math.max(0, row), list, rows.length);
  const placesTop = cursor === matching.cursor ? matching.placesTop : 0;
  return { ...state, matching: { ...matching, cursor, top, placesTop } };
}

/** The nearest open question after (or before) the one under the cursor, around the end if need be; null when no other is open. */
function openFrom(state: TuiState, direction: 1 | -1): number | null {
  const { questions, cursor } = state.matching;
  const count = questions.length;
  for (let step = 1; step < count; step++) {
    const index = (cursor + direction * step + count * step) % count;
    if (answerOf(state, questions[index]!).state === 'open') return index;
  }
  return null;
}

/** Gives the question under the cursor an answer: one entry of the log. */
export function answering(state: TuiState, value: string | null): Step {
  const question = currentQuestion(state);
  if (!question) return only(state);
  const mapping = mappingFor(question, value);
  return { state, effects: [{ kind: 'decide', intent: { action: 'map', targets: [], reason: '', mapping } }] };
}

/** An entry about a name or header is on disk: its question shows it, and the cursor goes on to the next open one. */
export function afterMapped(before: TuiState, decision: Decision, decisions: readonly Decision[]): TuiState {
  const state = withEntries(before, decisions);
  const at = state.matching.questions.findIndex(({ key }) => key === decision.fingerprint);
  if (decision.action === 'revoke') {
    const undoable = state.undoable.filter((id) => id !== decision.revokes);
    return {
      ...selectQuestion({ ...state, undoable }, at < 0 ? state.matching.cursor : at),
      notice: { kind: 'unmapped', key: decision.fingerprint },
    };
  }
  const answered = selectQuestion({ ...state, undoable: [...state.undoable, decision.decisionId] }, at < 0 ? state.matching.cursor : at);
  const next = openFrom(answered, 1);
  return { ...(next === null ? answered : selectQuestion(answered, next)), notice: { kind: 'mapped', key: decision.fingerprint } };
}

/** What an earlier period's log said is taken back there. */
export function afterForgotten(state: TuiState, { decisionId, fingerprint }: Decision): TuiState {
  const { forgotten, elsewhere } = state.matching;
  const matching = { ...state.matching, forgotten: new Set([...forgotten, decisionId]), elsewhere: elsewhere + 1 };
  return { ...state, matching, notice: { kind: 'unmapped', key: fingerprint } };
}

/** The questions of a period that was read again with what `readWith` says, at the same question. */
export function withQuestions(state: TuiState, questions: readonly MappingQuestion[], readWith: string): TuiState {
  const current = currentQuestion(state);
  const same = questions.findIndex(({ key }) => key === current?.key);
  const matching = { ...state.matching, questions, readWith, notReadWith: null, forgotten: new Set<string>() };
  return selectQuestion({ ...state, matching }, same < 0 ? state.matching.cursor : same);
}

/** What was answered changes how the files are read: they are read again in the background. */
export function readingNeeded({ decisions, matching }: TuiState): readonly Ask[] {
  const key = readingKey(decisions, matching.elsewhere);
  return key === matching.readWith || key === matching.notReadWith ? [] : [{ about: 'reload', key }];
}

const move: Handler = (state, { command }) => {
  const { questions, cursor } = state.matching;
  return only(selectQuestion(state, moved(cursor, command as Movement, questions.length, matchingHeights(state).list)));
};

const toOpen: Handler = (state, { command }) => {
  const found = openFrom(state, command === 'nextUndecided' ? 1 : -1);
  return only(found === null ? { ...state, notice: { kind: 'noneUnmapped' } } : selectQuestion(state, found));
};

/** A page of places on or back. */
const turnPlaces: Handler = (state, { command }) => {
  const { places: height } = matchingHeights(state);
  const count = currentQuestion(state)?.places.length ?? 0;
  const wanted = state.matching.placesTop + (command === 'right' ? height : -height);
  const placesTop = wanted >= count ? state.matching.placesTop : Math.max(0, wanted);
  return only({ ...state, matching: { ...state.matching, placesTop } });
};

function choose(state: TuiState, number: number): Step {
  const question = currentQuestion(state);
  const choice = question && choicesOf(question)[number - 1];
  return choice ? answering(state, choice.value) : only({ ...state, notice: { kind: 'noCandidate' } });
}

const takeBack: Handler = (state) => {
  const question = currentQuestion(state);
  const decision = question && answerOf(state, question).decision;
  if (!decision) return only({ ...state, notice: { kind: 'notMapped' } });
  if (state.decisions.some(({ decisionId }) => decisionId === decision.decisionId)) return { state, effects: [revoking(decision)] };
  return { state, effects: [{ kind: 'ask', ask: { about: 'forgetMapping', key: decision.decisionId, decision } }] };
};

const undo: Handler = (state) => {
  const last = state.decisions.find(({ decisionId }) => decisionId === state.undoable.at(-1));
  return last ? { state, effects: [revoking(last)] } : only({ ...state, notice: { kind: 'nothingToUndo' } });
};

/** The screen of names and headers. */
export const matchingLogic: ContextLogic = {
  commands: {
    up: move,
    down: move,
    pageUp: move,
    pageDown: move,
    first: move,
    last: move,
    left: turnPlaces,
    right: turnPlaces,
    nextUndecided: toOpen,
    previousUndecided: toOpen,
    chooseNumber: (state, { key }) => choose(state, Number(key)),
    open: (state) => {
      const question = currentQuestion(state);
      return question && answerOf(state, question).state === 'open'
        ? choose(state, 1)
        : only({ ...state, notice: { kind: 'mappedAlready' } });
    },
    exclude: (state) => answering(state, null),
    newAlias: (state) =>
      only(
        currentQuestion(state)
          ? { ...state, overlay: { kind: 'alias', field: textField(), cursor: 0 } }
          : { ...state, notice: { kind: 'noQuestion' } },
      ),
    undo,
    revoke: takeBack,
  },
  keep: (state) => currentQuestion(state)?.key ?? null,
  restore(state, kept) {
    const at = state.matching.questions.findIndex(({ key }) => key === kept);
    return at < 0 ? state : selectQuestion(state, at);
  },
};

/** Shows the screen; from a finding about a name or header at the question that it asks. */
export const showMatching: Handler = (state) => {
  const shown = goTo(state, 'matching');
  const asking = state.screen === 'findings' || state.screen === 'detail' ? state.model.items[state.queue.current]?.finding : undefined;
  if (!asking) return only(shown);
  const { at, data, ruleId } = asking;
  const name = ruleId === 'unknown-org-unit' && typeof data['name'] === 'string' ? foldKey(data['name']) : null;
  const found = state.matching.questions.findIndex((question) =>
    question.kind === 'orgUnitName'
      ? name !== null && question.name === name
      : at.cell !== null && question.places.some((place) => place.file === at.file && place.sheet === at.sheet && place.cell === at.cell),
  );
  return only(found < 0 ? shown : selectQuestion(shown, found));
};
