import { describe, expect, it } from 'vitest';
import { span, type Span } from '../components/line.ts';
import { fieldText, placeOfDialog, placeOfText, selectedRow, sentenceOf } from './place.ts';

const zh = { locale: 'zh' } as const;

describe('a row as a sentence', () => {
  it.each([
    ['>错 采 市大数据局    低于目标      K9   ', '错 采 市大数据局，低于目标，K9'],
    ['| 上期 78%  |  本期 82%  |', '上期 78%，本期 82%'],
    ['+--------- 菜单 ------+', '菜单'],
    ['-----------------------', ''],
    ['  [x] 错误      187', '已选，错误，187'],
    ['  [ ] 提示      12', '未选，提示，12'],
    [' 变化 -4 个百分点', '变化 -4 个百分点'],
    ['-12', '-12'],
    ['   > .     总览：右移一页', '> .，总览：右移一页'],
    ['', ''],
  ])('%j', (text, sentence) => expect(sentenceOf(text, 'zh')).toBe(sentence));

  it('is as fast on a hostile line as on any other', () => {
    const began = performance.now();
    for (const character of [' ', '>', '-', '|', '+', '[ ']) expect(sentenceOf(`${character.repeat(100_000)}x`, 'en').at(-1)).toBe('x');
    expect(performance.now() - began).toBeLessThan(2000);
  });
});

describe('a screen without words of its own', () => {
  it('is its selected row where it has one, of that pane only', () => {
    const rows = [[span('单位  报送率')], [span(' 甲局  90% '), span('|'), span('>乙局  80% ', 'selected')], [span(' 丙局  70%')]];
    expect(selectedRow(rows, zh)).toEqual({ texts: [], focus: '乙局，80%', field: null });
  });

  it('is its text where nothing is selected', () => {
    expect(placeOfText([[span(' 方案原文 ', 'title')], [], [span('-----')], [span(' 达到95% ')]], zh)).toEqual({
      texts: ['方案原文', '达到95%'],
      focus: '',
      field: null,
    });
  });
});

describe('a dialog', () => {
  const boxed = (...rows: Span[][]) => [
    [span('+- 退回  市大数据局 -+')],
    ...rows.map((row) => [span('| '), ...row, span(' |')]),
    [span('+----+')],
  ];

  it('is its title, its texts, and the field that is typed into', () => {
    const rows = boxed([span('低于目标')], [span('>理由  '), span('[ '), span('核实'), span(' ]')], [span('! 请写明')]);
    expect(placeOfDialog({ rows, width: 21, caret: { x: 15, y: 2 } }, zh)).toEqual({
      title: '退回，市大数据局',
      texts: ['低于目标', '! 请写明'],
      focus: '',
      field: '理由，核实',
    });
    expect(fieldText(rows[2]!, 13, zh)).toBe('理由，核（光标后：实）');
  });

  it('tells of choices which is taken, and which of them has the focus', () => {
    const rows = boxed(
      [span('>裁定  '), span(' 1 采纳 '), span('[2 退回]', 'selected')],
      [span(' 范围  '), span('[1 仅此条]', 'selected'), span(' 2 全部 ')],
    );
    expect(placeOfDialog({ rows, width: 40, caret: null }, zh)).toMatchObject({
      focus: '裁定：2 退回',
      texts: ['范围：1 仅此条'],
      field: null,
    });
  });

  it('that is a list is the item under the cursor', () => {
    const rows = boxed([span(' 1 采纳')], [span('>2 退回', 'selected')], [span(' 3 说明')]);
    expect(placeOfDialog({ rows, width: 40, caret: null }, zh)).toMatchObject({ focus: '2 退回', texts: [] });
  });
});
