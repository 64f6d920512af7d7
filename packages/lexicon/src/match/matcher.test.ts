import type { OrgUnit, OrgUnitRegister } from '@duizhang/model';
import { describe, expect, it } from 'vitest';
import { createMatcher } from './matcher.ts';

const unit = (slug: string, name: string, shortName: string, more: Partial<OrgUnit> = {}): OrgUnit => ({
  orgUnitId: `testville/${slug}`,
  name,
  shortName,
  kind: 'governmentDepartment',
  aliases: [],
  ...more,
});

const register: OrgUnitRegister = {
  registerId: 'testville',
  title: '试验名录',
  city: '云港',
  issuers: [],
  orgUnits: [
    unit('government', '云港市人民政府', '市政府'),
    unit('big-data', '云港市大数据发展管理局', '市大数据局'),
    unit('data-centre', '云港市大数据中心', '市大数据中心'),
    unit('development', '云港市发展和改革委员会', '市发展改革委'),
    unit('industry', '云港市工业和信息化局', '市工业和信息化局', {
      aliases: [
        { name: '市经信委', kind: 'former', from: null, to: null },
        { name: '市工业信息局', kind: 'typo' },
      ],
    }),
    unit('housing', '云港市住房和城乡建设局', '市住房城乡建设局', { aliases: [{ name: '市住建局', kind: 'abbreviation' }] }),
    unit('water', '云港市城乡水务局', '市城乡水务局'),
    unit('statistics', '云港市统计局', '市统计局'),
    unit('market', '云港市市场监督管理局', '市市场监管局'),
    unit('culture', '云港市文化和旅游局', '市文化和旅游局'),
    unit('literature', '云港市文史和旅游资源局', '市文史旅游资源局'),
    unit('organisation', '中共云港市委组织部', '市委组织部', { kind: 'partyBody' }),
    unit('harbour', '海门市人民政府', '海门市政府', { kind: 'districtGovernment' }),
    unit('hill', '云港市东山区人民政府', '东山区政府', { kind: 'districtGovernment' }),
    unit('areas', '各区、市人民政府', '各区、市政府', {
      kind: 'collective',
      members: ['testville/hill', 'testville/harbour', 'testville/hill'],
    }),
    unit('everybody', '各有关单位', '各有关单位', {
      kind: 'collective',
      members: ['testville/areas', 'testville/big-data', 'testville/everybody'],
    }),
    unit('nobody', '市政府有关部门', '市政府有关部门', { kind: 'collective', members: [] }),
  ],
};
const matcher = createMatcher(register);

describe('an automatic match', () => {
  it.each([
    ['市大数据局', 'exact', 'big-data', 'shortName'],
    ['云港市大数据发展管理局', 'exact', 'big-data', 'fullName'],
    [' 市大 数据局　', 'exact', 'big-data', 'shortName'],
    ['市大数据局（盖章）', 'exact', 'big-data', 'shortName'],
    ['市大數據局', 'alias', 'big-data', 'script'],
    ['大数据局', 'alias', 'big-data', 'elidedPrefix'],
    ['云港市大数据局', 'alias', 'big-data', 'sameStem'],
    ['江东省云港市大数据局', 'alias', 'big-data', 'sameStem'],
    ['大数据中心', 'alias', 'data-centre', 'elidedPrefix'],
    ['市发展和改革委', 'alias', 'development', 'sameStem'],
    ['市发展改革委员会', 'alias', 'development', 'sameStem'],
    ['市发改委', 'alias', 'development', 'abbreviation'],
    ['发改委', 'alias', 'development', 'abbreviation'],
    ['市工信局', 'alias', 'industry', 'abbreviation'],
    ['市经信委', 'alias', 'industry', 'formerName'],
    ['市住建局', 'alias', 'housing', 'abbreviation'],
    ['市场监管局', 'alias', 'market', 'elidedPrefix'],
    ['市市监局', 'alias', 'market', 'abbreviation'],
    ['组织部', 'alias', 'organisation', 'elidedPrefix'],
    ['云港市政府', 'alias', 'government', 'sameStem'],
    ['海門市政府', 'alias', 'harbour', 'script'],
    ['东山区人民政府', 'alias', 'hill', 'elidedPrefix'],
    ['各区，市政府', 'exact', 'areas', 'shortName'],
  ])('%j is %s %s by %s', (name, judgment, slug, feature) => {
    const result = matcher.match(name);
    expect(result).toMatchObject({ name, judgment, orgUnitId: `testville/${slug}` });
    expect(result.candidates).toEqual([
      expect.objectContaining({ orgUnitId: `testville/${slug}`, score: 1, features: expect.arrayContaining([feature]) }),
    ]);
  });

  it('is never made between two registered names', () => {
    for (const { orgUnitId, name, shortName } of register.orgUnits) {
      expect([name, shortName].map((each) => matcher.match(each).orgUnitId)).toEqual([orgUnitId, orgUnitId]);
    }
  });
});

