import { array, assert, integer, property, shuffledSubarray } from 'fast-check';
import { compareFindings, type Finding, type SubmissionReading } from '@duizhang/model';
import { validate } from '@duizhang/reconcile';
import { describe, expect, it } from 'vitest';
import { catalogue, readings, reconciled, register } from '../scenarios/quarter-sample.ts';

const current = readings('2023-Q2');
const previous = readings('2023-Q1');
const whole = reconciled(current, previous);
const byFile = [...new Set(current.map(({ submission }) => submission.file))];

describe('laws of a reconciled quarter', () => {
  it('the order in which files come does not matter', () => {
    const shuffled = (list: readonly SubmissionReading[]) => shuffledSubarray([...list], { minLength: list.length });
    assert(
      property(shuffled(current), shuffled(previous), (now, before) => {
        expect(reconciled(now, before)).toEqual(whole);
      }),
      { numRuns: 20 },
    );
  });

  it.each(byFile)('without %s nothing changes but what it has a part in', (file) => {
    const own = current.filter(({ submission }) => submission.file === file);
    const without = reconciled(
      current.filter((reading) => !own.includes(reading)),
      previous,
    );
    const part = partOf(own);
    const others = (findings: readonly Finding[]) => findings.filter((item) => !part(item));
    expect(others(without.findings)).toEqual(others(whole.findings));
    expect(without.rows).toEqual(
      whole.rows.filter(({ submissionId }) => !own.some(({ submission }) => submission.submissionId === submissionId)),
    );
  });

  it('without any file every report is missing, and each unit is told once', () => {
    const nothing = reconciled([], previous);
    expect(new Set(nothing.expectedReports.map(({ state }) => state))).toEqual(new Set(['missing']));
    const units = new Set(nothing.expectedReports.map(({ orgUnitId }) => orgUnitId));
    expect(nothing.findings.map(({ ruleId, orgUnitId }) => `${ruleId} ${orgUnitId}`).sort()).toEqual(
      [...units].map((unit) => `missing-report ${unit}`).sort(),
    );
  });

  it('each unit owes each item once, and the sums over the rules are the sums of the whole', () => {
    const owed = whole.expectedReports.map(({ orgUnitId, indicatorId, clauseId }) => `${orgUnitId} ${indicatorId ?? clauseId}`);
    expect(owed.filter((one, i) => owed.indexOf(one) !== i)).toEqual([]);
    for (const outcome of ['pass', 'fail', 'notEvaluated'] as const) {
      expect(whole.rules.reduce((sum, rule) => sum + rule[outcome], 0)).toBe(whole.counts[outcome]);
    }
  });

  it('a batch validated in shards gives what the whole gives', () => {
    const judged = (list: readonly SubmissionReading[]) =>
      validate({ catalogue, register, readings: list, reportingPeriod: '2023-Q2', asOf: '2023-07-11' });
    const batch = judged(current);
    assert(
      property(array(integer({ min: 0, max: 4 }), { minLength: byFile.length, maxLength: byFile.length }), (shardOf) => {
        const shards = [0, 1, 2, 3, 4].map((shard) =>
          judged(current.filter(({ submission }) => shardOf[byFile.indexOf(submission.file)] === shard)),
        );
        expect(shards.flatMap(({ findings }) => findings).sort(compareFindings)).toEqual(batch.findings);
        expect(shards.reduce((sum, { counts }) => sum + counts.pass, 0)).toBe(batch.counts.pass);
      }),
      { numRuns: 10 },
    );
  });
});

/** What belongs to a file: findings at it, of the units in it and their collectives, and of others on the very items that it reports on. */
function partOf(own: readonly SubmissionReading[]): (item: Finding) => boolean {
  const files = new Set(own.map(({ submission }) => submission.file));
  const units = new Set(own.flatMap(({ submission, rows }) => [submission.orgUnitId, ...rows.map(({ orgUnitId }) => orgUnitId)]));
  for (const { orgUnitId, members } of register.orgUnits) if (members?.some((member) => units.has(member))) units.add(orgUnitId);
  const items = new Set(own.flatMap(({ rows }) => rows.map(({ indicatorId, clauseId }) => indicatorId ?? clauseId)));
  const within = (set: ReadonlySet<string | null>, value: string | null) => value !== null && set.has(value);
  return ({ at, orgUnitId, indicatorId, clauseId }) =>
    within(files, at.file) || within(units, orgUnitId) || within(items, indicatorId ?? clauseId);
}
