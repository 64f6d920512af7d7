import { describe, expect, it } from 'vitest';
import { displayWidth, padEnd, tableLines, truncate } from './index.ts';

describe('width', () => {
  it.each([
    ['abc', 3],
    ['市大数据局', 10],
    ['（５Ｇ）', 8],
    ['e\u0301', 1],
    ['', 0],
    ['\u001b[31m红\u001b[39m', 2],
    ['𠮷', 2],
    ['㎡', 2],
    ['≥95%', 4],
  ])('%j takes %i columns', (text, columns) => expect(displayWidth(text)).toBe(columns));

  it('cuts and pads by columns, not by characters', () => {
    expect(truncate('全市政务服务事项', 8)).toBe('全市政…');
    expect(truncate('短', 2)).toBe('短');
    expect(padEnd('局', 4)).toBe('局  ');
  });

  it('aligns a table of mixed scripts', () => {
    const lines = tableLines(
      [
        { header: '单位', maxWidth: 20 },
        { header: 'x', maxWidth: 5 },
      ],
      [
        ['市教育局', '1'],
        ['ab', '2'],
      ],
    );
    expect(lines.map((line) => displayWidth(line.slice(0, -1)))).toEqual([10, 10, 10]);
  });
});
