import { compareFindings, compareText, type Counts, type Finding, type RuleResult } from '@duizhang/model';
import { addTo } from './grouping.ts';
import type { Judging } from './judging.ts';
import type { Rule } from './rule.ts';
import { finish, type Steps } from './steps.ts';
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

/** Checks counted under their rules. */
export class Tally {
  readonly #rules = new Map<string, RuleTally>();

  /** Rules that are told of even where they find nothing to look at. */
  constructor(ruleIds: Iterable<string>) {
    for (const id of ruleIds) this.#of(id);
  }

  pass(ruleId: string, checks: number): void {
    this.#of(ruleId).pass += checks;
  }

  leaveOpen(ruleId: string, reason: string, checks: number): void {
    const tally = this.#of(ruleId);
    tally.notEvaluated += checks;
    tally.reasons.set(reason, (tally.reasons.get(reason) ?? 0) + checks);
  }

  /** A finding that stands for so many checks. */
  count({ ruleId, outcome, data, messageId }: Finding, checks: number): void {
    if (outcome === 'fail') this.#of(ruleId).fail += checks;
    else this.leaveOpen(ruleId, typeof data['reason'] === 'string' ? data['reason'] : messageId, checks);
  }

  /** Verdicts of a rule; gives its findings. */
  *countEach(ruleId: string, verdicts: Iterable<Verdict>): Generator<Finding> {
    for (const verdict of verdicts) {
      if (verdict.outcome === 'pass') this.pass(ruleId, 1);
      else if (verdict.outcome === 'notEvaluated') this.leaveOpen(ruleId, verdict.reason, 1);
      else {
        this.count(verdict.finding, verdict.checks);
        yield verdict.finding;
      }
    }
  }

  /** What another tally has counted. */
  add(results: readonly RuleResult[]): void {
    for (const { ruleId, pass, fail, notEvaluated, reasons = [] } of results) {
      const tally = this.#of(ruleId);
      tally.pass += pass;
      tally.fail += fail;
      tally.notEvaluated += notEvaluated;
      for (const { reason, count } of reasons) tally.reasons.set(reason, (tally.reasons.get(reason) ?? 0) + count);
    }
  }

  /** By the id of the rule; the most frequent reason first. */
  results(): RuleResult[] {
    return [...this.#rules]
      .sort(([a], [b]) => compareText(a, b))
      .map(([ruleId, { pass, fail, notEvaluated, reasons }]) => ({
        ruleId,
        pass,
        fail,
        notEvaluated,
        reasons: [...reasons]
          .map(([reason, count]) => ({ reason, count }))
          .sort((a, b) => b.count - a.count || compareText(a.reason, b.reason)),
      }));
  }

  #of(ruleId: string): RuleTally {
    let tally = this.#rules.get(ruleId);
    if (!tally) this.#rules.set(ruleId, (tally = { pass: 0, fail: 0, notEvaluated: 0, reasons: new Map() }));
    return tally;
  }
}

/**
 * Judges by the rules given and counts every check. `readFindings` are what reading the files found: they are counted
 * under their own rules, which keep no count of what they passed. What they say of superseded rows is counted as not evaluated.
 */
export function judgeAll(rules: readonly Rule[], context: Judging, readFindings: readonly Finding[]): Outcome {
  return finish(judgeEach(rules, context, readFindings));
}

/** The same, rule by rule. */
export function* judgeEach(rules: readonly Rule[], context: Judging, readFindings: readonly Finding[]): Steps<Outcome> {
  const tally = new Tally(rules.map(({ meta }) => meta.id));
  const findings: Finding[] = [];
  for (const rule of rules) {
    for (const item of tally.countEach(rule.meta.id, rule.judge(context))) findings.push(item);
    yield;
  }
  const isSuperseded = supersededFindings(context);
  for (const item of readFindings) {
    if (isSuperseded(item)) {
      tally.leaveOpen(item.ruleId, 'superseded', 1);
      continue;
    }
    tally.count(item, 1);
    findings.push(item);
  }
  const results = tally.results();
  return { counts: sumOf(results), rules: results, findings: mergeEqual(findings.sort(compareFindings), context.acrossFiles) };
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

/** What is to be said of verdicts of one rule that judges something else than submissions. */
export function tallyVerdicts(ruleId: string, verdicts: Iterable<Verdict>): { result: RuleResult; findings: Finding[] } {
  const tally = new Tally([ruleId]);
  const findings = [...tally.countEach(ruleId, verdicts)];
  return { result: tally.results()[0]!, findings };
}

/**
 * One finding per fingerprint, in the order given: what has the same rule, subject and evidence is decided once, so further places join
 * the first as related cells. Files that are judged one by one keep their own.
 */
function mergeEqual(findings: readonly Finding[], acrossFiles: boolean): Finding[] {
  const merged = new Map<string, Finding[]>();
  for (const item of findings) addTo(merged, acrossFiles ? item.fingerprint : `${item.fingerprint} ${item.at.file}`, item);
  return [...merged.values()].map(([first, ...others]) =>
    others.length === 0
      ? first!
      : {
          ...first!,
          related: [
            ...first!.related,
            ...others.map(({ at }) => ({ kind: 'cell' as const, file: at.file, sheet: at.sheet, cell: at.cell, text: '' })),
          ],
        },
  );
}
