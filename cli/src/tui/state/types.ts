import type { Correction, Decision, Locale, Reconciliation, Waiver } from '@duizhang/model';
import type { Answered, Ask, Opened } from './asks.ts';
import type { ChecksState } from './checks.ts';
import type { Command } from './commands.ts';
import type { DetailState } from './detail.ts';
import type { DecisionDialog } from './dialog.ts';
import type { FacetsState } from './facets.ts';
import type { AliasOverlay } from './matching-alias.ts';
import type { MatchingState } from './matching.ts';
import type { Model } from './model.ts';
import type { ReasonPresets } from './presets.ts';
import type { OverviewState } from './overview.ts';
import type { HistorySearch, HistoryState, RevokeDialog } from './history.ts';
import type { PaletteOverlay, PaletteState } from './palette.ts';
import type { QueueState } from './queue-moves.ts';
import type { ExportDialog } from './report-export.ts';
import type { ReportState } from './report-notice.ts';
import type { TextField } from './text-field.ts';

export type { Command, Judgement, Movement } from './commands.ts';

/** Full screens; they stack, Esc closes the topmost. */
export type Screen =
  | 'overview'
  | 'findings'
  | 'detail'
  | 'checks'
  | 'matching'
  | 'filter'
  | 'report'
  | 'evidence'
  | 'history'
  | 'help'
  | 'answer';

/** What keys mean depends on this alone: the overlay if one is open, else the screen. */
export type Context = Screen | Overlay['kind'];

export type Action = Decision['action'];
export type Disposition = Reconciliation['dispositions'][number]['disposition'];

/** Where a finding stands after the decisions so far. */
export interface Standing {
  disposition: Disposition;
  /** The entry in force, null when there is none. */
  decision: Decision | null;
}

/** The three states that a clerk works by. */
export type Progress = 'undecided' | 'deferred' | 'decided';

export function progressOf(standing: Pick<Standing, 'disposition'>): Progress {
  if (standing.disposition === 'open' || standing.disposition === 'expired') return 'undecided';
  return standing.disposition === 'deferred' ? 'deferred' : 'decided';
}

export type Overlay =
  | { kind: 'menu'; cursor: number }
  | { kind: 'search'; field: TextField; before: string }
  | DecisionDialog
  | AliasOverlay
  | ExportDialog
  | HistorySearch
  | RevokeDialog
  | PaletteOverlay
  | { kind: 'quit' };

/** What the last key did, for the notice row. The view words it. */
export type Notice =
  | { kind: 'resumed'; decided: number }
  | { kind: 'decided'; action: Action; fingerprint: string; count: number }
  | { kind: 'revoked'; action: Action; fingerprint: string; count: number }
  | { kind: 'nothingToUndo' | 'notDecided' | 'noneUndecided' | 'noFinding' }
  | { kind: 'nothingToRedo' | 'logEmpty' | 'findingGone' | 'findingInstead' }
  /** Why an entry is not taken back. */
  | { kind: 'revokedAlready'; actor: string }
  | { kind: 'otherPeriod'; period: string }
  | { kind: 'noneOther' | 'noSearch' }
  /** Of a key that means nothing here. */
  | { kind: 'inputMethod' | 'noKey' }
  | { kind: 'failed' | 'unanswered'; detail: string }
  | { kind: 'reloading' | 'reloaded' }
  /** A name or header was answered, or its answer taken back. */
  | { kind: 'mapped' | 'unmapped'; key: string }
  | { kind: 'noneUnmapped' | 'noCandidate' | 'notMapped' | 'mappedAlready' | 'noQuestion' }
  | { kind: Opened['outcome']; path: string }
  | { kind: 'copied'; text: string }
  | { kind: 'noSource' }
  | { kind: 'countsNothing' | 'nothingFoundThere' | 'noticeNotReady' }
  | { kind: 'exported'; path: string }
  /** Somebody else has decided meanwhile. */
  | { kind: 'others'; actors: readonly string[]; count: number }
  /** Entries that were shown are no longer in the log: it was edited, cut, replaced or removed. */
  | { kind: 'entriesLost'; count: number };

/** Files of the period that are not as they were when it was read. */
export interface FileChanges {
  added: readonly string[];
  changed: readonly string[];
  gone: readonly string[];
}

