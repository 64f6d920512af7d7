import type { Decision, Finding } from '@duizhang/model';
import { applyDecisions, sameDataCount } from '@duizhang/reconcile';
import { isOfMapping } from './matching-answers.ts';
import type { Model } from './model.ts';
import { byIdOf, spokenOf, targetsOf } from './spoken.ts';
import type { Standing, TuiState } from './types.ts';

/** Where every finding stands, as it was judged: by the dispositions that came with the figures. */
export function judgedStandings({ reconciliation, items }: Model, decisions: readonly Decision[]): Standing[] {
  const entries = new Map(decisions.map((decision) => [decision.decisionId, decision]));
  const states = new Map(reconciliation.dispositions.map((state) => [state.fingerprint, state]));
  return items.map(({ finding }) => {
    const state = states.get(finding.fingerprint);
    return { disposition: state?.disposition ?? 'open', decision: entries.get(state?.decisionId ?? '') ?? null };
  });
}

/** Decisions in force whose finding is no longer there: another value was sent since. */
export function supersededCount({ model, decisions }: Pick<TuiState, 'model' | 'decisions'>): number {
  const revoked = new Set(decisions.map(({ revokes }) => revokes));
  return model.reconciliation.dispositions.filter((state) => state.disposition === 'superseded' && !revoked.has(state.decisionId)).length;
}

/** Entries of a log that another does not have. */
export function entriesBeyond(log: readonly Decision[], other: readonly Decision[]): Decision[] {
  const ids = new Set(other.map(({ decisionId }) => decisionId));
  return log.filter(({ decisionId }) => !ids.has(decisionId));
}

/**
 * The state after the log has changed: the findings that the new entries are about stand anew, at once, and so do those of entries that
 * are no longer on disk. What else follows from an entry that changes the data (another light, a finding that goes) is judged afterwards,
 * and until then the figures are behind.
 */
export function withEntries(state: TuiState, decisions: readonly Decision[]): TuiState {
  const { model } = state;
  const lost = entriesBeyond(state.decisions, decisions);
  const differing = [...entriesBeyond(decisions, state.decisions), ...lost];
  const entries = differing.filter(({ reportingPeriod }) => reportingPeriod === model.period);
  if (entries.length === 0) return { ...state, decisions };
  const byId = byIdOf(decisions);
  const everKnown = [...lost, ...decisions];
  const everById = lost.length === 0 ? byId : byIdOf(everKnown);
  const touched = new Set<number>();
  for (const entry of entries)
    for (const fingerprint of targetsOf(spokenOf(entry, everById))) for (const item of model.itemsOf(fingerprint)) touched.add(item);
  const findings = [...touched].map((item) => model.items[item]!.finding);
  const { asOf } = model.reconciliation;
  const states = new Map(applyDecisions({ findings, asOf }, aboutThese(decisions, findings)).map((one) => [one.fingerprint, one]));
  const standings = [...state.standings];
  for (const item of touched) {
    const { disposition, decisionId } = states.get(model.items[item]!.finding.fingerprint)!;
    standings[item] = { disposition, decision: byId.get(decisionId ?? '') ?? null };
  }
  // What is said of names and headers changes how files are read, which is another question.
  const judged = entries.some((entry) => !isOfMapping(entry, lost.length === 0 ? decisions : everKnown));
  const figuresBehind = state.figuresBehind || (judged && !sameDataCount(state.decisions, decisions));
  const undoable = lost.length === 0 ? state.undoable : state.undoable.filter((id) => byId.has(id));
  return { ...state, decisions, standings, undoable, figuresBehind, unjudged: state.unjudged || judged };
}

/** The log as far as it is about some findings: an entry that decided thousands at once would be looked through for each. */
function aboutThese(decisions: readonly Decision[], findings: readonly Finding[]): Decision[] {
  const wanted = new Set(findings.map(({ fingerprint }) => fingerprint));
  return decisions.map((entry) =>
    entry.members ? { ...entry, members: entry.members.filter(({ fingerprint }) => wanted.has(fingerprint)) } : entry,
  );
}
