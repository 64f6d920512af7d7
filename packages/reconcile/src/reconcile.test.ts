import { check, type SubmissionReading } from '@duizhang/model';
import { describe, expect, it } from 'vitest';
import { makeDecision } from './decide.ts';
import { reconcile } from './reconcile.ts';
import { rules } from './rules/registry.ts';
import { catalogue, reading, register, type FileSketch } from './testing/small-world.test.data.ts';
import { reasonTexts } from './verdict.ts';
import { validate } from './validate.ts';

/** A quarter with a fault of most kinds. */
const files: FileSketch[] = [
  {
    unit: 'data',
    template: {},
    rows: [
      { item: 'rate', actual: '88%', status: '推进中' },
      { item: 'scenes', actual: '6' },
      { item: 'total', actual: '400', status: '已完成' },
      { item: 'fresh', actual: '累计405个' },
      { item: 'stations', actual: '1.1万', status: '已完成' },
      { item: 'growth', actual: '12%' },
      { item: 'firms', actual: '380', status: '未启动' },
      { item: 'fresh', actual: '40' },
      { taskCode: '88', narrative: '其他工作' },
    ],
  },
  {
    unit: 'approval',
    rows: [
      { item: 'rate', actual: '955%' },
      { item: 'hours', actual: '3小时' },
      { item: 'sport', status: '推进中' },
    ],
  },
  { unit: 'sports', rows: [{ item: 'sport', status: '滞后' }, { item: 'safety' }] },
  { unit: 'east', period: '2023-Q1', rows: [{ item: 'piles', actual: '40' }] },
  { unit: '数据中心', rows: [{ item: 'total', actual: '0' }] },
  { unit: '', file: 'broken.xlsx', unreadable: true },
];
const previous = [reading({ unit: 'data', file: 'before.xlsx', rows: [{ item: 'total', actual: '420' }] }, '2023-Q1')];
const readings = files.map((file) => reading(file, '2023-Q2'));

const run = (given: readonly SubmissionReading[] = readings, more: Partial<Parameters<typeof reconcile>[0]> = {}) =>
  reconcile({
    catalogue,
    register,
    reportingPeriod: '2023-Q2',
    asOf: '2023-07-20',
    readings: given,
    previous,
    decisions: [],
    toolVersion: '0.1.0',
    ...more,
  });

/** All orders of a short list that a rotation and a reversal give. */
const orders = <T>(list: readonly T[]): T[][] =>
  list.flatMap((_, at) => {
    const rotated = [...list.slice(at), ...list.slice(0, at)];
    return [rotated, rotated.toReversed()];
  });

