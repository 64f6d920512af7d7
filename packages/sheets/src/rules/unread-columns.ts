import type { RuleMeta } from '@duizhang/model';

/** Columns with content that no report has: told, so that nothing is passed over in silence. */
export const unreadColumns: RuleMeta = {
  id: 'unread-columns',
  family: 'file',
  severity: 'info',
  title: { zh: '有的列没有读取', en: 'Columns that were not read' },
  why: {
    zh: '表中有填报表没有的列；其中的内容不参与核对，要让填报人知道。依据：没有核对的不得说成核对过（开放数据校验工具 cove 的教训）。',
    en: 'The table has columns that a report has not; their content is not checked, and whoever filled it in should know. Source: what was not checked must not pass for checked (a lesson of the validator cove).',
  },
  remedy: { zh: '需要核对的内容请填入模板已有的列。', en: 'Put what is to be checked into the columns of the template.' },
  messages: {
    unread: {
      zh: '以下列有内容，但不属于填报表，没有读取：{columns}。',
      en: 'These columns hold something but belong to no report and were not read: {columns}.',
    },
  },
  examples: {
    bad: { zh: '自行增加的“亮点做法”列', en: 'a column 亮点做法 that somebody added' },
    good: { zh: '“备注”“责任单位”等已知的列', en: 'known columns such as 备注 and 责任单位' },
  },
};
