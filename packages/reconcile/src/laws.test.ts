import { assert, constantFrom, property, shuffledSubarray, tuple } from 'fast-check';
import { check, fill, remedyOf, ruleIndex, type Finding, type Reconciliation, type Validation } from '@duizhang/model';
import { describe, expect, it } from 'vitest';
import { reconcile, reconcileRules, reasonTexts, validate, validationReport } from './index.ts';
import { anyFile, anyFiles, anyRows } from './testing/random-worlds.test.data.ts';
import { catalogue, reading, register, type FileSketch } from './testing/small-world.test.data.ts';

const window = { from: '2023-07-01', to: '2023-07-10' };
const rules = ruleIndex(reconcileRules);
const earlier = (files: readonly FileSketch[]) =>
  files.map((file) => reading({ ...file, file: `Q1-${file.unit}.xlsx`, period: '2023-Q1' }, '2023-Q1'));

function run(files: readonly FileSketch[], before: readonly FileSketch[] = []): Reconciliation {
  return reconcile({
    catalogue,
    register,
    readings: files.map((file) => reading(file, '2023-Q2')),
    previous: earlier(before),
    reportingPeriod: '2023-Q2',
    asOf: '2023-07-20',
    submissionWindow: window,
    decisions: [],
    toolVersion: 'test',
  });
}

const whole = tuple(anyFiles, anyFiles);

/** What a finding says, without where it says so. */
function said({ ruleId, messageId, severity, outcome, orgUnitId, indicatorId, clauseId, fingerprint }: Finding): string {
  return JSON.stringify([ruleId, messageId, severity, outcome, orgUnitId, indicatorId ?? clauseId, fingerprint]);
}

/** What a quarter comes to, without where its rows stand. */
function comesTo(result: Reconciliation) {
  return {
    counts: result.counts,
    rules: result.rules,
    findings: result.findings.map(said).sort(),
    states: result.expectedReports,
    attainments: result.attainments,
    reporting: result.reporting,
    rankings: result.rankings,
  };
}

