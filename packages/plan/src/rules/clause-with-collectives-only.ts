import type { RuleMeta } from '@duizhang/model';

/** Only a collective is responsible, so nobody in particular. */
export const collectivesOnly: RuleMeta = {
  id: 'clause-with-collectives-only',
  family: 'catalogue',
  severity: 'info',
  title: { zh: '任务分句只有集合单位', en: 'Clause with collective units only' },
  why: {
    zh: '只写“市直相关部门单位”而没有具体单位的分句，无法确定由谁填报。依据：《数字青岛2023年行动方案》中“市直相关部门单位”一类写法。',
    en: 'A clause that names only a collective (市直相关部门单位) does not say who has to report. Source: wordings such as 市直相关部门单位 of the Qingdao 2023 plan.',
  },
  remedy: { zh: '请确定填报单位。', en: 'Settle who reports.' },
  messages: {
    only: { zh: '任务{number}的分句“{context}”只写了{names}。', en: 'The clause “{context}” of task {number} names only {names}.' },
  },
  examples: {
    bad: { zh: '(责任单位:市直相关部门单位)', en: 'a collective alone' },
    good: { zh: '(责任单位:市大数据局,各区、市政府)', en: 'a unit beside it' },
  },
};
