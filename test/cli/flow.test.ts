import { check, type Finding, type Reconciliation } from '@duizhang/model';
import type { Ledger } from '@duizhang/report';
import { readWorkbook } from '@duizhang/sheets';
import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { duizhang, inFolder, root, temporaryFolder, type Ran } from './spawn.ts';

const period = '2023-Q2';

/** One project for all tests: made from the built-in plan, with the template of one unit sent back as it is. */
const folder = temporaryFolder();
const project = join(folder.path, 'project');
const run = (...args: string[]): Ran => duizhang(args, { cwd: project });

beforeAll(() => {
  const made = duizhang(['init', project, '--plan', 'qingdao-2023', '--period', period]);
  expect(made.code, made.stderr).toBe(0);
  const written = run('template', '--period', period, '--org-unit', '市大数据局', '--out', 'templates');
  expect(written.code, written.stderr).toBe(0);
  const [template] = readdirSync(join(project, 'templates'));
  copyFileSync(join(project, 'templates', template!), join(project, 'submissions', period, template!));
});
afterAll(() => folder.remove());

describe('init', () => {
  it('makes a project that every command can stand in, and does not make it twice', () => {
    expect(readdirSync(project).sort()).toEqual([
      'catalogue.json',
      'decisions',
      'duizhang.json',
      'org-units.json',
      'plan.txt',
      'reports',
      'submissions',
      'templates',
    ]);
    expect(check('config', JSON.parse(readFileSync(join(project, 'duizhang.json'), 'utf8')))).toMatchObject({ ok: true });
    const again = run('init');
    expect(again.code).toBe(2);
    expect(again.stderr).toContain('--force');
  });

  it('takes a project on to the next period, with its last day to report', () => {
    const other = join(folder.path, 'other');
    expect(duizhang(['init', other, '--period', '2023-Q2', '--due', '2023-07-10']).code).toBe(0);
    const ran = duizhang(['init', '--period', '2023-Q3', '--due', '2023-10-12'], { cwd: other });
    expect([ran.code, ran.stdout]).toEqual([0, 'duizhang.json\nsubmissions/2023-Q3/\n']);
    const config = JSON.parse(readFileSync(join(other, 'duizhang.json'), 'utf8')) as object;
    expect(check('config', config)).toMatchObject({ ok: true });
    expect(config).toMatchObject({
      reportingPeriod: '2023-Q3',
      submissionWindows: { '2023-Q2': { to: '2023-07-10' }, '2023-Q3': { from: '2023-10-01', to: '2023-10-12' } },
    });
    expect(existsSync(join(other, 'submissions', '2023-Q3'))).toBe(true);
    expect(duizhang(['init', '--period', '2023-Q4', '--due', '2023-10-12'], { cwd: other }).code).toBe(2);
  });
});

describe('template', () => {
  it('makes one workbook for one unit, by any of its names', () => {
    expect(readdirSync(join(project, 'templates'))).toEqual([`市大数据局-${period}.xlsx`]);
  });

  it('offers candidates for a name that it does not know, and never chooses one', () => {
    const ran = run('template', '--period', period, '--org-unit', '市工业和信局局', '--out', 'other');
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain('是否指：青岛市工业和信息化局');
    expect(existsSync(join(project, 'other'))).toBe(false);
  });

  it('carries over what the unit reported in the period before', () => {
    const folder = join(project, 'submissions', '2023-Q1');
    mkdirSync(folder);
    writeFileSync(
      join(folder, 'a.csv'),
      '填报单位,任务编号,指标名称,本期完成值,完成状态\n市大数据局,5,全市政务服务事项掌上可办率,93.25%,推进中\n',
    );
    const ran = run('template', '--period', period, '--org-unit', '市大数据局', '--out', 'with-previous');
    rmSync(folder, { recursive: true });
    expect(ran.code, ran.stderr).toBe(0);
    const workbook = readWorkbook('a.xlsx', readFileSync(join(project, 'with-previous', `市大数据局-${period}.xlsx`)));
    const texts = workbook.ok ? workbook.workbook.sheets.flatMap((sheet) => sheet.cells.map((cell) => cell.text)) : [];
    expect(texts).toContain('93.25%');
    rmSync(join(project, 'with-previous'), { recursive: true });
  });

  it('refuses a period that is none', () => {
    const ran = run('template', '--period', '二季度', '--out', 'other');
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('2023-Q2');
  });
});

