import { closest } from '../../closest.ts';
import { judgements } from './dialog-rows.ts';
import { moved } from './lists.ts';
import { foundChoices, foundItems, invokedBy, isKnownElsewhere, paletteItems, type PaletteItem } from './palette-items.ts';
import type { Answer } from './palette-verbs.ts';
import { textField, type TextField } from './text-field.ts';
import { contextOf, only, type Command, type Context, type ContextLogic, type Handler, type Step, type TuiState } from './types.ts';

/** What stays of the palette between two openings. */
export interface PaletteState {
  /** What was done through it in this session, the last one last. */
  history: readonly string[];
  /** What it was asked last. */
  answer: Answer;
}

export const noPalette: PaletteState = { history: [], answer: null };

/** Why nothing was done. */
export type PaletteProblem =
  /** `near` is what may have been meant. */
  { kind: 'unknownVerb'; typed: string; near: string | null } | { kind: 'notHere' | 'noSuchValue' | 'cursorOnly'; typed: string };

/** The open palette. */
export interface PaletteOverlay {
  kind: 'palette';
  field: TextField;
  /** Row that Enter takes; -1 where none is, as long as nothing was typed. */
  cursor: number;
  /** How far back in the history: 0 for what is being typed. */
  past: number;
  /** What was being typed before the history was looked at. */
  draft: string;
  problem: PaletteProblem | null;
}

/** One line of the palette: what Enter does and what Tab writes. */
export interface PaletteRow {
  item: PaletteItem;
  /** What it is said of; null where that has to be typed yet, or where there is nothing to say. */
  argument: string | null;
  /** What stands in the field when it is taken over. */
  typed: string;
  /** Words for the eye, where the item's own say too little: a value, or a command of before. */
  text: string | null;
}

/** So many commands are kept. */
const HISTORY = 100;

export function openPalette(state: TuiState): TuiState {
  return { ...state, overlay: { kind: 'palette', field: textField(), cursor: -1, past: 0, draft: '', problem: null } };
}

/** What the palette offers for what was typed. */
export function paletteRows(state: TuiState, typed: string): PaletteRow[] {
  const items = paletteItems(state.screen);
  if (typed.trim() === '') return [...recent(state, items), ...items.map(plainRow)];
  const invoked = invokedBy(typed, items);
  if (!invoked) return foundItems(typed, items).map(plainRow);
  const { item, argument } = invoked;
  const choices = 'verb' in item ? item.verb.choices?.(state) : undefined;
  if (choices) {
    const named = choices.filter(({ value, id }) => argument !== '' && (value === argument || id === argument));
    return (named.length > 0 ? named : foundChoices(argument, choices)).map(({ id, value, label }) => ({
      item,
      argument: id,
      typed: `${item.names[0]!} ${value}`,
      text: label === value ? value : `${value}  ${label}`,
    }));
  }
  const others = argument === '' ? foundItems(typed, items).filter((other) => other !== item) : [];
  return [{ item, argument: argument === '' ? null : argument, typed, text: null }, ...others.map(plainRow)];
}

function plainRow(item: PaletteItem): PaletteRow {
  return { item, argument: null, typed: item.usage === null ? item.names[0]! : `${item.names[0]!} `, text: null };
}

/** What was done before, the last first; what makes no sense over this screen is left out. */
function recent({ palette: { history } }: TuiState, items: readonly PaletteItem[]): PaletteRow[] {
  return history.toReversed().flatMap((typed) => {
    const item = invokedBy(typed, items)?.item;
    return item ? [{ item, argument: null, typed, text: typed }] : [];
  });
}

/** What the palette needs of the screens: a command is done as if its key had been pressed there, and words are typed where they belong. */
export interface Beneath {
  perform(context: Context): Handler;
  typing(context: Context): ContextLogic['type'];
}

