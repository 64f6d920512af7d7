import type { Decision, Finding, Locale, Reconciliation } from '@duizhang/model';
import type { TextField } from './text-field.ts';

/** Full screens; they stack, Esc closes the topmost. */
export type Screen = 'overview' | 'findings' | 'detail' | 'filter' | 'help';

/** What keys mean depends on this alone: the overlay if one is open, else the screen. */
export type Context = Screen | 'menu' | 'reason' | 'search' | 'quit';

export type Action = Decision['action'];
/** What is decided on a finding; a mapping is made by `duizhang map`. */
export type Judgement = Exclude<Action, 'revoke' | 'map'>;
export type Disposition = Reconciliation['dispositions'][number]['disposition'];

/** Everything that a key can do. */
export type Command =
  | Judgement
  | 'undo'
  | 'revoke'
  | 'nextUndecided'
  | 'previousUndecided'
  | 'nextFinding'
  | 'previousFinding'
  | 'up'
  | 'down'
  | 'pageUp'
  | 'pageDown'
  | 'first'
  | 'last'
  | 'nextPane'
  | 'previousPane'
  | 'open'
  | 'toggle'
  | 'choose'
  | 'chooseNumber'
  | 'back'
  | Screen
  | 'menu'
  | 'search'
  | 'undecidedOnly'
  | 'clearFilter'
  | 'language'
  | 'redraw'
  | 'quit'
  | 'confirmQuit'
  | 'submit'
  | 'nextField'
  | 'previousPreset'
  | 'nextPreset'
  | 'caretLeft'
  | 'caretRight'
  | 'caretStart'
  | 'caretEnd'
  | 'erase'
  | 'eraseNext'
  | 'eraseAll';

/** Where a finding stands after the decisions so far. */
export interface Standing {
  disposition: Disposition;
  /** The entry in force, null when there is none. */
  decision: Decision | null;
}

/** The three states that a clerk works by. */
export type Progress = 'undecided' | 'deferred' | 'decided';

export function progressOf(standing: Standing): Progress {
  if (standing.disposition === 'open' || standing.disposition === 'expired') return 'undecided';
  return standing.disposition === 'deferred' ? 'deferred' : 'decided';
}

/** Null stands for all. */
export interface Filter {
  severity: Finding['severity'] | null;
  progress: Progress | null;
  ruleId: string | null;
  /** `''` for the findings without a unit. */
  orgUnitId: string | null;
  query: string;
}

export const noFilter: Filter = { severity: null, progress: null, ruleId: null, orgUnitId: null, query: '' };

export interface ReasonField {
  name: 'value' | 'reason' | 'requester' | 'approver' | 'expiresAt';
  text: TextField;
}

export type Overlay =
  | { kind: 'menu'; cursor: number }
  | { kind: 'search'; field: TextField; before: string }
  | {
      kind: 'reason';
      action: Judgement;
      item: number;
      fields: readonly ReasonField[];
      focus: number;
      preset: number;
      /** The field that is lacking. */
      problem: ReasonField['name'] | null;
    }
  | { kind: 'quit' };

/** What the last key did, for the notice row. The view words it. */
export type Notice =
  | { kind: 'resumed'; decided: number }
  | { kind: 'decided'; action: Action; item: number; left: number }
  | { kind: 'revoked'; action: Action; item: number }
  | { kind: 'nothingToUndo' | 'notDecided' | 'noneUndecided' | 'noFinding' }
  | { kind: 'failed'; detail: string };

export interface TuiState {
  locale: Locale;
  columns: number;
  rows: number;
  screen: Screen;
  /** Screens beneath, the lowest first. */
  beneath: readonly Screen[];
  overlay: Overlay | null;
  filter: Filter;
  decisions: readonly Decision[];
  /** Of each item of the model. */
  standings: readonly Standing[];
  /** Decisions whose finding is no longer there. */
  superseded: number;
  /** Items that pass the filter, in the order of the findings. */
  visible: readonly number[];
  /** The item that the cursor is on, -1 when none is visible. */
  current: number;
  /** First row shown in the list of findings. */
  top: number;
  overview: { pane: 0 | 1; cursors: readonly [number, number]; tops: readonly [number, number] };
  facets: { cursor: number; top: number };
  /** First row shown of the detail or help text. */
  scroll: number;
  notice: Notice | null;
  /** Ids of this session's entries that `undo` can still revoke, the last one last. */
  undoable: readonly string[];
}

/** A decision to be made: the session adds who, when and the chain, and appends it to the log. */
export interface DecisionIntent {
  fingerprint: string;
  ruleId: string;
  action: Action;
  reason: string;
  value: string | number | null;
  /** For waive; the reason is its justification. */
  waiver?: { requester: string; approver: string; expiresAt: string };
  revokes: string | null;
}

/** What the reducer asks of the world. */
export type Effect = { kind: 'decide'; intent: DecisionIntent } | { kind: 'redraw' } | { kind: 'quit' };

export type Message =
  /** `scrollEnd` is the greatest useful scroll of the frame that the user looked at. */
  | { kind: 'command'; command: Command; key: string; scrollEnd: number }
  | { kind: 'text'; text: string }
  | { kind: 'resize'; columns: number; rows: number }
  /** A decision is on disk. */
  | { kind: 'decided'; decision: Decision }
  | { kind: 'failed'; detail: string };

export function contextOf(state: TuiState): Context {
  return state.overlay?.kind ?? state.screen;
}
