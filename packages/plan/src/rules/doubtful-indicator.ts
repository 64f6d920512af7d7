import type { RuleMeta } from '@duizhang/model';

/** A figure that was read with little confidence. */
export const doubtfulIndicator: RuleMeta = {
  id: 'doubtful-indicator',
  family: 'catalogue',
  severity: 'info',
  title: { zh: '指标读取存疑', en: 'Doubtful indicator' },
  why: {
    zh: '任务目录是应报范围和目标值的唯一依据，方案中读错一处，之后每一次核对都会出错。依据：目标值须能回到原文；“分别”之后的数字与之前的名词一一对应。',
    en: 'The catalogue alone says who owes what and which figure is promised; one misreading of the plan makes every later reconciliation wrong. Source: a target must lead back to its sentence; behind 分别 numbers and nouns pair up one by one.',
  },
  remedy: { zh: '请对照原文确认名称和数值。', en: 'Compare name and value with the sentence.' },
  messages: {
    doubt: { zh: '“{quote}”读作“{name}”{value}，把握不大。', en: '“{quote}” was read as “{name}” {value} with little confidence.' },
    unpaired: { zh: '“{quote}”中“分别”前后的名词和数字个数不一致。', en: 'In “{quote}” the nouns and numbers of 分别 do not pair up.' },
  },
  examples: { bad: { zh: '达到三十以上', en: 'a bare number' }, good: { zh: '达到30家以上', en: 'number, unit, noun' } },
};
