import { describeImporting, importFindings, planOf } from './describe-importing.test.support.ts';
import { doubtfulIndicator } from './doubtful-indicator.ts';

describeImporting(doubtfulIndicator, {
  bad: importFindings(planOf('2.培育。平台企业分别达到三十以上、40家、50家。(责任单位:市大数据局)')),
  good: importFindings(planOf('2.培育。培育平台企业30家以上。(责任单位:市大数据局)')),
});
