import type { RuleMeta } from '@duizhang/model';

/** One of the five states is asked. */
export const invalidStatus: RuleMeta = {
  id: 'invalid-status',
  family: 'row',
  severity: 'error',
  title: { zh: '完成状态不在五种之内', en: 'Not one of the five states' },
  why: {
    zh: '状态写法不一就无法汇总。依据：模板“填报说明”列出的五种状态。',
    en: 'States in free words cannot be counted. Source: the five states in the instructions of the template.',
  },
  remedy: { zh: '请从“未启动”“推进中”“已完成”“滞后”“本期无进展”中选一个。', en: 'Choose 未启动, 推进中, 已完成, 滞后 or 本期无进展.' },
  messages: { unknown: { zh: '{cell}“{column}”填的是“{raw}”，不是规定的状态。', en: '{cell} ({column}): “{raw}” is none of the states.' } },
  examples: { bad: { zh: '差不多了', en: 'nearly there' }, good: { zh: '推进中', en: '推进中' } },
};
