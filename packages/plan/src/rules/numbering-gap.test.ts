import { describeImporting, importFindings, planOf } from './describe-importing.test.support.ts';
import { numberingGap } from './numbering-gap.ts';

describeImporting(numberingGap, {
  bad: importFindings(planOf('2.甲。做甲。(责任单位:市大数据局)').replace('3.数据', '5.数据')),
  good: importFindings(planOf('2.甲。做甲。(责任单位:市大数据局)')),
});
