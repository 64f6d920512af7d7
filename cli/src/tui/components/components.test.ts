import { PassThrough } from 'node:stream';
import type { ReadStream, WriteStream } from 'node:tty';
import stringWidth from 'string-width';
import { afterEach, describe, expect, it } from 'vitest';
import { showsAmbiguousWide } from '../probe.ts';
import { setAmbiguousWide } from './ambiguous.ts';
import { fit, fitLine, lineText, overlay, sliceLine, span } from './line.ts';
import { cells, harmless } from './width.ts';
import { wrap } from './wrap.ts';

describe('harmless', () => {
  it.each([
    ['市大数据局', '市大数据局'],
    ['\u001b[2J清屏', '<U+001B>[2J清屏'],
    ['两\n行\t列\r', '两\\n行\\t列\\r'],
    ['82\u202e%', '82<U+202E>%'],
    ['1\ue0103万', '1<U+E010>3万'],
    ['✔\ufe0f', '✔'],
    ['零\u200b宽', '零<U+200B>宽'],
    ['\ud800', '<U+D800>'],
    ['\u009b31m', '<U+009B>31m'],
  ])('%j is shown as %j', (text, shown) => {
    expect(harmless(text)).toBe(shown);
  });
});

it('measures every character of Chinese text as the terminal library does', () => {
  for (let unit = 0x20; unit <= 0xffff; unit += 1) {
    const character = String.fromCharCode(unit);
    // Beside another, as it stands in text: a combining mark alone is a character of its own.
    if (cells(`国${character}`) !== stringWidth(`国${character}`)) expect([unit.toString(16), cells(`国${character}`)]).toEqual([]);
  }
});

describe('fit', () => {
  it.each([
    ['局', 4, 'left', '局  '],
    ['局', 4, 'right', '  局'],
    ['市大数据局', 10, 'left', '市大数据局'],
    ['市大数据局', 9, 'left', '市大数.. '],
    ['市大数据局', 8, 'left', '市大数..'],
    ['市大', 2, 'left', '市'],
    ['市大', 1, 'left', ' '],
    ['abc', 0, 'left', ''],
    ['a\nb', 6, 'left', 'a\\nb  '],
  ] as const)('%j in %i cells (%s) is %j', (text, width, align, shown) => {
    expect(fit(text, width, align)).toBe(shown);
    expect(cells(shown)).toBe(width);
  });

  it.each([
    [6, '甲 abc'],
    [5, '甲 ..'],
    [4, '甲..'],
    [8, '甲 abc  '],
    [3, ' ..'],
  ])('a row in %i cells', (width, shown) => {
    const row = fitLine([span('甲 '), span('abc', 'error')], width);
    expect(cells(lineText(row))).toBe(width);
    expect(lineText(row).trimEnd()).toBe(shown.trimEnd());
  });
});

it.each([
  [0, 2, '市'],
  [1, 3, '  '],
  [2, 5, '大a'],
  [4, 9, 'ab'],
])('cells %i to %i of a row', (from, to, text) => {
  expect(lineText(sliceLine([span('市大'), span('ab', 'dim')], from, to))).toBe(text);
});

it('lays a box over rows without moving what is beside it', () => {
  const rows = ['一二三四', '五六七八', '九十百千'].map((text) => [span(text)]);
  expect(overlay(rows, [[span('[]')]], 1, 3, 2).map(lineText)).toEqual(['一二三四', '五 [] 八', '九十百千']);
});

describe('wrap', () => {
  it.each([
    ['全市政务服务事项', 8, ['全市政务', '服务事项']],
    ['全市政务，服务', 8, ['全市政', '务，服务']],
    ['达到95%以上', 6, ['达到', '95%以', '上']],
    ['send the report', 9, ['send the ', 'report']],
    ['aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 12, ['aaaaaaaaaaaa', 'aaaaaaaaaaaa', 'aaaaaa']],
    ['', 8, ['']],
  ])('%j in %i cells', (text, width, rows) => {
    const wrapped = wrap([span(text)], width);
    expect(wrapped.map(lineText)).toEqual(rows);
    for (const row of wrapped) expect(cells(lineText(row))).toBeLessThanOrEqual(width);
  });

  it('keeps the styles', () => {
    expect(wrap([span('达到'), span('95%', 'mark'), span('以上')], 6)).toEqual([
      [{ text: '达到', style: 'plain' }],
      [
        { text: '95%', style: 'mark' },
        { text: '以', style: 'plain' },
      ],
      [{ text: '上', style: 'plain' }],
    ]);
  });
});

describe('characters of ambiguous width', () => {
  afterEach(() => setAmbiguousWide(false));

  it.each([
    ['“已完成”', '＂已完成＂'],
    ['达到95%—以上…', '达到95%－以上...'],
    ['①新建→②', '(1)新建->(2)'],
    ['25℃', '25ﾟC'],
    ['Ⅲ级', 'III级'],
    ['≥80', '>=80'],
    ['αβ', '<U+03B1><U+03B2>'],
    ['市大数据局 95%', '市大数据局 95%'],
  ])('%j is shown as %j where it takes two cells', (text, shown) => {
    expect(harmless(text)).toBe(text);
    setAmbiguousWide(true);
    expect(harmless(text)).toBe(shown);
    expect(stringWidth(shown)).toBe(stringWidth(shown, { ambiguousIsNarrow: false }));
  });
});

describe('asking the terminal', () => {
  const ask = async (...replies: string[]) => {
    const stdin = new PassThrough();
    const stdout = new PassThrough();
    stdout.once('data', () => replies.forEach((reply) => stdin.write(reply)));
    const wide = await showsAmbiguousWide(stdin as unknown as ReadStream, stdout as unknown as WriteStream);
    return [wide, stdin.read()?.toString() ?? ''];
  };

  it.each([
    ['one cell', ['\u001b[12;2R'], false, ''],
    ['two cells', ['\u001b[12;3R'], true, ''],
    ['in pieces, between keys', ['2', '\u001b[1;', '3Ra'], true, '2a'],
    ['never', ['2市'], false, '2市'],
  ])('%s', async (_name, replies, wide, rest) => {
    expect(await ask(...replies)).toEqual([wide, rest]);
  });
});