/** The palette over a screen. */
export function paletteLogic(beneath: Beneath): ContextLogic {
  const overlayOf = (state: TuiState) => (state.overlay?.kind === 'palette' ? state.overlay : null);
  const change = (state: TuiState, changes: Partial<PaletteOverlay>): Step => {
    const overlay = overlayOf(state);
    return only(overlay ? { ...state, overlay: { ...overlay, problem: null, ...changes } } : state);
  };
  const move: Handler = (state, { command }) => {
    const overlay = overlayOf(state);
    if (!overlay) return only(state);
    if (overlay.past > 0 || (command === 'up' && overlay.cursor <= 0))
      return change(state, pastBy(state, overlay, command === 'up' ? 1 : -1));
    const count = paletteRows(state, overlay.field.text).length;
    return change(state, { cursor: count === 0 ? -1 : moved(overlay.cursor, command === 'up' ? 'up' : 'down', count, 1) });
  };
  const browse: Handler = (state, { command }) => {
    const overlay = overlayOf(state);
    return overlay ? change(state, pastBy(state, overlay, command === 'older' ? 1 : -1)) : only(state);
  };
  const complete: Handler = (state) => {
    const overlay = overlayOf(state);
    const row = overlay && paletteRows(state, overlay.field.text)[Math.max(0, overlay.cursor)];
    return row ? change(state, { field: textField(row.typed), cursor: 0, past: 0 }) : only(state);
  };
  const submit: Handler = (state, press) => {
    const overlay = overlayOf(state);
    if (!overlay) return only(state);
    const typed = overlay.field.text.trim();
    if (typed === '' && overlay.cursor < 0) return only({ ...state, overlay: null });
    const row = paletteRows(state, overlay.field.text)[Math.max(0, overlay.cursor)];
    if (!row) return change(state, { problem: problemOf(state, typed) });
    const wanted = row.argument ?? (typed === '' ? (invokedBy(row.typed, [row.item])?.argument ?? '') : '');
    if ('verb' in row.item) return said(state, row, wanted, change);
    const other = judged.has(row.item.command) ? namedOther(state, wanted) : null;
    if (other !== null) return change(state, { problem: { kind: 'cursorOnly', typed: other } });
    return done(remembered({ ...state, overlay: null }, row.typed.trim()), row.item.command, wanted, press, beneath);
  };
  return {
    commands: { up: move, down: move, older: browse, newer: browse, complete, submit },
    type(state, edit) {
      const overlay = overlayOf(state);
      if (!overlay) return only(state);
      const field = edit(overlay.field);
      const same = field.text === overlay.field.text;
      return change(state, { field, past: 0, cursor: same ? overlay.cursor : field.text.trim() === '' ? -1 : 0 });
    },
  };
}

const judged: ReadonlySet<Command> = new Set(judgements);

/**
 * On the command line a finding and options follow, here the reason does: whoever writes the former would have it put down as the reason of
 * what is under the cursor. Gives the word that says so. Shorter beginnings of a fingerprint may be words.
 */
function namedOther({ model }: TuiState, words: string): string | null {
  const [first = ''] = words.split(/\s+/u);
  if (first.startsWith('--')) return first;
  return first.length >= 6 && model.items.some(({ finding }) => finding.fingerprint.startsWith(first)) ? first : null;
}

/** One command back or forth in the history; before its first is what was being typed. */
function pastBy({ palette: { history } }: TuiState, { past, draft, field }: PaletteOverlay, by: 1 | -1): Partial<PaletteOverlay> {
  const next = Math.max(0, Math.min(history.length, past + by));
  if (next === past) return {};
  const kept = past === 0 ? field.text : draft;
  const text = next === 0 ? kept : history.at(-next)!;
  return { past: next, draft: kept, field: textField(text), cursor: text.trim() === '' ? -1 : 0 };
}

/** A verb is said of something; what is still to be typed is asked for. */
function said(
  state: TuiState,
  row: PaletteRow,
  argument: string,
  change: (state: TuiState, changes: Partial<PaletteOverlay>) => Step,
): Step {
  if (!('verb' in row.item)) return only(state);
  const { verb } = row.item;
  if (argument === '' && row.argument === null && verb.usage !== null)
    return change(state, { field: textField(`${verb.names[0]!} `), cursor: 0 });
  const choices = row.argument === null ? verb.choices?.(state) : undefined;
  const meant = choices ? (choices.find(({ value, id }) => value === argument || id === argument)?.id ?? '') : argument;
  const next = verb.run({ ...state, overlay: null }, meant);
  return next ? only(remembered(next, row.typed.trim())) : change(state, { problem: { kind: 'noSuchValue', typed: argument } });
}

/** Does a command, with the words that were typed behind it put where the command asks for them. */
function done(state: TuiState, command: Command, words: string, press: Parameters<Handler>[1], beneath: Beneath): Step {
  const step = beneath.perform(state.screen)(state, { ...press, command, key: '' });
  if (words === '') return step;
  const typing = contextOf(step.state) === contextOf(state) ? undefined : beneath.typing(contextOf(step.state));
  if (typing) {
    const typed = typing(step.state, () => textField(words));
    return { state: typed.state, effects: [...step.effects, ...typed.effects] };
  }
  const effects = step.effects.map((effect) =>
    effect.kind === 'decide' && effect.intent.reason === '' ? { ...effect, intent: { ...effect.intent, reason: words } } : effect,
  );
  return { state: step.state, effects };
}

function remembered(state: TuiState, typed: string): TuiState {
  const history = [...state.palette.history.filter((one) => one !== typed), typed].slice(-HISTORY);
  return { ...state, palette: { ...state.palette, history } };
}

function problemOf(state: TuiState, typed: string): PaletteProblem {
  const items = paletteItems(state.screen);
  if (invokedBy(typed, items)) return { kind: 'noSuchValue', typed };
  if (isKnownElsewhere(typed, state)) return { kind: 'notHere', typed };
  const names = items.flatMap((item) => item.names);
  const first = typed.split(/\s+/u)[0]!;
  return { kind: 'unknownVerb', typed, near: closest(typed, names) ?? closest(first, names) };
}
