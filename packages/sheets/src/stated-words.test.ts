import { describe, expect, it } from 'vitest';
import { catalogue, matcher } from './catalogue.test.support.ts';
import { tableXlsx } from './formats/xlsx/make-xlsx.test.support.ts';
import { readSubmissions } from './submission.ts';

/** Value and status of the first row of a table, with what is found about it. */
function first(over: (string | null)[][], headers: string[], row: (string | number)[]) {
  const bytes = tableXlsx([...over, ['任务编号', '指标名称', ...headers], ['18', '上云企业', ...row]]);
  const [{ rows, findings }] = readSubmissions({ file: 'a.xlsx', bytes, catalogue, matcher }) as [ReturnType<typeof readSubmissions>[0]];
  const { actual, status } = rows[0]!;
  return { value: actual.value, unit: actual.unitOfMeasure, status: status.value, found: findings.map(({ ruleId }) => ruleId) };
}

describe('a unit of measure', () => {
  it.each<[string, (string | null)[][], string, string | number, number | null, string | null]>([
    ['of the header', [], '完成值（万家）', 1.2, 12000, '家'],
    ['of the header, with its label', [], '完成值（单位：万家）', 1.2, 12000, '家'],
    ['over the table', [['进展情况', null, '单位：万家']], '完成值', 1.2, 12000, '家'],
    ['of the cell before any other', [['单位：万元']], '完成值（万家）', '900户', 900, '户'],
    ['of the header before that over the table', [['单位：万元']], '完成值（家）', 900, 900, '家'],
    ['none in a remark', [], '完成值（必填）', 900, 900, null],
    ['none in the name of a unit', [['单位：市大数据局']], '完成值', 900, 900, null],
  ])('%s', (_name, over, header, raw, value, unit) => {
    expect(first(over, [header, '完成状态', '进展情况'], [raw, '推进中', 'x'])).toMatchObject({ value, unit });
  });
});

it('是 under 是否完成 is completed, 否 leaves open what it is', () => {
  expect(first([], ['完成值', '是否完成', '进展情况'], [1, '是', 'x'])).toMatchObject({ status: 'completed' });
  const no = first([], ['完成值', '是否完成', '进展情况'], [1, '否', 'x']);
  expect(no.status).toBeNull();
  expect(no.found).toContain('invalid-status');
  expect(first([], ['完成值', '完成状态', '进展情况'], [1, '是', 'x'])).toMatchObject({ status: null });
});

it('the unit that a column states stands beside the value, for whoever reads another text in its place; that of the row does not', () => {
  const unitOf = (headers: string[], row: (string | number)[]) => {
    const bytes = tableXlsx([
      ['任务编号', '指标名称', ...headers],
      ['18', '上云企业', ...row],
    ]);
    return readSubmissions({ file: 'a.xlsx', bytes, catalogue, matcher })[0]!.rows[0]!.actual.columnUnit;
  };
  expect(unitOf(['完成值（万家）', '完成状态'], [1.2, '推进中'])).toBe('万家');
  expect(unitOf(['完成值', '计量单位'], [1.2, '万家'])).toBeUndefined();
  expect(unitOf(['完成值', '完成状态'], [1.2, '推进中'])).toBeUndefined();
});
