import type { Decision, Finding, Reconciliation } from '@duizhang/model';
import { isExpired, wordsInForce, type Word } from './replay.ts';

type StaleDecision = NonNullable<Reconciliation['staleDecisions']>[number];

/**
 * Decisions in force that apply to nothing, in the order of the log: their finding is gone, rests on other data now, or their waiver
 * has ended. None of them changes anything; a person sees what became of it.
 */
export function staleDecisions(findings: readonly Finding[], decisions: readonly Decision[], asOf: string): StaleDecision[] {
  const words = [...wordsInForce(decisions)];
  if (words.length === 0) return [];
  const present = new Set(findings.map(({ fingerprint }) => fingerprint));
  let known: ReadonlySet<string> | null = null;
  const subjects = () => (known ??= subjectsOf(findings));
  return words.flatMap(([fingerprint, word]) => {
    const { decision, about } = word;
    if (decision.action === 'map') return [];
    const reason = isExpired(decision, asOf) ? 'expired' : present.has(fingerprint) ? null : whyGone(word, subjects);
    return reason === null ? [] : [{ decisionId: decision.decisionId, fingerprint, ruleId: about.ruleId, reason, subject: about.subject }];
  });
}

/** Looked up only where a finding is gone: there may be a hundred thousand, and mostly none is. */
function subjectsOf(findings: readonly Finding[]): Set<string> {
  return new Set(
    findings.map(({ ruleId, taskId, clauseId, indicatorId, orgUnitId }) => subjectKey(ruleId, taskId, clauseId, indicatorId, orgUnitId)),
  );
}

function whyGone({ about: { ruleId, subject } }: Word, subjects: () => ReadonlySet<string>): 'evidenceChanged' | 'findingGone' {
  // Entries of old logs don't say what they were about.
  return subject && subjects().has(subjectKey(ruleId, subject.taskId, subject.clauseId, subject.indicatorId, subject.orgUnitId))
    ? 'evidenceChanged'
    : 'findingGone';
}

function subjectKey(...parts: (string | null)[]): string {
  return JSON.stringify(parts);
}
