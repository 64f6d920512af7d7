import { assert, property, subarray } from 'fast-check';
import { check, compareFindings, type Suppression, type Validation } from '@duizhang/model';
import { validate, validationReport, validationWithSuppressions } from '@duizhang/reconcile';
import { describe, expect, it } from 'vitest';
import { catalogue, readings, register } from '../scenarios/quarter-sample.ts';

const asOf = '2023-07-11';
const current = readings('2023-Q2');
const judged = validate({ catalogue, register, readings: current, asOf, perFile: true });
const about = { catalogue, register, asOf, toolVersion: 'test' };
const whole = validationReport(judged, about);

const entries = judged.findings.map(({ fingerprint, ruleId, reportingPeriod }): Suppression => ({
  fingerprint,
  ruleId,
  reportingPeriod,
  owner: '李明',
  reason: '核对中',
  expiresAt: '2023-12-31',
}));
const suppressed = (some: Suppression[]) =>
  validationReport(judged, { ...about, suppressions: { file: 's.json', asOf, whole: true, entries: some } });

describe('laws of a validation', () => {
  it('is of its schema, with suppressions and without', () => {
    expect(check('validation', whole)).toMatchObject({ ok: true });
    expect(check('validation', suppressed(entries.slice(3)))).toMatchObject({ ok: true });
  });

  it('what is said of each file sums up to what is said of all', () => {
    const sums = new Map(whole.rules.map(({ ruleId }) => [ruleId, { pass: 0, fail: 0, notEvaluated: 0 }]));
    for (const { rules } of judged.files!)
      for (const { ruleId, pass, fail, notEvaluated } of rules) {
        const sum = sums.get(ruleId)!;
        sums.set(ruleId, { pass: sum.pass + pass, fail: sum.fail + fail, notEvaluated: sum.notEvaluated + notEvaluated });
      }
    expect(whole.rules.map(({ ruleId, pass, fail, notEvaluated }) => ({ ruleId, pass, fail, notEvaluated }))).toEqual(
      [...sums].map(([ruleId, sum]) => ({ ruleId, ...sum })),
    );
    expect(judged.files!.map(({ file }) => file)).toEqual([...new Set(current.map(({ submission }) => submission.file))].sort());
  });

  it('a suppressed finding changes no count but its own: none of the checks, no other finding', () => {
    assert(
      property(subarray(entries), (some) => {
        const report = suppressed(some);
        const own = (rules: Validation['rules']) => rules.filter(({ ruleId }) => !ruleId.startsWith('suppression-'));
        expect(own(report.rules)).toEqual(whole.rules);
        expect(report.findings).toEqual(whole.findings);
        expect(new Set(report.suppressed.map(({ fingerprint }) => fingerprint))).toEqual(
          new Set(some.map(({ fingerprint }) => fingerprint)),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('the list that shards carry, put onto what they found together, says what the whole run says', () => {
    const [first, ...others] = entries;
    const list = { file: 's.json', asOf, whole: true, entries: [{ ...first!, expiresAt: '2023-07-01' }, ...others.slice(9)] };
    const ofFiles = (keep: (file: string) => boolean) => current.filter(({ submission }) => keep(submission.file));
    const half = (file: string) => file.length % 2 === 0;
    const shards = [ofFiles(half), ofFiles((file) => !half(file))].map((part, at) =>
      validationReport(validate({ catalogue, register, readings: part, asOf }), {
        ...about,
        suppressions: { ...list, entries: [...list.entries, { ...first!, fingerprint: '0123456789abcdef' }] },
        shard: { index: at + 1, of: 2 },
      }),
    );
    const [one, two] = shards as [Validation, Validation];
    const united = { ...whole, findings: [...one.findings, ...two.findings].sort(compareFindings) };
    const merged = validationWithSuppressions(united, one.suppressions!);
    expect(merged).toEqual(validationReport(judged, { ...about, suppressions: one.suppressions! }));
    expect(merged.findings.filter(({ ruleId }) => ruleId.startsWith('suppression-')).map(({ messageId }) => messageId)).toEqual([
      'open',
      'unused',
    ]);
  });
});
