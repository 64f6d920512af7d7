import { readFileSync } from 'node:fs';
import { check, type OrgUnitRegister } from '@duizhang/model';
import { describe, expect, it } from 'vitest';
import { createMatcher } from './matcher.ts';

function readRegister(city: string): OrgUnitRegister {
  const file = new URL(`../../../../seeds/org-units/${city}.json`, import.meta.url);
  const checked = check('orgUnitRegister', JSON.parse(readFileSync(file, 'utf8')));
  if (!checked.ok) throw new Error(checked.problems.map((each) => each.problem.en).join('\n'));
  return checked.value;
}

const registers = { qingdao: readRegister('qingdao'), binzhou: readRegister('binzhou') };
const matchers = { qingdao: createMatcher(registers.qingdao), binzhou: createMatcher(registers.binzhou) };
type City = keyof typeof registers;

/** Every name in a bracket of responsible units, as the plan writes it. */
const plans: readonly (readonly [plan: string, city: City, names: string])[] = [
  [
    'qingdao-2022',
    'qingdao',
    `中国人民银行青岛市中心支行 各区、市政府 各高校院所 市交通运输局 市人力资源社会保障局 市人大办公厅 市人防办 市企业托管中心
    市住房公积金管理中心 市住房城乡建设局 市体育局 市公安局 市农业农村局 市医保局 市卫生健康委 市发展改革委 市司法局 市商务局 市园林和林业局
    市国资委 市地方金融监管局 市城市管理局 市大数据局 市委政法委 市委教育工委 市委机要保密局 市委组织部 市委编办 市委网信办 市审计局
    市工业和信息化局 市市场监管局 市应急局 市政协办公厅 市政府各部门 市政府有关部门 市教育局 市文化和旅游局 市机关事务服务中心 市残联 市民政局
    市民营经济局 市水务管理局 市海洋发展局 市生态环境局 市科技局 市税务局 市统计局 市自然资源和规划局 市行政审批局 市财政局 市退役军人局
    市通信管理局 青岛供电公司`,
  ],
  [
    'qingdao-2023',
    'qingdao',
    `人民銀行青島市中心支行 各區、市政府 城陽區政府 市中級法院 市交通運輸局 市人力資源社會保障局 市人大常委會辦公廳 市住房城鄉建設局
    市信訪局 市公安局 市口岸辦 市司法局 市商務局 市國資委 市園林和林業局 市地方金融監管局 市城市管理局 市大數據局 市委政法委 市委機要保密局
    市委組織部 市委統戰部 市委網信辦 市委編辦 市審計局 市工業和信息化局 市市場監管局 市應急局 市政協辦公廳 市政府有關部門 市政府辦公廳 市教育局
    市文化和旅遊局 市檢察院 市民政局 市民營經濟局 市水務管理局 市海洋發展局 市消防救援支隊 市生態環境局 市發展改革委 市科技局 市稅務局 市統計局
    市自然資源和規劃局 市行政審批局 市衛生健康委 市財政局 市農業農村局 市通信管理局 市醫保局 市體育局 膠州市政府 青島仲裁辦 青島供電公司
    青島自貿片區管委 青島西海岸新區管委`,
  ],
  [
    'binzhou-2023',
    'binzhou',
    `各县〈市、区〉人民政府 团市委 国网滨州供电公司 市人力资源社会保障局 市人大常委会办公室 市住房城乡建设局 市体育局 市信息通信发展办公室
    市公安局 市农业农村局 市医保局 市卫生健康委 市发展改革委 市司法局 市商务局 市国资委 市城乡水务局 市大数据局 市妇联 市委党校(行政学院) 市委宣传部
    市委政法委 市委组织部 市委统战部 市委网信办 市密码管理局 市工业和信息化局 市工商联 市市场监管局 市总工会 市政协办公室 市政府办公室 市教育局
    市文化和旅游局 市民政局 市海洋发展渔业局 市直相关部门单位 市科技局 市纪委监委机关 市行政审批服务局 市财政局`,
  ],
];

describe.each(plans)('the units of %s', (_plan, city, names) => {
  it.each(names.split(/\s+/))('%s', (name) => {
    const { judgment, orgUnitId } = matchers[city].match(name);
    expect(['exact', 'alias']).toContain(judgment);
    expect(matchers[city].unit(orgUnitId!)?.kind === 'collective').toBe(/^各|部门|部門/.test(name));
  });
});

