import {
  compareFindings,
  compareText,
  type Finding,
  type Reconciliation,
  type RuleResult,
  type Submission,
  type Suppressed,
  type Suppression,
  type SuppressionsInForce,
} from '@duizhang/model';
import { judgeExpiry, suppressionExpired } from './rules/file/suppression-expired.ts';
import { judgeUse, suppressionUnused } from './rules/file/suppression-unused.ts';
import { rules } from './rules/registry.ts';
import type { JudgedEntry } from './suppression-entry.ts';
import { tallyVerdicts, sumOf } from './tally.ts';

/** What suppressions are put onto: a validation or a reconciliation. */
interface Judged {
  reportingPeriod: string | null;
  counts: Reconciliation['counts'];
  rules: RuleResult[];
  submissions: Submission[];
  findings: Finding[];
  suppressions?: SuppressionsInForce | null;
  suppressed?: Suppressed[];
}

/**
 * A result with a list of suppressions put onto it. A suppressed finding stays where it is and keeps its count, it is only named in
 * `suppressed`; expired entries suppress nothing. Expired and unused entries are findings of their own, with their own counts: only
 * where the run was whole can an entry be called unused, and only for rules that were run. Putting the same list onto the merged
 * results of shards gives what the whole run gives.
 */
export function withSuppressions<T extends Judged>(result: T, list: SuppressionsInForce, isRun: (ruleId: string) => boolean): T {
  const found = new Set(result.findings.map(keyOf));
  const periods = new Set([result.reportingPeriod, ...result.submissions.map((submission) => submission.reportingPeriod)]);
  const entries = distinct(list.entries).map((entry): JudgedEntry => {
    if (found.has(keyOf(entry))) return { entry, state: 'found' };
    if (!list.whole) return { entry, state: 'notWholeRun' };
    if (!isRun(entry.ruleId)) return { entry, state: 'ruleNotRun' };
    const period = entry.reportingPeriod ?? null;
    return { entry, state: period === null || periods.has(period) ? 'gone' : 'otherPeriod' };
  });
  const expiry = tallyVerdicts(
    suppressionExpired.id,
    entries.map((entry) => judgeExpiry(list, entry)),
  );
  const use = tallyVerdicts(
    suppressionUnused.id,
    entries.flatMap((entry) => judgeUse(list, entry) ?? []),
  );
  const results = [...result.rules, expiry.result, use.result].sort((a, b) => compareText(a.ruleId, b.ruleId));
  return {
    ...result,
    counts: sumOf(results),
    rules: results,
    findings: [...result.findings, ...expiry.findings, ...use.findings].sort(compareFindings),
    suppressions: list,
    suppressed: suppressedBy(result.findings, list),
  };
}

/** The same for a reconciliation: the findings about entries are open like any other. */
export function reconciliationWithSuppressions(result: Reconciliation, list: SuppressionsInForce): Reconciliation {
  const known = new Set(result.dispositions.map(({ fingerprint }) => fingerprint));
  const suppressing = withSuppressions(result, list, isReconciled);
  const added = suppressing.findings.filter(({ fingerprint }) => !known.has(fingerprint));
  return {
    ...suppressing,
    dispositions: [
      ...result.dispositions,
      ...added.map(({ fingerprint }) => ({ fingerprint, disposition: 'open' as const, decisionId: null })),
    ],
  };
}

const fileOnly = new Set(rules.filter((rule) => rule.judgedOn === 'fileOnly').map((rule) => rule.meta.id));

function isReconciled(ruleId: string): boolean {
  return !fileOnly.has(ruleId);
}

/** Which of these findings a list suppresses: one entry for each fingerprint, the one that lasts longest. */
export function suppressedBy(findings: readonly Finding[], { asOf, entries }: SuppressionsInForce): Suppressed[] {
  const found = new Set(findings.map(keyOf));
  const lasting = new Map<string, Suppressed>();
  for (const entry of entries) {
    const { fingerprint, ruleId, reason, owner, expiresAt } = entry;
    const known = lasting.get(keyOf(entry));
    if (found.has(keyOf(entry)) && expiresAt >= asOf && !(known && known.expiresAt >= expiresAt))
      lasting.set(keyOf(entry), { fingerprint, ruleId, reason, owner, expiresAt });
  }
  return [...lasting.values()].sort(compareEntries);
}

/**
 * A list with an entry for each of these findings that none in force suppresses yet. What the list holds is kept, also what has expired;
 * all entries stand in order of rule and fingerprint, so that two people's lists merge by line.
 */
export function addSuppressions(
  { asOf, entries }: Pick<SuppressionsInForce, 'asOf' | 'entries'>,
  findings: readonly Finding[],
  said: Pick<Suppression, 'owner' | 'reason' | 'expiresAt'>,
  about: (item: Finding) => string,
): Suppression[] {
  const known = new Set(entries.filter((entry) => entry.expiresAt >= asOf).map(keyOf));
  const added: Suppression[] = [];
  for (const item of findings) {
    if (known.has(keyOf(item))) continue;
    known.add(keyOf(item));
    const { fingerprint, ruleId, reportingPeriod } = item;
    added.push({
      fingerprint,
      ruleId,
      reportingPeriod,
      about: about(item),
      owner: said.owner,
      reason: said.reason,
      expiresAt: said.expiresAt,
    });
  }
  return [...entries, ...added].sort(compareEntries);
}

/** Of a finding or an entry: a fingerprint under another rule is a mistake of who wrote the list by hand. */
function keyOf({ ruleId, fingerprint }: Pick<Suppression, 'ruleId' | 'fingerprint'>): string {
  return `${ruleId} ${fingerprint}`;
}

function distinct(entries: readonly Suppression[]): Suppression[] {
  return [...new Map(entries.map((entry) => [JSON.stringify([keyOf(entry), entry.owner, entry.reason, entry.expiresAt]), entry])).values()];
}

function compareEntries(a: Suppressed, b: Suppressed): number {
  return compareText(a.ruleId, b.ruleId) || compareText(a.fingerprint, b.fingerprint) || compareText(a.expiresAt, b.expiresAt);
}
