import { array, assert, constantFrom, double, integer, property, shuffledSubarray, subarray, tuple } from 'fast-check';
import type { Indicator, Reconciliation, Target } from '@duizhang/model';
import { attain, reconcile, type ReconcileInput } from '@duizhang/reconcile';
import { describe, expect, it } from 'vitest';
import { catalogue, readings, register } from '../scenarios/quarter-sample.ts';

const current = readings('2023-Q2');
const previous = readings('2023-Q1');
const window = { from: '2023-07-01', to: '2023-07-10' };

const run = (more: Partial<ReconcileInput> = {}): Reconciliation =>
  reconcile({
    catalogue,
    register,
    readings: current,
    previous,
    decisions: [],
    toolVersion: 'test',
    reportingPeriod: '2023-Q2',
    asOf: '2023-07-11',
    submissionWindow: window,
    ...more,
  });

const whole = run();
const units = [...new Set(whole.expectedReports.map(({ orgUnitId }) => orgUnitId))];
const anyReceipt = constantFrom(undefined, '2023-06-30', '2023-07-10', '2023-07-11');
const exempt = (orgUnitId: string) => ({ orgUnitId, itemId: null, reportingPeriod: null, reason: '职能划转', approvedBy: '市政府办公厅' });

/** Some of the files, each received on some day or without a receipt. */
const arrivals = tuple(subarray(current), array(anyReceipt, { minLength: current.length, maxLength: current.length })).map(
  ([files, days]) =>
    files.map((file, i) => (days[i] === undefined ? file : { ...file, submission: { ...file.submission, receivedOn: days[i] } })),
);

describe('laws of attainment', () => {
  const indicator = (comparator: Target['comparator'], value: number): Pick<Indicator, 'target' | 'flags'> => ({
    target: { comparator, value, unitOfMeasure: null, basis: null, deadline: null },
    flags: [],
  });
  const exact = (value: number) => ({ value, hedge: null, interval: null });
  const amount = integer({ min: 1, max: 1_000_000 });

  it('more of what should be much never lowers the rate, and never turns met into missed; the contrary for what should be little', () => {
    assert(
      property(
        constantFrom('>=' as const, '>' as const, '=' as const, '<=' as const, '<' as const),
        amount,
        amount,
        amount,
        (comparator, target, a, b) => {
          const [low, high] = [Math.min(a, b), Math.max(a, b)].map((value) => attain(indicator(comparator, target), exact(value)));
          const [worse, better] = comparator.startsWith('<') ? [high!, low!] : [low!, high!];
          expect(better.rate!).toBeGreaterThanOrEqual(worse.rate!);
          if (worse.verdict === 'met') expect(better.verdict).toBe('met');
        },
      ),
    );
  });

  it('a rate of 100 or more and a target that is reached are the same thing, but for rounding', () => {
    assert(
      property(
        constantFrom('>=' as const, '<=' as const),
        amount,
        double({ min: 0.01, max: 1e6, noNaN: true }),
        (comparator, target, value) => {
          const { verdict, rate } = attain(indicator(comparator, target), exact(value));
          if (verdict === 'met') expect(rate).toBeGreaterThanOrEqual(100);
          else expect(rate).toBeLessThanOrEqual(100);
        },
      ),
    );
  });
});

describe('laws of what is owed', () => {
  it('units and roles add up to the whole, whatever came when', () => {
    assert(
      property(arrivals, subarray(units), (files, freed) => {
        const { reporting, expectedReports } = run({ readings: files, exemptions: freed.map(exempt) });
        for (const parts of [reporting.orgUnits, reporting.roles])
          for (const key of ['expected', 'reported', 'missing', 'notEvaluated', 'exempt', 'nilReturns'] as const)
            expect(parts.reduce((sum, part) => sum + part[key], 0)).toBe(reporting.whole[key]);
        for (const { expected, reported, missing, notEvaluated, exempt: none, onTime, late } of [reporting.whole, ...reporting.orgUnits]) {
          expect(reported + missing + notEvaluated).toBe(expected);
          if (onTime !== null) expect(onTime + late!).toBeLessThanOrEqual(reported);
          expect(expected + none).toBeLessThanOrEqual(expectedReports.length);
        }
        expect(reporting.whole.expected + reporting.whole.exempt).toBe(expectedReports.length);
      }),
      { numRuns: 10 },
    );
  });

  it('an exemption changes no other unit: neither its rates nor what is said of its reports', () => {
    assert(
      property(constantFrom(...units), (unit) => {
        const freed = run({ exemptions: [exempt(unit)] });
        const others = ({ reporting, attainments }: Reconciliation) => [
          reporting.orgUnits.filter(({ orgUnitId }) => orgUnitId !== unit),
          attainments.filter(({ scope, orgUnitId }) => scope === 'report' && orgUnitId !== unit),
        ];
        expect(others(freed)).toEqual(others(whole));
        expect(freed.exemptions.every(({ orgUnitId }) => orgUnitId === unit)).toBe(true);
        expect(freed.reporting.whole.exempt).toBe(freed.exemptions.length);
      }),
      { numRuns: 15 },
    );
  });
});

describe('laws of rankings', () => {
  it('the order of files makes no difference, ranks rise where scores fall, and ties share one', () => {
    assert(
      property(shuffledSubarray(current, { minLength: current.length - 20 }), (files) => {
        const { rankings } = run({ readings: files });
        expect(run({ readings: files.toReversed() }).rankings).toEqual(rankings);
        for (const { entries } of rankings) {
          for (const entry of entries) {
            const better = entries.filter(({ score }) => entry.score !== null && score !== null && score > entry.score).length;
            expect(entry.rank).toBe(entry.score === null ? null : better + 1);
          }
        }
      }),
      { numRuns: 8 },
    );
  });

  it('nobody is undetermined without a reason, lit as good without being judged, or behind where the value meets its target', () => {
    for (const { paceStatus, reason, statusLight, verdict, score } of whole.attainments) {
      if (paceStatus === 'undetermined') expect([typeof reason, statusLight, score]).toEqual(['string', null, null]);
      if (paceStatus === 'behind') expect(verdict).toBe('below');
      if (paceStatus === 'completed') expect(verdict).toBe('met');
    }
  });
});
