import { check } from '@duizhang/model';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { duizhang, temporaryFolder, type Ran } from './spawn.ts';

const folder = temporaryFolder();
const project = join(folder.path, 'project');
const run = (...args: string[]): Ran => duizhang(args, { cwd: project });
const log = (period: string) => join(project, 'decisions', `${period}.jsonl`);

/** A form of the unit's own, the same every quarter but for the period in it. */
const form = (period: string, unit = '市大数据局') =>
  [
    `填报单位：${unit},,报告期：${period}`,
    `任务编号,指标名称,${period}数目,完成状态,进展情况`,
    '5,全市政务服务事项掌上可办率,93.25%,推进中,已上线三批事项，正在梳理第四批',
    '5,全市政务服务事项网上可办率,98%,推进中,已上线三批事项，正在梳理第四批',
    '',
  ].join('\n');

function actualsOf(period: string): { findings: string[]; values: unknown[] } {
  const ran = run('reconcile', '--period', period, '--as-of', '2023-07-05', '--format', 'json', '--no-interactive');
  const { findings, rows } = JSON.parse(ran.stdout) as {
    findings: { ruleId: string; messageId: string; at: { cell: string | null } }[];
    rows: { actual: { value: unknown } }[];
  };
  const layout = findings.filter(({ ruleId }) => ['missing-column', 'uncertain-header'].includes(ruleId));
  return {
    findings: layout.map(({ ruleId, messageId, at }) => `${ruleId}/${messageId} ${at.cell ?? ''}`.trim()),
    values: rows.map(({ actual }) => actual.value),
  };
}

beforeAll(() => {
  expect(duizhang(['init', project, '--plan', 'qingdao-2023', '--period', '2023-Q1']).code).toBe(0);
  for (const [period, written] of [
    ['2023-Q1', '2023年一季度'],
    ['2023-Q2', '2023年二季度'],
  ] as const) {
    mkdirSync(join(project, 'submissions', period), { recursive: true });
    writeFileSync(join(project, 'submissions', period, 'a.csv'), form(written));
  }
});
afterAll(() => folder.remove());

it('a header that nobody knows is proposed, not read; confirmed once it is read, this quarter and the next', () => {
  expect(actualsOf('2023-Q1')).toEqual({
    findings: ['missing-column/candidates', 'uncertain-header/candidates C2'],
    values: [null, null],
  });

  const said = run('map', 'header', '2023年一季度数目', '本期完成值', '--period', '2023-Q1');
  expect([said.code, said.stderr]).toEqual([0, '']);
  expect(said.stdout).toBe('青岛市大数据发展管理局  数目 → 本期完成值\n');
  const [entry] = readFileSync(log('2023-Q1'), 'utf8').trim().split('\n');
  expect(check('decision', JSON.parse(entry!))).toMatchObject({
    ok: true,
    value: { action: 'map', mapping: { header: '数目', column: 'actual', orgUnitId: 'qingdao/big-data' } },
  });

  for (const period of ['2023-Q1', '2023-Q2']) expect(actualsOf(period)).toEqual({ findings: [], values: [93.25, 98] });
  expect(run('map', 'header', '--period', '2023-Q2').stdout).toBe(said.stdout);

  const forgotten = run('map', 'header', '数目', '--forget', '--period', '2023-Q2');
  expect([forgotten.code, forgotten.stderr]).toEqual([0, '']);
  expect(readFileSync(log('2023-Q1'), 'utf8').trim().split('\n')).toHaveLength(2);
  expect(actualsOf('2023-Q2').values).toEqual([null, null]);
});

it('what is said of one unit’s form holds for no other, and a column may be left out', () => {
  const file = join(project, 'submissions', '2023-Q1', 'b.csv');
  writeFileSync(file, form('2023年一季度', '市审计局'));
  const both = run('map', 'header', '数目', 'actual', '--period', '2023-Q1');
  expect(both.code).toBe(2);
  expect(both.stderr).toContain('青岛市大数据发展管理局、青岛市审计局');
  expect(run('map', 'header', '数目', '不读', '--period', '2023-Q1', '--org-unit', '市审计局', '--file', file).stdout).toBe(
    '青岛市审计局  数目 → 不读\n',
  );
  expect(actualsOf('2023-Q1').findings).toEqual(['missing-column/candidates', 'missing-column/missing', 'uncertain-header/candidates C2']);
});

it('what several units’ forms were said to mean is taken back at once', () => {
  for (const unit of ['市大数据局', '市审计局'])
    expect(run('map', 'header', '数目', '本期完成值', '--period', '2023-Q1', '--org-unit', unit).code).toBe(0);
  const forgotten = run('map', 'header', '数目', '--forget', '--period', '2023-Q1');
  expect([forgotten.code, forgotten.stderr]).toEqual([0, '']);
  expect(forgotten.stdout.trim().split('\n')).toHaveLength(2);
  // What was said before it holds again.
  expect(run('map', 'header', '--period', '2023-Q1').stdout).toBe('青岛市审计局  数目 → 不读\n');
});

it.each([
  [['没有这样的表头', '本期完成值'], '填报表中没有表头“没有这样的表头”'],
  [['2023年一季度数目'], '请写明这个表头是哪一列'],
  [['2023年一季度数目', '不知道'], '没有“不知道”这一列'],
  [['没有确认过的', '--forget'], '没有确认过表头'],
])('map header %j says what is wrong', (args, expected) => {
  const ran = run('map', 'header', ...args, '--period', '2023-Q1', '--org-unit', '市大数据局');
  expect([ran.code, ran.stdout]).toEqual([2, '']);
  expect(ran.stderr).toContain(expected);
});
