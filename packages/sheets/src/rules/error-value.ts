import type { RuleMeta } from '@duizhang/model';

/** A cell that shows #REF!, #DIV/0! and the like. */
export const errorValue: RuleMeta = {
  id: 'error-value',
  family: 'row',
  severity: 'error',
  title: { zh: '单元格显示错误值', en: 'The cell shows an error' },
  why: {
    zh: '错误值不是填报内容，也不能当作零或空白。依据：ECMA-376 把错误列为单独的单元格类型。',
    en: 'An error is no entry, and neither zero nor blank. Source: ECMA-376 gives errors a cell type of their own.',
  },
  remedy: { zh: '请改成实际内容。', en: 'Replace it by the actual content.' },
  messages: { error: { zh: '{cell}“{column}”显示 {raw}。', en: '{cell} ({column}) shows {raw}.' } },
  examples: { bad: { zh: '#REF!', en: '#REF!' }, good: { zh: '82%', en: '82%' } },
};
