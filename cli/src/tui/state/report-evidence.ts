import type { Counted, Fact } from '@duizhang/report';
import { filterBy, noFilter, type Filter } from './filter.ts';
import { moved } from './lists.ts';
import { goTo } from './navigate.ts';
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

/** The findings about an entry: of its unit and task, of what a decision decides, of its rule. */
function filterOf({ decisions }: TuiState, { of, id, entries }: Counted, label: string): Filter {
  const ids = new Set(entries.flatMap((fact) => text(fact, 'decisionId') ?? []));
  if (of === 'decisions' || of === 'staleDecisions') {
    const decided = decisions.filter(({ decisionId }) => ids.has(decisionId));
    const fingerprints = decided.flatMap(({ fingerprint, members }) => members?.map((member) => member.fingerprint) ?? [fingerprint]);
    return { ...noFilter, among: { label, fingerprints } };
  }
  const fact = entries[0] ?? { id };
  const [orgUnitId, taskId, ruleId] = ['orgUnitId', 'taskId', 'ruleId'].map((field) => text(fact, field));
  // Several entries that count as one share the unit, not the task.
  const single = entries.length === 1;
  return filterBy({
    ...(orgUnitId ? { orgUnitId } : {}),
    ...(taskId && (single || !orgUnitId) ? { taskId } : {}),
    ...(ruleId ? { ruleId } : {}),
  });
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
      const { title, counted, cursor } = state.report.evidence;
      const entry = counted[cursor];
      if (!entry) return only(state);
      const found = showFindings(state, filterOf(state, entry, title));
      return only(found.queue.visible.length > 0 ? found : { ...state, notice: { kind: 'nothingFoundThere' } });
    },
  },
};
