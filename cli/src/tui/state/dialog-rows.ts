import { correctableFields, rowOf } from '@duizhang/reconcile';
import type { Correction } from '@duizhang/model';
import { scopesOf, type Scope, type ScopeKind } from './dialog-scope.ts';
import type { DecisionDialog } from './dialog.ts';
import type { Item } from './model.ts';
import type { Judgement, TuiState } from './types.ts';

/** Rows in which something is typed. */
export type TextRow = 'value' | 'reason' | 'requester' | 'approver' | 'expiresAt';
/** Rows in which one of several is chosen. */
export type ChoiceRow = 'action' | 'scope' | 'field';
export type DialogRow = ChoiceRow | TextRow;

/** What can be decided, in the order of the digits that choose it. */
export const judgements = ['accept', 'reject', 'correct', 'explain', 'waive', 'defer'] as const satisfies readonly Judgement[];

/** What is asked for each decision, beside the decision itself and how many it is about. */
const asked: Readonly<Record<Judgement, readonly DialogRow[]>> = {
  accept: ['reason'],
  reject: ['reason'],
  correct: ['field', 'value', 'reason'],
  explain: ['reason'],
  waive: ['reason', 'requester', 'approver', 'expiresAt'],
  defer: ['reason'],
};

/** Which rows may stay empty. */
const optional: Readonly<Record<Judgement, readonly DialogRow[]>> = {
  accept: ['reason'],
  reject: [],
  correct: ['reason'],
  explain: [],
  waive: [],
  defer: ['reason'],
};

export function isOptional(action: Judgement, row: DialogRow): boolean {
  return optional[action].includes(row);
}

export function isChoice(row: DialogRow): row is ChoiceRow {
  return row === 'action' || row === 'scope' || row === 'field';
}

/** The finding that the dialog was opened on; undefined where it is no longer there. */
export function itemOf({ model }: TuiState, { on }: Pick<DecisionDialog, 'on'>): Item | undefined {
  return model.items[model.itemsOf(on)[0] ?? -1];
}

/** The rows of the dialog from top to bottom; the field of a correction is asked for only where its row has several. */
export function rowsOf(state: TuiState, dialog: DecisionDialog): readonly DialogRow[] {
  const rows = asked[dialog.action].filter((row) => row !== 'field' || fieldsOf(state, dialog).length > 1);
  return ['action', 'scope', ...rows];
}

/** The fields of the row that the finding stands in that can be read otherwise: those that the table has a column for. */
export function fieldsOf(state: TuiState, dialog: Pick<DecisionDialog, 'on'>): readonly Correction['field'][] {
  const item = itemOf(state, dialog);
  const row = item && rowOf(item.finding, state.model.reconciliation.rows);
  return row ? correctableFields.filter((field) => row[field].at !== null) : [];
}

/** What a correction may be about: it is made for one finding by itself. */
export function offeredScopes(state: TuiState, { on, action }: Pick<DecisionDialog, 'on' | 'action'>): readonly Scope[] {
  const scopes = scopesOf(state, on);
  return action === 'correct' ? scopes.slice(0, 1) : scopes;
}

/** The scope that is chosen; the finding by itself where the chosen one holds nothing any more. */
export function chosenScope(state: TuiState, dialog: Pick<DecisionDialog, 'on' | 'action' | 'scope'>): Scope {
  const scopes = offeredScopes(state, dialog);
  return scopes.find(({ kind }) => kind === dialog.scope) ?? scopes[0]!;
}

/** What a row offers, and which of it is chosen. */
export function choicesOf(
  state: TuiState,
  dialog: DecisionDialog,
  row: ChoiceRow,
): { options: readonly (Judgement | ScopeKind | Correction['field'])[]; chosen: number } {
  switch (row) {
    case 'action':
      return { options: judgements, chosen: judgements.indexOf(dialog.action) };
    case 'scope': {
      const options = offeredScopes(state, dialog).map(({ kind }) => kind);
      return { options, chosen: options.indexOf(chosenScope(state, dialog).kind) };
    }
    case 'field': {
      const options = fieldsOf(state, dialog);
      return { options, chosen: dialog.field === null ? -1 : options.indexOf(dialog.field) };
    }
  }
}
