import { writeZip } from '@duizhang/bytes';
import type { Reconciliation } from '@duizhang/model';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { duizhang, root, temporaryFolder, type Ran } from './spawn.ts';

const sample = ['--project', join(root, 'samples/qingdao-2023-q2')];

describe('a finding of the sample quarter, as a clerk reads it', () => {
  const cells = {
    /** A cell whose reading is in doubt, with a second unit on the same indicator. */
    'fraction-for-percent': '市行政审批局-2023-Q2.xlsx!填报表!K6',
    /** Two units of equal weight, a cell of another file. */
    'conflicting-actuals': '市通信管理局-2023-Q2.xlsx!填报表!K6',
    /** A total that fell: the period before is what counts. */
    'cumulative-fell': '市大数据局-2023-Q2.xlsx!填报表!K28',
  };
  const prints = new Map<string, string>();
  beforeAll(() => {
    const { findings } = JSON.parse(duizhang(['replay', ...sample]).stdout) as Reconciliation;
    for (const { ruleId, at, fingerprint } of findings)
      prints.set(`${ruleId} ${at.file?.split('/').at(-1)}!${at.sheet}!${at.cell}`, fingerprint);
  }, 60_000);

  it.each(Object.entries(cells))('%s', async (ruleId, place) => {
    const beginning = prints.get(`${ruleId} ${place}`)!.slice(0, 8);
    for (const locale of ['zh', 'en']) {
      const ran = duizhang(['show', beginning, ...sample, '--locale', locale]);
      expect([ran.code, ran.stderr]).toEqual([0, '']);
      await expect(ran.stdout).toMatchFileSnapshot(`../golden/show/${ruleId}.${locale}.txt`);
    }
  });
});

describe('a project', () => {
  const folder = temporaryFolder();
  const project = join(folder.path, 'project');
  const archive = join(project, 'submissions', '2023-Q2', '二季度.zip');
  const run = (...args: string[]): Ran => duizhang(args, { cwd: project, env: { DUIZHANG_ACTOR: '张三' } });
  const findings = () => (JSON.parse(run('replay', '--as-of', '2023-07-20').stdout) as Reconciliation).findings;
  const form = (period: string, value: string) =>
    `填报单位：市大数据局,,报告期：${period}\n任务编号,指标名称,本期完成值,完成状态,进展情况\n5,全市政务服务事项掌上可办率,${value},推进中,分批上线\n`;

  beforeAll(() => {
    expect(duizhang(['init', project, '--plan', 'qingdao-2023', '--period', '2023-Q2']).code).toBe(0);
    for (const period of ['2023-Q1', '2023-Q2']) mkdirSync(join(project, 'submissions', period), { recursive: true });
    writeFileSync(join(project, 'submissions', '2023-Q1', 'a.csv'), form('2023年一季度', '78%'));
    writeFileSync(archive, writeZip([{ name: '市局/a.csv', content: form('2023年二季度', '0.82') }]));
  });
  afterAll(() => folder.remove());

  it('looks into archives, and back to earlier periods', () => {
    const ran = run('show', '二季度.zip/市局/a.csv!C3');
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toContain('submissions/2023-Q2/二季度.zip/市局/a.csv!C3');
    expect(ran.stdout).toMatch(/>3 +5 +全市政务服务\.\. \[0\.82\]/);
    expect(ran.stdout).toMatch(/往期 +2023-Q1 {2}78%.*a\.csv!C3/);
  });

  it('opens the file too, where there is a screen to open it on; else it says where the file is', () => {
    const env = { SSH_CONNECTION: '192.0.2.1 22', DUIZHANG_ACTOR: '张三' };
    const ran = duizhang(['show', '二季度.zip/市局/a.csv!C3', '--open'], { cwd: project, env });
    expect(ran.code).toBe(0);
    expect(ran.stderr).toBe('远程登录时打不开本地程序。文件在：submissions/2023-Q2/二季度.zip\n');
  });

  it('says what was decided, and what was taken back, until the finding is another', () => {
    const { fingerprint } = findings().find(({ ruleId }) => ruleId === 'fraction-for-percent')!;
    expect(run('decide', 'explain', fingerprint, '--reason', '电话核实').code).toBe(0);
    expect(run('decide', 'revoke', fingerprint, '--reason', '有误').code).toBe(0);
    expect(run('decide', 'correct', fingerprint, '--to', '82%', '--reason', '来函更正').code).toBe(0);
    const log = readFileSync(join(project, 'decisions', '2023-Q2.jsonl'), 'utf8');
    const { stdout } = run('show', fingerprint);
    expect(stdout).toMatch(
      /裁定记录 +.*张三 说明 电话核实 {2}\[已撤销\]\n.*张三 撤销 有误 {2}\[有效\]\n.*张三 修正 改为 82% 来函更正 {2}\[有效\]/,
    );
    expect(stdout).toMatch(/原文："0\.82"\n +裁定后按此读取："82%"\n +读作：82%/);
    expect(readFileSync(join(project, 'decisions', '2023-Q2.jsonl'), 'utf8')).toBe(log);
    const parsed = JSON.parse(run('show', fingerprint, '--json').stdout) as { findings: Record<string, unknown>[] };
    expect(parsed.findings).toMatchObject([
      { disposition: 'corrected', field: 'actual', decisions: [{ state: 'revoked' }, { state: 'inForce' }, { state: 'inForce' }] },
    ]);
    const help = run('show', '--help').stdout;
    expect(Object.keys(parsed.findings[0]!).filter((key) => !help.includes(key))).toEqual([]);
  });

  it.each([
    [['show', 'ffffffffffffffff'], '找不到指纹 ffffffffffffffff'],
    [['show', 'a.csv!Z99'], 'a.csv!Z99 处没有问题'],
    [['show'], '缺少参数 finding'],
  ])('%j is told what is wrong', (args, message) => {
    const ran = run(...args);
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain(message);
  });
});
