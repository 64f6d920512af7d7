import type { Bilingual, Correction } from '@duizhang/model';
import { correctionOf, correctionProblem, fieldAt, isDay, rowOf } from '@duizhang/reconcile';
import { dialogWords } from '../words/dialog.ts';
import type { AnswerOf, Answered, Ask, AskOf } from './asks.ts';
import {
  choicesOf,
  chosenScope,
  fieldsOf,
  isChoice,
  isOptional,
  itemOf,
  rowsOf,
  type ChoiceRow,
  type DialogRow,
  type TextRow,
} from './dialog-rows.ts';
import type { ScopeKind } from './dialog-scope.ts';
import { presetsOf } from './presets.ts';
import { hasMarks } from './queue-marks.ts';
import { editText, insertText, textField, type Edit, type TextField } from './text-field.ts';
import { only, type ContextLogic, type DecisionIntent, type Handler, type Judgement, type Step, type TuiState } from './types.ts';

/** What is decided, on how many, and everything that was typed for it; what one decision does not ask for is kept for another. */
export interface DecisionDialog {
  kind: 'decision';
  action: Judgement;
  /** Fingerprint of the finding that it was opened on: that stays the same when the figures are judged again. */
  on: string;
  scope: ScopeKind;
  /** Of a correction: null where the finding stands in no cell that could be read otherwise. */
  field: Correction['field'] | null;
  texts: Readonly<Record<TextRow, TextField>>;
  focus: DialogRow;
  /** Which preset of the focused row was taken last, -1 for none. */
  preset: number;
  /** What has to be mended before it can be decided. */
  problem: { row: DialogRow; text: Bilingual } | null;
  /** What is known of it, with what was asked: it is shown only as long as that is what stands there. */
  effect: { ask: AskOf<'effect'>; answer: NonNullable<AnswerOf<'effect'>> } | null;
  reading: { ask: AskOf<'reading'>; answer: AnswerOf<'reading'> } | null;
}

const untyped: DecisionDialog['texts'] = {
  value: textField(),
  reason: textField(),
  requester: textField(),
  approver: textField(),
  expiresAt: textField(),
};

/**
 * The key of a decision: made at once where it needs no word and one finding is meant, else asked for. Who looks at one finding means
 * that one, whatever is marked in the list behind it; the dialog offers the marked ones there too.
 */
export function startDecision(state: TuiState, action: Judgement): Step {
  const item = state.model.items[state.queue.current];
  if (!item) return only({ ...state, notice: { kind: 'noFinding' } });
  const { fingerprint } = item.finding;
  // Told without counting: this key is pressed hundreds of times.
  const marked = hasMarks(state) && state.screen !== 'detail';
  const atOnce = (action === 'accept' || action === 'defer') && !marked;
  if (atOnce) return { state, effects: [{ kind: 'decide', intent: { action, targets: [fingerprint], reason: '' } }] };
  return openDecision(state, action, marked ? 'marked' : 'this');
}

/** Opens the dialog on the finding under the cursor; what was typed into it before it was closed is there again. */
export function openDecision(state: TuiState, action: Judgement | null, scope: ScopeKind = 'this'): Step {
  const item = state.model.items[state.queue.current];
  if (!item) return only({ ...state, notice: { kind: 'noFinding' } });
  const { fingerprint: on, at } = item.finding;
  const { draft } = state;
  const known = draft?.on === on ? draft : null;
  const row = rowOf(item.finding, state.model.reconciliation.rows);
  const made: DecisionDialog = {
    kind: 'decision',
    action: action ?? known?.action ?? 'accept',
    on,
    scope,
    field: known?.field ?? (row ? fieldAt(row, at.cell) : null) ?? fieldsOf(state, { on })[0] ?? null,
    texts: known?.texts ?? untyped,
    focus: 'action',
    preset: -1,
    problem: null,
    effect: null,
    reading: null,
  };
  const focus = action === null ? 'action' : (rowsOf(state, made).find((one) => !isChoice(one)) ?? 'action');
  // Said before anything is typed that could not count.
  const problem = made.action === 'correct' && made.field === null ? { row: 'value' as const, text: dialogWords.noCell } : null;
  return only({ ...state, overlay: { ...made, focus, problem } });
}

/** What would be decided, as far as it can be told before everything is filled in: `-` stands for people and reasons, which change nothing. */
export function intentOf(state: TuiState, dialog: DecisionDialog, sketch = false): DecisionIntent | null {
  const { action, field } = dialog;
  const textOf = (row: TextRow) => dialog.texts[row].text.trim() || (sketch && row !== 'value' && row !== 'expiresAt' ? '-' : '');
  const { targets } = chosenScope(state, dialog);
  if (targets.length === 0) return null;
  if (problemOf(state, dialog, 'value') || (action === 'waive' && problemOf(state, dialog, 'expiresAt'))) return null;
  const waiver = { requester: textOf('requester'), approver: textOf('approver'), expiresAt: textOf('expiresAt') };
  return {
    action,
    targets,
    reason: textOf('reason'),
    ...(action === 'correct' && { value: textOf('value'), field: field! }),
    ...(action === 'waive' && { waiver }),
  };
}

