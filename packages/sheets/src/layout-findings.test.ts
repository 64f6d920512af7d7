import { fill } from '@duizhang/model';
import { describe, expect, it } from 'vitest';
import { catalogue, matcher } from './catalogue.test.support.ts';
import { Grid } from './grid.ts';
import type { RememberedHeader } from './header-memory.ts';
import { findTables } from './layout.ts';
import { layoutDrafts } from './layout-findings.ts';
import { planFacts } from './plan-cells.ts';
import { sheetOf } from './sheet.test.fixture.ts';

function laidOut(picture: string, remembered: readonly RememberedHeader[] = []) {
  const grid = new Grid('a.xlsx', sheetOf(picture));
  return findTables([grid], { metas: [], matcher, facts: planFacts(catalogue), remembered, year: 2023 });
}

/** Findings as people read them, without the remedy. */
function told(picture: string, remembered?: readonly RememberedHeader[]): string[] {
  return laidOut(picture, remembered).flatMap(({ grid, layout }) =>
    layoutDrafts(grid, layout).map(({ rule, input }) => {
      const [zh, en] = (['zh', 'en'] as const).map((locale) => fill(rule.messages[input.messageId]!, input.data ?? {}, locale));
      expect(`${zh}${en}`).not.toMatch(/[{}]/);
      return `${rule.id} ${input.at?.cell ?? ''} ${zh}`;
    }),
  );
}

const head = '填报单位：市大数据局 | | 报告期：2023-Q2';

describe('what is said of a header', () => {
  it.each([
    [
      'nothing where every column is known, or known to be another',
      `
      ${head}
      任务编号 | 指标名称 | 责任单位 | 完成率 | 本期完成值 | 完成状态 | 进展情况 | 备注
      5 | 新建自助服务点 | 市审计局 | 80% | 100 | 推进中 | x | y`,
      [],
    ],
    [
      'what it may be where a needed column is missing',
      `
      ${head}
      任务编号 | 指标名称 | 数目 | 怎样了 | 进展情况
      5 | 新建自助服务点 | 100 | 推进中 | x
      18 | 上云企业 | 1.1万 | 滞后 | y`,
      [
        'missing-column  表中没有“本期完成值”列（也没有其同义表头）；可能是：C2“数目”（0.60），需人工确认。',
        'missing-column  表中没有“完成状态”列（也没有其同义表头）；可能是：D2“怎样了”（0.80），需人工确认。',
        'uncertain-header C2 C2 的表头“数目”不认识，没有读取；可能是：本期完成值（0.60：多为数值）。',
        'uncertain-header D2 D2 的表头“怎样了”不认识，没有读取；可能是：完成状态（0.80：多为状态词）。',
      ],
    ],
    [
      'a name within it counts, likeness does not',
      `
      ${head}
      任务编号 | 指标名称 | 全市本期完成值统计 | 完戍值 | 完成状态 | 进展情况
      5 | 新建自助服务点 | 100 | 100 | 推进中 | x
      18 | 上云企业 | 1.1万 | 1.2万 | 滞后 | y`,
      [
        'missing-column  表中没有“本期完成值”列（也没有其同义表头）；可能是：C2“全市本期完成值统计”（0.85）、D2“完戍值”（0.60），需人工确认。',
        'uncertain-header C2 C2 的表头“全市本期完成值统计”不认识，没有读取；可能是：本期完成值（0.85：多为数值、表头用词）。',
        'uncertain-header D2 D2 的表头“完戍值”不认识，没有读取；可能是：本期完成值（0.60：多为数值）。',
      ],
    ],
    [
      'that the plan’s own texts stand below it',
      `
      ${head}
      任务编号 | 事情 | 本期完成值 | 完成状态 | 进展情况
      5 | 新建自助服务点 | 100 | 推进中 | x
      18 | 上云企业 | 1.1万 | 滞后 | y`,
      ['uncertain-header B2 B2 的表头“事情”按列中内容认作“指标名称”。'],
    ],
    [
      'that it names another period',
      `
      ${head}
      任务编号 | 指标名称 | 2023年一季度完成值 | 完成状态 | 进展情况
      5 | 新建自助服务点 | 100 | 推进中 | x`,
      ['uncertain-header C2 C2 的表头“2023年一季度完成值”写的是 2023年一季度，本表的报告期是 2023-Q2；已作“本期完成值”读取。'],
    ],
    [
      'that last year’s value is not this period’s',
      `
      ${head}
      任务编号 | 指标名称 | 2022年完成值 | 完成状态 | 进展情况
      5 | 新建自助服务点 | 100 | 推进中 | x`,
      [
        'missing-column  表中没有“本期完成值”列（也没有其同义表头）；可能是：C2“2022年完成值”（0.85），需人工确认。',
        'uncertain-header C2 C2 的表头“2022年完成值”不认识，没有读取；可能是：本期完成值（0.85：多为数值、表头用词）。',
      ],
    ],
    [
      'that two columns claim to be one',
      `
      ${head}
      任务编号 | 指标名称 | 完成数 | 本期完成值 | 完成状态 | 进展情况
      5 | 新建自助服务点 | 90 | 100 | 推进中 | x`,
      ['duplicate-column C2 “本期完成值”出现在 C2、D2，只读 D2。'],
    ],
    [
      'which columns were not read, named or not',
      `
      ${head}
      任务编号 | 指标名称 | 本期完成值 | 完成状态 | 进展情况 | 亮点 | | 空栏
      5 | 新建自助服务点 | 100 | 推进中 | x | 有 | 甲 |`,
      ['unread-columns  以下列有内容，但不属于填报表，没有读取：F2“亮点”、G2。'],
    ],
  ])('%s', (_name, picture, expected) => expect(told(picture)).toEqual(expected));
});

describe('what was confirmed', () => {
  const picture = `
    ${head}
    任务编号 | 指标名称 | 2023年二季度数目 | 完成值 | 完成状态 | 进展情况
    5 | 新建自助服务点 | 100 | 7 | 推进中 | x`;
  const [table] = laidOut(picture);
  const said = (more: Partial<RememberedHeader> = {}): RememberedHeader => ({
    orgUnitId: 'test/big-data',
    template: table!.layout.templateKey,
    header: '数目',
    column: 'actual',
    ...more,
  });
  const columnOf = (key: 'actual' | 'target', remembered: readonly RememberedHeader[], of = picture) =>
    laidOut(of, remembered)[0]!.layout.columns.get(key) ?? null;

  it.each([
    ['holds against the words of another column', [said()], 3],
    [
      'and also where the columns stand in another order, next quarter',
      [said()],
      1,
      `
      ${head}
      2023年三季度数目 | 指标名称 | 任务编号 | 完成值 | 完成状态 | 进展情况
      100 | 新建自助服务点 | 5 | 7 | 推进中 | x`,
    ],
    ['the last word counts', [said(), said({ column: 'ignore' })], 4],
    ['not for another unit', [said({ orgUnitId: 'test/audit' })], 4],
    ['not for another form', [said({ template: 'f'.repeat(16) })], 4],
    ['a column of a later version is passed over', [said({ column: 'no-such-column' })], 4],
  ] as const)('%s', (_name, remembered, expected, of?: string) => {
    expect(columnOf('actual', remembered, of)).toBe(expected);
  });

  it('a column that is not to be read is not asked about again', () => {
    expect(told(picture, [said({ column: 'ignore' })])).toEqual([]);
    expect(told(picture, [])).toEqual(['unread-columns  以下列有内容，但不属于填报表，没有读取：C2“2023年二季度数目”。']);
  });
});
