import type { RuleMeta } from '@duizhang/model';

/** A text without tasks: a report, a news item. */
export const notAPlan: RuleMeta = {
  id: 'not-a-plan',
  family: 'catalogue',
  severity: 'error',
  title: { zh: '文件不是行动方案', en: 'Document is no plan' },
  why: {
    zh: '任务目录是应报范围和目标值的唯一依据，方案中读错一处，之后每一次核对都会出错。依据：行动方案的体例是编号的任务加责任单位，报告和新闻没有。',
    en: 'The catalogue alone says who owes what and which figure is promised; one misreading of the plan makes every later reconciliation wrong. Source: plans have numbered tasks with their units; reports and news have not.',
  },
  remedy: {
    zh: '请确认选对了文件；方案应有编号的任务（如“1.”“（一）”）或写明责任单位。',
    en: 'Check that it is the right file: a plan has numbered tasks (1., (一)) or names responsible units.',
  },
  messages: {
    noTasks: {
      zh: '{fileName} 中没有找到编号的任务，也没有责任单位。',
      en: '{fileName} has neither numbered tasks nor responsible units.',
    },
    noOrgUnits: {
      zh: '{fileName} 有 {tasks} 个编号段落，但没有一处写明责任单位或目标值，像是报告或新闻而不是方案。',
      en: '{fileName} has {tasks} numbered paragraphs, but none names a responsible unit or a target: it looks like a report or a news item, not a plan.',
    },
    noColumns: {
      zh: '{fileName} 中没有找到任务分解表的表头（任务、责任单位）。',
      en: '{fileName} has no header of a task table (任务, 责任单位).',
    },
  },
  examples: {
    bad: { zh: '一篇新闻稿', en: 'a news item' },
    good: { zh: '“1.一网通办。……(责任单位:市大数据局)”', en: 'a numbered task with its unit' },
  },
};
