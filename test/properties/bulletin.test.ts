import { array, assert, constantFrom, integer, property, record, subarray, type Arbitrary } from 'fast-check';
import type { Bulletin, Decision, Reconciliation } from '@duizhang/model';
import { aboutFinding, makeDecision, reconcile, type ReconcileInput } from '@duizhang/reconcile';
import { bulletin, bulletinFacts, numbersById, openBulletin, recompute, resolve, type BulletinInput } from '@duizhang/report';
import { describe, expect, it } from 'vitest';
import { bulletinOf, bulletinOptions } from '../scenarios/bulletin-sample.ts';
import { catalogue, readings, register } from '../scenarios/quarter-sample.ts';

const current = readings('2023-Q2');
const previous = readings('2023-Q1');
const base: ReconcileInput = {
  catalogue,
  register,
  readings: current,
  previous,
  decisions: [],
  toolVersion: 'test',
  reportingPeriod: '2023-Q2',
  asOf: '2023-07-11',
  submissionWindow: { from: '2023-07-01', to: '2023-07-10' },
};
const whole = reconcile(base);

/** Decisions of all kinds on findings anywhere in the list, some of them taken back again. */
const choices = array(
  record({
    finding: integer({ min: 0, max: whole.findings.length - 1 }),
    action: constantFrom('accept', 'reject', 'explain', 'defer', 'revoke'),
  }),
  { maxLength: 12 },
);
type Choices = typeof choices extends Arbitrary<infer T> ? T : never;

function decided(chosen: Choices): Decision[] {
  return chosen.reduce<Decision[]>((log, { finding, action }, index) => {
    const item = whole.findings[finding]!;
    const last = log.at(-1);
    const about = { ...aboutFinding(item, whole.rows), actor: '张三', at: `2023-07-12T09:${10 + index}:00Z`, reportingPeriod: '2023-Q2' };
    if (action !== 'revoke') return [...log, makeDecision({ ...about, action, reason: '核对后认定' }, log)];
    return last
      ? [...log, makeDecision({ ...about, fingerprint: last.fingerprint, ruleId: last.ruleId, action, revokes: last.decisionId }, log)]
      : log;
  }, []);
}

/** A quarter of some of the files, with or without a window, after some decisions. */
const quarters = record({ files: subarray(current), window: constantFrom(true, false), chosen: choices }).map(
  ({ files, window, chosen }) => {
    const decisions = decided(chosen);
    const { submissionWindow: _, ...open } = base;
    return bulletinOf(reconcile({ ...(window ? base : open), readings: files, decisions }), decisions);
  },
);

function everyNumberHolds(input: BulletinInput, made: Bulletin): void {
  const facts = bulletinFacts(input);
  const numbers = numbersById(made);
  for (const number of made.numbers) {
    const { evidence } = number;
    expect({ number, value: recompute(number, numbers, facts) }).toEqual({ number, value: number.value });
    const found = resolve(number, numbers, facts);
    if (evidence.kind === 'count') expect(found).toHaveLength(number.value);
    if (evidence.kind === 'field') expect(found).toHaveLength(1);
    if (evidence.kind === 'rate') {
      const [part, whole_] = [numbers.get(evidence.part)!, numbers.get(evidence.whole)!];
      expect(number.value).toBe(Math.round((part.value / whole_.value) * 1000) / 10);
      expect(found).toHaveLength(part.value);
    }
  }
}

describe('laws of a notice', () => {
  it('every number is what its evidence yields, whatever came in and was decided', () => {
    assert(
      property(quarters, constantFrom('zh' as const, 'en' as const), (input, locale) => {
        everyNumberHolds(input, bulletin(input, bulletinOptions(locale)));
      }),
      { numRuns: 12 },
    );
  });

  it('the figures are those of the reconciliation', () => {
    assert(
      property(quarters, (input) => {
        const { reporting, findings } = input.reconciliation;
        const made = bulletin(input, bulletinOptions('zh'));
        const counted = (of: string, where: Record<string, unknown>) =>
          made.numbers.find(
            ({ evidence }) =>
              evidence.kind === 'count' &&
              evidence.query.per === null &&
              evidence.query.of === of &&
              JSON.stringify(Object.fromEntries(evidence.query.where.map(({ field, anyOf }) => [field, anyOf]))) === JSON.stringify(where),
          )?.value;
        const { reported, missing, notEvaluated, nilReturns, exempt } = reporting.whole;
        expect(counted('expectedReports', { state: ['reported'] })).toBe(reported);
        expect(counted('expectedReports', { state: ['missing'] })).toBe(missing);
        expect(counted('expectedReports', { state: ['notEvaluated'] }) ?? 0).toBe(notEvaluated);
        expect(counted('expectedReports', { nilReturn: [true] })).toBe(nilReturns);
        expect(counted('expectedReports', { state: ['exempt'] })).toBe(exempt);
        if (reporting.whole.onTime !== null) expect(counted('expectedReports', { timeliness: ['onTime'] })).toBe(reporting.whole.onTime);
        expect(counted('findings', {})).toBe(findings.length);
      }),
      { numRuns: 8 },
    );
  });

  it('a number that is changed, or evidence that says more, is found out', () => {
    const input = bulletinOf(whole);
    const made = bulletin(input, bulletinOptions('zh'));
    const [first, ...others] = made.numbers;
    expect(() => everyNumberHolds(input, { ...made, numbers: [{ ...first!, value: first!.value + 1 }, ...others] })).toThrow();
    const fewer: Reconciliation = { ...whole, findings: whole.findings.slice(1) };
    expect(() => everyNumberHolds(bulletinOf(fewer), made)).toThrow();
  });

  it('both languages say the same numbers', () => {
    const input = bulletinOf(whole);
    const said = (locale: 'zh' | 'en') =>
      bulletin(input, bulletinOptions(locale))
        .numbers.map(({ text, evidence }) => `${text} ${evidence.kind === 'rate' ? 'rate' : JSON.stringify(evidence)}`)
        .sort();
    expect(said('en')).toEqual(said('zh'));
  });

  it('at any width no line is too long and every number can be reached, and says what it counts', () => {
    const notice = openBulletin(bulletinOf(whole), bulletinOptions('zh'));
    for (const width of [48, 60, 80, 120, 200]) {
      const lines = notice.lines(width);
      const reached = new Set(lines.flatMap((line) => line.flatMap(({ numberId }) => numberId ?? [])));
      expect(reached).toEqual(new Set(notice.made.numbers.map(({ numberId }) => numberId)));
    }
    const silent = notice.made.numbers.filter(
      ({ numberId }) => notice.describe(numberId) === '' || /undefined|qingdao/.test(notice.describe(numberId)),
    );
    expect(silent).toEqual([]);
  });
});
