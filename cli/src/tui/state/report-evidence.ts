import type { Counted, Fact } from '@duizhang/report';
import { filterBy, noFilter } from './filter.ts';
import { showEntry } from './history.ts';
import { moved } from './lists.ts';
import { goTo } from './navigate.ts';
import { showCell } from './overview.ts';
import { showFindings } from './queue-moves.ts';
import { scrollTo } from './scroll.ts';
import { only, type ContextLogic, type Handler, type Movement, type TuiState } from './types.ts';
import { evidenceHeight } from './viewport.ts';

/** What a number was counted from, as a list. */
export interface EvidenceState {
  /** What the number counts. */
  title: string;
  counted: readonly Counted[];
  cursor: number;
  /** First row shown. */
  top: number;
}

/** Where a number is opened: findings in their list, filtered to exactly these; everything else in a list of its own. */
export function evidenceOf(state: TuiState, title: string, counted: readonly Counted[]): TuiState {
  const findings = counted.flatMap(({ of, entries }) => (of === 'findings' ? entries.map(({ id }) => id) : []));
  if (findings.length > 0) return showFindings(state, { ...noFilter, among: { label: title, fingerprints: findings } });
  const opened = goTo(state, 'evidence');
  return { ...opened, report: { ...opened.report, evidence: { title, counted, cursor: 0, top: 0 } } };
}

/** Where an entry is seen among others: its cell of the overview, its place in the log; of a check the findings of its rule. */
function seenAt(state: TuiState, { of, entries }: Counted): TuiState | null {
  const [fact] = entries;
  if (!fact) return null;
  const decisionId = text(fact, 'decisionId');
  if (decisionId !== null) return showEntry(state, decisionId);
  // Several entries that count as one share the unit, not the task.
  const ids = { orgUnitId: text(fact, 'orgUnitId'), taskId: entries.length === 1 ? text(fact, 'taskId') : null };
  if (ids.orgUnitId !== null || ids.taskId !== null) return showCell(state, ids);
  const ruleId = text(fact, 'ruleId');
  const found = of === 'checks' && ruleId !== null ? showFindings(state, filterBy({ ruleId })) : null;
  return found && found.queue.visible.length > 0 ? found : null;
}

function text(fact: Fact, field: string): string | null {
  const value = fact[field];
  return typeof value === 'string' ? value : null;
}

const move: Handler = (state, { command }) => {
  const { evidence } = state.report;
  const height = evidenceHeight(state);
  const count = evidence.counted.length;
  const cursor = moved(evidence.cursor, command as Movement, count, height);
  return only({
    ...state,
    report: { ...state.report, evidence: { ...evidence, cursor, top: scrollTo(evidence.top, cursor, height, count) } },
  });
};

/** The list of what a number was counted from. */
export const evidenceLogic: ContextLogic = {
  commands: {
    up: move,
    down: move,
    pageUp: move,
    pageDown: move,
    first: move,
    last: move,
    open: (state) => {
      const { counted, cursor } = state.report.evidence;
      const entry = counted[cursor];
      if (!entry) return only(state);
      return only(seenAt(state, entry) ?? { ...state, notice: { kind: 'nothingFoundThere' } });
    },
  },
};