describe.each(['qingdao', 'binzhou'] as const)('the register of %s', (city) => {
  const { orgUnits, registerId } = registers[city];
  const ids = new Set(orgUnits.map((unit) => unit.orgUnitId));

  it('gives each unit one id with the prefix of the register', () => {
    expect(ids.size).toBe(orgUnits.length);
    expect([...ids].every((id) => id.startsWith(`${registerId}/`))).toBe(true);
  });

  it('gives each name to one unit only, misprints to nobody for certain', () => {
    for (const unit of orgUnits) {
      for (const name of [unit.name, unit.shortName, ...unit.aliases.filter((alias) => alias.kind !== 'typo').map((alias) => alias.name)]) {
        expect([name, matchers[city].match(name).orgUnitId]).toEqual([name, unit.orgUnitId]);
      }
      for (const { name } of unit.aliases.filter((alias) => alias.kind === 'typo')) {
        expect([name, matchers[city].match(name).judgment]).toEqual([name, 'candidate']);
      }
    }
  });

  it('names members that it has, says why a collective has none, and codes every district', () => {
    for (const unit of orgUnits) {
      for (const member of unit.members ?? []) expect(ids).toContain(member);
      expect(unit.members !== undefined).toBe(unit.kind === 'collective');
      if (unit.members?.length === 0) expect(unit.note).toContain('没有列出成员');
      expect(unit.divisionCode !== undefined).toBe(unit.kind === 'districtGovernment');
    }
  });
});

it('opens 各区、市政府 into ten districts and cities and the new area', () => {
  const { orgUnitId } = matchers.qingdao.match('各区、市人民政府');
  const members = matchers.qingdao.members(orgUnitId!);
  expect(members.map((id) => matchers.qingdao.unit(id)?.divisionCode).filter(Boolean)).toEqual([
    '370202',
    '370203',
    '370211',
    '370212',
    '370213',
    '370214',
    '370215',
    '370281',
    '370283',
    '370285',
  ]);
  expect(members).toHaveLength(11);
  expect(members).toContain(matchers.qingdao.match('青岛西海岸新区管委会').orgUnitId);
});

it('opens 各县〈市、区〉人民政府 into seven counties', () => {
  const members = matchers.binzhou.members(matchers.binzhou.match('各县〈市、区〉人民政府').orgUnitId!);
  expect(members.map((id) => matchers.binzhou.unit(id)?.divisionCode)).toEqual([
    '371602',
    '371603',
    '371621',
    '371622',
    '371623',
    '371625',
    '371681',
  ]);
});

it.each<[City, string, string | null]>([
  ['qingdao', '青岛市大数据发展管理局', 'qingdao/big-data'],
  ['qingdao', '大数据局', 'qingdao/big-data'],
  ['qingdao', '市大數據局', 'qingdao/big-data'],
  ['qingdao', '市工業和信息局', null],
  ['qingdao', '人民银行青岛市中心支行', 'qingdao/peoples-bank'],
  ['qingdao', '中国人民银行青岛市中心支行', 'qingdao/peoples-bank'],
  ['qingdao', '中国人民银行青岛市分行', 'qingdao/peoples-bank'],
  ['qingdao', '市发改委', 'qingdao/development-reform'],
  ['qingdao', '市发展和改革委员会', 'qingdao/development-reform'],
  ['qingdao', '团市委', 'qingdao/youth-league'],
  ['qingdao', '西海岸新区管委会', 'qingdao/xihaian-new-area'],
  ['qingdao', '胶州市政府', 'qingdao/jiaozhou'],
  ['qingdao', '市政府', 'qingdao/municipal-government'],
  ['qingdao', '市城乡水务局', null],
  ['qingdao', '国网滨州供电公司', null],
  ['qingdao', '滨州市大数据局', null],
  ['binzhou', '市审计局', null],
  ['binzhou', '市统计局', null],
  ['binzhou', '青岛市大数据发展管理局', null],
  ['binzhou', '市行政审批局', 'binzhou/administrative-approval'],
])('in %s %s is %s', (city, name, orgUnitId) => {
  expect(matchers[city].match(name).orgUnitId).toBe(orgUnitId);
});
