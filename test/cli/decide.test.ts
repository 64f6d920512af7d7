import type { Decision, Reconciliation } from '@duizhang/model';
import { effectOf, type CorrectionReading, type DecisionEffect } from '@duizhang/reconcile';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { duizhang, temporaryFolder, type Ran } from './spawn.ts';

const folder = temporaryFolder();
const project = join(folder.path, 'project');
const log = join(project, 'decisions', '2023-Q2.jsonl');
const run = (...args: string[]): Ran => duizhang(args, { cwd: project, env: { DUIZHANG_ACTOR: '张三' } });
const state = (...args: string[]) => JSON.parse(run('replay', '--as-of', '2023-07-20', ...args).stdout) as Reconciliation;
const entries = (): Decision[] => {
  const listed = JSON.parse(run('decide', 'list', '--json').stdout) as { entries: Decision[] };
  return listed.entries;
};
const prints = new Map<string, string>();
/** Of the first finding of a rule, as the files were sent. */
const print = (ruleId: string) => prints.get(ruleId)!;
const form = (unit: string) =>
  [
    `填报单位：${unit},,报告期：2023年二季度`,
    '任务编号,指标名称,本期完成值,完成状态,进展情况,佐证材料',
    '5,全市政务服务事项掌上可办率,0.93,已完成,已上线三批事项,',
    '5,便民高频场景,5,已完成,已上线三批事项,',
    '',
  ].join('\n');

beforeAll(() => {
  expect(duizhang(['init', project, '--plan', 'qingdao-2023', '--period', '2023-Q2']).code).toBe(0);
  mkdirSync(join(project, 'submissions', '2023-Q2'), { recursive: true });
  writeFileSync(join(project, 'submissions', '2023-Q2', 'a.csv'), form('市大数据局'));
  writeFileSync(join(project, 'submissions', '2023-Q2', 'b.csv'), form('数字中心'));
  for (const { ruleId, fingerprint } of state().findings.toReversed()) prints.set(ruleId, fingerprint);
});
afterAll(() => folder.remove());

