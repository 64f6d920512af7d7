import type { Decision } from '@duizhang/model';
import { menuOf } from '../keymap.ts';
import { changeText, choosePreset, editing, nextField, startDecision, submitReason, typing } from './dialog.ts';
import { facetRows, toggleFacet } from './filter.ts';
import type { Model } from './model.ts';
import { firstUndecided, goBack, goTo, moved, moveOnScreen, moveTo, positionOf, refresh, undecidedFrom } from './navigate.ts';
import { checkRows, orgUnitRows } from './overview.ts';
import { textField } from './text-field.ts';
import { noFilter, progressOf, type Command, type Effect, type Filter, type Message, type TuiState } from './types.ts';
import { bodyHeight } from './viewport.ts';

/** A state and what the world is asked to do. */
export interface Step {
  state: TuiState;
  effects: readonly Effect[];
}

const only = (state: TuiState): Step => ({ state, effects: [] });

/** The state in which the UI opens: at the first undecided finding, in the list if a session is being resumed. */
export function initialState(
  model: Model,
  options: Pick<TuiState, 'locale' | 'columns' | 'rows'> & { decisions: readonly Decision[] },
): TuiState {
  const { standings, superseded } = model.judge(options.decisions);
  const decided = standings.filter((standing) => progressOf(standing) === 'decided').length;
  const resumed = options.decisions.length > 0 && standings.length > 0;
  const state: TuiState = {
    locale: options.locale,
    columns: options.columns,
    rows: options.rows,
    screen: resumed ? 'findings' : 'overview',
    beneath: resumed ? ['overview'] : [],
    overlay: null,
    filter: noFilter,
    decisions: options.decisions,
    standings,
    superseded,
    visible: model.items.map((item) => item.index),
    current: 0,
    top: 0,
    overview: { pane: 0, cursors: [0, 0], tops: [0, 0] },
    facets: { cursor: 0, top: 0 },
    scroll: 0,
    notice: resumed ? { kind: 'resumed', decided } : null,
    undoable: [],
  };
  return moveTo(state, firstUndecided(state));
}

/** The next state, and effects as data. Pure: the same arguments give the same step. */
export function reduce(model: Model, state: TuiState, message: Message): Step {
  switch (message.kind) {
    case 'command':
      // What was said stands until the next key that does something.
      return command(
        model,
        message.command === 'redraw' ? state : { ...state, notice: null },
        message.command,
        message.key,
        message.scrollEnd,
      );
    case 'text':
      return only(editOverlay(model, state, typing(message.text)));
    case 'resize':
      return only(moveTo({ ...state, columns: message.columns, rows: message.rows }, state.current));
    case 'decided':
      return only(
        message.decision.action === 'revoke' ? afterRevoke(model, state, message.decision) : afterDecision(model, state, message.decision),
      );
    case 'failed':
      return only({ ...state, notice: { kind: 'failed', detail: message.detail } });
  }
}

function command(model: Model, state: TuiState, name: Command, key: string, scrollEnd: number): Step {
  const { overlay } = state;
  switch (name) {
    case 'accept':
    case 'reject':
    case 'explain':
    case 'correct':
    case 'waive':
    case 'defer':
      return startDecision(model, state, name);
    case 'undo':
      return undo(state);
    case 'revoke':
      return revokeCurrent(state);
    case 'nextUndecided':
    case 'previousUndecided': {
      const found = undecidedFrom(state, state.current, name === 'nextUndecided' ? 1 : -1);
      return only(found === null ? { ...state, notice: { kind: 'noneUndecided' } } : moveTo(state, found));
    }
    case 'nextFinding':
    case 'previousFinding': {
      const position = positionOf(state.visible, state.current);
      return only(moveTo(state, state.visible[moved(position, name === 'nextFinding' ? 'down' : 'up', state.visible.length, 1)] ?? -1));
    }
    case 'up':
    case 'down':
    case 'pageUp':
    case 'pageDown':
    case 'first':
    case 'last':
      if (overlay?.kind !== 'menu') return only(moveOnScreen(model, state, name, scrollEnd));
      return only({
        ...state,
        overlay: { kind: 'menu', cursor: moved(overlay.cursor, name, menuOf(state.screen).length, bodyHeight(state)) },
      });
    case 'nextPane':
    case 'previousPane':
      return only({ ...state, overview: { ...state.overview, pane: name === 'nextPane' ? 1 : 0 } });
    case 'open':
      return only(state.screen === 'overview' ? openRow(model, state) : openDetail(state));
    case 'overview':
    case 'findings':
    case 'filter':
    case 'help':
      return only(goTo(state, name));
    case 'detail':
      return only(openDetail(state));
    case 'toggle': {
      const row = facetRows(model, state.standings, state.filter)[state.facets.cursor];
      return only(row ? refresh(model, state, { filter: toggleFacet(state.filter, row) }) : state);
    }
    case 'undecidedOnly':
      return only(
        refresh(model, state, { filter: { ...state.filter, progress: state.filter.progress === 'undecided' ? null : 'undecided' } }),
      );
    case 'clearFilter':
      return only(refresh(model, state, { filter: noFilter }));
    case 'menu':
      return only({ ...state, overlay: { kind: 'menu', cursor: 0 } });
    case 'choose':
    case 'chooseNumber':
      return chosen(model, state, name === 'choose' ? null : Number(key) - 1, scrollEnd);
    case 'search':
      return only({ ...state, overlay: { kind: 'search', field: textField(state.filter.query), before: state.filter.query } });
    case 'submit':
      return overlay?.kind === 'reason' ? submitReason(model, state, overlay) : only({ ...state, overlay: null });
    case 'nextField':
      return only(overlay?.kind === 'reason' ? { ...state, overlay: nextField(overlay) } : state);
    case 'previousPreset':
    case 'nextPreset':
      return only(overlay?.kind === 'reason' ? { ...state, overlay: choosePreset(state, overlay, name === 'nextPreset' ? 1 : -1) } : state);
    case 'caretLeft':
    case 'caretRight':
    case 'caretStart':
    case 'caretEnd':
    case 'erase':
    case 'eraseNext':
    case 'eraseAll':
      return only(editOverlay(model, state, editing(name)));
    case 'back':
      return only(closeTop(model, state));
    case 'language':
      return only({ ...state, locale: state.locale === 'zh' ? 'en' : 'zh' });
    case 'redraw':
      return { state, effects: [{ kind: 'redraw' }] };
    case 'quit':
      return only({ ...state, overlay: { kind: 'quit' } });
    case 'confirmQuit':
      return { state, effects: [{ kind: 'quit' }] };
  }
}

