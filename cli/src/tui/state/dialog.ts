import { fill } from '@duizhang/model';
import type { Model } from './model.ts';
import { presets } from './presets.ts';
import { editText, insertText, textField, type Edit, type TextField } from './text-field.ts';
import type { DecisionIntent, Effect, Judgement, Overlay, ReasonField, TuiState } from './types.ts';

export type ReasonDialog = Extract<Overlay, { kind: 'reason' }>;

type FieldName = ReasonDialog['fields'][number]['name'];

/** What is asked for a decision, in this order; a decision that is not named here is made at once. */
const asked: Readonly<Partial<Record<Judgement, readonly FieldName[]>>> = {
  reject: ['reason'],
  explain: ['reason'],
  waive: ['reason', 'requester', 'approver', 'expiresAt'],
  correct: ['value', 'reason'],
};

/** Decides at once, or asks for the reason first where one is needed. */
export function startDecision(model: Model, state: TuiState, action: Judgement): { state: TuiState; effects: readonly Effect[] } {
  const item = model.items[state.current];
  if (!item) return { state: { ...state, notice: { kind: 'noFinding' } }, effects: [] };
  const names = asked[action];
  if (!names) return { state, effects: [{ kind: 'decide', intent: intentOf(model, item.index, action, '', null) }] };
  const fields = names.map((name) => ({ name, text: textField() }));
  return {
    state: { ...state, overlay: { kind: 'reason', action, item: item.index, fields, focus: 0, preset: -1, problem: null } },
    effects: [],
  };
}

function intentOf(model: Model, item: number, action: Judgement, reason: string, value: DecisionIntent['value']): DecisionIntent {
  const { finding } = model.items[item]!;
  return { fingerprint: finding.fingerprint, ruleId: finding.ruleId, action, reason, value, revokes: null };
}

/** Enter in the dialog: on to the next field, or decides when nothing is missing. */
export function submitReason(model: Model, state: TuiState, dialog: ReasonDialog): { state: TuiState; effects: readonly Effect[] } {
  const stay = (change: Partial<ReasonDialog>) => ({ state: { ...state, overlay: { ...dialog, ...change } }, effects: [] });
  const textOf = (name: FieldName) => dialog.fields.find((field) => field.name === name)?.text.text.trim() ?? '';
  const lacks = ({ name }: ReasonField) => isLacking(dialog.action, name, textOf(name));
  if (lacks(dialog.fields[dialog.focus]!)) return stay({ problem: dialog.fields[dialog.focus]!.name });
  if (dialog.focus < dialog.fields.length - 1) return stay({ focus: dialog.focus + 1, problem: null });
  const lacking = dialog.fields.findIndex(lacks);
  if (lacking >= 0) return stay({ focus: lacking, problem: dialog.fields[lacking]!.name });
  const value = dialog.action === 'correct' ? asValue(textOf('value')) : null;
  const waiver = { requester: textOf('requester'), approver: textOf('approver'), expiresAt: textOf('expiresAt') };
  const intent = {
    ...intentOf(model, dialog.item, dialog.action, textOf('reason'), value),
    ...(dialog.action === 'waive' && { waiver }),
  };
  return { state: { ...state, overlay: null }, effects: [{ kind: 'decide', intent }] };
}

/** Only the reason of a correction may be left out. */
function isLacking(action: Judgement, name: FieldName, text: string): boolean {
  if (name === 'expiresAt') return !/^\d{4}-\d{2}-\d{2}$/.test(text);
  return text === '' && !(action === 'correct' && name === 'reason');
}

/** A plain number is kept as a number; everything else as the text that was typed, never guessed. */
function asValue(text: string): string | number {
  const plain = text.normalize('NFKC');
  return /^-?\d{1,15}(\.\d{1,15})?$/.test(plain) ? Number(plain) : text;
}

export function nextField(dialog: ReasonDialog): ReasonDialog {
  return { ...dialog, focus: (dialog.focus + 1) % dialog.fields.length };
}

/** Puts a usual reason into the reason field, from which it can be edited. */
export function choosePreset(state: TuiState, dialog: ReasonDialog, direction: 1 | -1): ReasonDialog {
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

/** The overlay with its focused text field changed; the same overlay when it has none. */
export function changeText(overlay: Overlay, change: (field: TextField) => TextField): Overlay {
  if (overlay.kind === 'search') return { ...overlay, field: change(overlay.field) };
  if (overlay.kind !== 'reason') return overlay;
  return {
    ...overlay,
    problem: null,
    fields: overlay.fields.map((field, index) => (index === overlay.focus ? { ...field, text: change(field.text) } : field)),
  };
}

export const typing = (text: string) => (field: TextField) => insertText(field, text);
export const editing = (edit: Edit) => (field: TextField) => editText(field, edit);
