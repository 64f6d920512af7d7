import type { RuleMeta } from '@duizhang/model';

/** A column that is needed is not there: one finding per column, not one per row. */
export const missingColumn: RuleMeta = {
  id: 'missing-column',
  family: 'file',
  severity: 'error',
  title: { zh: '缺少必需的列', en: 'A needed column is missing' },
  why: {
    zh: '缺了这一列，全表的这一项都无法核对。依据：模板各列由“填报说明”规定；一列之缺只报一次，不逐行重复。',
    en: 'Without the column none of its entries can be checked. Source: the instructions of the template; one missing column is said once, not row by row.',
  },
  remedy: { zh: '请使用下发的模板，或补上该列。', en: 'Use the template, or add the column.' },
  messages: {
    missing: {
      zh: '表中没有“{column}”列（也没有其同义表头）。',
      en: 'The table has no column “{column}”, nor one under another of its names.',
    },
    candidates: {
      zh: '表中没有“{column}”列（也没有其同义表头）；可能是：{candidates}，需人工确认。',
      en: 'The table has no column “{column}”, nor one under another of its names. A person must say whether it is {candidates}.',
    },
  },
  remedies: {
    candidates: {
      zh: '请把表头改为“{column}”后重报；或由核对人用 duizhang map header 确认一次，以后不再询问。',
      en: 'Give the column the header {column} and send it again; or confirm it once with duizhang map header.',
    },
  },
  examples: {
    bad: { zh: '删去了“本期完成值”列', en: 'the column 本期完成值 was deleted' },
    good: { zh: '列的次序变了，但都在', en: 'columns in another order, but all there' },
  },
};
