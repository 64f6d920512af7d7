import type { RuleMeta } from '@duizhang/model';

/** What a column is had to be concluded, or could not be. */
export const uncertainHeader: RuleMeta = {
  id: 'uncertain-header',
  family: 'file',
  severity: 'warning',
  title: { zh: '表头含义不能确定', en: 'Uncertain header' },
  why: {
    zh: '表头相近而含义不同的很多（牵头单位/责任单位，目标值/完成值），认错一列，整列数据都错；所以不凭字形相近认列，凭内容认出的也要让人看见。依据：表格导入工具允许差两个字即算同一列，在中文里会把目标值认作完成值（react-spreadsheet-import）。',
    en: 'Many headers look alike and mean different things (目标值 and 完成值); a column taken for another spoils every row. So likeness counts for nothing, and what was concluded from the cells is shown. Source: import tools take headers that differ in two characters for one, which in Chinese joins 目标值 and 完成值 (react-spreadsheet-import).',
  },
  remedy: {
    zh: '请核对；认得不对时请改表头后重报，或由核对人用 duizhang map header 确认一次，以后不再询问。',
    en: 'Check it; where it is wrong, correct the header and send it again, or confirm the right one once with duizhang map header.',
  },
  remedies: {
    candidates: {
      zh: '请改用模板的表头后重报；或由核对人用 duizhang map header 确认一次，以后不再询问。',
      en: 'Use the header of the template and send it again; or confirm it once with duizhang map header.',
    },
    otherPeriod: {
      zh: '请核对该列是不是本期的数，并改正表头。',
      en: 'Check whether the column holds this period’s values, and correct its header.',
    },
  },
  messages: {
    content: {
      zh: '{cell} 的表头“{header}”按列中内容认作“{column}”。',
      en: 'By its cells the column under {cell}, “{header}”, was read as “{column}”.',
    },
    template: {
      zh: '{cell} 的表头“{header}”不认识，按它在模板中的位置认作“{column}”。',
      en: 'The header {cell}, “{header}”, is unknown; by its place in the template it was read as “{column}”.',
    },
    candidates: {
      zh: '{cell} 的表头“{header}”不认识，没有读取；可能是：{candidates}。',
      en: 'The header {cell}, “{header}”, is unknown and was not read; it may be {candidates}.',
    },
    otherPeriod: {
      zh: '{cell} 的表头“{header}”写的是 {named}，本表的报告期是 {period}；已作“{column}”读取。',
      en: 'The header {cell}, “{header}”, names {named}, but the table is for {period}; it was read as “{column}”.',
    },
  },
  examples: {
    bad: { zh: '“本期完成值”列的表头改成了“数目”', en: 'the header 本期完成值 became 数目' },
    good: { zh: '表头与模板一致，或是其同义词（如“完成数”）', en: 'the headers of the template, or words that mean the same (完成数)' },
  },
};