describe('reconcile', () => {
  const result = run();

  it('gives a document of its schema', () => {
    const checked = check('reconciliation', JSON.parse(JSON.stringify(result)));
    expect(checked.ok ? [] : checked.problems).toEqual([]);
  });

  it('says of every expected report whether it came', () => {
    const states = Object.fromEntries(
      result.expectedReports.map(({ orgUnitId, indicatorId, clauseId, state }) => [`${orgUnitId} ${indicatorId ?? clauseId}`, state]),
    );
    expect(states).toMatchObject({
      'town/data town-2023/1.1#1': 'reported',
      'town/approval town-2023/1.1#2': 'missing',
      'town/sports town-2023/7.1': 'missing',
      'town/east town-2023/3.1#1': 'notEvaluated',
      'town/west town-2023/3.1#1': 'missing',
    });
  });

  it('counts what it says: sums, rules and findings agree', () => {
    for (const key of ['pass', 'fail', 'notEvaluated'] as const)
      expect(result.counts[key]).toBe(result.rules.reduce((sum, one) => sum + one[key], 0));
    for (const one of result.rules) {
      expect(one.reasons!.reduce((sum, { count }) => sum + count, 0)).toBe(one.notEvaluated);
      const found = result.findings.filter(({ ruleId }) => ruleId === one.ruleId);
      expect(found.some(({ outcome }) => outcome === 'fail')).toBe(one.fail > 0);
    }
    const known = new Set([...Object.keys(reasonTexts), 'unreadable']);
    expect(result.rules.flatMap((one) => one.reasons!.map(({ reason }) => reason)).filter((reason) => !known.has(reason))).toEqual([]);
  });

  it('judges by every rule but those for single files', () => {
    const judged = new Set(result.rules.map(({ ruleId }) => ruleId));
    expect(rules.filter(({ meta }) => !judged.has(meta.id)).map(({ meta }) => meta.id)).toEqual(['foreign-row', 'missing-row']);
  });

  it('takes in what reading found', () => {
    expect(result.findings.filter(({ ruleId }) => ruleId === 'unreadable')).toHaveLength(1);
    expect(result.rules.find(({ ruleId }) => ruleId === 'unreadable')).toMatchObject({ fail: 1, pass: 0 });
  });

  it('does not depend on the order of files, rows or previous files', () => {
    for (const order of orders(readings)) expect(run(order)).toEqual(result);
    const turned = readings.map((one) => ({ ...one, rows: one.rows.toReversed() }));
    expect(run(turned)).toEqual(result);
  });

  it('gives each finding one fingerprint, and each fingerprint one disposition', () => {
    const prints = result.findings.map(({ fingerprint }) => fingerprint);
    expect(new Set(prints).size).toBe(prints.length);
    expect(result.dispositions.map(({ fingerprint }) => fingerprint)).toEqual(prints);
  });

  it('changes nothing about other tasks when an unrelated submission comes in', () => {
    const west = reading({ unit: 'west', rows: [{ item: 'piles', actual: '7' }] }, '2023-Q2');
    const about = (one: typeof result) => one.findings.filter(({ orgUnitId }) => orgUnitId !== 'town/west');
    expect(about(run([...readings, west]))).toEqual(about(result));
  });

  it('keeps findings where they were when rows move, and drops decisions whose evidence changed', () => {
    const decided = result.findings.find(({ ruleId, indicatorId }) => ruleId === 'cumulative-fell' && indicatorId === 'town-2023/2.1#1')!;
    const decisions = [
      makeDecision(
        {
          fingerprint: decided.fingerprint,
          ruleId: decided.ruleId,
          action: 'explain',
          reason: '口径调整',
          actor: '张三',
          at: '2023-07-20T00:00:00Z',
          reportingPeriod: '2023-Q2',
        },
        [],
      ),
    ];
    const disposition = (given: readonly SubmissionReading[]) =>
      run(given, { decisions }).dispositions.find(({ fingerprint }) => fingerprint === decided.fingerprint)?.disposition;
    const resent = (rows: FileSketch['rows'] & object) => [
      reading({ ...files[0]!, file: 'data-2.xlsx', rows }, '2023-Q2'),
      ...readings.slice(1),
    ];
    expect(disposition(readings)).toBe('explained');
    expect(disposition(resent(files[0]!.rows!.toReversed()))).toBe('explained');
    expect(disposition(resent(files[0]!.rows!.map((row) => (row.item === 'total' ? { ...row, actual: '410' } : row))))).toBe('superseded');
    expect(run(readings, { decisions, reportingPeriod: '2023-Q3' }).dispositions.some(({ disposition: one }) => one === 'superseded')).toBe(
      false,
    );
  });

  it('has every address hold its raw text', () => {
    const rows = new Map(result.rows.map((row) => [row.actual.at!.file + row.actual.at!.cell, row.actual.raw]));
    for (const item of result.findings.filter(({ data, at }) => typeof data['raw'] === 'string' && at.cell?.startsWith('K'))) {
      expect(rows.get(`${item.at.file}${item.at.cell}`)).toBe(item.data['raw']);
    }
  });

  it('never calls a period clean that nobody reported on', () => {
    const empty = run([], { previous: [] });
    expect(empty.counts.pass).toBe(0);
    expect(empty.counts.fail).toBeGreaterThan(0);
    expect(empty.findings.every(({ ruleId }) => ruleId === 'missing-report')).toBe(true);
  });
});

describe('validate', () => {
  const whole = validate({ catalogue, register, readings, reportingPeriod: '2023-Q2', asOf: '2023-07-20' });

  it('judges each file by itself: shards give what the whole gives', () => {
    const shards = readings.map((one) =>
      validate({ catalogue, register, readings: [one], reportingPeriod: '2023-Q2', asOf: '2023-07-20' }),
    );
    const sorted = (list: typeof whole.findings) => list.map((item) => JSON.stringify(item)).sort();
    expect(sorted(shards.flatMap(({ findings }) => findings))).toEqual(sorted(whole.findings));
    expect(shards.reduce((sum, { counts }) => sum + counts.notEvaluated, 0)).toBe(whole.counts.notEvaluated);
    expect(shards.reduce((sum, { counts }) => sum + counts.pass, 0)).toBe(whole.counts.pass);
  });

  it('of no file counts nothing, under every rule', () => {
    const none = validate({ catalogue, register, readings: [], asOf: '2023-07-20' });
    expect(none.counts).toEqual({ pass: 0, fail: 0, notEvaluated: 0 });
    expect(none.rules.map(({ ruleId }) => ruleId)).toEqual(expect.arrayContaining(['below-target', 'missing-row']));
  });

  it('leaves out what needs the other files', () => {
    const judged = whole.rules.map(({ ruleId }) => ruleId);
    expect(judged).toContain('missing-row');
    for (const id of ['missing-report', 'conflicting-actuals', 'unauthorised-report']) expect(judged).not.toContain(id);
  });

  it('finds the same as reconcile about one row, under the same fingerprint', () => {
    const prints = (ruleId: string, list: typeof whole.findings) =>
      list
        .filter((item) => item.ruleId === ruleId)
        .map(({ fingerprint }) => fingerprint)
        .sort();
    for (const id of ['percent-range', 'status-contradicts-value', 'missing-required', 'unknown-task', 'below-target']) {
      expect(prints(id, whole.findings)).toEqual(prints(id, run().findings));
      expect(prints(id, whole.findings)).not.toEqual([]);
    }
  });

  it('needs no period to be asked for', () => {
    const free = validate({ catalogue, register, readings: [readings[3]!], asOf: '2023-07-20' });
    expect(free.findings.filter(({ ruleId }) => ruleId === 'wrong-period')).toEqual([]);
    expect(free.findings.every(({ reportingPeriod }) => reportingPeriod === '2023-Q1')).toBe(true);
  });
});
