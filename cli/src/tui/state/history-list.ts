import { holds, searchQuery, searchText, type SearchText } from '@duizhang/lexicon';
import type { Decision, Locale, Reconciliation } from '@duizhang/model';
import { logStates, type LogEntry } from '@duizhang/reconcile';
import { actionWord, contentText } from '../../decision-words.ts';
import { localTime } from '../../local-time.ts';
import { logStateWords } from '../../log-state-words.ts';
import type { Model } from './model.ts';
import { scrollTo } from './scroll.ts';
import type { TuiState } from './types.ts';
import { findingsHeight } from './viewport.ts';

/** An entry of the log as it is listed: what applies to nothing any more stands by itself, before everything else. */
export interface HistoryRow extends LogEntry {
  group: 'stale' | 'log';
}

interface Listed {
  reconciliation: Reconciliation;
  rows: readonly HistoryRow[];
}

/** A log is listed anew only when it has grown, or when the figures were judged again. */
const listed = new WeakMap<readonly Decision[], Listed>();

/** Every entry once: those that no longer apply first, then the log; both with the newest first. */
export function historyRows({ decisions, model: { reconciliation } }: Pick<TuiState, 'decisions' | 'model'>): readonly HistoryRow[] {
  const known = listed.get(decisions);
  if (known?.reconciliation === reconciliation) return known.rows;
  const rows = logStates(decisions, reconciliation)
    .map((entry): HistoryRow => ({ ...entry, group: entry.stale.length > 0 ? 'stale' : 'log' }))
    .toReversed();
  const sorted = [...rows.filter(({ group }) => group === 'stale'), ...rows.filter(({ group }) => group === 'log')];
  listed.set(decisions, { reconciliation, rows: sorted });
  return sorted;
}

/** What an entry is about, from the entry alone: its finding may be gone. `''` where there is nothing to say. */
export interface SubjectWords {
  /** Short name of the unit. */
  orgUnit: string;
  /** `任务5`. */
  task: string;
  rule: string;
}

/** All that is said of an entry; `''` where there is nothing to say. */
export interface EntryWords extends SubjectWords {
  time: string;
  actor: string;
  action: string;
  state: string;
  /** Value, waiver or mapping. */
  content: string;
  reason: string;
}

interface SubjectIds {
  orgUnitId: string | null;
  taskId: string | null;
  ruleId: string | null;
}

/** A bulk entry may have thousands of members, and is drawn with every key. */
const subjects = new WeakMap<Decision, SubjectIds>();

/** Of a bulk entry what all its members share. */
function subjectIds(decision: Decision): SubjectIds {
  const known = subjects.get(decision);
  if (known) return known;
  const members = decision.members ?? [decision];
  const ids = {
    orgUnitId: shared(members.map(({ subject }) => subject?.orgUnitId ?? null)),
    taskId: shared(members.map(({ subject }) => subject?.taskId ?? null)),
    ruleId: shared(members.map((member) => member.ruleId)),
  };
  subjects.set(decision, ids);
  return ids;
}

/** Of a bulk entry unit, task and rule are those that all its members share; a mapping is about no rule. */
export function subjectWords(decision: Decision, model: Model, locale: Locale): SubjectWords {
  const { orgUnitId, taskId, ruleId } = subjectIds(decision);
  return {
    orgUnit: orgUnitId === null ? '' : model.orgUnitName(orgUnitId),
    task: taskId === null ? '' : taskText(model, taskId, locale),
    rule: ruleId === null || decision.action === 'map' ? '' : (model.rules.get(ruleId)?.title[locale] ?? ruleId),
  };
}

/** The words of an entry. */
export function entryWords({ decision, state }: HistoryRow, model: Model, zone: string, locale: Locale): EntryWords {
  return {
    ...subjectWords(decision, model, locale),
    time: localTime(decision.at, zone),
    actor: decision.actor,
    action: actionWord[decision.action][locale],
    state: logStateWords[state][locale],
    content: contentText(decision, model.orgUnitName, locale),
    reason: decision.reason,
  };
}

/** What all have in common; null where they differ. */
function shared(values: readonly (string | null)[]): string | null {
  return new Set(values).size === 1 ? values[0]! : null;
}

function taskText(model: Model, taskId: string, locale: Locale): string {
  const number = model.task(taskId)?.number ?? taskId;
  return locale === 'zh' ? `任务${number}` : `task ${number}`;
}

const texts = new WeakMap<HistoryRow, SearchText>();

/** All that an entry can be found by, in both languages. */
function searchTextOf(row: HistoryRow, model: Model, zone: string): SearchText {
  const known = texts.get(row);
  if (known) return known;
  const { decisionId, subject, ruleId } = row.decision;
  const zh = entryWords(row, model, zone, 'zh');
  const en = { ...subjectWords(row.decision, model, 'en'), action: actionWord[row.decision.action].en, state: logStateWords[row.state].en };
  const names = [row.revokedBy?.actor ?? '', decisionId, subject?.indicatorId ?? '', ruleId];
  const text = searchText([...new Set<string>([...Object.values(zh), ...Object.values(en), ...names])].join('\n'));
  texts.set(row, text);
  return text;
}

const searched = new WeakMap<readonly HistoryRow[], { query: string; rows: readonly HistoryRow[] }>();

/** The rows that pass the search line of the screen, in their order. */
export function visibleHistory(state: Pick<TuiState, 'decisions' | 'model' | 'timeZone' | 'history'>): readonly HistoryRow[] {
  const all = historyRows(state);
  const { query } = state.history;
  const { words, inverted } = searchQuery(query);
  if (words.length === 0) return all;
  const known = searched.get(all);
  if (known?.query === query) return known.rows;
  const rows = all.filter((row) => {
    const text = searchTextOf(row, state.model, state.timeZone);
    return words.every((word) => holds(word, text, 'spelt') !== null) !== inverted;
  });
  searched.set(all, { query, rows });
  return rows;
}

/** What the screen shows: the cursor is known by its entry, since the list grows at its beginning. */
export interface HistoryWindow {
  rows: readonly HistoryRow[];
  /** Index of the row under the cursor, -1 where there is none. */
  cursor: number;
  /** First line that is shown; a heading of a group is a line too. */
  top: number;
}

export function historyWindow(state: TuiState): HistoryWindow {
  const rows = visibleHistory(state);
  const { current, position, top } = state.history;
  const at = current === null ? -1 : rows.findIndex(({ decision }) => decision.decisionId === current);
  const cursor = at >= 0 ? at : Math.min(position, rows.length - 1);
  const line = lineOf(rows, cursor);
  // With the first of a group comes its heading.
  const wanted = line > 0 && lineOf(rows, cursor - 1) !== line - 1 ? line - 1 : line;
  const height = findingsHeight(state);
  const lines = rows.length === 0 ? 0 : lineOf(rows, rows.length - 1) + 1;
  return { rows, cursor, top: scrollTo(scrollTo(top, line, height, lines), wanted, height, lines) };
}

/** The line of a row, counting the headings: there are some as soon as something no longer applies. */
export function lineOf(rows: readonly HistoryRow[], index: number): number {
  if (rows[0]?.group !== 'stale' || index < 0) return index;
  return rows[index]!.group === 'stale' ? index + 1 : index + 2;
}
