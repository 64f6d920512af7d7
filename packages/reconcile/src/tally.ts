import { compareFindings, compareText, type Counts, type Finding, type RuleResult } from '@duizhang/model';
import type { Judging } from './judging.ts';
import type { Rule } from './rule.ts';
import type { Verdict } from './verdict.ts';
import { supersededFindings } from './superseded.ts';

/** What a run of rules says. */
export interface Outcome {
  counts: Counts;
  rules: RuleResult[];
  /** In the order of `compareFindings`. */
  findings: Finding[];
}

interface RuleTally extends Counts {
  reasons: Map<string, number>;
}

/**
 * Judges by the rules given and counts every check. `readFindings` are what reading the files found: they are counted
 * under their own rules, which keep no count of what they passed. What they say of superseded rows is counted as not evaluated.
 */
export function judgeAll(rules: readonly Rule[], context: Judging, readFindings: readonly Finding[]): Outcome {
  const tallies = new Map<string, RuleTally>();
  const findings: Finding[] = [];
  for (const rule of rules) {
    countVerdicts(tallyOf(tallies, rule.meta.id), rule.judge(context), findings);
  }
  const isSuperseded = supersededFindings(context);
  for (const item of readFindings) {
    if (isSuperseded(item)) {
      leaveOpen(tallyOf(tallies, item.ruleId), 'superseded', 1);
      continue;
    }
    count(tallyOf(tallies, item.ruleId), item, 1);
    findings.push(item);
  }
  const results = resultsOf(tallies);
  return { counts: sumOf(results), rules: results, findings: mergeEqual(findings.sort(compareFindings), context.acrossFiles) };
}

/** The same for verdicts of one rule that judges something else than submissions. */
export function tallyVerdicts(ruleId: string, verdicts: Iterable<Verdict>): { result: RuleResult; findings: Finding[] } {
  const tallies = new Map<string, RuleTally>();
  const findings: Finding[] = [];
  countVerdicts(tallyOf(tallies, ruleId), verdicts, findings);
  return { result: resultsOf(tallies)[0]!, findings };
}

function countVerdicts(tally: RuleTally, verdicts: Iterable<Verdict>, findings: Finding[]): void {
  for (const verdict of verdicts) {
    if (verdict.outcome === 'pass') tally.pass += 1;
    else if (verdict.outcome === 'notEvaluated') leaveOpen(tally, verdict.reason, 1);
    else {
      count(tally, verdict.finding, verdict.checks);
      findings.push(verdict.finding);
    }
  }
}

function tallyOf(tallies: Map<string, RuleTally>, ruleId: string): RuleTally {
  let tally = tallies.get(ruleId);
  if (!tally) tallies.set(ruleId, (tally = { pass: 0, fail: 0, notEvaluated: 0, reasons: new Map() }));
  return tally;
}

function count(tally: RuleTally, item: Finding, checks: number): void {
  if (item.outcome === 'fail') tally.fail += checks;
  else leaveOpen(tally, typeof item.data['reason'] === 'string' ? item.data['reason'] : item.messageId, checks);
}

function leaveOpen(tally: RuleTally, reason: string, checks: number): void {
  tally.notEvaluated += checks;
  tally.reasons.set(reason, (tally.reasons.get(reason) ?? 0) + checks);
}

/** How many checks came out how, over all rules. */
export function sumOf(results: readonly Counts[]): Counts {
  const total: Counts = { pass: 0, fail: 0, notEvaluated: 0 };
  for (const result of results) {
    total.pass += result.pass;
    total.fail += result.fail;
    total.notEvaluated += result.notEvaluated;
  }
  return total;
}

function resultsOf(tallies: ReadonlyMap<string, RuleTally>): RuleResult[] {
  return [...tallies]
    .sort(([a], [b]) => compareText(a, b))
    .map(([ruleId, { pass, fail, notEvaluated, reasons }]) => ({
      ruleId,
      pass,
      fail,
      notEvaluated,
      reasons: [...reasons]
        .map(([reason, times]) => ({ reason, count: times }))
        .sort((a, b) => b.count - a.count || compareText(a.reason, b.reason)),
    }));
}

/**
 * One finding per fingerprint, in the order given: what has the same rule, subject and evidence is decided once, so further places join
 * the first as related cells. Files that are judged one by one keep their own.
 */
function mergeEqual(findings: readonly Finding[], acrossFiles: boolean): Finding[] {
  const merged = new Map<string, Finding>();
  for (const item of findings) {
    const key = acrossFiles ? item.fingerprint : `${item.fingerprint} ${item.at.file}`;
    const first = merged.get(key);
    if (!first) merged.set(key, item);
    else
      merged.set(key, {
        ...first,
        related: [...first.related, { kind: 'cell', file: item.at.file, sheet: item.at.sheet, cell: item.at.cell, text: '' }],
      });
  }
  return [...merged.values()];
}
