import type { RuleMeta } from '@duizhang/model';

/** A date is asked and something else stands there. */
export const invalidDate: RuleMeta = {
  id: 'invalid-date',
  family: 'row',
  severity: 'warning',
  title: { zh: '日期无法识别', en: 'Not a date' },
  why: {
    zh: '不能识别为日期，就无法与完成时限比较。依据：模板“填报说明”：预计完成时间填日期。',
    en: 'Without a date nothing can be compared with the deadline. Source: the instructions of the template: the expected finish is a date.',
  },
  remedy: { zh: '请填如 2023-09-30 或 2023年9月底。', en: 'Enter a date such as 2023-09-30 or 2023年9月底.' },
  messages: { notADate: { zh: '{cell}“{column}”填的是“{raw}”，不能识别为日期。', en: '{cell} ({column}): “{raw}” is no date.' } },
  examples: { bad: { zh: '尽快', en: 'soon' }, good: { zh: '2023-09-30', en: '2023-09-30' } },
};