/** Why a row can't stay as it is; null where it can. */
function problemOf(state: TuiState, dialog: DecisionDialog, row: DialogRow): Bilingual | null {
  const { action, field, texts } = dialog;
  if (!rowsOf(state, dialog).includes(row)) return null;
  if (row === 'scope') return chosenScope(state, dialog).count === 0 ? dialogWords.nothingOpen : null;
  if (isChoice(row)) return null;
  const text = texts[row].text.trim();
  if (row === 'value' && field === null) return dialogWords.noCell;
  if (text === '') return isOptional(action, row) ? null : dialogWords.needed[row];
  if (row === 'value') {
    const correction = correctionIn(state, dialog, text);
    return correction ? (correctionProblem(correction)[0] ?? null) : dialogWords.noCell;
  }
  if (row !== 'expiresAt') return null;
  if (!isDay(text)) return dialogWords.needed.expiresAt;
  return text < state.model.reconciliation.asOf ? dialogWords.ended : null;
}

/** What a text in the row of the value would be the correction of; null where the finding stands in no cell. */
export function correctionIn(state: TuiState, dialog: DecisionDialog, text: string): Correction | null {
  const item = itemOf(state, dialog);
  if (!item || dialog.field === null) return null;
  const inForce = state.standings[item.index]?.decision ?? null;
  return correctionOf(item.finding, state.model.reconciliation.rows, text, dialog.field, inForce);
}

const inDialog =
  (change: (state: TuiState, dialog: DecisionDialog, press: Parameters<Handler>[1]) => Partial<DecisionDialog> | Step): Handler =>
  (state, press) => {
    const { overlay } = state;
    if (overlay?.kind !== 'decision') return only(state);
    const changed = change(state, overlay, press);
    return 'effects' in changed ? changed : only({ ...state, overlay: { ...overlay, ...changed } });
  };

function move(state: TuiState, dialog: DecisionDialog, by: 1 | -1): Partial<DecisionDialog> {
  const rows = rowsOf(state, dialog);
  return { focus: rows[(rows.indexOf(dialog.focus) + by + rows.length) % rows.length]!, preset: -1 };
}

/** Enter: on to the next row, or, on the last one, the decision; first what is lacking has to be mended. */
function submit(state: TuiState, dialog: DecisionDialog): Partial<DecisionDialog> | Step {
  const rows = rowsOf(state, dialog);
  const own = problemOf(state, dialog, dialog.focus);
  if (own) return { problem: { row: dialog.focus, text: own } };
  return dialog.focus === rows.at(-1) ? decide(state, dialog) : { ...move(state, dialog, 1), problem: null };
}

/** Decides, or goes to the first row that has to be mended. */
function decide(state: TuiState, dialog: DecisionDialog): Partial<DecisionDialog> | Step {
  for (const row of rowsOf(state, dialog)) {
    const text = problemOf(state, dialog, row);
    if (text) return { focus: row, problem: { row, text }, preset: -1 };
  }
  const intent = intentOf(state, dialog);
  // Files that were read again while it was typed may have taken every finding of it away.
  if (!intent) return { problem: { row: 'scope', text: dialogWords.nothingOpen } };
  // What was typed is kept until it is on disk: on a full one it would have to be typed again.
  return { state: { ...state, overlay: null, draft: dialog }, effects: [{ kind: 'decide', intent }] };
}

/** Takes what a row offers: the next or previous choice or preset. */
function take(state: TuiState, dialog: DecisionDialog, by: 1 | -1): Partial<DecisionDialog> {
  const { focus } = dialog;
  if (isChoice(focus)) {
    const { options, chosen } = choicesOf(state, dialog, focus);
    return choose(state, dialog, focus, (chosen + by + options.length) % options.length);
  }
  const offered = presetsOf(state, dialog, itemOf(state, dialog), focus);
  if (offered.length === 0) return {};
  const preset = dialog.preset < 0 && by < 0 ? offered.length - 1 : (dialog.preset + by + offered.length) % offered.length;
  return { preset, problem: null, texts: { ...dialog.texts, [focus]: insertText(textField(), offered[preset]!) } };
}

function choose(state: TuiState, dialog: DecisionDialog, row: ChoiceRow, index: number): Partial<DecisionDialog> {
  const option = choicesOf(state, dialog, row).options[index];
  return option === undefined ? {} : { [row]: option, problem: null };
}

