import { describe, expect, it } from 'vitest';
import { figuresAbout, themeOf } from './narrative-figures.ts';

describe('the noun of an indicator', () => {
  it.each([
    ['累计开放数据集', '开放数据集'],
    ['新建智慧社區', '智慧社区'],
    ['全市政務服務事項掌上可辦率', '政务服务事项掌上可办率'],
    ['開展線上醫療服務的網際網路醫院數量', '互联网医院'],
    ['數據中心標準機架數', '数据中心标准机架'],
    ['项目', null],
    ['新建数量', null],
  ])('%s: %s', (name, core) => expect(themeOf(name, '个').core).toBe(core));
});

const about = (text: string, name = '智慧社区', unit = '个') =>
  figuresAbout(text, themeOf(name, unit), '2023-06-30').map(({ value }) => value);

describe('a number that is clearly the figure', () => {
  it.each([
    ['截至6月底完成56个。社区遴选结束。', [56]],
    ['截至6月底，完成56个。', [56]],
    ['截至2023年6月30日，已累计建成智慧社区56个', [56]],
    ['截至目前，新建智慧社区56个', [56]],
    ['截止23年6月底智慧社区达到56个', [56]],
    ['今年以来新建智慧社区56个', [56]],
    ['建成56个智慧社区，运行良好', [56]],
    ['智慧社区（已建成）：共56个', [56]],
    ['智慧社區總數達到五十六個', [56]],
    ['智慧社区约50个', [50]],
  ])('%s', (text, values) => expect(about(text)).toEqual(values));

  it('is read in units of Latin letters too', () => {
    expect(about('截至6月底，数据中心存储容量达到35PB', '数据中心存储容量', 'PB')).toEqual([35]);
    expect(about('5G基站12000个', '5G基站')).toEqual([12000]);
  });

  it('stands where it says, whatever stands in front', () => {
    const text = '一、😀进展：分三批推进；截至6月底，建成智慧社区１,０56个，其他照旧。';
    const [figure] = figuresAbout(text, themeOf('智慧社区', '個'), '2023-06-30');
    expect(figure).toMatchObject({ value: 1056 });
    expect(text.slice(figure!.start, figure!.end)).toBe(figure!.raw);
    expect(figure!.raw).toBe('１,０56个');
  });
});

describe('a number that may be something else', () => {
  it.each([
    '全年目标建成智慧社区100个',
    '计划年内建成智慧社区100个',
    '较上期增加智慧社区12个',
    '截至3月底完成28个，6月底完成56个',
    '截至2022年6月底，建成智慧社区28个',
    '截至去年底，建成智慧社区28个',
    '截至一季度末完成28个',
    '3月底智慧社区28个',
    '去年建成智慧社区44个',
    '其中市级智慧社区12个',
    '本季度建成智慧社区12个',
    '二季度建成智慧社区12个',
    '新建智慧社区12个',
    '市南区建成智慧社区3个',
    '尚有智慧社区20个未验收',
    '智慧社区工作站12个',
    '建成12个智慧社区工作站',
    '智慧社区3个、街区4个',
    '智慧社区由28个增加到56个',
    '智慧社区超过50个',
    '智慧社区50—60个',
    '智慧社区56家',
    '智慧街区12个',
    '截至6月底完成56个社区的改造',
    '分2个批次、3个阶段推进',
    '第56号文件',
    '',
  ])('%s', (text) => expect(about(text)).toEqual([]));

  it('is a share behind 完成, which may be how far the work is', () => {
    expect(about('截至6月底完成60%', '掌上可办率', '%')).toEqual([]);
    expect(about('截至6月底掌上可办率达到60%', '掌上可办率', '%')).toEqual([60]);
  });

  it('stands behind a day that no period tells', () => {
    expect(figuresAbout('截至6月底完成56个', themeOf('智慧社区', '个'), null)).toEqual([]);
    expect(figuresAbout('截至目前完成56个', themeOf('智慧社区', '个'), null)).toMatchObject([{ value: 56 }]);
  });
});

it('reads a long narrative in linear time', () => {
  const start = performance.now();
  for (const text of [
    '截至6月底，智慧社区1个，'.repeat(800),
    `智慧社区${'已共约近达'.repeat(1900)}56个`,
    `智慧社区${'达到'.repeat(4900)}好56个`,
    `智慧社区${'现有共计总计增至提升到'.repeat(880)}好56个`,
    `截至${'共'.repeat(9900)}56个`,
    `截至6月底${'已共累计共计'.repeat(1600)}56个`,
    '1'.repeat(10_000),
    '一'.repeat(10_000),
    '截至6月底1个'.repeat(1200),
  ])
    about(text);
  expect(performance.now() - start).toBeLessThan(3000);
});
