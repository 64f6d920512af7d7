import { array, assert, boolean, constantFrom, integer, property, record, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chineseNumeral, dateText, periodText } from './calendar-words.ts';
import { tableLines } from './table-lines.ts';
import { inlines, listed, weave } from './weave.ts';
import { lineWidth, plain, wrapped, type Line } from './wrapped.ts';

const textOf = (line: Line) => line.map(({ text }) => text).join('');
const lines = (text: string, width: number) => wrapped([plain(text)], width).map(textOf);
const piece = string({ unit: constantFrom('市', '，', '。', '（', '“', '”', 'a', 'word', ' ', '1', '%', '😀'), maxLength: 20 });
const segments = array(
  record({ text: piece, number: boolean() }).map(({ text, number }) => ({ text, numberId: number ? 'n1' : null })),
  { maxLength: 8 },
);

describe('how a paragraph is broken', () => {
  it.each([
    ['应报三项，已报两项。', 10, ['应报三项，', '已报两项。']],
    ['应报三项，已报两项。', 8, ['应报三', '项，已报', '两项。']],
    ['共计（未报）三项', 6, ['共计', '（未', '报）三', '项']],
    ['rate of reports', 8, ['rate of ', 'reports']],
    ['abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    ['', 10, ['']],
  ])('%s in %i columns', (text, width, expected) => {
    expect(lines(text, width)).toEqual(expected);
  });

  it('a number is never cut, and stays a segment of its own', () => {
    expect(wrapped([plain('报送率'), { text: '94.0%', numberId: 'n3' }, plain('。')], 9)).toEqual([
      [plain('报送率')],
      [{ text: '94.0%', numberId: 'n3' }, plain('。')],
    ]);
  });

  it('no line is wider than asked, and only blanks at its ends are lost', () => {
    assert(
      property(segments, integer({ min: 8, max: 60 }), (given, width) => {
        const out = wrapped(given, width);
        for (const line of out) expect(lineWidth(line)).toBeLessThanOrEqual(width);
        const bare = (text: string) => text.replaceAll(' ', '');
        expect(bare(out.map(textOf).join(''))).toBe(bare(given.map(({ text }) => text).join('')));
      }),
    );
  });
});

describe('how a table is set', () => {
  const column = (title: string, numeric = false) => ({ title, numeric });
  const set = (width: number) =>
    tableLines(
      {
        headColumns: 1,
        columns: [column('单位'), column('应报', true), column('问题')],
        rows: [
          [[plain('市教育局')], [{ text: '12', numberId: 'n1' }], [plain('完成值与完成状态不一致，请核对')]],
          [[plain('市公安局')], [plain('3')], []],
        ],
      },
      width,
    ).map(textOf);

  it('as wide as its cells, where there is room', () => {
    expect(set(80)).toMatchInlineSnapshot(`
      [
        "单位      应报  问题",
        "--------  ----  ------------------------------",
        "市教育局    12  完成值与完成状态不一致，请核对",
        "市公安局     3",
      ]
    `);
  });

  it('with broken text, where there is less', () => {
    expect(set(32)).toMatchInlineSnapshot(`
      [
        "单位      应报  问题",
        "--------  ----  ----------------",
        "市教育局    12  完成值与完成状态",
        "                不一致，请核对",
        "市公安局     3",
      ]
    `);
  });

  it('cut in two, each part with its head column, where there is little', () => {
    expect(set(20)).toMatchInlineSnapshot(`
      [
        "单位      应报",
        "--------  ----",
        "市教育局    12",
        "市公安局     3",
        "",
        "单位      问题",
        "--------  ----------",
        "市教育局  完成值与完",
        "          成状态不一",
        "          致，请核对",
        "市公安局",
      ]
    `);
  });

  it('no line is wider than asked while a column is not, and every cell is there', () => {
    const cell = string({ unit: constantFrom('市', '局', 'x', '7'), maxLength: 12 });
    assert(
      property(
        integer({ min: 1, max: 9 }).chain((width) =>
          array(array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
        ),
        integer({ min: 30, max: 90 }),
        (rows, width) => {
          const columns = rows[0]!.map((_, index) => column(`列${index}`, index % 3 === 1));
          const out = tableLines({ headColumns: 1, columns, rows: rows.map((row) => row.map((text) => [plain(text)])) }, width);
          for (const line of out) expect(lineWidth(line)).toBeLessThanOrEqual(width);
          const letters = (text: string) => text.replaceAll(/[ -]/g, '').length;
          const all = out.map(textOf).reduce((sum, text) => sum + letters(text), 0);
          expect(all).toBeGreaterThanOrEqual(rows.flat().reduce((sum, text) => sum + letters(text), 0));
        },
      ),
    );
  });
});

describe('how sentences are made', () => {
  const one = { numberId: 'n1', value: 1, text: '1', evidence: { kind: 'count', query: { of: 'tasks', where: [], per: null } } } as const;
  const number = { ...one, evidence: { ...one.evidence, query: { ...one.evidence.query, where: [] } } };
  const many = { ...number, numberId: 'n2', value: 2, text: '2' };

  it('numbers stay nodes, texts run together, words go with numbers', () => {
    const form = { zh: '未报{count}项，涉及{unit}。', en: '{count} {count|report|reports} of {unit}' };
    expect(weave(form, { count: number, unit: '市教育局' }, 'zh')).toEqual(['未报', { numberId: 'n1' }, '项，涉及市教育局。']);
    expect(weave(form, { count: number, unit: 'x' }, 'en')).toEqual([{ numberId: 'n1' }, ' report of x']);
    expect(weave(form, { count: many, unit: 'x' }, 'en')).toEqual([{ numberId: 'n2' }, ' reports of x']);
  });

  it('marks inside quotation marks alternate, and a name that is no data stays visible', () => {
    const form = { zh: '“{item}”{missing}', en: '' };
    expect(weave(form, { item: '“专精特新”企业' }, 'zh')).toEqual(['“‘专精特新’企业”{missing}']);
    expect(weave(form, { item: '{missing}' }, 'zh')).toEqual(['“{missing}”{missing}']);
  });

  it('lists', () => {
    expect(inlines(listed(['甲', number, '乙'], 'zh'))).toEqual(['甲、', { numberId: 'n1' }, '、乙']);
    expect(inlines(listed(['a', 'b'], 'en'))).toEqual(['a, b']);
    expect(inlines(listed([], 'zh'))).toEqual([]);
  });
});

it.each([
  ['2023-Q2', '2023年第二季度', 'the second quarter of 2023'],
  ['2023-H1', '2023年上半年', 'the first half of 2023'],
  ['2023-H2', '2023年下半年', 'the second half of 2023'],
  ['2023-06', '2023年6月', 'June 2023'],
  ['2023', '2023年度', 'the year 2023'],
])('%s is %s', (period, zh, en) => {
  expect([periodText(period, 'zh'), periodText(period, 'en')]).toEqual([zh, en]);
});

it('days and numerals are written as notices write them', () => {
  expect([dateText('2023-07-01', 'zh'), dateText('2023-12-31', 'en')]).toEqual(['2023年7月1日', '31 December 2023']);
  expect([1, 9, 10, 11, 19, 20, 21, 99].map(chineseNumeral)).toEqual(['一', '九', '十', '十一', '十九', '二十', '二十一', '九十九']);
});
