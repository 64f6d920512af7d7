import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createMatcher } from '@duizhang/lexicon';
import { check, type Catalogue, type OrgUnitRegister } from '@duizhang/model';
import { checkCatalogue, compareCatalogues, importPlan, resolveOrgUnits } from '@duizhang/plan';
import { describe, expect, it } from 'vitest';
import { renderCatalogue } from './plan-golden.ts';

const seeds = fileURLToPath(new URL('../../seeds', import.meta.url).href.replace('/test/dist/', '/'));
const golden = fileURLToPath(new URL('../golden/plans', import.meta.url).href.replace('/test/dist/', '/test/'));
const json = (path: string): unknown => JSON.parse(readFileSync(`${seeds}/${path}`, 'utf8'));

function imported(planId: string): { catalogue: Catalogue; text: string } {
  const result = importPlan({ fileName: 'plan.txt', bytes: readFileSync(`${seeds}/plans/${planId}/plan.txt`), planId });
  if (!result.ok) throw new Error(result.findings.map((f) => f.messageId).join());
  return { catalogue: result.catalogue, text: result.plainText };
}

const cities = { 'qingdao-2022': 'qingdao', 'qingdao-2023': 'qingdao', 'binzhou-2023': 'binzhou', 'qingdao-2023-2025': 'qingdao' } as const;
const register = (planId: keyof typeof cities) => json(`org-units/${cities[planId]}.json`) as OrgUnitRegister;

describe('the three plans come out as they were read by hand', () => {
  it.each(['qingdao-2022', 'qingdao-2023', 'binzhou-2023'])('%s', (planId) => {
    expect(renderCatalogue(imported(planId).catalogue)).toBe(readFileSync(`${golden}/${planId}.txt`, 'utf8'));
  });
});

describe.each(Object.keys(cities) as (keyof typeof cities)[])('%s', (planId) => {
  const { catalogue, text } = imported(planId);
  const resolved = resolveOrgUnits(catalogue, createMatcher(register(planId)));

  it('is the catalogue that stands beside it', () => {
    expect(resolved).toEqual(json(`plans/${planId}/catalogue.json`));
  });

  it('obeys its schema, and every quote stands where it says', () => {
    expect(check('catalogue', resolved)).toMatchObject({ ok: true });
    expect(checkCatalogue(resolved, text)).toMatchObject({ ok: true });
  });
});

it('reads the private-use decimal points of 2023, keeps them in the quotes and reports them', () => {
  const { catalogue } = imported('qingdao-2023');
  const flagged = catalogue.tasks.flatMap((t) =>
    t.clauses.flatMap((c) =>
      c.indicators
        .filter((i) => i.flags.includes('privateUseCharacter'))
        .map((i) => [t.number, i.target.value, i.source.quote.includes('\uE010')]),
    ),
  );
  expect(flagged).toEqual([
    [18, 13000, true],
    [25, 67.1, true],
    [32, 33500, true],
    [33, 45000, true],
  ]);
  expect(catalogue.findings.filter((f) => f.ruleId === 'suspicious-character').map((f) => [f.taskId, f.data['reading']])).toEqual([
    ['qingdao-2023/18', '1.3万'],
    ['qingdao-2023/25', '67.1%'],
    ['qingdao-2023/32', '3.35万'],
    ['qingdao-2023/33', '4.5万'],
  ]);
});

it('leaves only the misprint of the 2023 plan unresolved', () => {
  const unresolved = (planId: keyof typeof cities) =>
    resolveOrgUnits(imported(planId).catalogue, createMatcher(register(planId)))
      .findings.filter((f) => f.ruleId === 'unresolved-org-unit')
      .map((f) => [f.data['name'], f.suggestions[0]]);
  expect(unresolved('qingdao-2023')).toEqual([['市工業和信息局', '青岛市工业和信息化局']]);
  expect(unresolved('qingdao-2022')).toEqual([]);
  expect(unresolved('binzhou-2023')).toEqual([]);
});

it('refuses the half-year report: it is no plan', () => {
  const result = importPlan({ fileName: 'report.txt', bytes: readFileSync(`${seeds}/plans/qingdao-2024-h1/report.txt`) });
  expect(result).toMatchObject({ ok: false, findings: [{ ruleId: 'not-a-plan', messageId: 'noOrgUnits' }] });
});

describe('comparing 2022 with 2023', () => {
  const comparison = compareCatalogues(imported('qingdao-2022').catalogue, imported('qingdao-2023').catalogue);
  const pairs = comparison.rows
    .filter((r) => r.first && r.second)
    .map((r) => [r.kind, r.first!.indicator.name, r.second!.indicator.name, r.ratio]);

  it('pairs the same indicator across scripts and wordings', () => {
    expect(pairs).toEqual([
      ['same', '人工智能教育示范校', '人工智慧教育示範校', 0.4167],
      ['changedWording', '数据中心标准机柜数', '數據中心標準機架數', 1.125],
      ['changedWording', '5G基站', '5G基站數', 1.117],
      ['changedWording', '互联网医院数量', '開展線上醫療服務的網際網路醫院數量', 1.087],
      ['same', '居民电子健康档案动态使用率', '居民電子健康檔案動態使用率', 1.067],
      ['same', '人工智能教育示范区', '人工智慧教育示範區', 1],
      ['same', '人工智能教育实验室', '人工智慧教育實驗室', 1],
      ['changedWording', '数字经济核心产业增加值增长', '數字經濟核心產業增加值增速', 1],
      ['same', '智慧灯杆', '智慧燈桿', 1],
    ]);
  });

  it('does not join look-alikes', () => {
    const alone = comparison.rows.filter((r) => !r.first || !r.second).map((r) => (r.first ?? r.second)!.indicator.name);
    expect(alone).toEqual(
      expect.arrayContaining([
        '充电基础设施保有量',
        '電動汽車充電樁',
        '工业企业关键业务环节全面数字化率',
        '關鍵業務環節全面數位化的企業比例',
      ]),
    );
  });

  it('puts a lost decimal point first, with the likely value', () => {
    const lost = structuredClone(imported('qingdao-2023').catalogue);
    const base = lost.tasks.flatMap((t) => t.clauses.flatMap((c) => c.indicators)).find((i) => i.name === '5G基站數')!;
    base.target.value = 3350000;
    const [first] = compareCatalogues(imported('qingdao-2022').catalogue, lost).rows;
    expect(first).toMatchObject({ suspicious: true, second: { indicator: { name: '5G基站數' } } });
    expect(compareCatalogues(imported('qingdao-2022').catalogue, lost).findings).toMatchObject([
      { ruleId: 'indicator-scale-against-other-year', suggestions: ['33500'] },
    ]);
  });
});
