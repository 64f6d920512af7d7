import type { RuleMeta } from '@duizhang/model';

/** Something was read that a person who opens the file does not see. */
export const hiddenContent: RuleMeta = {
  id: 'hidden-content',
  family: 'file',
  severity: 'info',
  title: { zh: '读到隐藏的内容', en: 'Hidden content was read' },
  why: {
    zh: '隐藏的行列和工作表照样计入，打开文件的人却看不到。依据：电子表格的筛选和隐藏只改变显示，不删除内容（ECMA-376）。',
    en: 'Hidden rows, columns and sheets count, but whoever opens the file does not see them. Source: filters and hiding change what is shown, not what is stored (ECMA-376).',
  },
  remedy: { zh: '请取消隐藏，或删去不报的内容。', en: 'Unhide what is hidden, or delete what is not reported.' },
  messages: {
    sheet: { zh: '工作表“{sheet}”是隐藏的，其中的填报表已一并读取。', en: 'The sheet “{sheet}” is hidden; its table was read.' },
    rows: { zh: '第{rows}行是隐藏的，已一并读取。', en: 'Hidden rows were read: {rows}.' },
    columns: { zh: '“{columns}”列是隐藏的，已一并读取。', en: 'Hidden columns were read: {columns}.' },
  },
  examples: {
    bad: { zh: '筛选后未取消，未显示的行也在表中', en: 'a filter that still hides rows' },
    good: { zh: '报送前取消筛选和隐藏', en: 'nothing hidden when it is sent' },
  },
};
