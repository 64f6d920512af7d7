import { hash, type Bilingual, type Decision, type Mapping } from '@duizhang/model';

/** What a person decides; the rest of the entry follows from it and from the entry before. */
export interface DecisionInput {
  /** Of the finding; for a revoke, of the finding whose decision is undone. */
  fingerprint: string;
  ruleId: string;
  action: Decision['action'];
  reason?: string;
  /** For correct. */
  value?: string | number | null;
  /** For revoke: the id of the entry that is undone, any one of the log. */
  revokes?: string | null;
  /** For map. */
  mapping?: Mapping;
  actor: string;
  /** ISO time. */
  at: string;
  reportingPeriod: string;
}

const needsReason: ReadonlySet<Decision['action']> = new Set(['reject', 'explain', 'waive']);

/** What is still lacking for a decision, in words for the person who makes it; empty when it can be made. */
export function decisionProblems(input: DecisionInput): Bilingual[] {
  const problems: Bilingual[] = [];
  if (needsReason.has(input.action) && (input.reason ?? '').trim() === '') {
    problems.push({ zh: '退回、说明和豁免必须填写理由。', en: 'Reject, explain and waive need a reason.' });
  }
  if (input.action === 'correct' && (input.value === undefined || input.value === null || `${input.value}`.trim() === '')) {
    problems.push({ zh: '修正必须填写修正值。', en: 'Correct needs the corrected value.' });
  }
  if (input.action === 'revoke' && !input.revokes) {
    problems.push({ zh: '撤销必须指明被撤销的裁定。', en: 'Revoke needs the entry that it undoes.' });
  }
  if (input.action === 'map' && (input.mapping?.header ?? '') === '') {
    problems.push({ zh: '对应必须指明表头和它所对应的列。', en: 'Map needs the header and the column that it means.' });
  }
  if (input.actor.trim() === '') problems.push({ zh: '缺少裁定人。', en: 'The name of the person who decides is missing.' });
  return problems;
}

/**
 * A log entry, chained to the entry before it: its id is the hash of its content and of `previous`, so that an entry
 * that was edited, or taken out of its place, shows. Throws when `decisionProblems` has something to say: ask it first.
 */
export function makeDecision(input: DecisionInput, previous: Decision | null): Decision {
  const problems = decisionProblems(input);
  if (problems.length > 0) throw new RangeError(problems.map((problem) => problem.en).join(' '));
  const content = {
    fingerprint: input.fingerprint,
    ruleId: input.ruleId,
    action: input.action,
    reason: (input.reason ?? '').trim(),
    value: input.action === 'correct' ? input.value! : null,
    revokes: input.action === 'revoke' ? input.revokes! : null,
    ...(input.action === 'map' && { mapping: input.mapping! }),
    actor: input.actor.trim(),
    at: input.at,
    reportingPeriod: input.reportingPeriod,
    previous: previous?.decisionId ?? null,
  };
  return { decisionId: decisionIdOf(content), ...content };
}

/** The id that an entry's content asks for. */
export function decisionIdOf(content: Omit<Decision, 'decisionId'>): string {
  const { fingerprint, ruleId, action, reason, value, revokes, mapping, actor, at, reportingPeriod, previous } = content;
  return hash([
    fingerprint,
    ruleId,
    action,
    reason,
    typeof value,
    value === null ? null : `${value}`,
    revokes,
    actor,
    at,
    reportingPeriod,
    previous,
    // Only where there is one: entries from before there were mappings keep their ids.
    ...(mapping ? [mapping.kind, mapping.header, mapping.column, mapping.orgUnitId, mapping.template] : []),
  ]);
}