/** The findings of the overview row under the cursor, from the first undecided one. */
function openRow(model: Model, state: TuiState): TuiState {
  const { pane, cursors } = state.overview;
  const rows: readonly { filter: Filter }[] = pane === 0 ? checkRows(model, state.standings) : orgUnitRows(model, state.standings);
  const filter = rows[cursors[pane]]?.filter;
  if (!filter) return state;
  const opened = refresh(model, goTo(state, 'findings'), { filter });
  return moveTo(opened, firstUndecided(opened));
}

function openDetail(state: TuiState): TuiState {
  return state.current < 0 ? { ...state, notice: { kind: 'noFinding' } } : goTo(state, 'detail');
}

function chosen(model: Model, state: TuiState, index: number | null, scrollEnd: number): Step {
  if (state.overlay?.kind !== 'menu') return only(state);
  const item = menuOf(state.screen)[index ?? state.overlay.cursor];
  return item ? command(model, { ...state, overlay: null }, item.command, '', scrollEnd) : only(state);
}

/** Typing changes the focused field; a search takes effect at every key. */
function editOverlay(model: Model, state: TuiState, change: Parameters<typeof changeText>[1]): TuiState {
  if (!state.overlay) return state;
  const overlay = changeText(state.overlay, change);
  const next = { ...state, overlay };
  return overlay.kind === 'search' ? refresh(model, next, { filter: { ...state.filter, query: overlay.field.text } }) : next;
}

function closeTop(model: Model, state: TuiState): TuiState {
  const { overlay } = state;
  if (!overlay) return goBack(state);
  const closed = { ...state, overlay: null };
  return overlay.kind === 'search' ? refresh(model, closed, { filter: { ...state.filter, query: overlay.before } }) : closed;
}

function undo(state: TuiState): Step {
  const last = state.decisions.find((decision) => decision.decisionId === state.undoable.at(-1));
  return last ? { state, effects: [revoking(last)] } : only({ ...state, notice: { kind: 'nothingToUndo' } });
}

function revokeCurrent(state: TuiState): Step {
  const inForce = state.standings[state.current]?.decision ?? null;
  return inForce ? { state, effects: [revoking(inForce)] } : only({ ...state, notice: { kind: 'notDecided' } });
}

function revoking(decision: Decision): Effect {
  const { fingerprint, ruleId, decisionId } = decision;
  return { kind: 'decide', intent: { fingerprint, ruleId, action: 'revoke', reason: '', value: null, revokes: decisionId } };
}

/** The decision is on disk: judge again and go on to the next undecided finding. */
function afterDecision(model: Model, state: TuiState, decision: Decision): TuiState {
  const decisions = [...state.decisions, decision];
  const verdict = model.judge(decisions);
  const { standings } = verdict;
  const item = itemOf(model, state, decision);
  const next = undecidedFrom({ ...state, standings }, item, 1);
  const judged = refresh(model, { ...state, decisions, undoable: [...state.undoable, decision.decisionId] }, verdict);
  const left = judged.visible.filter((index) => progressOf(standings[index]!) === 'undecided').length;
  return { ...moveTo(judged, next ?? item), notice: { kind: 'decided', action: decision.action, item, left } };
}

/** A decision was taken back: the cursor shows which. */
function afterRevoke(model: Model, state: TuiState, revoke: Decision): TuiState {
  const decisions = [...state.decisions, revoke];
  const revoked = state.decisions.find((decision) => decision.decisionId === revoke.revokes);
  const item = itemOf(model, state, revoke);
  const judged = refresh(
    model,
    { ...state, decisions, undoable: state.undoable.filter((id) => id !== revoke.revokes) },
    model.judge(decisions),
  );
  return { ...moveTo(judged, item), notice: { kind: 'revoked', action: revoked?.action ?? 'accept', item } };
}

/** The item that a decision is about: the one under the cursor where several findings share the fingerprint. */
function itemOf(model: Model, state: TuiState, decision: Decision): number {
  if (model.items[state.current]?.finding.fingerprint === decision.fingerprint) return state.current;
  return model.items.findIndex((item) => item.finding.fingerprint === decision.fingerprint);
}
