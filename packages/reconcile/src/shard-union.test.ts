import type { SuppressionsInForce, Validation as ValidationReport } from '@duizhang/model';
import { describe, expect, it } from 'vitest';
import { ShardUnion } from './shard-union.ts';
import { catalogue, reading, register, type FileSketch } from './testing/small-world.test.data.ts';
import { validationReport } from './validation-report.ts';
import { validate } from './validate.ts';

const files: FileSketch[] = [
  {
    unit: 'data',
    file: 'a.xlsx',
    rows: [
      { item: 'total', actual: '120' },
      { item: 'rate', actual: '955%' },
    ],
  },
  { unit: 'sports', file: 'b.xlsx', rows: [{ item: 'sport', status: '滞后' }] },
  { unit: '', file: 'c.xlsx', unreadable: true },
  { unit: 'east', file: 'd.xlsx', rows: [{ item: 'piles', actual: '0.4', status: '已完成' }] },
];

interface Run {
  shard?: ValidationReport['shard'];
  suppressions?: SuppressionsInForce | null;
  asOf?: string;
  toolVersion?: string;
  perFile?: boolean;
}

const report = (given: readonly FileSketch[], { asOf = '2023-07-20', perFile = false, ...run }: Run = {}): ValidationReport => {
  const input = { catalogue, register, reportingPeriod: '2023-Q2', asOf };
  const judged = validate({ ...input, perFile, readings: given.map((file) => reading(file, '2023-Q2')) });
  return JSON.parse(JSON.stringify(validationReport(judged, { ...input, toolVersion: '1.0.0', ...run }))) as ValidationReport;
};

const part = (index: number, more: Run = {}, given: readonly FileSketch[] = [files[index - 1]!]) =>
  report(given, { shard: { index, of: 3 }, ...more });

/** What comes of putting reports together: the whole, or the first thing that is wrong. */
const union = (...reports: readonly ValidationReport[]): string => {
  const all = new ShardUnion();
  for (const [i, one] of reports.entries()) {
    const problem = all.add(`${i}.json`, one);
    if (problem) return problem.zh;
  }
  const result = all.result();
  return result.ok ? JSON.stringify({ ...result.validation, findings: [...result.validation.findings] }) : result.problem.zh;
};

const list = (whole: boolean): SuppressionsInForce => ({
  file: 'suppressions.json',
  asOf: '2023-07-20',
  whole,
  entries: [
    ...report(files)
      .findings.slice(0, 2)
      .map(({ ruleId, fingerprint }) => ({ ruleId, fingerprint, owner: '李', reason: '已知', expiresAt: '2023-12-31' })),
    { ruleId: 'below-target', fingerprint: 'f'.repeat(16), owner: '李', reason: '已改', expiresAt: '2023-12-31' },
    { ruleId: 'below-target', fingerprint: 'e'.repeat(16), owner: '李', reason: '过期', expiresAt: '2023-01-31' },
  ],
});

describe('shard union', () => {
  const parts = (more: Run = {}) => [part(1, more), part(2, more, []), part(3, more, files.slice(1))];

  it.each<[string, Run]>([
    ['plain', {}],
    ['with results of each file', { perFile: true }],
    ['with suppressions', { suppressions: list(false) }],
    ['with suppressions of which unused ones are told', { suppressions: list(true) }],
  ])('is what one run says, in any order: %s', (_, run) => {
    const whole = JSON.stringify(report(files, run));
    const [a, b, c] = parts(run) as [ValidationReport, ValidationReport, ValidationReport];
    expect(union(a, b, c)).toBe(whole);
    expect(union(c, a, b)).toBe(whole);
    expect(union(JSON.parse(whole) as ValidationReport)).toBe(whole);
  });

  it('tells unused suppressions only when all is there', () => {
    const unused = (one: ValidationReport) => one.findings.filter(({ ruleId }) => ruleId === 'suppression-unused').length;
    const run = { suppressions: list(true) };
    expect([...parts(run).map(unused), unused(JSON.parse(union(...parts(run))) as ValidationReport)]).toEqual([0, 0, 0, 1]);
  });

  const [a, b, c] = parts() as [ValidationReport, ValidationReport, ValidationReport];
  it.each<[string, ValidationReport[], string]>([
    ['nothing', [], '没有报告。'],
    ['a missing shard', [a, c], '共 3 片，缺第 2 片。'],
    ['a shard twice', [a, b, b], '2.json 与 1.json 是同一片（第 2 片）。'],
    ['a file in two shards', [a, part(2, {}, files.slice(0, 2))], 'a.xlsx 在 0.json 和 1.json 中都有。'],
    ['other numbers of shards', [a, report([], { shard: { index: 2, of: 4 } })], '0.json 与 1.json 不是同一批：分片总数不同。'],
    ['a shard and a whole', [a, report(files)], '0.json 与 1.json 不是同一批：分片总数不同。'],
    ['two wholes', [report(files), report([])], '1.json 与 0.json 是同一片（第 1 片）。'],
    ['another version', [a, part(2, { toolVersion: '1.0.1' })], '0.json 与 1.json 不是同一批：duizhang 版本不同。'],
    ['another day', [a, part(2, { asOf: '2023-07-21' })], '0.json 与 1.json 不是同一批：判断日期（请各片用同一个 --as-of）不同。'],
    ['another list', [a, part(2, { suppressions: list(true) })], '0.json 与 1.json 不是同一批：抑制清单不同。'],
    [
      'another register',
      [a, { ...b, versions: { ...b.versions, registerSha256: '0'.repeat(64) } }],
      '0.json 与 1.json 不是同一批：单位名录不同。',
    ],
    [
      'other rules',
      [a, { ...b, versions: { ...b.versions, rulesSha256: '0'.repeat(64) } }],
      '0.json 与 1.json 不是同一批：规则或其参数不同。',
    ],
  ])('refuses %s', (_, reports, problem) => {
    expect(union(...reports)).toBe(problem);
  });
});
