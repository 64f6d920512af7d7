import {
  hash,
  type Bilingual,
  type Correction,
  type Decision,
  type DecisionMember,
  type DecisionSubject,
  type Waiver,
} from '@duizhang/model';
import { headsOf } from './history.ts';
import { correctionProblem } from './reread.ts';

/** What a mapping entry says: the column that a header means, or the unit that a name means (null: none). */
export type AnyMapping = NonNullable<Decision['mapping']>;

/** What a person decides; the rest of the entry follows from it and from the log before it. */
export interface DecisionInput {
  /** Of the finding; for a revoke, of the finding whose decision is undone; for a bulk decision see `bulkOf`. */
  fingerprint: string;
  ruleId: string;
  /** What the finding is about, and the hash of what it rests on: see `aboutFinding`. */
  subject?: DecisionSubject;
  evidence?: string;
  /** For a bulk decision: every finding that it decides. */
  members?: readonly DecisionMember[];
  action: Decision['action'];
  reason?: string;
  /** For correct; `correction` says also of which cell. */
  value?: string | number | null;
  correction?: Correction;
  /** For waive; without a justification of its own the reason is it. */
  waiver?: Omit<Waiver, 'justification'> & { justification?: string };
  /** For revoke: the id of the entry that is undone, any one of the log. */
  revokes?: string | null;
  /** For map. */
  mapping?: AnyMapping;
  actor: string;
  /** ISO time. */
  at: string;
  reportingPeriod: string;
}

const needsReason: ReadonlySet<Decision['action']> = new Set(['reject', 'explain', 'waive']);
const isBlank = (text: string | number | null | undefined): boolean => `${text ?? ''}`.trim() === '';

/** What is still lacking for a decision, in words for the person who makes it; empty when it can be made. */
export function decisionProblems(input: DecisionInput): Bilingual[] {
  const { action, correction, members, mapping } = input;
  const problems: Bilingual[] = [];
  if (needsReason.has(action) && isBlank(input.reason)) {
    problems.push({ zh: '退回、说明和豁免必须填写理由。', en: 'Reject, explain and waive need a reason.' });
  }
  if (action === 'correct') {
    if (isBlank(correction?.to ?? input.value)) problems.push({ zh: '修正必须填写修正值。', en: 'Correct needs the corrected value.' });
    else if (correction) problems.push(...correctionProblem(correction));
    if (members) problems.push({ zh: '修正须逐条作出，不能批量。', en: 'Corrections are made one by one, not in bulk.' });
  }
  if (action === 'waive') problems.push(...waiverProblems(input.waiver));
  if (action === 'revoke' && !input.revokes) {
    problems.push({ zh: '撤销必须指明被撤销的裁定。', en: 'Revoke needs the entry that it undoes.' });
  }
  if (action === 'map' && isBlank(mapping?.kind === 'orgUnitName' ? mapping.name : mapping?.header)) {
    problems.push({
      zh: '对应必须指明表头和它所对应的列，或名称和它所指的单位（不是单位的也要写明名称）。',
      en: 'Map needs the header and the column that it means, or the name and the unit (or no unit) that it means.',
    });
  }
  if (members?.length === 0) problems.push({ zh: '批量裁定没有成员。', en: 'A bulk decision without a member decides nothing.' });
  if (isBlank(input.actor)) problems.push({ zh: '缺少裁定人。', en: 'The name of the person who decides is missing.' });
  return problems;
}

function waiverProblems(waiver: DecisionInput['waiver']): Bilingual[] {
  const problems: Bilingual[] = [];
  if (isBlank(waiver?.requester)) problems.push({ zh: '豁免必须写明申请人。', en: 'Waive needs the requester: who asked for it.' });
  if (isBlank(waiver?.approver)) problems.push({ zh: '豁免必须写明批准人。', en: 'Waive needs the approver: who agreed to it.' });
  const { expiresAt = '' } = waiver ?? {};
  if (!isDay(expiresAt)) {
    const given =
      expiresAt.trim() === '' ? { zh: '', en: '' } : { zh: `（没有“${expiresAt}”这一天）`, en: ` (there is no day “${expiresAt}”)` };
    problems.push({
      zh: `豁免必须写明到期日，如 2023-12-31${given.zh}。`,
      en: `Waive needs the last day on which it holds, for example 2023-12-31${given.en}.`,
    });
  }
  return problems;
}

/** Whether a text is a day of the calendar, as 2023-12-31; 2023-02-30 is none. */
export function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}

/**
 * A log entry, chained to the log before it: its id is the hash of its content and of the entries that it follows, so that an entry
 * that was edited, or taken out of its place, shows. `log` is in the order of `readDecisionLog`; where it has several ends (two logs
 * were merged) the entry names them all, so that it is known to follow both. Throws when `decisionProblems` has something to say: ask
 * it first.
 */
export function makeDecision(input: DecisionInput, log: readonly Decision[]): Decision {
  const problems = decisionProblems(input);
  if (problems.length > 0) throw new RangeError(problems.map((problem) => problem.en).join(' '));
  const { action, subject, evidence, members, correction, waiver } = input;
  const reason = (input.reason ?? '').trim();
  const heads = headsOf(log);
  const joins = heads.slice(0, -1).sort();
  const content = {
    fingerprint: input.fingerprint,
    ruleId: input.ruleId,
    ...(subject && { subject }),
    ...(evidence !== undefined && { evidence }),
    ...(members && { members: [...members] }),
    action,
    reason,
    value: action === 'correct' ? (input.value ?? correction!.to) : null,
    ...(action === 'correct' && correction && { correction }),
    ...(action === 'waive' && waiver && { waiver: { ...waiver, justification: waiver.justification?.trim() || reason } }),
    revokes: action === 'revoke' ? input.revokes! : null,
    ...(action === 'map' && { mapping: input.mapping! }),
    actor: input.actor.trim(),
    at: input.at,
    reportingPeriod: input.reportingPeriod,
    previous: heads.at(-1) ?? null,
    ...(joins.length > 0 && { joins }),
  };
  return { decisionId: decisionIdOf(content), ...content };
}

/** `fingerprint`, `ruleId` and `members` of one entry that decides several findings; in whatever order they are given. */
export function bulkOf(members: readonly DecisionMember[]): Pick<DecisionInput, 'fingerprint' | 'ruleId' | 'members'> {
  const sorted = [...new Map(members.map((member) => [member.fingerprint, member])).values()].sort((a, b) =>
    a.fingerprint < b.fingerprint ? -1 : 1,
  );
  return {
    fingerprint: hash(['bulk', ...sorted.map(({ fingerprint }) => fingerprint)]),
    ruleId: sorted[0]?.ruleId ?? '',
    members: sorted,
  };
}

/** The id that an entry's content asks for. */
export function decisionIdOf(content: Omit<Decision, 'decisionId'>): string {
  const { fingerprint, ruleId, action, reason, value, revokes, mapping, actor, at, reportingPeriod, previous } = content;
  const { subject, evidence, members, correction, waiver, joins } = content;
  const header = mapping?.kind === 'header' ? mapping : null;
  const later = { subject, evidence, members, correction, waiver, joins, name: mapping?.kind === 'orgUnitName' ? mapping : undefined };
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
    // Only where there is one: entries from before there were such keep their ids.
    ...(header ? [header.kind, header.header, header.column, header.orgUnitId, header.template] : []),
    ...(Object.values(later).some((part) => part !== undefined) ? [canonical(later)] : []),
  ]);
}

/** JSON whose keys are sorted: how a line was typed must not change its id. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
