import { describe, expect, it } from 'vitest';
import { isAbbreviation, isSubsequence, stemWords } from './abbreviation.ts';

it.each([
  ['发展改革', ['发展', '改革']],
  ['大数据发展管理', ['大数据', '发展', '管理']],
  ['工业信息化', ['工业', '信息化']],
  ['人力资源社会保障', ['人力资源', '社会保障']],
  ['', []],
])('%s is made of %j', (stem, words) => {
  expect(stemWords(stem)).toEqual(words);
});

describe('isAbbreviation', () => {
  it.each([
    ['发改', '发展改革'],
    ['卫健', '卫生健康'],
    ['工信', '工业信息化'],
    ['人社', '人力资源社会保障'],
    ['市场监管', '市场监督管理'],
    ['大数据', '大数据发展管理'],
    ['国资', '国有资产监督管理'],
  ])('%s is short for %s', (short, stem) => {
    expect(isAbbreviation(short, stemWords(stem))).toBe(true);
  });

  it.each([
    ['工业信息', '工业信息化'], // breaks off inside a word
    ['改革', '发展改革'], // leaves out what comes first
    ['住建', '住房城乡建设'], // leaves out a subject
    ['改发', '发展改革'],
    ['发', '发展改革'],
    ['统计', '审计'],
  ])('%s is not short for %s', (short, stem) => {
    expect(isAbbreviation(short, stemWords(stem))).toBe(false);
  });

  it('takes no long time over a long name', () => {
    expect(isAbbreviation('发'.repeat(100), stemWords('发展'.repeat(50)))).toBe(false);
  });
});

it.each([
  ['住建', '住房城乡建设', true],
  ['建住', '住房城乡建设', false],
  ['', '住', true],
])('%s in %s in order: %s', (short, long, expected) => {
  expect(isSubsequence(short, long)).toBe(expected);
});
