import { describe, expect, it } from 'vitest';
import { searchQuery } from './search-query.ts';
import { searchText } from './search-text.ts';
import { search } from './search.ts';

/** The text with what was found in brackets, null when it was not. */
function marked(typed: string, text: string): string | null {
  const found = search(searchQuery(typed), searchText(text));
  if (!found) return null;
  const { ranges } = found;
  return ranges.reduceRight((shown, { start, end }) => `${shown.slice(0, start)}[${shown.slice(start, end)}]${shown.slice(end)}`, text);
}

const scoreOf = (typed: string, text: string): number => search(searchQuery(typed), searchText(text))?.score ?? -1;

describe('finds what is written', () => {
  it.each([
    ['数据', '市大数据局', '市大[数据]局'],
    ['數據', '市大数据局', '市大[数据]局'],
    ['数据', '市大數據局', '市大[數據]局'],
    ['８２％', '82%', '[82%]'],
    ['82%', '８２％', '[８２％]'],
    ['k9', 'K9', '[K9]'],
    ['大 局', '市大数据局', '市[大]数据[局]'],
    ['局　大', '市大数据局', '市[大]数据[局]'],
    ['数据 数据局', '市大数据局', '市大[数据局]'],
    // A blank of the text doesn't part what belongs together.
    ['数据局', '市大数 据局', '市大[数] [据局]'],
    // A term is found by the mainland word for it, and marked as a whole.
    ['互联网', '發展網際網路醫院', '發展[網際網路]醫院'],
    ['医院', '發展網際網路醫院', '發展網際網路[醫院]'],
    ['大数据', '市财政局', null],
    ['大 财', '市大数据局', null],
    ['', '市大数据局', '市大数据局'],
    ['  ', '', ''],
  ])('%j in %s', (typed, text, expected) => expect(marked(typed, text)).toBe(expected));
});

describe('finds what is spelt in pinyin', () => {
  it.each([
    ['dsj', '市大数据局', '市[大数据]局'],
    ['dashuju', '市大数据局', '市[大数据]局'],
    ['dshuju', '市大数据局', '市[大数据]局'],
    ['dashujj', '市大数据局', '市[大数据局]'],
    // The last syllable is still being typed.
    ['dashuj', '市大数据局', '市[大数据]局'],
    ['fazh', '市发展改革委', '市[发展]改革委'],
    ['DSJ', '市大数据局', '市[大数据]局'],
    ['ｄｓｊ', '市大數據局', '市[大數據]局'],
    ['大sj', '市大数据局', '市[大数据]局'],
    ['dsj 局', '市大数据局', '市[大数据局]'],
    ['5gjz', '新建5G基站', '新建[5G基站]'],
    ['zhf', '市政府', '市[政府]'],
    // Characters that are read in several ways are found by each.
    ['zx', '政务服务重心', '政务服务[重心]'],
    ['cqs', '重庆市', '[重庆市]'],
    ['chongq', '重庆市', '[重庆]市'],
    ['zhongyao', '重要', '[重要]'],
    ['yh', '银行', '[银行]'],
    ['yinhang', '银行', '[银行]'],
    ['xz', '市行政审批局', '市[行政]审批局'],
    ['zz', '校长职责', '校[长职]责'],
    ['changjiang', '长江', '[长江]'],
    ['lvse', '绿色', '[绿色]'],
    ['nvxing', '女性', '[女性]'],
    // A syllable is no part of another: 先 is xian, not xi and an.
    ['xian', '先进', '[先]进'],
    ['xian', '西安', '[西安]'],
    ['sjdx', '市大数据局', null],
  ])('%j in %s', (typed, text, expected) => expect(marked(typed, text)).toBe(expected));
});

describe('finds what is scattered, with small gaps', () => {
  it.each([
    ['fgw', '市发展改革委', '市[发]展改[革委]'],
    ['rsj', '市人力资源社会保障局', '市[人]力资源[社]会保障[局]'],
    ['人社局', '市人力资源社会保障局', '市[人]力资源[社]会保障[局]'],
    ['发委', '市发展改革委', '市[发]展改革[委]'],
    ['shiju', '市大数据局', '[市]大数[据]局'],
    // Two letters would be scattered in nearly every name.
    ['sj', '市教育局', '[市教]育局'],
    ['sw', '市发展改革委', null],
    // Too far apart.
    ['市障局', '市人力资源社会保障局', null],
  ])('%j in %s', (typed, text, expected) => expect(marked(typed, text)).toBe(expected));
});

it.each([
  ['!教育', '市教育局', null],
  ['！教育', '市教育局', null],
  ['!教育', '市大数据局', '市大数据局'],
  ['!jyj', '市教育局', null],
  ['! 教育 局', '市大数据局', '市大数据局'],
  // Nothing to invert yet.
  ['!', '市教育局', '市教育局'],
  ['大数据局!', '市大数据局', null],
])('%j inverts on %s', (typed, text, expected) => expect(marked(typed, text)).toBe(expected));

it('puts written before spelt before scattered, and the shorter and earlier first', () => {
  const ranked = (typed: string, texts: readonly string[]) => [...texts].sort((a, b) => scoreOf(typed, b) - scoreOf(typed, a));
  expect(ranked('fgw', ['市发展改革委', '市发改委', 'fgw', '关于FGW的长长的说明文字'])).toEqual([
    'fgw',
    '关于FGW的长长的说明文字',
    '市发改委',
    '市发展改革委',
  ]);
  expect(ranked('数据', ['青岛市数据归集共享应用', '数据局', '市大数据局'])).toEqual(['数据局', '市大数据局', '青岛市数据归集共享应用']);
});

it('looks for a long word as it is written', () => {
  const long = '数'.repeat(40);
  expect(marked(long, `第${long}号`)).toBe(`第[${long}]号`);
  expect(marked('shu'.repeat(40), long)).toBeNull();
});

it('takes time that grows with the text, not with the ways to read it', () => {
  const text = searchText('行'.repeat(100_000));
  const before = performance.now();
  expect(search(searchQuery('xing'.repeat(7) + 'q'), text)).toBeNull();
  expect(performance.now() - before).toBeLessThan(2000);
});
