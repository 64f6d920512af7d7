import {
  compareFindings,
  finding,
  type Finding,
  type RuleMeta,
  type Suppression,
  type SuppressionsInForce,
  type Validation,
} from '@duizhang/model';
import { describe, expect, it } from 'vitest';
import { suppressionExpired } from './rules/file/suppression-expired.ts';
import { suppressionUnused } from './rules/file/suppression-unused.ts';
import { addSuppressions, withSuppressions } from './suppress.ts';
import { expectWorded } from './testing/describe-rule.test.data.ts';

const rule = (id: string) => ({ id, severity: 'error' }) as RuleMeta;
const found = (evidence: string, id = 'below-target'): Finding =>
  finding(rule(id), { messageId: 'below', evidence: [evidence], reportingPeriod: '2023-Q2' });
const entry = (of: Finding, more: Partial<Suppression> = {}): Suppression => ({
  fingerprint: of.fingerprint,
  ruleId: of.ruleId,
  reason: '核对中',
  owner: '李明',
  expiresAt: '2023-12-31',
  ...more,
});
const list = (entries: Suppression[], more: Partial<SuppressionsInForce> = {}): SuppressionsInForce => ({
  file: 'suppressions.json',
  asOf: '2023-07-11',
  whole: true,
  entries,
  ...more,
});
const result = (findings: Finding[]) =>
  ({
    reportingPeriod: '2023-Q2',
    counts: { pass: 5, fail: findings.length, notEvaluated: 0 },
    rules: [{ ruleId: 'below-target', pass: 5, fail: findings.length, notEvaluated: 0 }],
    submissions: [],
    findings,
  }) as unknown as Validation;

const [a, b] = [found('a'), found('b')].sort(compareFindings) as [Finding, Finding];
const suppress = (findings: Finding[], entries: Suppression[], more: Partial<SuppressionsInForce> = {}, isRun = (_: string) => true) =>
  withSuppressions(result(findings), list(entries, more), isRun);
/** `rule/message severity` of what is said of the entries. */
const said = ({ findings }: Validation) =>
  findings.filter(({ ruleId }) => ruleId.startsWith('suppression-')).map((item) => `${item.ruleId}/${item.messageId} ${item.severity}`);

describe.each([
  [suppressionExpired, [entry(a, { expiresAt: '2023-06-30' })], [entry(a)]],
  [suppressionUnused, [entry(b)], [entry(a)]],
] as const)('$id', (meta, bad, good) => {
  it(`fails: ${meta.examples.bad.zh}`, () => {
    const { findings } = suppress([a], [...bad]);
    const own = findings.filter(({ ruleId }) => ruleId === meta.id);
    expect(own).toHaveLength(1);
    own.forEach((item) => expectWorded({ meta }, item));
  });

  it(`passes: ${meta.examples.good.zh}`, () => {
    const { findings, rules } = suppress([a], [...good]);
    expect(findings).toEqual([a]);
    expect(rules.find(({ ruleId }) => ruleId === meta.id)).toMatchObject({ pass: 1, fail: 0 });
  });
});

describe('a suppressed finding', () => {
  it('keeps its place and its count and is named', () => {
    const suppressed = suppress([a, b], [entry(a)]);
    expect(suppressed.findings).toEqual([a, b]);
    expect(suppressed.rules.find(({ ruleId }) => ruleId === 'below-target')).toEqual(result([a, b]).rules[0]);
    expect(suppressed.suppressed).toEqual([entry(a)]);
  });

  it('is named once, with the entry that lasts longest', () => {
    const entries = [entry(a), entry(a, { expiresAt: '2024-06-30', owner: '王芳' }), entry(a)];
    expect(suppress([a], entries).suppressed).toEqual([entries[1]]);
  });
});

describe('an entry', () => {
  it.each<[string, Partial<Suppression>, Partial<SuppressionsInForce>, string[], Record<string, number>]>([
    ['holds on its last day', { expiresAt: '2023-07-11' }, {}, [], {}],
    ['ends with it', { expiresAt: '2023-07-10' }, {}, ['suppression-expired/open warning'], {}],
    ['of another rule is not that of the finding', { ruleId: 'missing-row' }, {}, ['suppression-unused/unused info'], {}],
    ['that is spent', { fingerprint: 'f00d', expiresAt: '2023-07-10' }, {}, ['suppression-expired/gone info'], {}],
    [
      'that ended may still be needed where the run did not look',
      { fingerprint: 'f00d', expiresAt: '2023-07-10' },
      { whole: false },
      ['suppression-expired/unknown info'],
      {},
    ],
    ['is not called unused by a part of the files', { fingerprint: 'f00d' }, { whole: false }, [], { notWholeRun: 1 }],
    ['nor by the files of another period', { fingerprint: 'f00d', reportingPeriod: '2023-Q1' }, {}, [], { otherPeriod: 1 }],
    ['of this period is', { fingerprint: 'f00d', reportingPeriod: '2023-Q2' }, {}, ['suppression-unused/unused info'], {}],
  ])('%s', (_, change, run, findings, reasons) => {
    const judged = suppress([a], [entry(a, change)], run);
    expect(said(judged)).toEqual(findings);
    const unused = judged.rules.find(({ ruleId }) => ruleId === 'suppression-unused')!;
    expect(Object.fromEntries(unused.reasons!.map(({ reason, count }) => [reason, count]))).toEqual(reasons);
    for (const item of judged.findings.filter((one) => one !== a))
      expectWorded({ meta: item.ruleId === 'suppression-expired' ? suppressionExpired : suppressionUnused }, item);
  });

  it('is not called unused by a run without its rule', () => {
    const missing = entry(found('x', 'missing-report'));
    expect(said(suppress([a], [missing], {}, (ruleId) => ruleId !== 'missing-report'))).toEqual([]);
  });
});

describe('entries for findings', () => {
  const today = { owner: '李明', reason: '核对中', expiresAt: '2023-12-31' };
  const add = (entries: Suppression[], findings: Finding[]) =>
    addSuppressions({ asOf: '2023-07-11', entries }, findings, today, ({ messageId }) => messageId);

  it('are written once for each, in one order whatever the order of the findings', () => {
    expect(add([], [b, a, b])).toEqual(add([], [a, b]));
    expect(add([], [a])).toEqual([{ ...entry(a), reportingPeriod: '2023-Q2', about: 'below' }]);
  });

  it('leave what is there, and add none where one is in force', () => {
    const [kept, ended] = [entry(a, { owner: '王芳' }), entry(b, { expiresAt: '2023-07-01' })];
    const after = add([kept, ended], [a, b]);
    expect(after).toHaveLength(3);
    expect(after).toEqual(expect.arrayContaining([kept, ended]));
    expect(add(after, [a, b])).toEqual(after);
  });
});
