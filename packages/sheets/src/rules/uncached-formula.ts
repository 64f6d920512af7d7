import type { RuleMeta } from '@duizhang/model';

/** A formula was saved without its result: the cell is empty for everybody but a spreadsheet program. */
export const uncachedFormula: RuleMeta = {
  id: 'uncached-formula',
  family: 'row',
  severity: 'error',
  title: { zh: '公式没有计算结果', en: 'A formula without its result' },
  why: {
    zh: '文件由不计算公式的程序写成，公式单元格里没有数；代为计算等于改报。依据：OOXML 把公式与上次的计算结果分开存放（ECMA-376）。',
    en: 'The file was written by a program that does not calculate; calculating in its place would be reporting in its place. Source: OOXML stores a formula and its last result apart (ECMA-376).',
  },
  remedy: { zh: '请用 Excel 或 WPS 打开并保存一次，再重新报送。', en: 'Open and save it once in Excel or WPS, then send it again.' },
  messages: {
    uncached: { zh: '{cells} 是公式，但没有保存计算结果。', en: 'Formulas without saved results: {cells}.' },
  },
  examples: {
    bad: { zh: '=SUM(K6:K9)，没有结果', en: '=SUM(K6:K9) without a result' },
    good: { zh: '=SUM(K6:K9)，结果 35', en: '=SUM(K6:K9) with the result 35' },
  },
};
