import { describeImporting, importFindings, planOf } from './describe-importing.test.support.ts';
import { unresolvedOrgUnit } from './unresolved-org-unit.ts';

describeImporting(unresolvedOrgUnit, {
  bad: importFindings(planOf('2.甲。做甲。(责任单位:市工業和信息局)')),
  good: importFindings(planOf('2.甲。做甲。(责任单位:市工業和信息化局)')),
});
