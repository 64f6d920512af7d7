import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { duizhang, temporaryFolder, type Ran } from './spawn.ts';

const folder = temporaryFolder();
const project = join(folder.path, 'project');
const run = (...args: string[]): Ran => duizhang(args, { cwd: project, env: { DUIZHANG_ACTOR: '李四' } });

const form = (head: string, header: string, ...units: string[]) =>
  [
    `填报单位：${head},,报告期：2023年二季度`,
    `任务编号,指标名称,${header},完成状态,进展情况,填报单位`,
    ...units.map((unit, i) => `5,全市政务服务事项掌上可办率,9${i}.25%,推进中,已上线${i + 2}批事项，正在梳理下一批,${unit}`),
    '',
  ].join('\n');

interface Listed {
  questions: { kind: string; text: string; state: string; places: { cell: string; text: string }[]; decision: { actor: string } | null }[];
}
const listed = () =>
  (JSON.parse(run('map', '--json').stdout) as Listed).questions.map(({ text, state, places }) => [text, state, places.length]);
const rowsOf = () =>
  (
    JSON.parse(run('reconcile', '--no-interactive', '--json').stdout) as {
      rows: { orgUnitId: string | null; orgUnitName: string; noOrgUnit?: true }[];
    }
  ).rows.map(({ orgUnitId, orgUnitName, noOrgUnit }) => [orgUnitName, orgUnitId?.replace('qingdao/', '') ?? null, noOrgUnit ?? false]);

beforeAll(() => {
  expect(duizhang(['init', project, '--plan', 'qingdao-2023', '--period', '2023-Q2']).code).toBe(0);
  const files = join(project, 'submissions', '2023-Q2');
  mkdirSync(files, { recursive: true });
  writeFileSync(join(files, 'a.csv'), form('市大数据局', '本期完成值', '市审计局、市工业和信息局', '数字中心', '市审计局', '某公司'));
  writeFileSync(join(files, 'b.csv'), form('某公司', '数目', ''));
});
afterAll(() => folder.remove());

it('lists what is open, with numbered candidates, every place and the commands that answer', () => {
  const { code, stdout, stderr } = run('map');
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toBe(`2023-Q2：待确认 4，已确认 0

单位名称 某公司  2 处
  没有候选
  - submissions/2023-Q2/a.csv  F6
  - submissions/2023-Q2/b.csv  A1
  确认: duizhang map org-unit 某公司 '<单位>'
  不是单位: duizhang map org-unit 某公司 --not-a-unit

单位名称 市工业和信息局  1 处
  1) 青岛市工业和信息化局  0.95  常见误写
  - submissions/2023-Q2/a.csv  F3“市审计局、市工业和信息局”
  确认: duizhang map org-unit 市工业和信息局 1
  不是单位: duizhang map org-unit 市工业和信息局 --not-a-unit

单位名称 数字中心  1 处
  没有候选
  - submissions/2023-Q2/a.csv  F4
  确认: duizhang map org-unit 数字中心 '<单位>'
  不是单位: duizhang map org-unit 数字中心 --not-a-unit

表头 数目  （几个单位共用的表）  1 处
  1) 本期完成值  0.60  多为数值
  - submissions/2023-Q2/b.csv  C2
  确认: duizhang map header 数目 1
  不读: duizhang map header 数目 ignore
`);
  expect(run('map', '--locale', 'en').stdout).toContain(`name 市工业和信息局  1 place
  1) 青岛市工业和信息化局  0.95  known misprint
  - submissions/2023-Q2/a.csv  F3“市审计局、市工业和信息局”
  answer: duizhang map org-unit 市工业和信息局 1
`);
});

it('a list of units is each of them once the unknown one is answered, and a name of no unit counts for nothing', () => {
  expect(rowsOf()).toEqual([
    ['市审计局、市工业和信息局', null, false],
    ['数字中心', null, false],
    ['市审计局', 'audit', false],
    ['某公司', null, false],
    ['某公司', null, false],
  ]);
  expect(run('map', 'org-unit', '市工业和信息局', '1')).toMatchObject({ code: 0, stdout: '市工业和信息局 → 青岛市工业和信息化局\n' });
  expect(run('map', 'org-unit', '数字中心', '市大数据局').code).toBe(0);
  expect(run('map', 'org-unit', '某公司', '--not-a-unit')).toMatchObject({ code: 0, stdout: '某公司 → 不是单位\n' });
  expect(rowsOf()).toEqual([
    ['市审计局', 'audit', false],
    ['市工业和信息局', 'industry-information', false],
    ['数字中心', 'big-data', false],
    ['市审计局', 'audit', false],
    ['某公司', null, true],
    ['某公司', null, true],
  ]);
  expect(listed()).toEqual([
    ['某公司', 'excluded', 2],
    ['市工业和信息局', 'confirmed', 1],
    ['数字中心', 'confirmed', 1],
    ['数目', 'open', 1],
  ]);
  expect(run('map', 'header', '数目', '1')).toMatchObject({ code: 0, stdout: '（几个单位共用的表）  数目 → 本期完成值\n' });
  const { stdout } = run('map');
  expect(stdout).toMatch(/^2023-Q2：待确认 0，已确认 4$/m);
  expect(stdout).toMatch(/^ {2}单位名称 某公司 {2}2 处 → 不是单位 {2}李四 \d{4}-\d\d-\d\d \d\d:\d\d$/m);
  expect(stdout).toContain('    收回: duizhang map org-unit 某公司 --forget\n');
});

it('what no row counts for is told in the result', () => {
  expect(run('reconcile', '--no-interactive').stdout).toContain('所写名称已由人确认不是单位');
});

it('what is taken back is asked again', () => {
  for (const name of ['某公司', '市工业和信息局']) expect(run('map', 'org-unit', name, '--forget').code).toBe(0);
  expect(run('map', 'header', '数目', '--forget').code).toBe(0);
  expect(listed()).toEqual([
    ['某公司', 'open', 2],
    ['市工业和信息局', 'open', 1],
    ['数字中心', 'confirmed', 1],
    ['数目', 'open', 1],
  ]);
  expect(
    readFileSync(join(project, 'decisions', '2023-Q2.jsonl'), 'utf8')
      .trim()
      .split('\n'),
  ).toHaveLength(7);
});

it.each([
  [['org-unit', '某公司', '3'], '“某公司”没有编号为 3 的候选'],
  [['org-unit', '某公司', '市大数据局', '--not-a-unit'], '二者取一'],
  [['org-unit', '某公司'], '--not-a-unit'],
  [['org-unit', '市审计局', '--not-a-unit'], '不必也不能另指'],
  [['header', '数目', '9'], '没有编号为 9 的候选'],
  [['heder'], '参数过多'],
])('map %j says what is wrong', (args, expected) => {
  const ran = run('map', ...args);
  expect([ran.code, ran.stdout]).toEqual([2, '']);
  expect(ran.stderr).toContain(expected);
});

it('the sample quarter asks of one name and two headers', () => {
  const { questions } = JSON.parse(duizhang(['map', '--project', 'samples/qingdao-2023-q2', '--json']).stdout) as Listed;
  expect(questions.map(({ kind, text, state }) => [kind, text, state])).toEqual([
    ['orgUnitName', '市工业和信息局', 'open'],
    ['header', '亮点做法', 'open'],
    ['header', '指标事项', 'open'],
  ]);
});
