import type { RuleMeta } from '@duizhang/model';

/** A number is asked and something else stands there. */
export const invalidNumber: RuleMeta = {
  id: 'invalid-number',
  family: 'row',
  severity: 'error',
  title: { zh: '数值无法识别', en: 'Not a number' },
  why: {
    zh: '不能识别为数值的内容无法与目标比较，也绝不按零处理。依据：模板“填报说明”：完成值只填一个数，未统计的留空，不要填0。',
    en: 'What is no number cannot be compared with the target; it is never taken for zero. Source: the instructions of the template: one number, blank where nothing was counted, never 0 instead.',
  },
  remedy: {
    zh: '请只填一个数（可带单位），说明文字写入“进展情况”。',
    en: 'Enter one number (with its unit if you like); words belong into 进展情况.',
  },
  messages: {
    notANumber: { zh: '{cell}“{column}”填的是“{raw}”，不能识别为数值。', en: '{cell} ({column}): “{raw}” is no number.' },
    range: { zh: '{cell}“{column}”填的是范围“{raw}”，不是一个数。', en: '{cell} ({column}): “{raw}” is a range, not one number.' },
    date: { zh: '{cell}“{column}”被表格软件当成了日期 {raw}。', en: '{cell} ({column}): the spreadsheet took it for the date {raw}.' },
  },
  examples: { bad: { zh: '12/20', en: '12/20' }, good: { zh: '12个', en: '12个' } },
};
