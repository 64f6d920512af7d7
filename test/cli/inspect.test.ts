import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeZip } from '@duizhang/bytes';
import { check, type Inspection } from '@duizhang/model';
import { afterAll, describe, expect, it } from 'vitest';
import { duizhang, root, temporaryFolder } from './spawn.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());
const sample = join(root, 'samples/qingdao-2023-q2/submissions/2023-Q2');

interface Printed {
  files: Inspection[];
  passed: boolean;
  totals: Record<string, unknown>;
}
function inspect(cwd: string, ...args: string[]): Printed & { code: number | null; stderr: string } {
  const ran = duizhang(['inspect', ...args, '--json'], { cwd });
  return { ...(JSON.parse(ran.stdout) as Printed), code: ran.code, stderr: ran.stderr };
}

/** A folder of its own with files. */
function folderOf(name: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  const path = join(folder.path, name);
  mkdirSync(path);
  for (const [file, content] of Object.entries(files)) writeFileSync(join(path, file), content);
  return path;
}

describe('duizhang inspect', () => {
  const cwd = folderOf('inbox', {
    '市教育局.csv':
      '填报单位：市教育局,,报告期：2023年二季度\n任务编号,指标名称,本期完成值,完成状态,进展情况,备忘\n5,掌上可办率,95%,已完成,已上线,x\n合计,,,,,\n',
    'notes.pdf': '%PDF-1.4',
    'empty.xlsx': '',
    '.DS_Store': 'x',
    '~$市教育局.xlsx': 'user',
  });

  it('says of each file what it is, in the order of the names, as its schema asks', () => {
    const { files, code, passed, totals } = inspect(cwd, '.');
    expect(files.map(({ file, outcome, format }) => [file, outcome, format])).toEqual([
      ['empty.xlsx', 'refused', null],
      ['notes.pdf', 'refused', null],
      ['~$市教育局.xlsx', 'refused', null],
      ['市教育局.csv', 'read', 'csv'],
    ]);
    expect(files[2]!.findings[0]!.messageId).toBe('lockFile');
    for (const file of files) expect(check('inspection', file)).toMatchObject({ ok: true });
    expect({ code, passed, totals }).toMatchObject({
      code: 1,
      passed: false,
      totals: { files: 4, read: 1, refused: 3, formats: { csv: 1 }, tables: 1, dataRows: 1, error: 3 },
    });
  });

  it('shows the table: range, headers, unit and period with their places', () => {
    const [table] = inspect(cwd, '市教育局.csv').files[0]!.sheets[0]!.tables;
    expect(table).toMatchObject({
      headerRows: [2],
      dataRows: 1,
      orgUnit: { value: '市教育局', from: 'headBlock', cell: 'A1' },
      reportingPeriod: { value: '2023年二季度', from: 'headBlock', cell: 'C1' },
    });
    expect(table!.columns.map(({ cell, column }) => [cell, column])).toEqual([
      ['A2', 'taskCode'],
      ['B2', 'indicatorName'],
      ['C2', 'actual'],
      ['D2', 'status'],
      ['E2', 'progressNarrative'],
      ['F2', null],
    ]);
  });

  it('prints the same for people, and passes where nothing was refused', () => {
    const ran = duizhang(['inspect', '市教育局.csv'], { cwd });
    expect(ran.code).toBe(0);
    expect(ran.stdout).toMatch(/^市教育局\.csv {2}csv, utf-8/);
    expect(ran.stdout).toContain('A2 任务编号、B2 指标名称、C2 本期完成值');
    expect(ran.stdout).toMatch(/通过：1 个文件，读出 1（csv 1），未读 0/);
  });

  it('needs paths, and a folder with something in it', () => {
    mkdirSync(join(folder.path, 'nothing'));
    expect(duizhang(['inspect']).code).toBe(2);
    expect(duizhang(['inspect', join(folder.path, 'nothing')])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('没有文件'),
    });
  });
});

describe('an archive', () => {
  const report = (unit: string) =>
    `填报单位：${unit},,报告期：2023年二季度\n任务编号,指标名称,本期完成值,完成状态,进展情况\n5,全市政务服务事项掌上可办率,95%,已完成,已上线\n`;
  const inner = writeZip([{ name: '市审计局.csv', content: report('市审计局') }]);
  const cwd = folderOf('archives', {
    '二季度.zip': writeZip([
      { name: '__MACOSX/._x', content: 'x' },
      { name: '说明.pdf', content: '%PDF-1.4' },
      { name: '市直/市教育局.csv', content: report('市教育局') },
      { name: '区市.zip', content: inner },
    ]),
    'empty.zip': writeZip([{ name: 'a.txt', content: '' }]),
  });

  it('is read file by file, each under the name that it has in there', () => {
    const { files } = inspect(cwd, '二季度.zip');
    expect(files.map(({ file, outcome, format }) => [file, outcome, format])).toEqual([
      ['二季度.zip/区市.zip/市审计局.csv', 'read', 'csv'],
      ['二季度.zip/市直/市教育局.csv', 'read', 'csv'],
      ['二季度.zip/说明.pdf', 'refused', null],
    ]);
  });

  it('counts as the reports in it', () => {
    const ran = duizhang(['validate', '二季度.zip', '--catalogue', 'qingdao-2023', '--period', '2023-Q2', '--json'], { cwd });
    const { submissions } = JSON.parse(ran.stdout) as {
      submissions: { orgUnitId: string | null; reportingPeriod: string | null; rows: number }[];
    };
    expect(submissions.map(({ orgUnitId, reportingPeriod, rows }) => [orgUnitId, reportingPeriod, rows])).toEqual([
      ['qingdao/audit', '2023-Q2', 1],
      ['qingdao/education', '2023-Q2', 1],
      [null, null, 0],
    ]);
  });

  it('without a table is one finding', () => {
    expect(inspect(cwd, 'empty.zip').files).toMatchObject([
      { file: 'empty.zip', outcome: 'refused', findings: [{ messageId: 'noWorkbook' }] },
    ]);
  });
});

