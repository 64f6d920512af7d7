import type { RuleMeta } from '@duizhang/model';

/** A bracket of units without its end. */
export const unclosedBracket: RuleMeta = {
  id: 'unclosed-unit-bracket',
  family: 'catalogue',
  severity: 'warning',
  title: { zh: '责任单位括号没有闭合', en: 'Bracket of units is not closed' },
  why: {
    zh: '任务目录是应报范围和目标值的唯一依据，方案中读错一处，之后每一次核对都会出错。依据：行动方案的责任单位写在成对的括号里。',
    en: 'The catalogue alone says who owes what and which figure is promised; one misreading of the plan makes every later reconciliation wrong. Source: plans put responsible units between a pair of brackets.',
  },
  remedy: { zh: '请核对该处的责任单位。', en: 'Check the units named there.' },
  messages: {
    unclosed: {
      zh: '“{context}”的括号没有闭合，按到行末读取。',
      en: 'The bracket at “{context}” is not closed and was read to the end of its line.',
    },
  },
  examples: { bad: { zh: '(责任单位:市大数据局', en: 'no closing bracket' }, good: { zh: '(责任单位:市大数据局)', en: 'closed' } },
};