/** The caret in a text, the choice in a row of choices. */
const sideways = (by: 1 | -1): Handler =>
  inDialog((state, dialog, { command }) =>
    isChoice(dialog.focus) ? take(state, dialog, by) : typed(dialog, (field) => editText(field, command as Edit)),
  );

function typed(dialog: DecisionDialog, change: (field: TextField) => TextField): Partial<DecisionDialog> {
  const { focus, texts } = dialog;
  if (isChoice(focus)) return {};
  const text = change(texts[focus]);
  // A caret that moves is no answer to a problem.
  return { texts: { ...texts, [focus]: text }, ...(text.text !== texts[focus].text && { problem: null, preset: -1 }) };
}

/** Digits choose in a row of choices; elsewhere they are text like any other. */
function type(state: TuiState, dialog: DecisionDialog, change: (field: TextField) => TextField): Partial<DecisionDialog> {
  if (!isChoice(dialog.focus)) return typed(dialog, change);
  const digit = /^[1-9]$/.exec(change(textField()).text.normalize('NFKC'))?.[0];
  return digit === undefined ? {} : choose(state, dialog, dialog.focus, Number(digit) - 1);
}

/** The dialog of a decision. */
export const decisionLogic: ContextLogic = {
  commands: {
    submit: inDialog(submit),
    decideNow: inDialog(decide),
    nextField: inDialog((state, dialog) => move(state, dialog, 1)),
    previousField: inDialog((state, dialog) => move(state, dialog, -1)),
    nextPreset: inDialog((state, dialog) => take(state, dialog, 1)),
    previousPreset: inDialog((state, dialog) => take(state, dialog, -1)),
    caretLeft: sideways(-1),
    caretRight: sideways(1),
    back: inDialog((state, dialog) => only({ ...state, overlay: null, draft: dialog })),
  },
  type: (state, change) => inDialog((own, dialog) => type(own, dialog, change))(state, { command: 'submit', key: '', scrollEnd: 0 }),
  needs(state) {
    const { overlay } = state;
    if (overlay?.kind !== 'decision') return [];
    return [readingAsk(state, overlay), effectAsk(state, overlay)].filter((ask) => ask !== null && !isKnown(overlay, ask)) as Ask[];
  },
};

/** How the row would read with what was typed; null where nothing is to be read. */
export function readingAsk(state: TuiState, dialog: DecisionDialog): AskOf<'reading'> | null {
  const { action, field, on, texts } = dialog;
  const text = texts.value.text.trim();
  if (action !== 'correct' || field === null || text === '') return null;
  return { about: 'reading', key: JSON.stringify([on, field, text]), model: state.model, on, field, text };
}

/** What would change; null where it can't be told yet. */
export function effectAsk(state: TuiState, dialog: DecisionDialog): AskOf<'effect'> | null {
  const intent = intentOf(state, dialog, true);
  if (!intent) return null;
  const { action, value, field, waiver } = intent;
  const about = [dialog.on, action, dialog.scope, value, field, waiver?.expiresAt];
  const key = JSON.stringify([...about, state.decisions.at(-1)?.decisionId]);
  return { about: 'effect', key, intent, model: state.model, decisions: state.decisions };
}

/** Whether an answer is there that was asked of the same words, the same log and the same figures. */
function isKnown(dialog: DecisionDialog, ask: AskOf<'effect'> | AskOf<'reading'>): boolean {
  const known = ask.about === 'effect' ? dialog.effect : dialog.reading;
  return known?.ask.key === ask.key && known.ask.model === ask.model;
}

/** What is shown of the effect: an answer, that one is being worked out, or nothing. */
export function shownEffect(state: TuiState, dialog: DecisionDialog): NonNullable<AnswerOf<'effect'>> | 'asked' | null {
  const ask = effectAsk(state, dialog);
  if (!ask) return null;
  return isKnown(dialog, ask) ? dialog.effect!.answer : 'asked';
}

/** The same of what was typed. */
export function shownReading(state: TuiState, dialog: DecisionDialog): AnswerOf<'reading'> | 'asked' {
  const ask = readingAsk(state, dialog);
  if (!ask) return null;
  return isKnown(dialog, ask) ? dialog.reading!.answer : 'asked';
}

/** What the world has answered, where the dialog still is that asked. */
export function withAnswer(state: TuiState, answered: Extract<Answered, { ask: { about: 'effect' | 'reading' } }>): TuiState {
  const { overlay } = state;
  if (overlay?.kind !== 'decision') return state;
  // Another effect is being worked out instead.
  if (answered.ask.about === 'effect' && answered.answer === null) return state;
  return { ...state, overlay: { ...overlay, [answered.ask.about]: answered } };
}