describe('validate', () => {
  it('reads the template back as the unit’s own', () => {
    const { stdout } = run('validate', `submissions/${period}`, '--json', '--fail-on', 'never');
    const { submissions } = JSON.parse(stdout) as Reconciliation;
    expect(submissions).toMatchObject([
      { orgUnitId: 'qingdao/big-data', reportingPeriod: period, file: `submissions/${period}/市大数据局-${period}.xlsx` },
    ]);
  });

  it('goes on past a bad file: it is that file’s finding, the others are judged', () => {
    inFolder((cwd) => {
      for (const name of ['a.xlsx', 'c.xlsx']) copyFileSync(join(project, 'templates', `市大数据局-${period}.xlsx`), join(cwd, name));
      writeFileSync(join(cwd, 'b.xlsx'), 'no workbook');
      const ran = duizhang(['validate', '.', '--catalogue', 'qingdao-2023', '--json'], { cwd });
      expect(ran.code).toBe(1);
      const result = JSON.parse(ran.stdout) as Reconciliation;
      expect(result.submissions.filter((submission) => submission.rows > 0).map((submission) => submission.file)).toEqual([
        'a.xlsx',
        'c.xlsx',
      ]);
      const errors = result.findings.filter((item) => item.severity === 'error' && item.at.file === 'b.xlsx');
      expect(errors.length).toBeGreaterThan(0);
      for (const item of errors) expect(item.message).not.toBe('');
    });
  });

  it('fails from the severity that is asked for', () => {
    inFolder((cwd) => {
      writeFileSync(join(cwd, 'b.xlsx'), 'no workbook');
      const code = (failOn: string) => duizhang(['validate', 'b.xlsx', '--catalogue', 'qingdao-2023', '--fail-on', failOn], { cwd }).code;
      expect([code('error'), code('info'), code('never')]).toEqual([1, 1, 0]);
    });
  });

  it('holds the project’s own files to its period, and files that are named to what they say or what is asked', () => {
    inFolder((folder) => {
      cpSync(project, folder, { recursive: true });
      const config = join(folder, 'duizhang.json');
      writeFileSync(config, readFileSync(config, 'utf8').replace('2023-Q2', '2023-Q3'));
      cpSync(join(folder, 'submissions/2023-Q2'), join(folder, 'submissions/2023-Q3'), { recursive: true });
      const wrong = (...args: string[]) =>
        (JSON.parse(duizhang(['validate', ...args, '--json'], { cwd: folder }).stdout) as { findings: Finding[] }).findings.filter(
          ({ ruleId }) => ruleId === 'wrong-period',
        ).length;
      expect([
        wrong(),
        wrong('submissions/2023-Q3'),
        wrong('submissions/2023-Q3', '--period', '2023-Q3'),
        wrong('--period', '2023-Q2'),
      ]).toEqual([1, 0, 1, 0]);
    });
  });

  it('judges by the thresholds that the project sets, and refuses those that do not exist', () => {
    inFolder((cwd) => {
      const config = JSON.parse(readFileSync(join(project, 'duizhang.json'), 'utf8')) as object;
      for (const name of ['catalogue.json', 'org-units.json']) copyFileSync(join(project, name), join(cwd, name));
      const lines = [
        '填报单位：市大数据局,报告期：2023年第二季度',
        '任务编号,指标名称,本期完成值,完成状态,进展情况,下一步计划,预计完成时间',
      ];
      writeFileSync(join(cwd, 'a.csv'), [...lines, '43,具有影响力的数据创新应用成果,71,推进中,初评结束,推广,2024-01-10', ''].join('\n'));
      const under = (rules: object) => {
        writeFileSync(join(cwd, 'duizhang.json'), JSON.stringify({ ...config, rules }));
        return duizhang(['validate', 'a.csv', '--json', '--fail-on', 'never'], { cwd });
      };
      const late = ({ stdout }: Ran) =>
        (JSON.parse(stdout) as Reconciliation).findings.filter(({ ruleId }) => ruleId === 'finish-after-deadline').length;
      expect(late(under({}))).toBe(1);
      expect(late(under({ 'finish-after-deadline': { graceDays: 10 } }))).toBe(0);
      const refused = under({ 'finish-after-deadlines': { graceDays: 10 } });
      expect([refused.code, refused.stdout]).toEqual([2, '']);
      expect(refused.stderr).toContain('您是否要写 finish-after-deadline？');
    });
  });

  it('states the verdict first, in either language', () => {
    expect(run('validate', 'submissions', '--fail-on', 'never').stdout).toMatch(/^通过：1 个文件/);
    expect(run('validate', 'submissions', '--fail-on', 'never', '--locale', 'en').stdout).toMatch(/^PASS: 1 file/);
  });
});