describe('reading in threads', () => {
  it('gives what reading here gives, whatever the number of threads', () => {
    const many = join(folder.path, 'many');
    cpSync(sample, many, { recursive: true });
    const one = duizhang(['inspect', 'many', '--json', '--jobs', '1'], { cwd: folder.path });
    const three = duizhang(['inspect', 'many', '--json', '--jobs', '3'], { cwd: folder.path });
    expect(JSON.parse(one.stdout).files.length).toBeGreaterThan(50);
    expect(three.stdout).toBe(one.stdout);
    const [first] = inspect(folder.path, 'many').files;
    expect(inspect(folder.path, first!.file).files[0]).toEqual(first);
  });

  it('a file that takes too much memory is its own finding; the others go on', () => {
    const row = `${'本期进展情况,'.repeat(20)}x\n`;
    const cwd = folderOf('memory', { 'a.csv': 'a,b\n1,2\n', 'b.csv': row.repeat(60_000), 'c.csv': 'a,b\n1,2\n' });
    const ran = duizhang(
      [
        'validate',
        '.',
        '--catalogue',
        'qingdao-2023',
        '--json',
        '--jobs',
        '1',
        '--limit',
        'memoryMegabytes=48',
        '--limit',
        'cells=100000000',
      ],
      { cwd },
    );
    expect(ran.code).toBe(1);
    const { findings } = JSON.parse(ran.stdout) as { findings: Inspection['findings'] };
    const told = findings.map(({ at, ruleId, messageId }) => `${at.file} ${ruleId}/${messageId}`);
    expect(told).toEqual(['a.csv not-a-template/noTable', 'b.csv unreadable/tooMuchMemory', 'c.csv not-a-template/noTable']);
    expect(findings[1]!.message).toContain('limits.memoryMegabytes');
  });
});

describe('limits', () => {
  it('are set by --limit and by duizhang.json, and the finding names the one that was passed', () => {
    const cwd = folderOf('limits', { 'a.csv': 'a,b\n1,2\n3,4\n' });
    const refused = inspect(cwd, 'a.csv', '--limit', 'cells=3').files[0]!;
    expect(refused).toMatchObject({ outcome: 'refused', findings: [{ ruleId: 'unreadable', messageId: 'tooLarge' }] });
    expect(refused.findings[0]!.message).toContain('limits.cells');
    expect(inspect(cwd, 'a.csv', '--limit', 'cells=6').files[0]).toMatchObject({ outcome: 'read' });
    // What follows a limit is a path again.
    expect(inspect(cwd, '--limit', 'cells=6', 'a.csv').files[0]).toMatchObject({ outcome: 'read' });

    expect(duizhang(['init', cwd, '--plan', 'qingdao-2023', '--period', '2023-Q2']).code).toBe(0);
    const path = join(cwd, 'duizhang.json');
    const config = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
    writeFileSync(path, JSON.stringify({ ...config, limits: { cells: 3 } }));
    expect(inspect(cwd, 'a.csv').files[0]).toMatchObject({ outcome: 'refused' });
    writeFileSync(path, JSON.stringify({ ...config, limits: { cell: 3 } }));
    expect(duizhang(['inspect', 'a.csv'], { cwd })).toMatchObject({ code: 2, stderr: expect.stringContaining('limits') });
  });

  it('--limit takes one value each time, so paths may follow', () => {
    const cwd = folderOf('limits-first', { 'a.csv': 'a,b\n1,2\n3,4\n' });
    expect(inspect(cwd, '--limit', 'cells=3', '--limit', 'seconds=30', 'a.csv').files[0]!.findings[0]!.message).toContain('limits.cells');
  });

  it.each([
    ['cell=3', '是不是 cells？'],
    ['__proto__=3', '没有这一项'],
    ['cells=many', '应为 1 到'],
    ['cells=5=5', '应为 1 到'],
    ['seconds=0', '应为 1 到 86400'],
    ['seconds=999999999999', '应为 1 到 86400'],
    ['memoryMegabytes=1', '应为 32 到'],
  ])('--limit %s is told', (limit, words) => {
    expect(duizhang(['inspect', '.', '--limit', limit])).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(words) });
  });
});
