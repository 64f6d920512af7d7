import { describeImporting, importFindings, planOf } from './describe-importing.test.support.ts';
import { taskTableNotRead } from './task-table-not-read.ts';

describeImporting(taskTableNotRead, {
  bad: importFindings(
    `${planOf('2.甲。做甲。(责任单位:市大数据局)')}附件\n任务分解表\n序号\t任务名称\t责任单位\t完成时限\n1\t一网通办\t市大数据局\t12月\n2\t数据开放\t市大数据局\t12月\n`,
  ),
  good: importFindings(planOf('2.甲。做甲。(责任单位:市大数据局)')),
});
