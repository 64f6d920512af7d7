import { readFileSync, cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config, Reconciliation } from '@duizhang/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { duizhang, root, temporaryFolder } from './spawn.ts';

/** The sample quarter in a project whose settings a test may change. */
const folder = temporaryFolder();
const sample = join(root, 'samples/qingdao-2023-q2');
const base = JSON.parse(readFileSync(join(sample, 'duizhang.json'), 'utf8')) as Config;
beforeAll(() => cpSync(join(sample, 'submissions'), join(folder.path, 'submissions'), { recursive: true }));
afterAll(() => folder.remove());

function set(more: Partial<Config>): void {
  const config: Config = {
    ...base,
    catalogue: join(root, 'seeds/plans/qingdao-2023/catalogue.json'),
    orgUnitRegister: join(root, 'seeds/org-units/qingdao.json'),
    ...more,
  };
  writeFileSync(join(folder.path, 'duizhang.json'), JSON.stringify(config));
}
const run = (...args: string[]) => duizhang([...args], { cwd: folder.path });
const reconciled = () => JSON.parse(run('reconcile', '--no-interactive', '--json').stdout) as Reconciliation;

describe('what a project sets', () => {
  it('an exemption takes a silent unit out of what is owed, and says who approved it', () => {
    set({});
    const before = reconciled();
    const unit = before.reporting.orgUnits.find(({ reported, missing }) => reported === 0 && missing > 0)!.orgUnitId;
    const owed = before.expectedReports.filter(({ orgUnitId }) => orgUnitId === unit).length;
    set({ exemptions: [{ orgUnitId: unit, itemId: null, reportingPeriod: '2023-Q2', reason: '职能划转', approvedBy: '市政府办公厅' }] });
    const after = reconciled();
    expect(after.exemptions).toHaveLength(owed);
    expect(after.exemptions[0]).toMatchObject({ orgUnitId: unit, approvedBy: '市政府办公厅', reported: false });
    expect(after.reporting.whole).toMatchObject({
      expected: before.reporting.whole.expected - owed,
      missing: before.reporting.whole.missing - owed,
      exempt: owed,
    });
    const missing = ({ findings }: Reconciliation) =>
      findings.filter(({ ruleId, orgUnitId }) => ruleId === 'missing-report' && orgUnitId === unit);
    expect([missing(before).length, missing(after).length]).toEqual([1, 0]);
    expect(run('reconcile', '--no-interactive', '--locale', 'zh').stdout).toContain(`免报 ${owed} 项`);
    expect(run('report', 'ledger', '--locale', 'zh').stdout).toMatch(/ 免报( |$)/m);
  });

  it('an extension keeps the window open for its unit only', () => {
    const open = ({ findings }: Reconciliation) =>
      findings
        .filter(({ ruleId, messageId }) => ruleId === 'missing-report' && messageId === 'windowOpen')
        .map(({ orgUnitId }) => orgUnitId);
    set({});
    const unit = reconciled().findings.find(
      ({ ruleId, messageId }) => ruleId === 'missing-report' && messageId === 'nothingSent',
    )!.orgUnitId!;
    set({ extensions: [{ orgUnitId: unit, reportingPeriod: '2023-Q2', to: '2023-07-31', reason: '系统迁移' }] });
    const early = JSON.parse(run('reconcile', '--no-interactive', '--json', '--as-of', '2023-07-20').stdout) as Reconciliation;
    expect(open(early)).toEqual([unit]);
    // Without a date the period is judged when the last of all may have reported.
    const late = reconciled();
    expect([late.asOf, open(late)]).toEqual(['2023-08-01', []]);
  });

  it('lights of its own, in words of its own', () => {
    set({
      lightScheme: {
        lights: [
          { name: 'orange', paceStatuses: ['behind'], atLeast: 90 },
          { name: 'red', paceStatuses: ['behind'], label: { zh: '红色督办单', en: 'red slip' } },
        ],
        undetermined: 'grey',
      },
    });
    const { lights, attainments } = reconciled();
    expect(lights.map(({ zh }) => zh)).toEqual(['橙灯', '红色督办单', '灰灯']);
    expect(new Set(attainments.map(({ paceStatus, statusLight }) => `${paceStatus} ${statusLight}`))).toEqual(
      new Set(['behind orange', 'behind red', 'undetermined grey', 'completed null', 'onSchedule null']),
    );
    expect(run('reconcile', '--no-interactive', '--locale', 'zh').stdout).toMatch(
      /亮灯 · 部门 .*橙灯 1、红色督办单 1、灰灯 \d+、不亮灯 \d+/,
    );
  });

  it('is refused where it can’t be meant, with place and remedy', () => {
    set({ extensions: [{ orgUnitId: '市教育局', reportingPeriod: '2023-Q2', to: '2023-07-31', reason: '系统迁移' }] });
    const ran = run('reconcile', '--no-interactive');
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain('duizhang.json：extensions.0.orgUnitId：单位名录中没有 市教育局；duizhang match');
    set({ exemptions: [{ orgUnitId: 'qingdao/education', itemId: null, reportingPeriod: null, reason: '', approvedBy: '' }] });
    expect(run('reconcile', '--no-interactive').stderr).toMatch(
      /exemptions\.0\.reason（理由）：至少 1 个字.*\n.*exemptions\.0\.approvedBy（批准人）/,
    );
  });
});

it('the settings that the readme shows are taken', () => {
  const shown = /```json\n([\s\S]+?)```/.exec(readFileSync(join(root, 'README.md'), 'utf8'))![1]!;
  set(JSON.parse(shown) as Partial<Config>);
  const { exemptions, lights, asOf, rankings } = reconciled();
  expect([exemptions.length > 0, lights.map(({ name }) => name), asOf]).toEqual([true, ['red', 'yellow', 'green'], '2023-07-21']);
  expect(rankings.map(({ fewItems }) => fewItems)).toEqual([5, 5, 5]);
});
