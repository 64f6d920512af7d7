import type { Decision, Finding } from '@duizhang/model';
import { actionWord } from '../../decision-words.ts';
import { revoking } from './deciding.ts';
import { noFilter } from './filter.ts';
import { historyWindow, visibleHistory, type HistoryRow } from './history-list.ts';
import { revokeEffect, type RevokeEffect } from './history-revoke.ts';
import { moved } from './lists.ts';
import { goTo } from './navigate.ts';
import { moveTo, refresh, showFindings } from './queue-moves.ts';
import { redoLast } from './redo.ts';
import { byIdOf, spokenOf, targetsOf } from './spoken.ts';
import { textField, type TextField } from './text-field.ts';
import { only, type ContextLogic, type Handler, type Movement, type Step, type TuiState } from './types.ts';
import { findingsHeight } from './viewport.ts';

/** The list of the decision log. */
export interface HistoryState {
  query: string;
  /** Id of the entry under the cursor; null for the first. */
  current: string | null;
  /** Where it stood, for when it is no longer listed. */
  position: number;
  /** First line shown. */
  top: number;
  /** Ids of entries that were taken back in this session and can be decided again, the last one last. */
  redoable: readonly string[];
}

export const noHistory: HistoryState = { query: '', current: null, position: 0, top: 0, redoable: [] };

/** Asks before an entry is taken back, and says what comes of it. */
export interface RevokeDialog {
  kind: 'revoking';
  decisionId: string;
  effect: RevokeEffect;
  /** May be left empty. */
  reason: TextField;
}

/** The line in which the log is searched. */
export interface HistorySearch {
  kind: 'historySearch';
  field: TextField;
  before: string;
}

/** The cursor on a row; what it was known by is kept, since the list grows at its beginning. */
function cursorAt(state: TuiState, position: number): TuiState {
  const row = visibleHistory(state)[position];
  const current = row?.decision.decisionId ?? null;
  const next = { ...state, history: { ...state.history, current, position: Math.max(0, position) } };
  return { ...next, history: { ...next.history, top: historyWindow(next).top } };
}

const move: Handler = (state, { command }) => {
  const { rows, cursor } = historyWindow(state);
  return only(rows.length === 0 ? state : cursorAt(state, moved(cursor, command as Movement, rows.length, findingsHeight(state))));
};

/** The log with the cursor on an entry; any screen may send people here. */
export function showEntry(state: TuiState, decisionId: string): TuiState {
  const opened = goTo(state, 'history');
  const whole = { ...opened, history: { ...opened.history, query: '' } };
  return cursorAt(
    whole,
    visibleHistory(whole).findIndex(({ decision }) => decision.decisionId === decisionId),
  );
}

/** The row under the cursor. */
export function currentRow(state: TuiState): HistoryRow | undefined {
  const { rows, cursor } = historyWindow(state);
  return rows[cursor];
}

/**
 * The detail of the finding that an entry is about; of several, the list of them alone; of a mapping, the screen of names and
 * headers. Esc comes back here.
 */
const openAbout: Handler = (state) => {
  const row = currentRow(state);
  if (!row) return only({ ...state, notice: { kind: 'logEmpty' } });
  const decision = spokenOf(row.decision, byIdOf(state.decisions));
  if (decision.action === 'map') return only({ ...goTo(state, 'matching'), beneath: [...state.beneath, state.screen] });
  const found = targetsOf(decision).flatMap((fingerprint) => state.model.itemsOf(fingerprint));
  if (found.length > 0) return only(showItems(state, found, decision));
  const instead = sameSubject(state, decision);
  if (instead.length === 0) return only({ ...state, notice: { kind: 'findingGone' } });
  return only({ ...showItems(state, instead, decision), notice: { kind: 'findingInstead' } });
};

