import { foldKey } from '@duizhang/lexicon';
import type { Reconciliation } from '@duizhang/model';
import { readWorkbook } from '@duizhang/sheets';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { duizhang, temporaryFolder } from './spawn.ts';

/** A project with four quarters of one unit's figures. */
const folder = temporaryFolder();
const project = join(folder.path, 'project');
const header = '填报单位,任务编号,指标名称,本期完成值,完成状态\n';
const line = (task: string, indicator: string, actual: string) => `市住房城乡建设局,${task},${indicator},${actual},推进中\n`;
const lamps = (actual: string) => line('39', '智慧灯杆', actual);
const put = (period: string, name: string, text: string) => {
  mkdirSync(join(project, 'submissions', period), { recursive: true });
  writeFileSync(join(project, 'submissions', period, name), text);
};
const reconcile = (...args: string[]) => {
  const ran = duizhang(['reconcile', '--period', '2023-Q4', '--no-interactive', '--json', ...args], { cwd: project });
  expect(ran.stderr).not.toContain('Error');
  return JSON.parse(ran.stdout) as Reconciliation;
};

beforeAll(() => {
  expect(duizhang(['init', project, '--plan', 'qingdao-2023', '--period', '2023-Q4']).code).toBe(0);
  put('2023-Q1', 'a.csv', header + lamps('20'));
  put('2023-Q2', 'a.csv', header + lamps('41'));
  put('2023-Q3', 'a.csv', header + lamps('60') + line('29', '智能化工厂', '2'));
  put('2023-Q3', 'b.csv', header + line('29', '智能化工厂', '4'));
  put('2023-Q4', 'first.csv', header + lamps('480') + line('29', '智能化工厂', '3'));
  put('2023-Q4', 'second.csv', header + line('29', '智能化工厂', '5'));
});
afterAll(() => folder.remove());

describe('without receipts', () => {
  it('every earlier period is read, not only the last', () => {
    const [jump] = reconcile().findings.filter(({ ruleId }) => ruleId === 'jump-implausible');
    expect(jump).toMatchObject({ messageId: 'ownHistory', data: { count: 3, usual: 20, step: 420 } });
  });

  it('two files on one item stand side by side', () => {
    const { findings } = reconcile();
    expect(findings.filter(({ ruleId }) => ruleId === 'duplicate-row')).toHaveLength(1);
    expect(findings.filter(({ ruleId }) => ruleId === 'late-report')).toEqual([]);
  });
});

describe('with receipts', () => {
  beforeAll(() => {
    put('2023-Q4', 'receipts.csv', '文件,收到日期\nfirst.csv,2024-01-03\nsecond.csv,2024-01-20\nthird.csv,2024-01-05\n');
    put('2023-Q3', 'receipts.csv', '文件,收到日期\na.csv,2023-10-02\nb.csv,2023-10-09\n');
    const config = join(project, 'duizhang.json');
    const set = { ...JSON.parse(readFileSync(config, 'utf8')), submissionWindow: { from: '2024-01-01', to: '2024-01-10' } };
    writeFileSync(config, JSON.stringify(set));
  });

  it('the later file counts, in this period and in the one before', () => {
    const { findings, submissions } = reconcile();
    expect(submissions.map(({ file, receivedOn }) => [file, receivedOn])).toEqual([
      ['submissions/2023-Q4/first.csv', '2024-01-03'],
      ['submissions/2023-Q4/second.csv', '2024-01-20'],
    ]);
    expect(findings.filter(({ ruleId }) => ruleId === 'duplicate-row' || ruleId === 'cumulative-fell')).toEqual([]);
  });

  it('what was in time first is not late, and a line without a file is told', () => {
    const { findings } = reconcile();
    expect(findings.filter(({ ruleId }) => ruleId === 'late-report')).toEqual([]);
    const [unknown] = findings.filter(({ ruleId }) => ruleId === 'receipt-list');
    expect(unknown).toMatchObject({
      messageId: 'unknownFile',
      data: { file: 'third.csv', row: 4 },
      at: { file: 'submissions/2023-Q4/receipts.csv' },
    });
    expect(unknown!.message).toContain('third.csv');
  });

  it('the template is filled with what counted', () => {
    const ran = duizhang(['template', '--period', '2023-Q4', '--org-unit', '市住房城乡建设局', '--out', 'out'], { cwd: project });
    expect(ran.code, ran.stderr).toBe(0);
    const workbook = readWorkbook('a.xlsx', readFileSync(join(project, 'out', readdirSync(join(project, 'out'))[0]!)));
    const cells = workbook.ok ? workbook.workbook.sheets[0]!.cells : [];
    const row = cells.find(({ text }) => foldKey(text) === '智能化工厂')!.row;
    expect(cells.filter((cell) => cell.row === row).map(({ text }) => text)).toContain('4');
  });
});