describe('decide', () => {
  it('corrects a cell: one entry with who, when, on what, and every figure follows', () => {
    const fingerprint = print('fraction-for-percent');
    const dry = run('decide', 'correct', fingerprint, '--to', '93%', '--reason', '来函更正', '--dry-run');
    expect([dry.code, dry.stdout.includes('未写入'), entries()]).toEqual([0, true, []]);
    expect(dry.stdout).toContain('读作 93%，完成率 97.9%，未达目标');
    const forecast = JSON.parse(
      run('decide', 'correct', fingerprint, '--to', '93%', '--as-of', '2023-07-20', '--dry-run', '--json').stdout,
    ) as {
      effect: DecisionEffect;
      reading: CorrectionReading;
    };
    expect(forecast.reading.quantity).toMatchObject({ raw: '93%', value: 93, unitOfMeasure: '%' });
    const before = state();
    const ran = run('decide', 'correct', fingerprint.slice(0, 8), '--to', '93%', '--reason', '来函更正', '--json');
    expect([ran.code, ran.stderr]).toEqual([0, '']);
    const [entry] = entries();
    expect(entry).toMatchObject({
      actor: '张三',
      action: 'correct',
      correction: { field: 'actual', from: '0.93', to: '93%' },
      state: 'inForce',
    });
    expect(entry!.subject!.orgUnitId).toBe('qingdao/big-data');
    const after = state();
    // What was told beforehand is what has come of it.
    expect(effectOf(before, after)).toEqual(forecast.effect);
    expect(after.rows.find(({ corrected }) => corrected)).toMatchObject({ actual: { raw: '93%', value: 93, at: { cell: 'C3' } } });
    expect(after.versions.decisions).toEqual({ heads: [entry!.decisionId], entries: 1 });
    expect(run('reconcile', '--no-interactive').stdout).toContain('按裁定修正后计入 1 项');
    expect(run('report', 'ledger').stdout).toContain('93%（原报0.93）');
  });

  it('decides what has the same cause along, where that is asked for', () => {
    const fingerprint = print('unknown-org-unit');
    const { findings } = state();
    const cause = findings.find((item) => item.fingerprint === fingerprint)!.groupingKey;
    const alike = findings.filter(({ groupingKey }) => groupingKey === cause).map((item) => item.fingerprint);
    const ran = run('decide', 'defer', fingerprint, '--same-cause', '--dry-run', '--json');
    const { findings: decided } = JSON.parse(ran.stdout) as { findings: string[] };
    expect([new Set(decided), alike.length > 0]).toEqual([new Set(alike), true]);
  });

  it('decides in bulk what a rule finds at a unit, in one entry, and takes it back', () => {
    const ran = run('decide', 'reject', '--rule', 'completed-without-evidence', '--org-unit', '市大数据局', '--reason', '缺少佐证材料');
    expect([ran.code, ran.stderr]).toEqual([0, '']);
    const made = entries().at(-1)!;
    expect(made.members).toHaveLength(2);
    const returned = () => state().rows.filter((row) => row.returned === made.decisionId).length;
    expect(returned()).toBe(2);
    expect(run('decide', 'revoke', '--revokes', made.decisionId.slice(0, 8)).code).toBe(0);
    expect(returned()).toBe(0);
    expect(run('decide', 'list').stdout).toMatch(/张三 {2}退回 {2}\[已撤销：张三 \d{4}-\d\d-\d\d \d\d:\d\d\].*\n.*撤销\s+\[有效\]/);
    expect(entries().map((entry) => (entry as { revokedBy?: string }).revokedBy)).toEqual([
      undefined,
      entries().at(-1)!.decisionId,
      undefined,
    ]);
    const twice = run('decide', 'revoke', '--revokes', made.decisionId);
    expect([twice.code, twice.stderr]).toEqual([2, expect.stringContaining('已经撤销')]);
  });

  it.each([
    [['accept', '0000000000000000'], '找不到指纹 0000000000000000'],
    [['accept'], '请指明问题'],
    [['accept', '--rule', 'no-such-rule'], '没有符合条件的待裁问题'],
    [['revoke', '--revokes', 'ffff'], '找不到裁定 ffff'],
    [['revoke'], '--revokes'],
    [['forget', 'x'], 'forget'],
  ])('%j says what is wrong, and writes nothing', (args, expected) => {
    const before = readFileSync(log, 'utf8');
    const ran = run('decide', ...args);
    expect([ran.code, ran.stdout, readFileSync(log, 'utf8') === before]).toEqual([2, '', true]);
    expect(ran.stderr).toContain(expected);
  });

  it.each([
    ['saved as UTF-16', (text: string) => writeFileSync(log, text, 'utf16le'), '不是裁定日志'],
    ['a link whose other end is gone', () => symlinkSync(join(folder.path, 'gone'), log), '文件或文件夹不存在'],
    ['a folder', () => mkdirSync(log), '这是一个文件夹'],
  ])('a log that is %s is not taken for an empty one', (_, spoil, said) => {
    const text = readFileSync(log, 'utf8');
    rmSync(log);
    spoil(text);
    try {
      for (const args of [['replay'], ['decide', 'accept', print('unknown-org-unit')], ['map', 'org-unit', '数字中心', '市审计局']]) {
        const ran = run(...args);
        expect([ran.code, ran.stdout, ran.stderr]).toEqual([2, '', expect.stringContaining(said)]);
      }
    } finally {
      rmSync(log, { recursive: true });
      writeFileSync(log, text);
    }
  });

  it('offers the fingerprint that was meant', () => {
    const fingerprint = print('unknown-org-unit');
    expect(run('decide', 'accept', `${fingerprint.slice(0, 10)}x`).stderr).toContain(`最接近的是 ${fingerprint}`);
  });

  it('says in either language what a waiver lacks', () => {
    const lacking = run('decide', 'waive', print('unknown-org-unit'), '--reason', '经批准', '--requester', '市大数据局', '--locale', 'en');
    expect([lacking.code, lacking.stderr]).toEqual([2, expect.stringMatching(/approver.*last day/)]);
    const people = ['--reason', '经批准', '--requester', '市大数据局', '--approver', '办公厅'];
    const never = run('decide', 'waive', print('unknown-org-unit'), ...people, '--expires-at', '2023-02-30');
    expect([never.code, never.stderr]).toEqual([2, expect.stringContaining('没有“2023-02-30”这一天')]);
  });
});