describe('a candidate', () => {
  it.each([
    ['市工业信息局', 'industry', 'knownMisprint'],
    ['市工业和信息局', 'industry', 'oneCharacterMissing'],
    ['市城乡水物局', 'water', 'oneCharacterDifferent'],
    ['市城乡务水局', 'water', 'charactersSwapped'],
    ['市城乡局', 'water', 'shortened'],
    ['市发改局', 'development', 'suffixDiffers'],
    ['市组织部', 'organisation', 'scopeDiffers'],
    ['市大数据', 'big-data', 'suffixDiffers'],
  ])('%s may be %s (%s), for a person to say', (name, slug, feature) => {
    const result = matcher.match(name);
    expect(result).toMatchObject({ orgUnitId: null, judgment: 'candidate' });
    const found = result.candidates.find((each) => each.orgUnitId === `testville/${slug}`);
    expect(found?.features).toContain(feature);
    expect(found!.score).toBeGreaterThan(0.5);
    expect(found!.score).toBeLessThan(1);
  });

  it('is all there is for a misprint that no alias knows', () => {
    const plain = createMatcher({ ...register, orgUnits: register.orgUnits.map((each) => ({ ...each, aliases: [] })) });
    expect(plain.match('市工業和信息局')).toMatchObject({
      orgUnitId: null,
      judgment: 'candidate',
      candidates: [{ orgUnitId: 'testville/industry', features: ['oneCharacterMissing', 'script'] }],
    });
  });

  it('is all there is where a short form fits two units', () => {
    const result = matcher.match('市文旅局');
    expect(result).toMatchObject({ orgUnitId: null, judgment: 'candidate' });
    expect(result.candidates.map((each) => each.orgUnitId)).toContain('testville/culture');
  });

  it('is all there is where two units share an alias', () => {
    const alias = { name: '市水务局', kind: 'former', from: null, to: null } as const;
    const shared = createMatcher({
      ...register,
      orgUnits: [unit('b', '甲局', '甲局', { aliases: [alias] }), unit('a', '乙局', '乙局', { aliases: [alias] })],
    });
    expect(shared.match('市水务局')).toMatchObject({
      orgUnitId: null,
      judgment: 'candidate',
      candidates: [{ orgUnitId: 'testville/a' }, { orgUnitId: 'testville/b' }],
    });
  });

  it('list comes best first, and is the same whatever the order of the register', () => {
    const reversed = createMatcher({ ...register, orgUnits: register.orgUnits.toReversed() });
    for (const name of ['市大数据', '市文旅局', '市城乡局']) {
      const { candidates } = matcher.match(name);
      expect(candidates.map((each) => each.score)).toEqual(candidates.map((each) => each.score).toSorted((a, b) => b - a));
      expect(reversed.match(name)).toEqual(matcher.match(name));
    }
  });
});

describe('no match', () => {
  it.each([
    '',
    ' ',
    '市审计局',
    '市气象局',
    '政府',
    '局',
    '省大数据局',
    '江东省大数据局',
    '别州市大数据局',
    '东山区大数据局',
    '云港市东山区大数据局',
    '海门市大数据局',
    '国家统计局',
    '市教育局、市体育局',
    'constructor',
    '__proto__',
    '市大数据局'.repeat(30),
  ])('for %j', (name) => {
    expect(matcher.match(name)).toEqual({ name, orgUnitId: null, judgment: 'none', candidates: [] });
  });
});

describe('members', () => {
  it('of a collective are opened, each once, whatever circles the register draws', () => {
    expect(matcher.members('testville/areas')).toEqual(['testville/hill', 'testville/harbour']);
    expect(matcher.members('testville/everybody')).toEqual(['testville/hill', 'testville/harbour', 'testville/big-data']);
  });

  it.each(['testville/nobody', 'testville/big-data', 'testville/unknown'])('of %s are none', (id) => {
    expect(matcher.members(id)).toEqual([]);
  });
});

it('knows its units', () => {
  expect(matcher.unit('testville/big-data')?.shortName).toBe('市大数据局');
  expect(matcher.unit('testville/unknown')).toBeUndefined();
});
