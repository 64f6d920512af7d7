import { cellAddress } from '@duizhang/model';
import { describe, expect, it } from 'vitest';
import { catalogue, matcher } from './catalogue.test.support.ts';
import { Grid } from './grid.ts';
import { findTables, type LayoutContext } from './layout.ts';
import { planFacts } from './plan-cells.ts';
import { sheetOf } from './sheet.test.fixture.ts';

const context: LayoutContext = { metas: [], matcher, facts: planFacts(catalogue), remembered: [], year: 2023 };

/** What is found on a picture of a sheet: of each table the columns by their place, the rows of data, what was left out, and whose. */
function found(picture: string, name?: string, more: Partial<LayoutContext> = {}) {
  const grid = new Grid('a.xlsx', sheetOf(picture, name));
  return findTables([grid], { ...context, ...more }).map(({ layout }) => ({
    columns: [...layout.columns]
      .sort(([, a], [, b]) => a - b)
      .map(([key, column]) => `${cellAddress(layout.header.bottom, column)} ${key}`)
      .join(', '),
    data: layout.rows.data.join(' '),
    left: layout.rows.skipped.map(({ row, reason }) => `${row} ${reason}`).join(', '),
    of: `${layout.unit.name} ${layout.period.value}`,
  }));
}

describe('one table', () => {
  it.each([
    [
      'under a title and a head block',
      `
      2023年第二季度重点任务进展情况表 | < | < | <
      填报单位：市大数据局 | | 报告期：2023年二季度
      任务编号 | 指标名称 | 本期完成值 | 完成状态
      5 | 新建自助服务点 | 100 | 推进中`,
      { columns: 'A3 taskCode, B3 indicatorName, C3 actual, D3 status', data: '4', left: '', of: '市大数据局 2023-Q2' },
    ],
    [
      'with labels over their values',
      `
      填报单位 | 报告期 | 填报人
      市大数据局 | 2023-Q2 | 张三
      任务编号 | 指标名称 | 本期完成值 | 完成状态
      5 | 新建自助服务点 | 100 | 推进中`,
      { columns: 'A3 taskCode, B3 indicatorName, C3 actual, D3 status', data: '4', left: '', of: '市大数据局 2023-Q2' },
    ],
    [
      'with blank rows and columns, and rows of blanks only',
      `
      填报单位：市大数据局 报告期：2023-Q2

      | 任务编号 | | 指标名称 | | 本期完成值 | 完成状态

      | 5 | | 新建自助服务点 | | 100 | 推进中
      | '\u3000 | | '\u200b
      | 18 | | 上云企业 | | 1.1万 | 推进中`,
      { columns: 'B3 taskCode, D3 indicatorName, F3 actual, G3 status', data: '5 7', left: '', of: '市大数据局 2023-Q2' },
    ],
    [
      'with a header of two rows, merged',
      `
      填报单位：市大数据局 | | 报告期：2023-Q2
      序号 | 任务 | < | 指标 | 目标 | < | 完成情况 | < | 备注
      ^ | 编号 | 名称 | ^ | 目标值 | 计量单位 | 本期 | 状态 | ^
      1 | 5 | 一网通办 | 新建自助服务点 | 120 | 个 | 100 | 推进中 | x`,
      {
        columns: 'A3 sequence, B3 taskCode, C3 taskTitle, D3 indicatorName, E3 target, F3 unitOfMeasure, G3 actual, H3 status',
        data: '4',
        left: '',
        of: '市大数据局 2023-Q2',
      },
    ],
    [
      'with a header of two rows in a format without merges',
      `
      填报单位：市大数据局 | | 报告期：2023-Q2
      序号 | 任务 | | 指标名称 | 目标 | | 完成情况 | | 进展情况
      | 编号 | 名称 | | 目标值 | 计量单位 | 本期 | 状态 |
      1 | 5 | 一网通办 | 新建自助服务点 | 120 | 个 | 100 | 推进中 | 已建`,
      {
        columns:
          'A3 sequence, B3 taskCode, C3 taskTitle, D3 indicatorName, E3 target, F3 unitOfMeasure, G3 actual, H3 status, I3 progressNarrative',
        data: '4',
        left: '',
        of: '市大数据局 2023-Q2',
      },
    ],
    [
      'with a header of three rows',
      `
      填报单位：市大数据局 | | 报告期：2023-Q2
      任务编号 | 指标名称 | 2023年 | < | < | < | 完成状态
      ^ | ^ | 目标 | < | 二季度 | < | ^
      ^ | ^ | 目标值 | 计量单位 | 完成值 | 进展情况 | ^
      5 | 新建自助服务点 | 120 | 个 | 100 | 已建 | 推进中`,
      {
        columns: 'A4 taskCode, B4 indicatorName, C4 target, D4 unitOfMeasure, E4 actual, F4 progressNarrative, G4 status',
        data: '5',
        left: '',
        of: '市大数据局 2023-Q2',
      },
    ],
    [
      'with every column two cells wide',
      `
      填报单位：市大数据局 | | 报告期：2023-Q2
      任务编号 | < | 指标名称 | < | 本期完成值 | < | 完成状态 | <
      '5 | < | 新建自助服务点 | < | '约100 | < | 推进中 | <`,
      { columns: 'A2 taskCode, C2 indicatorName, E2 actual, G2 status', data: '3', left: '', of: '市大数据局 2023-Q2' },
    ],
    [
      'with a group over one column, and a word above that is none',
      `
      附件
      | 填报单位：市大数据局 报告期：2023-Q2
      | 任务编号 | 指标名称 | 完成情况 | 完成状态
      | | | 完成值 |
      | 5 | 新建自助服务点 | 100 | 推进中`,
      { columns: 'B4 taskCode, C4 indicatorName, D4 actual, E4 status', data: '5', left: '', of: '市大数据局 2023-Q2' },
    ],
    [
      'last period and this one beside each other',
      `
      填报单位：市大数据局 | | 报告期：2023-Q2
      任务编号 | 指标名称 | 上期 | < | 本期 | <
      ^ | ^ | 完成值 | 说明 | 完成值 | 完成状态
      5 | 新建自助服务点 | 90 | x | 100 | 推进中`,
      { columns: 'A3 taskCode, B3 indicatorName, C3 previous, E3 actual, F3 status', data: '4', left: '', of: '市大数据局 2023-Q2' },
    ],
    [
      'quarters beside each other: that of the report and the one before',
      `
      填报单位：市大数据局 | | 报告期：2023-Q2
      任务编号 | 指标名称 | 2023年目标值 | 一季度完成值 | 二季度完成值 | 三季度完成值 | 完成状态
      5 | 新建自助服务点 | 120 | 90 | 100 | | 推进中`,
      {
        columns: 'A2 taskCode, B2 indicatorName, C2 target, D2 previous, E2 actual, G2 status',
        data: '3',
        left: '',
        of: '市大数据局 2023-Q2',
      },
    ],
    [
      'with the header on every page, totals, headings, notes and a signature',
      `
      数字某市重点任务进展情况表
      填报单位：市大数据局 | | 报告期：2023-Q2
      任务名称 | 指标名称 | 本期完成值 | 完成状态 | 进展情况
      一、数字政府 | < | < | < | <
      一网通办 | 新建自助服务点 | 100 | 推进中 | x
      ^ | 全市政务服务事项掌上可办率 | 82% | 推进中 | x
      小 计 | | 2
      数字某市重点任务进展情况表
      填报单位：市大数据局 | | 报告期：2023-Q2
      任务名称 | 指标名称 | 本期完成值 | 完成状态 | 进展情况
      工业互联网 | 上云企业 | 1.1万 | 推进中 | x
      合计（3项） | | 3
      注：1.本表按季报送。
      2.数据截至季末。

      填表人：张三 | | 审核人：李四`,
      {
        columns: 'A3 taskTitle, B3 indicatorName, C3 actual, D3 status, E3 progressNarrative',
        data: '5 6 11',
        left: '4 section, 7 subtotal, 8 title, 9 title, 10 repeatedHeader, 12 subtotal, 13 note, 14 note, 16 signature',
        of: '市大数据局 2023-Q2',
      },
    ],
    [
      'with a row above the repeated header that only looks like a signature',
      `
      填报单位：市大数据局 | | 报告期：2023-Q2
      任务编号 | 指标名称 | 本期完成值 | 进展情况
      5 | 新建自助服务点 | 100 | 负责人：李四，已推进
      任务编号 | 指标名称 | 本期完成值 | 进展情况
      18 | 上云企业 | 1.1万 | x`,
      {
        columns: 'A2 taskCode, B2 indicatorName, C2 actual, D2 progressNarrative',
        data: '3 5',
        left: '4 repeatedHeader',
        of: '市大数据局 2023-Q2',
      },
    ],
    [
      'signed below by its unit, with the period in the title',
      `
      数字某市2023年上半年重点任务进展情况
      任务编号 | 指标名称 | 本期完成值 | 完成状态
      5 | 新建自助服务点 | 100 | 推进中
      填报单位（盖章）：市审计局 | | 填报人：张三`,
      { columns: 'A2 taskCode, B2 indicatorName, C2 actual, D2 status', data: '3', left: '4 signature', of: '市审计局 2023-H1' },
    ],
    [
      'with characters of no width in header, label and name',
      `
      填报\u200b单位：市大\u200b数据局\ufeff | | 报 告 期：2023-Q2
      任务\u200b编号 | \ufeff指标名称 | 本期\\n完成值\u3000 | 完成状态
      5 | 新建自助服务点 | 100 | 推进中`,
      { columns: 'A2 taskCode, B2 indicatorName, C2 actual, D2 status', data: '3', left: '', of: '市大\u200b数据局 2023-Q2' },
    ],
    [
      'where 单位 is what is counted, by its cells',
      `
      填报单位：市大数据局 | | 报告期：2023-Q2
      任务编号 | 指标名称 | 单位 | 本期完成值 | 完成状态
      5 | 新建自助服务点 | 个 | 100 | 推进中
      5 | 全市政务服务事项掌上可办率 | % | 82 | 推进中`,
      { columns: 'A2 taskCode, B2 indicatorName, C2 unitOfMeasure, D2 actual, E2 status', data: '3 4', left: '', of: '市大数据局 2023-Q2' },
    ],
    [
      'where 单位 is who reports, by its cells',
      `
      报告期：2023-Q2
      任务编号 | 指标名称 | 单位 | 本期完成值 | 完成状态
      5 | 新建自助服务点 | 市审计局 | 100 | 推进中
      5 | 全市政务服务事项掌上可办率 | 市审计局 | 82 | 推进中`,
      { columns: 'A2 taskCode, B2 indicatorName, C2 orgUnit, D2 actual, E2 status', data: '3 4', left: '', of: '市审计局 2023-Q2' },
    ],
    [
      'where 完成情况 holds numbers',
      `
      填报单位：市大数据局 | | 报告期：2023-Q2
      任务编号 | 指标名称 | 完成情况 | 完成状态 | 进展情况
      5 | 新建自助服务点 | 100 | 推进中 | x
      5 | 全市政务服务事项掌上可办率 | 82% | 推进中 | x`,
      {
        columns: 'A2 taskCode, B2 indicatorName, C2 actual, D2 status, E2 progressNarrative',
        data: '3 4',
        left: '',
        of: '市大数据局 2023-Q2',
      },
    ],
    [
      'where 完成情况 holds words',
      `
      填报单位：市大数据局 | | 报告期：2023-Q2
      任务编号 | 指标名称 | 完成情况 | 本期完成值
      5 | 新建自助服务点 | 已完成三批建设，正在验收 | 100`,
      { columns: 'A2 taskCode, B2 indicatorName, C2 progressNarrative, D2 actual', data: '3', left: '', of: '市大数据局 2023-Q2' },
    ],
    [
      'lead, responsible and cooperating units are none of ours, nor are rates, deadlines and remarks',
      `
      填报单位：市大数据局 | | 报告期：2023-Q2
      任务编号 | 牵头单位 | 责任单位 | 配合单位 | 完成时限 | 完成率 | 备注 | 联系人 | 指标名称 | 完成数 | 是否完成
      5 | 市审计局 | 市审计局 | 市审计局 | 12月底 | 82% | 无 | 张三 | 新建自助服务点 | 100 | 推进中`,
      { columns: 'A2 taskCode, I2 indicatorName, J2 actual, K2 status', data: '3', left: '', of: '市大数据局 2023-Q2' },
    ],
    [
      'columns whose names nobody knows, by the plan’s own texts',
      `
      填报单位：市大数据局 | | 报告期：2023-Q2
      任务编号 | 事情 | 数目标 | 本期完成值 | 完成状态
      5 | 新建自助服务点 | 120 | 100 | 推进中
      5 | 全市政务服务事项掌上可办率 | ≥95 | 82 | 推进中
      18 | 上云企业 | 13000家 | 82 | 推进中`,
      { columns: 'A2 taskCode, B2 indicatorName, C2 target, D2 actual, E2 status', data: '3 4 5', left: '', of: '市大数据局 2023-Q2' },
    ],
  ])('%s', (_name, picture, expected) => expect(found(picture)).toEqual([expected]));
});