it('a name that a person has said the unit of is read so, until it is taken back', () => {
  const unknown = () => state().findings.filter(({ ruleId }) => ruleId === 'unknown-org-unit').length;
  expect(unknown()).toBe(1);
  expect(run('map', 'org-unit', '数字中心', '市审计局')).toMatchObject({ code: 0, stdout: '数字中心 → 青岛市审计局\n', stderr: '' });
  expect([unknown(), run('map', 'org-unit').stdout]).toEqual([0, '数字中心 → 青岛市审计局\n']);
  expect(state().rows.map(({ orgUnitId }) => orgUnitId)).toContain('qingdao/audit');
  expect(run('map', 'org-unit', '市大数据局', '市审计局').stderr).toContain('单位名录中就是');
  expect(run('map', 'org-unit', '数字中心', '--forget').code).toBe(0);
  expect(unknown()).toBe(1);
});

describe('two logs', () => {
  const [mine, theirs] = ['mine.jsonl', 'theirs.jsonl'];
  const decide = (file: string, actor: string, ...args: string[]) =>
    duizhang(['decide', ...args, '--decisions', file], { cwd: project, env: { DUIZHANG_ACTOR: actor } });

  beforeAll(() => {
    for (const file of [mine, theirs]) writeFileSync(join(project, file), readFileSync(log));
    const fingerprint = print('unknown-org-unit');
    expect(decide(mine, '张三', 'accept', fingerprint).code).toBe(0);
    expect(decide(theirs, '李四', 'reject', fingerprint, '--reason', '请写明单位').code).toBe(0);
  });

  it('are replayed to one state, byte for byte, whatever comes first, merged or not', { timeout: 120_000 }, () => {
    const bytes = (...files: string[]) => run('replay', '--as-of', '2023-07-20', ...files.flatMap((file) => ['--decisions', file])).stdout;
    const both = bytes(mine, theirs);
    expect(bytes(theirs, mine)).toBe(both);
    expect(run('merge-decisions', mine, theirs, '--out', 'both.jsonl')).toMatchObject({ code: 0, stdout: '' });
    const merged = readFileSync(join(project, 'both.jsonl'), 'utf8');
    expect(run('merge-decisions', theirs, mine, 'both.jsonl').stdout).toBe(merged);
    expect(bytes('both.jsonl')).toBe(both);
    const { findings, dispositions, versions } = JSON.parse(both) as Reconciliation;
    expect(versions.decisions!.heads).toHaveLength(2);
    expect(findings.filter(({ ruleId }) => ruleId === 'contradictory-decisions').map(({ message }) => message)).toEqual([
      expect.stringMatching(/张三 采纳 accept.*李四 退回 reject|李四 退回 reject.*张三 采纳 accept/),
    ]);
    expect(dispositions.find(({ fingerprint }) => fingerprint === print('unknown-org-unit'))!.disposition).toBe('open');
  });

  it('are settled by an entry that knows of both', () => {
    run('merge-decisions', mine, theirs, '--out', 'both.jsonl');
    expect(decide('both.jsonl', '王五', 'defer', print('unknown-org-unit')).code).toBe(0);
    const last = JSON.parse(readFileSync(join(project, 'both.jsonl'), 'utf8').trim().split('\n').at(-1)!) as Decision;
    expect(last.joins).toHaveLength(1);
    const settled = state('--decisions', 'both.jsonl');
    expect(settled.findings.filter(({ ruleId }) => ruleId === 'contradictory-decisions')).toEqual([]);
    expect(settled.versions.decisions!.heads).toEqual([last.decisionId]);
  });

  it('are never written to together, nor one over the other', () => {
    const ran = run('decide', 'accept', print('unknown-org-unit'), '--decisions', mine, '--decisions', theirs);
    expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining('merge-decisions')]);
    const over = run('merge-decisions', mine, '--out', theirs);
    expect([over.code, over.stderr]).toEqual([2, expect.stringContaining('丢失')]);
    const form = join(project, 'submissions', '2023-Q2', 'a.csv');
    const before = readFileSync(form, 'utf8');
    expect(run('merge-decisions', mine, '--out', form)).toMatchObject({ code: 2, stderr: expect.stringContaining('不是裁定记录') });
    expect(run('merge-decisions', form, mine)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('不是裁定日志') });
    expect(run('validate', '--json', '--out', form)).toMatchObject({ code: 2, stderr: expect.stringContaining('要读这个文件') });
    expect(readFileSync(form, 'utf8')).toBe(before);
    writeFileSync(join(project, 'broken.jsonl'), readFileSync(join(project, mine), 'utf8').replace('张三', '李四'));
    expect(run('merge-decisions', 'broken.jsonl', theirs).code).toBe(1);
    expect(run('merge-decisions', 'broken.jsonl', theirs, '--out', 'new.jsonl').code).toBe(2);
  });
});
