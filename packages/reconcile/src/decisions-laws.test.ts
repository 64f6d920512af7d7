import { assert, property, shuffledSubarray } from 'fast-check';
import type { Decision, ReportRow } from '@duizhang/model';
import { describe, expect, it } from 'vitest';
import { formatDecision, makeDecision, mergeDecisions, readDecisionLog, sameDataCount } from './index.ts';
import { applyDecisions } from './replay.ts';
import { grow as growOn, judge, period, steps, type Step } from './testing/decision-steps.test.data.ts';

const readings = [...period.readings];
const judged = (decisions: readonly Decision[], given: typeof readings = readings) => judge({ ...period, readings: given }, decisions);
const grow = (log: readonly Decision[], list: readonly Step[], actor: string) => growOn(period, log, list, actor);
const untouched = judged([]);
const textOf = (log: readonly Decision[]) => log.map(formatDecision).join('');
const runs = { numRuns: 25 };

describe('laws of decisions', () => {
  it('replay is live: the log, written and read again, gives the state that the last step gave; files in any order', () => {
    assert(
      property(steps, shuffledSubarray(readings, { minLength: readings.length }), (list, order) => {
        const log = grow([], list, '张三');
        const { decisions, findings } = readDecisionLog(textOf(log));
        expect(findings).toEqual([]);
        expect(JSON.stringify(judged(decisions, order))).toBe(JSON.stringify(judged(log)));
      }),
      runs,
    );
  });

  it('as long as the same data count, what the terminal UI shows of a finding is what the replay says of it', () => {
    let compared = 0;
    assert(
      property(steps, steps, (before, list) => {
        const opened = grow([], before, '张三');
        const log = grow(opened, list, '张三');
        // Otherwise there may be other findings: the figures are judged again, and say that they are behind until then.
        if (!sameDataCount(opened, log)) return;
        expect(applyDecisions(judged(opened), log)).toEqual(judged(log).dispositions);
        if (log.length > opened.length) compared += 1;
      }),
      { numRuns: 60 },
    );
    expect(compared).toBeGreaterThan(3);
  });

  it('judging what was judged changes nothing', () => {
    assert(
      property(steps, (list) => {
        const log = grow([], list, '张三');
        const once = judged(log);
        expect(judged(log)).toEqual(once);
        expect(once.dispositions.filter(({ disposition }) => disposition !== 'superseded').map(({ fingerprint }) => fingerprint)).toEqual(
          once.findings.map(({ fingerprint }) => fingerprint),
        );
      }),
      runs,
    );
  });

  it('everything revoked is as if nobody had decided', () => {
    assert(
      property(steps, (list) => {
        const log = grow([], list, '张三');
        const revoked = log.toReversed().reduce<Decision[]>((so, { fingerprint, ruleId, decisionId, action }) => {
          if (action === 'revoke') return so;
          const who = { actor: '李四', at: '2023-07-21T09:00:00Z', reportingPeriod: '2023-Q2' };
          return [...so, makeDecision({ fingerprint, ruleId, action: 'revoke', revokes: decisionId, ...who }, so)];
        }, log);
        const { versions: _, ...result } = judged(revoked);
        const { versions: __, ...plain } = untouched;
        expect(result).toEqual(plain);
      }),
      runs,
    );
  });

  it('merging does not care for order, grouping or repetition, and the merged log reads without a fault', () => {
    assert(
      property(steps, steps, steps, steps, (base, a, b, c) => {
        const common = grow([], base, '张三');
        const [x, y, z] = [grow(common, a, '张三'), grow(common, b, '李四'), grow([], c, '王五')];
        const all = mergeDecisions([x, y, z]);
        for (const other of [
          [z, y, x],
          [mergeDecisions([y, z]), x],
          [all, x, all],
          [y, mergeDecisions([z, x])],
        ])
          expect(textOf(mergeDecisions(other))).toBe(textOf(all));
        expect(mergeDecisions([x])).toEqual(x);
        expect(readDecisionLog(textOf(all))).toEqual({ decisions: all, findings: [] });
        // An entry that follows the merged log joins its ends, and is its last.
        const after = grow(all, [{ action: 'defer', which: 0, to: '', expiresAt: '', minute: 10 }], '赵六');
        expect(readDecisionLog(textOf(after))).toEqual({ decisions: after, findings: [] });
        expect(judged(after).versions.decisions).toEqual({ heads: [after.at(-1)!.decisionId], entries: after.length });
      }),
      runs,
    );
  });

  it('what was rejected counts in no figure: a report stands on a row that counts, or is returned', () => {
    assert(
      property(steps, (list) => {
        const { rows, submissions, expectedReports, findings, dispositions } = judged(grow([], list, '张三'));
        const back = new Set(submissions.filter(({ returned }) => returned).map(({ submissionId }) => submissionId));
        const isBack = (row: ReportRow) => row.returned !== undefined || back.has(row.submissionId);
        for (const { state, orgUnitId, clauseId, indicatorId } of expectedReports) {
          const own = rows.filter((row) => row.orgUnitId === orgUnitId && row.clauseId === clauseId && row.indicatorId === indicatorId);
          if (state === 'reported') expect(own.some((row) => !isBack(row))).toBe(true);
          if (own.length > 0 && own.every(isBack)) expect(state).toBe('returned');
        }
        // Nothing new is found in it either: what is told of it was found before it went back.
        const dispositionOf = new Map(dispositions.map((one) => [one.fingerprint, one.disposition]));
        for (const row of rows.filter(({ returned }) => returned))
          for (const item of findings.filter(({ at }) => at.file === row.actual.at!.file && at.row === row.row))
            expect(dispositionOf.get(item.fingerprint)).not.toBe('open');
      }),
      runs,
    );
  });
});
