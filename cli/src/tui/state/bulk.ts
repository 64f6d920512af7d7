import { startDecision } from './dialog.ts';
import { hasMarks } from './queue-marks.ts';
import { reachesOf, scopes, targetsIn, type Reach, type Scope } from './queue-scope.ts';
import { only, type ContextLogic, type Handler, type Judgement, type Overlay, type TuiState } from './types.ts';

/** What can be decided of several findings at once; a correction is of one cell. */
export const bulkActions = ['accept', 'reject', 'explain', 'waive', 'defer'] as const satisfies readonly Judgement[];
export type BulkAction = (typeof bulkActions)[number];

/** One line of the dialog. */
export interface BulkChoice {
  scope: Scope;
  reach: Reach;
}

export type BulkDialog = Extract<Overlay, { kind: 'bulk' }>;

/** Asks what several findings are decided to be, and says of how many: nothing is decided before that was seen and confirmed. */
export function openBulk(state: TuiState, scope: Scope, action: BulkAction | null): TuiState {
  if (state.queue.current < 0) return { ...state, notice: { kind: 'noFinding' } };
  const reaches = reachesOf(state);
  const offered = scopes.filter((one) => one !== 'marked' || hasMarks(state));
  const choices = offered.map((one): BulkChoice => ({ scope: one, reach: reaches[one] }));
  const cursor = choices.findIndex((choice) => choice.scope === scope);
  return { ...state, overlay: { kind: 'bulk', choices, cursor, action } };
}

/** The key of a decision where findings are marked: it is about those. */
export function decidesMarked(decide: Handler | undefined): Handler {
  return (state, press) => {
    const action = bulkActions.find((one) => one === press.command);
    if (action !== undefined && hasMarks(state)) return only(openBulk(state, 'marked', action));
    return decide?.(state, press) ?? only(state);
  };
}

export const actOnFiltered: Handler = (state) => only(openBulk(state, 'filtered', null));
export const actOnAlike: Handler = (state) => only(openBulk(state, 'cause', null));

const change = (state: TuiState, edit: (dialog: BulkDialog) => BulkDialog) =>
  only(state.overlay?.kind === 'bulk' ? { ...state, overlay: edit(state.overlay) } : state);

const move: Handler = (state, { command }) =>
  change(state, (dialog) => {
    const count = dialog.choices.length;
    return { ...dialog, cursor: (dialog.cursor + (command === 'up' ? count - 1 : 1)) % count };
  });

const choose: Handler = (state, { command }) =>
  change(state, (dialog) => ({ ...dialog, action: bulkActions.find((one) => one === command) ?? dialog.action }));

/** The next action: digits and letters may not arrive while an input method is on. */
const nextAction: Handler = (state) =>
  change(state, (dialog) => ({
    ...dialog,
    action: bulkActions[((dialog.action ? bulkActions.indexOf(dialog.action) : -1) + 1) % bulkActions.length]!,
  }));

const submit: Handler = (state) => {
  const { overlay } = state;
  if (overlay?.kind !== 'bulk') return only(state);
  const { scope, reach } = overlay.choices[overlay.cursor]!;
  if (overlay.action === null) return only({ ...state, notice: { kind: 'noAction' } });
  const targets = targetsIn(state, scope);
  // Somebody else may have decided since the number was shown.
  if (targets.length !== reach.open) return only({ ...openBulk(state, scope, overlay.action), notice: { kind: 'reachChanged' } });
  if (targets.length === 0) return only({ ...state, notice: { kind: 'nothingLeft' } });
  return startDecision({ ...state, overlay: null }, overlay.action, targets);
};

/** The dialog in which several findings are decided. */
export const bulkLogic: ContextLogic = {
  commands: {
    up: move,
    down: move,
    accept: choose,
    reject: choose,
    explain: choose,
    waive: choose,
    defer: choose,
    nextField: nextAction,
    submit,
  },
};
