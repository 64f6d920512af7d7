import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createMatcher } from '@duizhang/lexicon';
import type { Catalogue, OrgUnitRegister } from '@duizhang/model';
import { expectedReports } from '@duizhang/reconcile';
import { readSubmissions, writeTemplate } from '@duizhang/sheets';
import { describe, expect, it } from 'vitest';

const seeds = fileURLToPath(new URL('../../seeds', import.meta.url));
const json = (path: string): unknown => JSON.parse(readFileSync(`${seeds}/${path}`, 'utf8'));

describe.each([
  ['qingdao-2023', 'qingdao'],
  ['binzhou-2023', 'binzhou'],
])('the templates of %s', (planId, city) => {
  const catalogue = json(`plans/${planId}/catalogue.json`) as Catalogue;
  const register = json(`org-units/${city}.json`) as OrgUnitRegister;
  const matcher = createMatcher(register);
  const expected = expectedReports(catalogue, register);
  const units = register.orgUnits.filter(({ orgUnitId }) => expected.some((report) => report.orgUnitId === orgUnitId));

  it('together ask for every expected report once, and each reads back as what it asks, whole and without a finding', async () => {
    const asked: string[] = [];
    for (const orgUnit of units) {
      const previous = new Map(expected.map(({ indicatorId, clauseId }) => [indicatorId ?? clauseId, '12.5']));
      const bytes = await writeTemplate({ catalogue, register, orgUnit, expected, reportingPeriod: '2023-Q2', previous });
      const readings = readSubmissions({ file: `${orgUnit.shortName}.xlsx`, bytes, catalogue, matcher });
      expect(readings.flatMap(({ findings }) => findings)).toEqual([]);
      const [{ submission, rows }] = readings as [(typeof readings)[0]];
      expect([submission.orgUnitId, submission.reportingPeriod, submission.template?.planId]).toEqual([
        orgUnit.orgUnitId,
        '2023-Q2',
        planId,
      ]);
      expect(rows.every(({ previous: before, actual }) => before.value === 12.5 && actual.value === null && actual.raw === '')).toBe(true);
      asked.push(...rows.map(({ orgUnitId, indicatorId, clauseId }) => `${orgUnitId} ${indicatorId ?? clauseId}`));
    }
    expect(asked.sort()).toEqual(expected.map(({ orgUnitId, indicatorId, clauseId }) => `${orgUnitId} ${indicatorId ?? clauseId}`).sort());
  });
});
