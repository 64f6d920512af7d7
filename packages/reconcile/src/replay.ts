import type { Decision, Finding, Reconciliation } from '@duizhang/model';

/** State of a finding after decisions. */
export type Disposition = Reconciliation['dispositions'][number];

const dispositionOf: Readonly<Record<Exclude<Decision['action'], 'revoke' | 'map'>, Disposition['disposition']>> = {
  accept: 'confirmed',
  reject: 'confirmed',
  correct: 'corrected',
  explain: 'explained',
  waive: 'waived',
  defer: 'deferred',
};

/**
 * The state of every finding after a log: the last entry in force decides, a finding without one is open. Decisions in
 * force whose finding is no longer there (the unit has sent another value, the plan was corrected) follow as
 * superseded, in the order of the log: they apply to nothing, and are not lost from sight. One entry per fingerprint.
 */
export function applyDecisions(findings: readonly Finding[], decisions: readonly Decision[]): Disposition[] {
  const inForce = new Map<string, Decision>();
  for (const decision of decisionsInForce(decisions)) {
    // A mapping is no word on a finding: it changes how files are read.
    if (decision.action !== 'map') inForce.set(decision.fingerprint, decision);
  }
  const dispositions = new Map<string, Disposition>();
  for (const { fingerprint } of findings) {
    const decision = inForce.get(fingerprint);
    dispositions.set(fingerprint, {
      fingerprint,
      disposition: decision ? dispositionOf[decision.action as keyof typeof dispositionOf] : 'open',
      decisionId: decision?.decisionId ?? null,
    });
  }
  for (const [fingerprint, decision] of inForce) {
    if (!dispositions.has(fingerprint))
      dispositions.set(fingerprint, { fingerprint, disposition: 'superseded', decisionId: decision.decisionId });
  }
  return [...dispositions.values()];
}

/**
 * The entries of a log that no later entry revokes, revokes themselves left out. A revoke can be revoked: then what it
 * undid is in force again. A revoke reaches back only.
 */
export function decisionsInForce(decisions: readonly Decision[]): Decision[] {
  const revoked = new Set<string>();
  const inForce: Decision[] = [];
  // From the end: whether a revoke stands is known before what it undoes is reached.
  for (const decision of decisions.toReversed()) {
    if (revoked.has(decision.decisionId)) continue;
    if (decision.action !== 'revoke') inForce.push(decision);
    else if (decision.revokes !== null) revoked.add(decision.revokes);
  }
  return inForce.toReversed();
}
