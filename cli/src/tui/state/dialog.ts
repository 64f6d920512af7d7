import { fill } from '@duizhang/model';
import { presets } from './presets.ts';
import { textField } from './text-field.ts';
import {
  only,
  type ContextLogic,
  type DecisionIntent,
  type Handler,
  type Judgement,
  type Overlay,
  type ReasonField,
  type Step,
  type TuiState,
} from './types.ts';

export type ReasonDialog = Extract<Overlay, { kind: 'reason' }>;

type FieldName = ReasonDialog['fields'][number]['name'];

/** What is asked for a decision, in this order; a decision that is not named here is made at once. */
const asked: Readonly<Partial<Record<Judgement, readonly FieldName[]>>> = {
  reject: ['reason'],
  explain: ['reason'],
  waive: ['reason', 'requester', 'approver', 'expiresAt'],
  correct: ['value', 'reason'],
};

/** Whether a decision asks for a reason first. */
export function needsWords(action: Judgement): boolean {
  return asked[action] !== undefined;
}

/** Decides at once, or asks for the reason first where one is needed. `targets` are fingerprints; without them it is the one under the cursor. */
export function startDecision(state: TuiState, action: Judgement, some?: readonly string[]): Step {
  const item = state.model.items[state.queue.current];
  const targets = some ?? (item ? [item.finding.fingerprint] : []);
  if (targets.length === 0) return only({ ...state, notice: { kind: 'noFinding' } });
  const names = asked[action];
  if (!names) return { state, effects: [{ kind: 'decide', intent: { action, targets, reason: '' } }] };
  const fields = names.map((name) => ({ name, text: textField() }));
  return only({ ...state, overlay: { kind: 'reason', action, targets, fields, focus: 0, preset: -1, problem: null } });
}

/** Enter in the dialog: on to the next field, or decides when nothing is missing. */
function submitReason(state: TuiState, dialog: ReasonDialog): Step {
  const stay = (change: Partial<ReasonDialog>) => only({ ...state, overlay: { ...dialog, ...change } });
  const textOf = (name: FieldName) => dialog.fields.find((field) => field.name === name)?.text.text.trim() ?? '';
  const lacks = ({ name }: ReasonField) => isLacking(dialog.action, name, textOf(name));
  if (lacks(dialog.fields[dialog.focus]!)) return stay({ problem: dialog.fields[dialog.focus]!.name });
  if (dialog.focus < dialog.fields.length - 1) return stay({ focus: dialog.focus + 1, problem: null });
  const lacking = dialog.fields.findIndex(lacks);
  if (lacking >= 0) return stay({ focus: lacking, problem: dialog.fields[lacking]!.name });
  const waiver = { requester: textOf('requester'), approver: textOf('approver'), expiresAt: textOf('expiresAt') };
  const intent: DecisionIntent = {
    action: dialog.action,
    targets: dialog.targets,
    reason: textOf('reason'),
    ...(dialog.action === 'correct' && { value: textOf('value') }),
    ...(dialog.action === 'waive' && { waiver }),
  };
  return { state: { ...state, overlay: null }, effects: [{ kind: 'decide', intent }] };
}

/** Only the reason of a correction may be left out. */
function isLacking(action: Judgement, name: FieldName, text: string): boolean {
  if (name === 'expiresAt') return !/^\d{4}-\d{2}-\d{2}$/.test(text);
  return text === '' && !(action === 'correct' && name === 'reason');
}

/** Puts a usual reason into the reason field, from which it can be edited. */
function choosePreset(state: TuiState, dialog: ReasonDialog, direction: 1 | -1): ReasonDialog {
  const choices = presets[dialog.action];
  if (choices.length === 0) return dialog;
  const preset = dialog.preset < 0 && direction < 0 ? choices.length - 1 : (dialog.preset + direction + choices.length) % choices.length;
  const text = textField(fill(choices[preset]!, {}, state.locale));
  const focus = dialog.fields.findIndex((field) => field.name === 'reason');
  return {
    ...dialog,
    preset,
    focus,
    problem: null,
    fields: dialog.fields.map((field, index) => (index === focus ? { ...field, text } : field)),
  };
}

const preset: Handler = (state, { command }) =>
  state.overlay?.kind === 'reason'
    ? only({ ...state, overlay: choosePreset(state, state.overlay, command === 'nextPreset' ? 1 : -1) })
    : only(state);

/** The dialog that asks for what a decision needs. */
export const reasonLogic: ContextLogic = {
  commands: {
    submit: (state) => (state.overlay?.kind === 'reason' ? submitReason(state, state.overlay) : only(state)),
    nextField: (state) => {
      const { overlay } = state;
      return only(
        overlay?.kind === 'reason' ? { ...state, overlay: { ...overlay, focus: (overlay.focus + 1) % overlay.fields.length } } : state,
      );
    },
    previousPreset: preset,
    nextPreset: preset,
  },
  type(state, change) {
    const { overlay } = state;
    if (overlay?.kind !== 'reason') return only(state);
    const fields = overlay.fields.map((field, index) => (index === overlay.focus ? { ...field, text: change(field.text) } : field));
    return only({ ...state, overlay: { ...overlay, problem: null, fields } });
  },
};
