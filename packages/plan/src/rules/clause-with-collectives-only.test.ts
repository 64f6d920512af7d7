import { describeImporting, importFindings, planOf } from './describe-importing.test.support.ts';
import { collectivesOnly } from './clause-with-collectives-only.ts';

describeImporting(collectivesOnly, {
  bad: importFindings(planOf('2.融合。推动融合。(责任单位:市直相关部门单位)')),
  good: importFindings(planOf('2.融合。推动融合。(责任单位:市大数据局,各区、市政府)')),
});