describe('a header of three rows', () => {
  it('names the words of its groups again, and a column that may mean two things leaves the name to one that means just that', () => {
    const picture = `
      填报单位：市大数据局 | | 报告期：2023-Q2
      序号 | 任务 | < | 指标情况 | < | < | < | 状态 | 进展
      ^ | 编号 | 名称 | 名称 | 目标 | 完成情况 | < | ^ | ^
      ^ | ^ | ^ | ^ | ^ | 二季度 | 累计 | ^ | ^
      1 | 5 | 一网通办 | 新建自助服务点 | 120 | 30 | 100 | 推进中 | 已建成一百个
      2 | 18 | 数字产业 | 上云企业 | 1.3万 | 2000 | 1.1万 | 推进中 | 见说明`;
    expect(found(picture)).toEqual([
      {
        columns: 'A4 sequence, B4 taskCode, C4 taskTitle, D4 indicatorName, E4 target, F4 actual, H4 status, I4 progressNarrative',
        data: '5 6',
        left: '',
        of: '市大数据局 2023-Q2',
      },
    ]);
  });
});

it('the foot of a page is no row of data', () => {
  const picture = `
    任务编号 | 指标名称 | 本期完成值 | 完成状态
    5 | 新建自助服务点 | 100 | 推进中
    第1页，共2页
    任务编号 | 指标名称 | 本期完成值 | 完成状态
    18 | 上云企业 | 1.1万 | 推进中
    第 2 页`;
  expect(found(picture)).toMatchObject([{ data: '2 5', left: '3 note, 4 repeatedHeader, 6 note' }]);
});

