import { describeImporting, importFindings, planOf } from './describe-importing.test.support.ts';
import { unclosedBracket } from './unclosed-unit-bracket.ts';

describeImporting(unclosedBracket, {
  bad: importFindings(planOf('2.甲。做甲。(责任单位:市大数据局')),
  good: importFindings(planOf('2.甲。做甲。(责任单位:市大数据局)')),
});
