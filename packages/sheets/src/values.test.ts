import { describe, expect, it } from 'vitest';
import { catalogue, matcher } from './catalogue.test.support.ts';
import { tableXlsx } from './formats/xlsx/make-xlsx.test.support.ts';
import { readSubmissions } from './submission.ts';

/** The 本期完成值 of a row as read, and what is found about it. */
function actual(text: string) {
  const bytes = tableXlsx([
    ['任务编号', '指标名称', '本期完成值', '完成状态', '进展情况'],
    ['5', '新建自助服务点', text, '推进中', 'x'],
  ]);
  const [{ rows, findings }] = readSubmissions({ file: 'a.xlsx', bytes, catalogue, matcher }) as [ReturnType<typeof readSubmissions>[0]];
  const { value, raw, steps } = rows[0]!.actual;
  return { value, raw, steps, found: findings.filter((f) => f.ruleId === 'invalid-number').map((f) => f.messageId) };
}

describe('a value cell', () => {
  it.each<[string, number, string]>([
    ['120个', 120, ''],
    ['约120', 120, '约数'],
    ['１２０', 120, '全角'],
    ['1.2万', 12000, '万、亿换算'],
    ['0', 0, ''],
  ])('%s is a number', (text, value, step) => {
    const read = actual(text);
    expect(read).toMatchObject({ value, raw: text, found: [] });
    expect(read.steps.join()).toContain(step);
  });

  it.each([
    ['无', '零报告'],
    ['暂无', '零报告'],
    ['本期无', '零报告'],
    ['不涉及', '不涉及'],
    ['—', '不涉及'],
    ['N/A', '不涉及'],
    ['\u200b', '空白'],
  ])('%j says on purpose that there is none: no value, no finding, and which kind', (text, step) => {
    const read = actual(text);
    expect(read).toMatchObject({ value: null, raw: text, found: [] });
    expect(read.steps.join()).toContain(step);
  });

  it.each([
    ['上半年2个下半年3个', 'notANumber'],
    ['截至3月底100个', 'notANumber'],
    ['共120个，其中新建20个', 'notANumber'],
    ['增长15%', 'notANumber'],
    ['下降5%', 'notANumber'],
    ['12/20', 'notANumber'],
    ['几十个', 'notANumber'],
    ['5—8个', 'range'],
  ])('%s is not the one number that is asked', (text, messageId) => {
    expect(actual(text)).toMatchObject({ value: null, raw: text, found: [messageId] });
  });

  it.each<[string, string, number, string | null]>([
    ['500', '万元', 5_000_000, '元'],
    ['0.05', '亿元', 5_000_000, '元'],
    ['500万元', '亿元', 5_000_000, '元'],
    ['120', '个', 120, '个'],
    ['82', '%', 82, '%'],
    // A fraction beside % may mean 95 %: that is asked, not decided.
    ['0.95', '%', 0.95, null],
    ['120家', '个', 120, '家'],
  ])('%s beside the unit %s is %d %s', (text, unit, value, unitOfMeasure) => {
    const bytes = tableXlsx([
      ['任务编号', '指标名称', '计量单位', '本期完成值', '完成状态', '进展情况'],
      ['5', '新建自助服务点', unit, text, '推进中', 'x'],
    ]);
    expect(readSubmissions({ file: 'a.xlsx', bytes, catalogue, matcher })[0]!.rows[0]!.actual).toMatchObject({
      value,
      unitOfMeasure,
      raw: text,
    });
  });
});