/** One in its detail, several as the list of them alone. Esc leads back to the log. */
function showItems(state: TuiState, items: readonly number[], { actor, action }: Decision): TuiState {
  const beneath = [...state.beneath, state.screen];
  const first = items[0]!;
  if (items.length === 1) {
    const shown = state.queue.visible.includes(first) ? state : refresh(state, { filter: noFilter });
    return { ...moveTo(goTo(shown, 'detail'), first), beneath };
  }
  const fingerprints = items.map((item) => state.model.items[item]!.finding.fingerprint);
  const label = `${actor} ${actionWord[action][state.locale]}`;
  return { ...showFindings(state, { ...noFilter, among: { label, fingerprints } }), beneath };
}

/** Findings of the same rules on the same subjects: what stands now where the evidence has changed. */
function sameSubject({ model }: TuiState, decision: Decision): number[] {
  const wanted = new Set((decision.members ?? [decision]).flatMap(({ ruleId, subject }) => (subject ? [keyOf(ruleId, subject)] : [])));
  return model.items.filter(({ finding }) => wanted.has(keyOf(finding.ruleId, finding))).map(({ index }) => index);
}

function keyOf(
  ruleId: string,
  { taskId, clauseId, indicatorId, orgUnitId }: Pick<Finding, 'taskId' | 'clauseId' | 'indicatorId' | 'orgUnitId'>,
): string {
  return JSON.stringify([ruleId, taskId, clauseId, indicatorId, orgUnitId]);
}

/** Any entry may be taken back, also of earlier sessions and of others: what comes of it is said first. */
const askRevoke: Handler = (state) => {
  const row = currentRow(state);
  if (!row) return only({ ...state, notice: { kind: 'logEmpty' } });
  const { decision, revokedBy } = row;
  if (row.state === 'revoked') return only({ ...state, notice: { kind: 'revokedAlready', actor: revokedBy?.actor ?? '' } });
  if (row.state === 'otherPeriod') return only({ ...state, notice: { kind: 'otherPeriod', period: decision.reportingPeriod } });
  const overlay: RevokeDialog = {
    kind: 'revoking',
    decisionId: decision.decisionId,
    effect: revokeEffect(state, decision),
    reason: textField(),
  };
  return only({ ...state, overlay });
};

const search: Handler = (state) => {
  const { query } = state.history;
  return only({ ...state, overlay: { kind: 'historySearch', field: textField(query), before: query } });
};

function searching(state: TuiState, query: string): TuiState {
  return cursorAt({ ...state, history: { ...state.history, query } }, 0);
}

/** The screen of the decision log. */
export const historyLogic: ContextLogic = {
  commands: {
    up: move,
    down: move,
    pageUp: move,
    pageDown: move,
    first: move,
    last: move,
    open: openAbout,
    revokeEntry: askRevoke,
    search,
    clearFilter: (state) => only(searching(state, '')),
    redo: redoLast,
  },
};

/** The line in which the log is searched: a search takes effect at every key. */
export const historySearchLogic: ContextLogic = {
  commands: {
    submit: (state) => only({ ...state, overlay: null }),
    back: (state) =>
      state.overlay?.kind === 'historySearch' ? only(searching({ ...state, overlay: null }, state.overlay.before)) : only(state),
  },
  type(state, change) {
    if (state.overlay?.kind !== 'historySearch') return only(state);
    const field = change(state.overlay.field);
    return only(searching({ ...state, overlay: { ...state.overlay, field } }, field.text));
  },
};

/** The question before an entry is taken back. */
export const revokingLogic: ContextLogic = {
  commands: {
    submit(state): Step {
      const { overlay } = state;
      if (overlay?.kind !== 'revoking') return only(state);
      const undone = state.decisions.find(({ decisionId }) => decisionId === overlay.decisionId);
      const closed = { ...state, overlay: null };
      return undone ? { state: closed, effects: [revoking(undone, overlay.reason.text.trim())] } : only(closed);
    },
  },
  type: (state, change) =>
    only(state.overlay?.kind === 'revoking' ? { ...state, overlay: { ...state.overlay, reason: change(state.overlay.reason) } } : state),
};
