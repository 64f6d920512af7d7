import { foldSameLength } from '@duizhang/lexicon';
import { describe, expect, it } from 'vitest';
import { firstIsLeadFrom, maskRemarks, readAssignments } from './assignments.ts';

/** `牵头 A* +` : role, name, * for a collective, + for 等. */
function read(inner: string, firstIsLead = false): string[] {
  const { assignments } = readAssignments(inner, maskRemarks(foldSameLength(inner)), 0, inner.length, firstIsLead);
  for (const a of assignments) expect(inner.slice(a.source.start, a.source.end)).toBe(a.source.quote);
  return assignments.map(
    (a) =>
      `${{ lead: '牵头', responsible: '责任', cooperating: '配合' }[a.role]} ${a.name}${a.collective ? '*' : ''}${a.flags?.includes('andOthers') ? '+' : ''}`,
  );
}

describe('units and roles of a bracket', () => {
  it.each<[string, string[]]>([
    ['责任单位:市大数据局', ['责任 市大数据局']],
    ['責任單位：市大數據局，各區、市政府', ['责任 市大數據局', '责任 各區、市政府*']],
    ['责任单位:市委网信办、市公安局,市政府有关部门', ['责任 市委网信办', '责任 市公安局', '责任 市政府有关部门*']],
    [
      '牵头单位:市科技局、市大数据局,责任单位:市直相关部门单位、各县〈市、区〉人民政府',
      ['牵头 市科技局', '牵头 市大数据局', '责任 市直相关部门单位*', '责任 各县〈市、区〉人民政府*'],
    ],
    ['牵头单位：市工信局；配合单位：市发改委、各基础电信企业', ['牵头 市工信局', '配合 市发改委', '配合 各基础电信企业*']],
    ['牵头部门:市教育局;参加单位:市财政局', ['牵头 市教育局', '配合 市财政局']],
    ['责任单位:市委党校(行政学院)、市工商联', ['责任 市委党校(行政学院)', '责任 市工商联']],
    ['市发展改革委牵头，市财政局、市审计局配合', ['牵头 市发展改革委', '配合 市财政局', '配合 市审计局']],
    ['市科技局、市工信局按职责分工负责', ['责任 市科技局', '责任 市工信局']],
    ['市大数据局牵头，市教育局、市民政局等部门按职责分工负责', ['牵头 市大数据局', '责任 市教育局', '责任 市民政局+']],
    ['责任单位：市教育局、市民政局等', ['责任 市教育局', '责任 市民政局+']],
    ['责任单位：市住房和城乡建设局、市文化和旅游局', ['责任 市住房和城乡建设局', '责任 市文化和旅游局']],
    ['责任单位:各旗、县、区人民政府，稀土高新区管委会', ['责任 各旗、县、区人民政府*', '责任 稀土高新区管委会']],
    ['责任单位：各区、县（市）政府、市各有关部门', ['责任 各区、县（市）政府*', '责任 市各有关部门*']],
    ['责任单位：市发展改革委、教育局、公安局', ['责任 市发展改革委', '责任 教育局', '责任 公安局']],
    ['责任单位：省发展改革委，郑州、许昌等有关省辖市政府', ['责任 省发展改革委', '责任 郑州、许昌等有关省辖市政府*']],
    ['责任单位:市大数据局、、市科技局，', ['责任 市大数据局', '责任 市科技局']],
    ['责任单位:', []],
  ])('%s', (inner, expected) => {
    expect(read(inner)).toEqual(expected);
  });

  it('never carries a role over: each bracket is read by itself', () => {
    expect(read('牵头单位:市科技局')).toEqual(['牵头 市科技局']);
    expect(read('责任单位:市财政局')).toEqual(['责任 市财政局']);
  });

  it('lets the first unit lead where the plan says so, unless the bracket names a lead', () => {
    expect(read('责任单位：市经信局、市财政局〔列第一位的为牵头单位，下同〕', true)).toEqual(['牵头 市经信局', '责任 市财政局']);
    expect(read('牵头单位：市财政局；责任单位：市经信局', true)).toEqual(['牵头 市财政局', '责任 市经信局']);
    expect(firstIsLeadFrom('（责任单位：省经信厅〔列第一位的为牵头单位，下同〕）')).toBe(0);
    expect(firstIsLeadFrom('（责任单位：省经信厅）')).toBe(-1);
  });

  it.each([
    ['6月底完成，牵头考核单位：市公安局', '6月底完成', ['牵头 市公安局']],
    ['责任单位:市公安局;完成时限:2020年12月底', '2020年12月底', ['责任 市公安局']],
    ['责任单位:市公安局', null, ['责任 市公安局']],
  ])('reads the deadline of %s', (inner, deadline, units) => {
    expect(readAssignments(inner, maskRemarks(foldSameLength(inner)), 0, inner.length, false).deadline).toBe(deadline);
    expect(read(inner)).toEqual(units);
  });
});
