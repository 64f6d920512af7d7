import { expect, it } from 'vitest';
import { rules } from './rules/registry.ts';
import { judgeAll } from './tally.ts';
import { items, judging, type RowSketch } from './testing/small-world.test.data.ts';
import { reasonTexts } from './verdict.ts';

const spoilt: RowSketch[] = [
  ...(Object.keys(items) as (keyof typeof items)[]).map((item): RowSketch => ({
    item,
    actual: '0.5',
    status: '已完成',
    expectedFinish: '2031-01-01',
  })),
  { item: 'rate', actual: '1200%', status: '滞后' },
  { taskCode: '88', actual: '3', status: '推进中' },
  { taskCode: '2', indicatorName: '没有这个指标', actual: '3' },
];

it('no rule has anything to find in rows whose name means no unit, and they count in no figure', () => {
  const rows = spoilt.map((row) => ({ ...row, unit: '数字公司' }));
  const named = judging({
    files: [{ unit: 'data', noUnits: ['数字公司'], rows: [{ item: 'total', actual: '300', status: '推进中' }, ...rows] }],
  });
  const without = judging({ files: [{ unit: 'data', rows: [{ item: 'total', actual: '300', status: '推进中' }] }] });
  const judge = (context: typeof named) => judgeAll(rules, context, []);
  const texts = ({ findings }: ReturnType<typeof judge>) =>
    findings.map(({ ruleId, messageId, at }) => `${ruleId} ${messageId} ${at.cell}`);
  expect(texts(judge(named))).toEqual(texts(judge(without)));
  expect([...named.reports.keys()]).toEqual([...without.reports.keys()]);
  const reasons = judge(named).rules.flatMap((rule) => rule.reasons ?? []);
  expect(reasons.some(({ reason }) => reason === ('noOrgUnit' satisfies keyof typeof reasonTexts))).toBe(true);
});

it('a file of no unit leaves no unit’s report in doubt', () => {
  const { findings } = judgeAll(
    rules,
    judging({ files: [{ unit: '数字公司', noUnits: ['数字公司'], rows: [{ item: 'total', actual: '300', status: '推进中' }] }] }),
    [],
  );
  expect(findings.filter(({ at }) => at.file !== null).map(({ ruleId }) => ruleId)).toEqual([]);
  expect(findings.some(({ ruleId, orgUnitId }) => ruleId === 'missing-report' && orgUnitId === 'town/data')).toBe(true);
});
