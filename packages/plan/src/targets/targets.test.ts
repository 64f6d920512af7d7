import { foldSameLength } from '@duizhang/lexicon';
import { describe, expect, it } from 'vitest';
import { readTargets } from './targets.ts';

/** `name comparator value unit basis 〔deadline〕` of every indicator of a clause. */
function read(text: string): string[] {
  return readTargets(text, foldSameLength(text), 0, text.length).map(({ name, target, source }) => {
    expect(text.slice(source.start, source.end)).toBe(source.quote);
    const value = target.valueMax == null ? target.value : `${target.value}–${target.valueMax}`;
    return `${name} ${target.comparator} ${value}${target.unitOfMeasure ?? ''} ${target.basis ?? '-'}${target.deadline ? ` 〔${target.deadline}〕` : ''}`;
  });
}

describe('promised quantities', () => {
  it.each<[string, string[]]>([
    ['新接入场景不少于50个。', ['场景 >= 50个 new']],
    [
      '建成1个人工智能教育示范区、48个人工智能教育示范校、200个人工智能教育实验室。',
      ['人工智能教育示范区 = 1个 -', '人工智能教育示范校 = 48个 -', '人工智能教育实验室 = 200个 -'],
    ],
    [
      '政务服务表格(表单)字段共享率、证明材料共享率分别达到60%、70%',
      ['政务服务表格(表单)字段共享率 = 60% rate', '证明材料共享率 = 70% rate'],
    ],
    [
      '三级和二级定点医疗机构移动支付覆盖率分别达到60%和30%',
      ['三级定点医疗机构移动支付覆盖率 = 60% rate', '二级定点医疗机构移动支付覆盖率 = 30% rate'],
    ],
    ['行政许可、行政处罚合规率、及时率达100%。', ['行政许可、行政处罚合规率、及时率 = 100% rate']],
    ['开工改造城镇老旧小区139个、1.57万户。', ['城镇老旧小区 = 139个 -', '城镇老旧小区 = 15700户 -']],
    ['增加“掌上办”事项500项,总数达到3000项以上', ['“掌上办”事项 = 500项 new', '“掌上办”事项总数 >= 3000项 cumulative']],
    ['新开通5G基站1350个,累计达1.1万个以上', ['5G基站 = 1350个 new', '5G基站 >= 11000个 cumulative']],
    ['接入健身场所不少于100个、公共健身器材5000件', ['健身场所 >= 100个 -', '公共健身器材 = 5000件 -']],
    ['新认证5个智慧农业应用基地、1个智能牧场', ['智慧农业应用基地 = 5个 new', '智能牧场 = 1个 new']],
    ['新认证10个应用基地,建设3个智慧畜牧业基地', ['应用基地 = 10个 new', '智慧畜牧业基地 = 3个 -']],
    ['新建100个以上智能工厂、数字化车间和自动化生产线', ['智能工厂、数字化车间和自动化生产线 >= 100个 new']],
    ['建设5个以上智慧型化工廠、50個智慧型建造試點項目', ['智慧型化工廠 >= 5个 -', '智慧型建造試點項目 = 50個 -']],
    ['電子證照用證事項覆蓋80%以上服務事項', ['電子證照用證事項覆蓋服務事項 >= 80% rate']],
    ['推动35千伏及以上公用变电站实现光纤100%覆盖', ['35千伏及以上公用变电站光纤覆盖 = 100% rate']],
    ['滚动实施1000个左右投资500万元以上的技改项目', ['投资500万元以上的技改项目 ~ 1000个 -']],
    ['力争每个产业链引进20亿元以上或行业引领性项目不少于2个', ['每个产业链引进20亿元以上或行业引领性项目 >= 2个 -']],
    ['数字经济核心产业实现营业收入180亿元', ['数字经济核心产业营业收入 = 18000000000元 -']],
    ['营业收入突破60亿元', ['营业收入 > 6000000000元 -']],
    ['平均服务半径小于1.5公里', ['平均服务半径 < 1.5公里 -']],
    ['支持综合信贷金额不低于200亿。', ['综合信贷金额 >= 20000000000 -']],
    ['基站數達3\uE01035萬個', ['基站數 = 33500個 -']],
    ['年底前完成25个业务应用专题建设,构建200个以上的数据指标', ['业务应用专题 = 25个 - 〔年底前〕', '数据指标 >= 200个 - 〔年底前〕']],
    ['数据归集量新增1.5亿条', ['数据归集量 = 150000000条 new']],
    ['到2022年,培育2-3家百亿级电子商务企业', ['百亿级电子商务企业 = 2–3家 - 〔到2022年〕']],
    ['全市至少建设3个示范园区', ['示范园区 >= 3个 -']],
    ['培育三家以上示范企业,新增三十五家服务商', ['示范企业 >= 3家 -', '服务商 = 35家 new']],
    ['打造5个左右集聚区', ['集聚区 ~ 5个 -']],
    ['投诉率不超过3%', ['投诉率 <= 3% rate']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    '打造“双12”服务场景,深化5G、F5G和10G-PON部署,推进IPv6改造,建设1+N体系',
    '推动“一件事”改革,实施“百城万站”行动,完善一张网、两个平台',
    '推动使用频率最高的前100项电子证照全面应用,使用频率最高的100项事项全面应用',
    '在二级以上医院推广,推动35千伏及以上变电站改造',
    '出台《数字青岛发展规划(2023—2025年)》,2023年12月31日前完成,青政办字〔2023〕14号',
    '给予一次性300万元补贴,最高不超过500万元,按投资额的6%给予奖励',
    '排名进入前10位,第33次常务会议,位列第9位',
    '每季度通报1次,加快1ms时延圈建设,实现7×24小时服务',
    '积极推广两家省级试点,培育一批标杆,突破一批核心技术',
    '城市云脑2.0工程,4K超高清,B2B模式,H5页面,GB18030',
  ])('finds none in: %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('doubts a share above 100 % but not a growth rate', () => {
    const flags = (text: string) => readTargets(text, foldSameLength(text), 0, text.length).flatMap((i) => i.flags);
    expect(flags('企业比例达到671%')).toContain('shareAbove100');
    expect(flags('产值增长120%')).not.toContain('shareAbove100');
  });

  it('says so where 分别 does not pair up', () => {
    const text = '甲、乙、丙覆盖率分别达到60%、70%';
    expect(readTargets(text, foldSameLength(text), 0, text.length).every((i) => i.flags.includes('unpairedRespectively'))).toBe(true);
  });
});
