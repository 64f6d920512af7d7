import type { RuleMeta } from '@duizhang/model';

/** A file that can be read but holds no report. */
export const notATemplate: RuleMeta = {
  id: 'not-a-template',
  family: 'file',
  severity: 'error',
  title: { zh: '找不到填报表', en: 'No report table found' },
  why: {
    zh: '没有表头就不知道哪一列是什么，猜测只会出错。依据：模板“填报说明”要求不改动表头。',
    en: 'Without a header row nobody knows which column is what; guessing would only do harm. Source: the instructions of the template ask to leave its headers as they are.',
  },
  remedy: { zh: '请使用下发的模板，不要改动表头。', en: 'Use the template that was sent out and leave its header row as it is.' },
  messages: {
    noTable: {
      zh: '{sheets} 中没有找到填报表的表头（如“任务编号”“指标名称”“本期完成值”“完成状态”）。',
      en: 'No header row of a report (任务编号, 指标名称, 本期完成值, 完成状态 …) in {sheets}.',
    },
  },
  examples: {
    bad: { zh: '一份没有表头的工作簿', en: 'a workbook without a header row' },
    good: { zh: '表头含“任务编号、指标名称、本期完成值、完成状态”', en: 'a header row with 任务编号, 指标名称, 本期完成值, 完成状态' },
  },
};