describe('reconcile', () => {
  const json = (...args: string[]) => JSON.parse(run('reconcile', '--no-interactive', '--json', ...args).stdout) as Reconciliation;

  it('gives a reconciliation of its schema: what the unit sent is reported or asked for, what others owe is missing', () => {
    const result = json('--as-of', '2023-07-31');
    expect(check('reconciliation', result)).toMatchObject({ ok: true });
    expect(result).toMatchObject({ reportingPeriod: period, asOf: '2023-07-31', planId: 'qingdao-2023' });
    const missing = result.expectedReports.filter((report) => report.state === 'missing');
    expect(new Set(missing.map((report) => report.orgUnitId)).size).toBeGreaterThan(20);
    expect(result.findings.some((item) => item.ruleId === 'missing-report' && item.orgUnitId !== 'qingdao/big-data')).toBe(true);
  });

  it('prints the same each time, fails on missing reports, and writes nothing', () => {
    const before = readdirSync(project).sort();
    const first = run('reconcile', '--as-of', '2023-07-31');
    expect(first.code).toBe(1);
    expect(first.stdout).toMatch(/^不通过：qingdao-2023 · 2023-Q2 · 截至 2023-07-31\n应报 \d+ 项/);
    expect(run('reconcile', '--as-of', '2023-07-31').stdout).toBe(first.stdout);
    expect(readdirSync(project).sort()).toEqual(before);
    expect(readdirSync(join(project, 'decisions'))).toEqual([]);
  });

  it('is replayed to the same state', () => {
    expect(JSON.parse(run('replay', '--as-of', '2023-07-31').stdout)).toEqual(json('--as-of', '2023-07-31'));
  });

  it('reports a damaged decision log instead of dropping it in silence', () => {
    inFolder((cwd) => {
      writeFileSync(join(cwd, 'log.jsonl'), '{"decisionId":"edited"}\n');
      const ran = run('replay', '--decisions', join(cwd, 'log.jsonl'));
      expect(ran.code).toBe(1);
      expect(ran.stderr).toContain('decision-log-broken');
    });
  });
});

