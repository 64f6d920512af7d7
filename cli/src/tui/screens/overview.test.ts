import { describe, expect, it } from 'vitest';
import { lineText } from '../components/line.ts';
import { cells } from '../components/width.ts';
import { createSession } from '../session.ts';
import { fixturePorts } from '../fixture.test.data.ts';
import { green, open, red, sketched, yellow, type Owed, type Sketch } from '../state/matrix.test.data.ts';
import { overviewLegend } from './overview-words.ts';
import { view } from './view.ts';

interface Look {
  columns?: number;
  rows?: number;
  locale?: 'zh' | 'en';
}

/** Rows of the frame after some keys, without the frame's edge. */
function rowsAfter(sketch: Sketch, keys: readonly string[] = [], { columns = 100, rows = 30, locale = 'zh' }: Look = {}): string[] {
  const opening = { model: sketched(sketch), decisions: [], actor: '张三', logName: null, locale, columns, rows };
  const session = createSession({ ...opening, ports: fixturePorts([]) });
  for (const name of keys) session.press({ name, text: '' }, () => 0);
  session.close();
  const frame = view(session.state()).rows.map(lineText);
  for (const row of frame) expect([row, cells(row)]).toEqual([row, columns]);
  return frame.map((row) => row.slice(1, -1));
}

const every: Sketch = {
  owed: [
    [[green], [yellow], [red], ['missing'], ['exempt'], ['nil'], ['returned'], ['plain'], [open], []],
    [['plain'], [], [], [], [], [], [], [], [], [green, 'missing']],
  ],
  findings: [
    [0, 0, 'warning'],
    [0, 2, 'error'],
    [1, 9, 'info'],
  ],
};

it('tells every kind of cell without colour, in both languages, and marks what is undecided', () => {
  expect(rowsAfter(every)[4]).toContain('单位0            .绿 黄!红 未 免 无 退 报 ?  --');
  expect(rowsAfter(every, [], { locale: 'en' })[4]).toContain('单位0            .G  Y !R  x  e  0  b  s  ?  --');
  expect(rowsAfter(every)[5]).toContain('报 -- -- -- -- -- -- -- --.未');
});

it('shows where the cursor is without colour, in the row and in the head', () => {
  const rows = rowsAfter(every, ['down', 'right', 'right']);
  expect([rows[3]!.indexOf('> 3'), rows[4]![0], rows[5]![0]]).toEqual([rows[3]!.indexOf('>'), ' ', '>']);
});

it('keeps names and numbers in view while it scrolls', () => {
  const wide: Sketch = { owed: Array.from({ length: 40 }, () => Array.from({ length: 100 }, (): Owed[] => [green])) };
  const rows = rowsAfter(wide, ['G', 'end']);
  expect(rows[3]).toMatch(/^ 单位 \/ 任务 .*>100 .*报送率/);
  expect(rows.find((row) => row.startsWith('>'))).toMatch(/^>单位39 .* 绿 .*100%/);
  expect(rows.find((row) => row.includes('还有'))).toMatch(/^ 还有：上 \d+ 行 {2}左 \d+ 列 .*排序：方案次序/);
  expect(rowsAfter(wide, [], { locale: 'en' }).find((row) => row.includes('more:'))).toMatch(
    /more: \d+ below {2}\d+ right .*order of the plan/,
  );
});

it('counts lights at the end of each row and at the foot of each column, and says the rate', () => {
  const rows = rowsAfter(every);
  expect(rows[3]).toMatch(/红 未 退 {2}\? 报送率/);
  expect(rows[4]).toMatch(/ 1 {2}1 {2}1 {2}1 {4}75%/);
  expect(rows.find((row) => row.startsWith(' 未 未报'))).toMatch(/^ 未 未报 {10}(?: {2}-){3} {2}1(?: {2}-){5} {2}1 {5}2 /);
});

describe('in words', () => {
  it.each<[string, readonly string[], RegExp]>([
    ['a cell that could not be judged', Array(8).fill('right'), /单位0，任务9「任务8」：未评价，没有问题/],
    [
      'a red cell',
      ['right', 'right'],
      /任务3「任务2」：红灯，问题 1 条，待裁 1：错误 1.*报送 82%，目标 >=95% 比率，完成率 86.3%，序时进度 50%，欠进度，红灯/s,
    ],
    ['what is missing beside what is green', ['down', 'end'], /单位1，任务10「任务9」：未报.*达进度，绿灯.*目标 >=95% 比率，.*未报/s],
    ['what has no indicator', ['down'], /已报（没有量化指标）：推動/],
    ['a unit', ['left'], /单位0（整行）：应报 8 项，已报 6，报送率 75%，问题 2 条/],
    ['a task, transposed', ['t', 'left'], /任务1「任务0」（整行）：应报 2 项，已报 2，报送率 100%/],
    ['all cells, what was not evaluated too', [], /各格 {2}红 1 {2}未 2 {2}退 1 {2}\? 1 {2}黄 1 {2}绿 1 {2}报 2 {2}无 1 {2}免 1/],
    ['nothing that is red or missing', ['r'], /只看红灯、未报、退回/],
  ])('%s', (_name, keys, text) => {
    expect(rowsAfter(every, keys).join('\n')).toMatch(text);
  });

  it('says that nothing is alarming, and how to come back', () => {
    expect(rowsAfter({ owed: [[[green]]] }, ['r']).join('\n')).toContain('没有红灯、未报或退回：再按 r 看全部。');
  });

  it('names what was not evaluated also where there is none of it', () => {
    expect(rowsAfter({ owed: [[[green]]] }).join('\n')).toMatch(/各格 {2}红 0 {2}未 0 {2}退 0 {2}\? 0 {2}绿 1/);
  });
});

it('explains its marks in the help', () => {
  expect(overviewLegend({ model: sketched(every), locale: 'zh' })).toBe(
    '总览：红 红灯  未 未报  退 已退回  ? 未评价  黄 黄灯  绿 绿灯  报 已报  无 零报告  免 免报  -- 无须报送；! 有强制性问题待裁  . 有其他问题待裁',
  );
});