describe('laws of a small town', () => {
  it('the order of files and of rows within a file changes nothing but addresses', () => {
    assert(
      property(
        whole.chain(([now, before]) =>
          tuple(
            constantFrom(now),
            constantFrom(before),
            shuffledSubarray(now, { minLength: now.length }).chain((files) =>
              files.reduce(
                (list, file) =>
                  list.chain((known) =>
                    shuffledSubarray(file.rows!, { minLength: file.rows!.length }).map((rows) => [...known, { ...file, rows }]),
                  ),
                constantFrom<FileSketch[]>([]),
              ),
            ),
          ),
        ),
        ([now, before, moved]) => {
          expect(comesTo(run(moved, before))).toEqual(comesTo(run(now, before)));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('of two rows on one item the upper one is the first: the lower one is called the duplicate, whatever they say', () => {
    assert(
      property(anyRows, anyRows, (own, again) => {
        const duplicates = (rows: FileSketch['rows']) =>
          run([{ unit: 'data', rows: rows! }]).findings.filter(({ ruleId, at }) => ruleId === 'duplicate-row' && at.file !== null);
        const found = duplicates([...own, ...again]);
        expect(found.every(({ at, related }) => (at.row ?? 0) > Number(related[0]!.cell!.replace(/\D/g, '')))).toBe(true);
        expect(
          duplicates([...again, ...own])
            .map(({ messageId }) => messageId)
            .sort(),
        ).toEqual(found.map(({ messageId }) => messageId).sort());
      }),
      { numRuns: 60 },
    );
  });

  it('reconciled twice is reconciled once, byte for byte, and reading the rows changes none of them', () => {
    assert(
      property(whole, ([now, before]) => {
        const once = JSON.stringify(run(now, before));
        expect(JSON.stringify(run(now, before))).toBe(once);
        const readings = now.map((file) => reading(file, '2023-Q2'));
        const untouched = structuredClone(readings);
        const input = { catalogue, register, previous: earlier(before), reportingPeriod: '2023-Q2', asOf: '2023-07-20' };
        const more = { submissionWindow: window, decisions: [], toolVersion: 'test' };
        expect(JSON.stringify(reconcile({ ...input, ...more, readings }))).toBe(JSON.stringify(reconcile({ ...input, ...more, readings })));
        expect(readings).toEqual(untouched);
      }),
      { numRuns: 30 },
    );
  });

  it('what a unit sends changes no finding, state or attainment of a unit that shares nothing with it', () => {
    // 市体育局 shares no item and no collective with anybody.
    const owned = new Set(['town-2023/4.1', 'town-2023/7.1']);
    const ownRows = anyFile('sports').map((file) => ({
      ...file,
      rows: file.rows!.filter(({ item }) => item === 'sport' || item === 'safety'),
    }));
    assert(
      property(anyFiles, ownRows, (files, added) => {
        const others = files.filter(({ unit }) => unit !== 'sports');
        const rest = (result: Reconciliation) => {
          const isOther = ({ orgUnitId }: { orgUnitId: string | null }) => orgUnitId !== 'town/sports';
          const ofItem = ({ indicatorId, clauseId }: { indicatorId: string | null; clauseId: string | null }) =>
            !owned.has(indicatorId ?? clauseId ?? '');
          return {
            findings: result.findings.filter((item) => isOther(item) && item.messageId !== 'noPreviousPeriod'),
            states: result.expectedReports.filter(isOther),
            attainments: result.attainments.filter((one) => isOther(one) && ofItem(one)),
            rows: result.rows.filter(isOther),
          };
        };
        expect(rest(run([...others, added]))).toEqual(rest(run(others)));
      }),
      { numRuns: 60 },
    );
  });

  it('is of its schema, with sentences that leave nothing open and reasons that have words', () => {
    assert(
      property(whole, ([now, before]) => {
        const result = run(now, before);
        const readings = now.map((file) => reading(file, '2023-Q2'));
        const validation: Validation = validationReport(validate({ catalogue, register, readings, asOf: '2023-07-20' }), {
          catalogue,
          register,
          asOf: '2023-07-20',
          toolVersion: 'test',
        });
        expect(check('reconciliation', JSON.parse(JSON.stringify(result)))).toMatchObject({ ok: true });
        expect(check('validation', JSON.parse(JSON.stringify(validation)))).toMatchObject({ ok: true });
        for (const item of [...result.findings, ...validation.findings]) {
          const meta = rules.get(item.ruleId)!;
          // What a cell holds may hold braces; the sentence itself may not.
          const data = Object.fromEntries(Object.entries(item.data).map(([key, value]) => [key, bare(value)]));
          for (const locale of ['zh', 'en'] as const)
            for (const text of [meta.messages[item.messageId]!, remedyOf(meta, item.messageId)])
              expect(fill(text, data, locale)).not.toMatch(/[{}]|undefined|NaN|\[object|Infinity|\d\.\d{7}|“”|（）|\(\)/);
        }
        for (const { reasons = [] } of [...result.rules, ...validation.rules])
          for (const { reason } of reasons) expect(Object.keys({ ...reasonTexts })).toContain(reason);
      }),
      { numRuns: 60 },
    );
  });

  it('is varied: the random quarters above make most rules speak', () => {
    const spoke = new Set<string>();
    assert(
      property(whole, ([now, before]) => {
        for (const { ruleId } of run(now, before).findings) spoke.add(ruleId);
      }),
      { numRuns: 200, seed: 1 },
    );
    expect(spoke.size).toBeGreaterThan(20);
  });

  it('counts a check once: pass, fail and not evaluated of all rules are those of the whole, and each reason is in its sum', () => {
    assert(
      property(whole, ([now, before]) => {
        const { counts, rules: results } = run(now, before);
        for (const outcome of ['pass', 'fail', 'notEvaluated'] as const)
          expect(results.reduce((sum, rule) => sum + rule[outcome], 0)).toBe(counts[outcome]);
        for (const { notEvaluated, reasons = [] } of results) expect(reasons.reduce((sum, { count }) => sum + count, 0)).toBe(notEvaluated);
      }),
      { numRuns: 30 },
    );
  });
});

function bare(value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/[{}]/g, '') : value;
}