describe('the period of a table', () => {
  const table = '任务编号 | 指标名称 | 本期完成值 | 完成状态\n5 | 新建自助服务点 | 100 | 推进中';
  it.each([
    ['of a title, not of the day on which it was filled in', '2023年行动方案第二季度进展 | | 填报时间：2023年7月5日', '2023-Q2'],
    ['not of that day in the next cell either', '填报日期 | 2023年7月5日', null],
    ['of the day up to which figures run', '（截至2023年6月30日）', '2023-06'],
    ['of a day that Excel made of a month', '报告期 | 2023-06-01', '2023-06'],
    ['not of a deadline', '（请于2023年7月10日前报送）', null],
  ])('%s', (_name, title, period) => {
    expect(found(`${title}\n${table}`)[0]!.of).toBe(`null ${period}`);
  });

  it('of the sheet, in the year of the plan', () => {
    expect(found(table, '一季度')[0]!.of).toBe('null 2023-Q1');
    expect(found(table, '一季度', { year: null })[0]!.of).toBe('null null');
  });
});

describe('several tables', () => {
  it.each([
    [
      'side by side, each with its head block',
      `
      填报单位：市大数据局 | 报告期：2023-Q2 | | | | 填报单位：市审计局
      任务编号 | 指标名称 | 本期完成值 | 完成状态 | | 任务编号 | 指标名称 | 本期完成值 | 完成状态
      5 | 新建自助服务点 | 100 | 推进中 | | 18 | 上云企业 | 1.1万 | 推进中
      5 | 全市政务服务事项掌上可办率 | 82% | 推进中 | | 合计 | | 1`,
      [
        { columns: 'A2 taskCode, B2 indicatorName, C2 actual, D2 status', data: '3 4', left: '', of: '市大数据局 2023-Q2' },
        { columns: 'F2 taskCode, G2 indicatorName, H2 actual, I2 status', data: '3', left: '4 subtotal', of: '市审计局 2023-Q2' },
      ],
    ],
    [
      'side by side without a blank column',
      `
      填报单位：市大数据局 报告期：2023-Q2
      序号 | 指标名称 | 本期完成值 | 完成状态 | 序号 | 指标名称 | 本期完成值 | 完成状态
      1 | 新建自助服务点 | 100 | 推进中 | 2 | 上云企业 | 1.1万 | 推进中`,
      [
        { columns: 'A2 sequence, B2 indicatorName, C2 actual, D2 status', data: '3', left: '', of: '市大数据局 2023-Q2' },
        { columns: 'E2 sequence, F2 indicatorName, G2 actual, H2 status', data: '3', left: '', of: '市大数据局 2023-Q2' },
      ],
    ],
    [
      'one below another, of two units with the same header',
      `
      填报单位：市大数据局 | 报告期：2023-Q2
      任务编号 | 指标名称 | 本期完成值 | 完成状态
      5 | 新建自助服务点 | 100 | 推进中
      填表人：张三

      填报单位：市审计局 | 报告期：2023-Q1
      任务编号 | 指标名称 | 本期完成值 | 完成状态
      18 | 上云企业 | 1.1万 | 推进中`,
      [
        { columns: 'A2 taskCode, B2 indicatorName, C2 actual, D2 status', data: '3', left: '', of: '市大数据局 2023-Q2' },
        { columns: 'A7 taskCode, B7 indicatorName, C7 actual, D7 status', data: '8', left: '', of: '市审计局 2023-Q1' },
      ],
    ],
    [
      'one below another with other columns, under one head block',
      `
      填报单位：市大数据局 | 报告期：2023-Q2
      任务编号 | 指标名称 | 本期完成值 | 完成状态
      5 | 新建自助服务点 | 100 | 推进中
      附表：定性任务进展情况
      任务编号 | 工作内容 | 进展情况 | 完成状态
      5 | 完善电子证照应用机制。 | 已印发 | 已完成`,
      [
        { columns: 'A2 taskCode, B2 indicatorName, C2 actual, D2 status', data: '3', left: '', of: '市大数据局 2023-Q2' },
        { columns: 'A5 taskCode, B5 clauseText, C5 progressNarrative, D5 status', data: '6', left: '', of: '市大数据局 2023-Q2' },
      ],
    ],
  ])('%s', (_name, picture, expected) => expect(found(picture)).toEqual(expected));
});

describe('no table', () => {
  it.each([
    ['minutes of a meeting', '会议纪要\n一、参会人员 | 张三'],
    ['a list of tasks that nobody reports on', '任务编号 | 任务名称 | 目标值 | 牵头单位\n5 | 一网通办 | 120 | 市审计局'],
    ['a list of people', '序号 | 姓名 | 单位 | 联系电话\n1 | 张三 | 市审计局 | 85911234'],
  ])('%s', (_name, picture) => expect(found(picture)).toEqual([]));
});
