import { describeImporting, importFindings, planOf } from './describe-importing.test.support.ts';
import { shareAbove100 } from './share-above-100.ts';

describeImporting(shareAbove100, {
  bad: importFindings(planOf('2.转型。企业数字化比例达到671%。(责任单位:市大数据局)')),
  good: importFindings(planOf('2.转型。软件业务收入增长120%。(责任单位:市大数据局)')),
});
