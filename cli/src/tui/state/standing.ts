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

/**
 * The state after the log has grown: the findings that the new entries are about stand anew, at once. What else follows from an entry
 * that changes the data (another light, a finding that goes) is judged afterwards, and until then the figures are behind.
 */
export function withEntries(state: TuiState, decisions: readonly Decision[]): TuiState {
  const { model } = state;
  const known = new Set(state.decisions.map(({ decisionId }) => decisionId));
  const entries = decisions.filter(({ decisionId, reportingPeriod }) => !known.has(decisionId) && reportingPeriod === model.period);
  if (entries.length === 0) return { ...state, decisions };
  const byId = byIdOf(decisions);
  const touched = new Set<number>();
  for (const entry of entries)
    for (const fingerprint of targetsOf(spokenOf(entry, byId))) for (const item of model.itemsOf(fingerprint)) touched.add(item);
  const findings = [...touched].map((item) => model.items[item]!.finding);
  const { asOf } = model.reconciliation;
  const states = new Map(applyDecisions({ findings, asOf }, aboutThese(decisions, findings)).map((one) => [one.fingerprint, one]));
  const standings = [...state.standings];
  for (const item of touched) {
    const { disposition, decisionId } = states.get(model.items[item]!.finding.fingerprint)!;
    standings[item] = { disposition, decision: byId.get(decisionId ?? '') ?? null };
  }
  // What is said of names and headers changes how files are read, which is another question.
  const judged = entries.some((entry) => !isOfMapping(entry, decisions));
  const figuresBehind = state.figuresBehind || (judged && !sameDataCount(state.decisions, decisions));
  return { ...state, decisions, standings, figuresBehind, unjudged: state.unjudged || judged };
}

/** The log as far as it is about some findings: an entry that decided thousands at once would be looked through for each. */
function aboutThese(decisions: readonly Decision[], findings: readonly Finding[]): Decision[] {
  const wanted = new Set(findings.map(({ fingerprint }) => fingerprint));
  return decisions.map((entry) =>
    entry.members ? { ...entry, members: entry.members.filter(({ fingerprint }) => wanted.has(fingerprint)) } : entry,
  );
}
