import type { RuleMeta } from '@duizhang/model';

/** Tasks stand in a table that the text does not hold. */
export const taskTableNotRead: RuleMeta = {
  id: 'task-table-not-read',
  family: 'catalogue',
  severity: 'warning',
  title: { zh: '附表中的任务没有读取', en: 'A task table was not read' },
  why: {
    zh: '有的方案把责任单位和完成时限写在附件的任务清单里；清单没有读取，这些任务就没有单位。依据：一些城市的方案以附件“任务分解表”列明责任单位和时限。',
    en: 'Some plans name units and deadlines in an annexed table of tasks; while that is not read, the tasks have no units. Source: the annexed tables of tasks (任务分解表) of some cities.',
  },
  remedy: { zh: '请把该表单独存为 .xlsx 或 .csv 再导入。', en: 'Save that table as .xlsx or .csv and import it by itself.' },
  messages: {
    table: {
      zh: '方案中有一张任务表（“{context}”），没有读入任务目录。',
      en: 'The plan holds a task table (“{context}”) that was not read into the catalogue.',
    },
  },
  examples: {
    bad: { zh: '正文之后附“序号、任务名称、责任单位”表', en: 'a table with 序号, 任务名称, 责任单位 behind the text' },
    good: { zh: '单独导入的任务分解表', en: 'the table imported by itself' },
  },
};