describe('report ledger', () => {
  it('has one line per expected report, as text and as JSON', () => {
    const made = JSON.parse(run('report', 'ledger', '--json').stdout) as { lines: { orgUnitId: string }[] };
    const state = JSON.parse(run('replay').stdout) as Reconciliation;
    expect(made.lines).toHaveLength(state.expectedReports.length);
    const text = run('report', 'ledger', '--out', 'reports/ledger.txt', '--format', 'text');
    expect(text).toMatchObject({ code: 0, stdout: 'reports/ledger.txt\n' });
    const [head, table, ...below] = readFileSync(join(project, 'reports/ledger.txt'), 'utf8').split('\n\n');
    expect(head).toMatch(/^台账 · /);
    expect(table!.split('\n')).toHaveLength(made.lines.length + 1);
    expect(below.map((block) => block.split(/[\s（]/)[0])).toEqual(['排名', '排名', '排名']);
    expect(statSync(join(project, 'reports')).isDirectory()).toBe(true);
  });

  it('says how far each report is, in words and in data', () => {
    const sample = ['report', 'ledger', '--project', join(root, 'samples/qingdao-2023-q2')];
    const made = JSON.parse(duizhang([...sample, '--json']).stdout) as Ledger;
    const found = (paceStatus: string) => made.lines.find(({ attainment }) => attainment?.paceStatus === paceStatus)!.attainment;
    expect(found('completed')).toMatchObject({ attainmentRate: expect.any(Number), statusLight: 'green', scheduledProgress: 50 });
    expect(found('behind')).toMatchObject({ statusLight: expect.stringMatching(/yellow|red/) });
    expect(found('undetermined')).toMatchObject({ statusLight: null, reason: expect.any(String) });
    expect(made.lights.map(({ zh }) => zh)).toEqual(['绿灯', '黄灯', '红灯']);
    const text = duizhang([...sample, '--locale', 'zh']).stdout;
    expect(text).toMatch(/完成率 +进度 +亮灯/);
    expect(text).toMatch(/已报 +[\d.]+% +已完成 +绿灯/);
  });

  it.each([
    ['ledger.xlsx', 'text', '.txt'],
    ['ledger.csv', 'json', '.json'],
    ['ledger.json', 'text', '--format json'],
    ['ledger.TXT', 'json', '--format text'],
  ])('is not written as %s in the format %s', (name, format, remedy) => {
    const ran = run('report', 'ledger', '--out', `reports/${name}`, '--format', format);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(`--out reports/${name}`);
    expect(ran.stderr).toContain(remedy);
    expect(existsSync(join(project, 'reports', name))).toBe(false);
  });
});

it('no command needs an argument within the project, nor in a folder below it', () => {
  const cwd = join(project, 'submissions');
  const codes = [
    ['validate'],
    ['reconcile'],
    ['replay'],
    ['catalogue', 'check'],
    ['report', 'ledger'],
    ['template', '--org-unit', '市大数据局'],
  ].map((args) => duizhang(args, { cwd }).code);
  expect(codes).toEqual([1, 1, 0, 0, 0, 0]);
  expect(readdirSync(join(project, 'templates', period))).toEqual([`市大数据局-${period}.xlsx`]);
  rmSync(join(project, 'templates', period), { recursive: true });
});

describe('a project that is not as it should be', () => {
  it.each<[string, string, RegExp]>([
    [
      'a key is missing',
      '{"planId":"q","catalogue":"catalogue.json","orgUnitRegister":"o.json"}',
      /reportingPeriod（报告期）.*缺少此项.*"2023-Q2"/,
    ],
    [
      'a value is wrong',
      '{"planId":"q","catalogue":"catalogue.json","orgUnitRegister":"o.json","reportingPeriod":"二季度"}',
      /reportingPeriod（报告期）.*"2023-Q2"/,
    ],
    [
      'a file that it names is missing',
      '{"planId":"q","catalogue":"nowhere.json","orgUnitRegister":"o.json","reportingPeriod":"2023-Q2"}',
      /nowhere\.json：文件或文件夹不存在/,
    ],
    ['there is none', '', /duizhang\.json[\s\S]*planId[\s\S]*例如/],
  ])('%s: exit code 2, the key, what was expected, an example', (_, config, message) => {
    inFolder((cwd) => {
      mkdirSync(join(cwd, 'submissions'));
      if (config !== '') writeFileSync(join(cwd, 'duizhang.json'), config);
      const ran = duizhang(['reconcile'], { cwd });
      expect([ran.code, ran.stdout]).toEqual([2, '']);
      expect(ran.stderr).toMatch(message);
    });
  });
});

describe('start', () => {
  it('goes through the whole flow on the sample, says so in two lines, and leaves the sample alone', () => {
    const ran = duizhang(['start']);
    expect(ran.code).toBe(1);
    expect(ran.stdout).toMatch(/^不通过：qingdao-2023 · 2023-Q2/);
    const [did, steps] = ran.stderr.split('\n');
    expect(did).toMatch(/已导入方案.*模板.*核对/);
    expect(steps).toMatch(/catalogue import.*template.*validate.*reconcile/);
    expect(existsSync(join(root, '.cache/start/reconciliation.json'))).toBe(true);
  });
});
