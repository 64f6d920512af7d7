import { describeImporting, importFindings, planOf } from './describe-importing.test.support.ts';
import { taskWithoutOrgUnit } from './task-without-org-unit.ts';

describeImporting(taskWithoutOrgUnit, {
  bad: importFindings(planOf('2.建立制度。建立考核制度。')),
  good: importFindings(planOf('2.建立制度。建立考核制度。(责任单位:市大数据局)')),
});
