import type { RuleMeta } from '@duizhang/model';

/** Two columns claim to be the same one. */
export const duplicateColumn: RuleMeta = {
  id: 'duplicate-column',
  family: 'file',
  severity: 'warning',
  title: { zh: '同一列出现多次', en: 'One column twice' },
  why: {
    zh: '两列都叫同一个名字时，不知道该以哪一列为准。依据：模板中每列只有一个。',
    en: 'When two columns bear one name nobody knows which of them counts. Source: the template has each column once.',
  },
  remedy: { zh: '请只保留一列。', en: 'Keep one of them.' },
  messages: {
    repeated: { zh: '“{column}”出现在 {cells}，只读 {read}。', en: '“{column}” stands in {cells}; only {read} is read.' },
  },
  examples: {
    bad: { zh: '“本期完成值”和“完成值”两列', en: 'the columns 本期完成值 and 完成值' },
    good: { zh: '“上期完成值”和“本期完成值”两列', en: 'the columns 上期完成值 and 本期完成值' },
  },
};