export interface TuiState {
  locale: Locale;
  columns: number;
  rows: number;
  /** The period as it was last judged. */
  model: Model;
  /** Of whoever sits here: whose decisions are no news. */
  actor: string;
  /** Of the clock on the wall, an IANA name. */
  timeZone: string;
  /** Where decisions are written, as people read of it. */
  logName: string | null;
  screen: Screen;
  /** Screens beneath, the lowest first. */
  beneath: readonly Screen[];
  overlay: Overlay | null;
  /** The log as far as it is known here, in its order. */
  decisions: readonly Decision[];
  /** Of each item of the model. */
  standings: readonly Standing[];
  /** Ids of this session's entries that `undo` can still revoke, the last one last. */
  undoable: readonly string[];
  /** Whether a decision has changed what counts since the figures were judged. */
  figuresBehind: boolean;
  /** Whether there are entries that the figures were judged without. */
  unjudged: boolean;
  /** The dialog of a decision as it was last closed without deciding. */
  draft: DecisionDialog | null;
  /** Reasons that the project offers beside the usual ones. */
  reasonPresets: ReasonPresets;
  queue: QueueState;
  facets: FacetsState;
  checks: ChecksState;
  matching: MatchingState;
  overview: OverviewState;
  detail: DetailState;
  report: ReportState;
  history: HistoryState;
  palette: PaletteState;
  /** What the help is filtered by. */
  help: TextField;
  /** First row shown of a screen of text. */
  scroll: number;
  notice: Notice | null;
  /** What has happened to the files since they were read; null for nothing. */
  fileChanges: FileChanges | null;
  /** How far a reading is; null when none is under way. */
  reading: { done: number; total: number; milliseconds: number } | null;
}

/** A decision to be made: the session adds what is remembered of the findings, who, when and the chain, and appends it to the log. */
export interface DecisionIntent {
  action: Action;
  /** Of the findings that it decides, as one entry; of a revoke, of the findings whose decision is undone. */
  targets: readonly string[];
  reason: string;
  /** For correct: as it was typed; `field` is that of the finding's cell where it is not said. */
  value?: string;
  field?: Correction['field'];
  /** For waive; the reason is its justification. */
  waiver?: Pick<Waiver, 'requester' | 'approver' | 'expiresAt'>;
  revokes?: string;
  /** Id of an entry whose content is decided again: everything but action and reason is taken from it. */
  again?: string;
  mapping?: NonNullable<Decision['mapping']>;
}

/** What the reducer asks of the world. */
export type Effect =
  /** On disk before the next frame. */
  | { kind: 'decide'; intent: DecisionIntent }
  /** Answered by a message, some time later. */
  | { kind: 'ask'; ask: Ask }
  | { kind: 'redraw' | 'quit' | 'suspend' };

/** A state and what the world is asked to do. */
export interface Step {
  state: TuiState;
  effects: readonly Effect[];
}

/** What happens in the world while the UI is open. */
export type News =
  /** The log as it is now, other sessions' entries included. */
  | { kind: 'log'; decisions: readonly Decision[] }
  | { kind: 'files'; changes: FileChanges | null }
  | { kind: 'reading'; progress: TuiState['reading'] };

export type Message =
  /** `scrollEnd` is the greatest useful scroll of the frame that the user looked at. */
  | { kind: 'command'; command: Command; key: string; scrollEnd: number }
  | { kind: 'text'; text: string }
  | { kind: 'resize'; columns: number; rows: number }
  /** An entry of ours is on disk; `decisions` is the whole log, with what others have written meanwhile. */
  | { kind: 'decided'; decision: Decision; decisions: readonly Decision[] }
  | { kind: 'failed'; detail: string }
  | ({ kind: 'answered' } & Answered)
  | { kind: 'unanswered'; ask: Ask; detail: string }
  | { kind: 'news'; news: News };

/** What a key does in a context. */
export type Handler = (state: TuiState, press: { command: Command; key: string; scrollEnd: number }) => Step;

/** What a screen or an overlay does. */
export interface ContextLogic {
  /** Commands that mean something here; those of the shared table need not be named. */
  commands: Partial<Record<Command, Handler>>;
  /** Where something is typed: the state with the focused field changed. */
  type?(state: TuiState, change: (field: TextField) => TextField): Step;
  /** What is found again when the UI is opened the next time, as plain data. */
  keep?(state: TuiState): unknown;
  /** The state at a place that was kept; what no longer makes sense (it comes from a file) is left as it is. */
  restore?(state: TuiState, kept: unknown): TuiState;
  /** Questions whose answers this context shows and does not have yet. They are asked once the keys rest. */
  needs?(state: TuiState): readonly Ask[];
}

export const only = (state: TuiState): Step => ({ state, effects: [] });

export function contextOf(state: TuiState): Context {
  return state.overlay?.kind ?? state.screen;
}
