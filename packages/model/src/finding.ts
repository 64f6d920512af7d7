import { hash as digest } from 'node:crypto';
import type { Finding, Related } from './generated/types.ts';
import { remedyOf, type RuleMeta } from './rule.ts';
import { fill, type Locale } from './text.ts';

/** A place in a file; row and column are 1-based, as a spreadsheet shows them. */
export type Place = Finding['at'];

/** What `finding` takes: everything that is not given is null or empty. */
export interface FindingInput {
  messageId: string;
  data?: Finding['data'];
  /** `fail` unless the rule could not be judged; then `data.reason` says why. */
  outcome?: Finding['outcome'];
  severity?: Finding['severity'];
  at?: Partial<Place>;
  related?: readonly Related[];
  taskId?: string | null;
  clauseId?: string | null;
  indicatorId?: string | null;
  orgUnitId?: string | null;
  reportingPeriod?: string | null;
  /**
   * What the finding rests on (raw values, quotes). With rule, subject and period it makes the fingerprint,
   * so a decision outlives a moved row and a renamed file but not a changed value.
   */
  evidence?: readonly string[];
  /** Findings with one root cause share it; by default each stands alone. */
  groupingKey?: string;
  suggestions?: readonly string[];
}

/** Makes a finding of a rule. Its sentence is empty until `wordFinding`. */
export function finding(rule: RuleMeta, input: FindingInput): Finding {
  const subject = {
    taskId: input.taskId ?? null,
    clauseId: input.clauseId ?? null,
    indicatorId: input.indicatorId ?? null,
    orgUnitId: input.orgUnitId ?? null,
    reportingPeriod: input.reportingPeriod ?? null,
  };
  const fingerprint = hash([rule.id, input.messageId, ...Object.values(subject), ...(input.evidence ?? [])]);
  return {
    ruleId: rule.id,
    severity: input.severity ?? rule.severity,
    outcome: input.outcome ?? 'fail',
    messageId: input.messageId,
    data: { ...input.data },
    message: '',
    at: { file: null, sheet: null, cell: null, row: null, column: null, ...input.at },
    related: [...(input.related ?? [])],
    ...subject,
    fingerprint,
    groupingKey: input.groupingKey ?? fingerprint,
    suggestions: [...(input.suggestions ?? [])],
  };
}

/** 16 hexadecimal digits of SHA-256 over the parts; parts can't run into each other. */
export function hash(parts: readonly (string | null)[]): string {
  return digest('sha256', JSON.stringify(parts), 'hex').slice(0, 16);
}

/** The same finding with its sentence in a language, remedy included. A rule that is unknown leaves its id as the sentence. */
export function wordFinding(item: Finding, rules: ReadonlyMap<string, RuleMeta>, locale: Locale): Finding {
  const rule = rules.get(item.ruleId);
  // An id may come from a report that was edited by hand.
  const message = rule && Object.hasOwn(rule.messages, item.messageId) ? rule.messages[item.messageId] : undefined;
  if (!rule || !message) return { ...item, message: `${item.ruleId}/${item.messageId}` };
  const sentence = fill(message, item.data, locale);
  const remedy = fill(remedyOf(rule, item.messageId), item.data, locale);
  return { ...item, message: locale === 'zh' ? `${sentence}${remedy}` : `${sentence} ${remedy}` };
}

const severityRank = { error: 0, warning: 1, info: 2 } as const;

/** Whether `severity` is at or above `threshold`. */
export function atLeast(severity: Finding['severity'], threshold: Finding['severity']): boolean {
  return severityRank[severity] <= severityRank[threshold];
}

/**
 * The order in which findings are listed everywhere: severity, file, sheet, row, column, rule, subject, fingerprint.
 * Compares code units, never locale: the same on any machine.
 */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    severityRank[a.severity] - severityRank[b.severity] ||
    compareText(a.at.file, b.at.file) ||
    compareText(a.at.sheet, b.at.sheet) ||
    (a.at.row ?? 0) - (b.at.row ?? 0) ||
    (a.at.column ?? 0) - (b.at.column ?? 0) ||
    compareText(a.ruleId, b.ruleId) ||
    compareText(a.orgUnitId, b.orgUnitId) ||
    compareText(a.clauseId, b.clauseId) ||
    compareText(a.indicatorId, b.indicatorId) ||
    compareText(a.fingerprint, b.fingerprint)
  );
}

/** Code-unit order, null first. */
export function compareText(a: string | null, b: string | null): number {
  const x = a ?? '';
  const y = b ?? '';
  return x < y ? -1 : x > y ? 1 : 0;
}
