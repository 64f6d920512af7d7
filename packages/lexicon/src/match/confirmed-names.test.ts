import type { OrgUnit, OrgUnitRegister } from '@duizhang/model';
import { describe, expect, it } from 'vitest';
import { withConfirmedNames } from './confirmed-names.ts';
import { createMatcher } from './matcher.ts';

const unit = (slug: string, shortName: string): OrgUnit => ({
  orgUnitId: `town/${slug}`,
  name: shortName.replace(/^市/, '小城市'),
  shortName,
  kind: 'governmentDepartment',
  aliases: [],
});
const register: OrgUnitRegister = {
  registerId: 'town',
  title: '小城市单位名录',
  city: '小城',
  issuers: [],
  orgUnits: [unit('data', '市大数据局'), unit('audit', '市审计局')],
};
const matcher = withConfirmedNames(createMatcher(register), [
  { name: '数字中心', orgUnitId: 'town/data' },
  { name: '市审计局', orgUnitId: 'town/data' },
  { name: '撤销了的局', orgUnitId: 'town/gone' },
  { name: '合计', orgUnitId: null },
  { name: '市大数据局', orgUnitId: null },
]);

describe('withConfirmedNames', () => {
  it.each([
    ['数字中心', 'town/data', 'alias'],
    ['數字中心', 'town/data', 'alias'],
    ['市审计局', 'town/audit', 'exact'],
    ['撤销了的局', null, 'none'],
    ['别的中心', null, 'none'],
    ['合 計', null, 'notAUnit'],
    ['市大数据局', 'town/data', 'exact'],
  ])('%s is %s (%s)', (name, orgUnitId, judgment) => expect(matcher.match(name)).toMatchObject({ name, orgUnitId, judgment }));
});
