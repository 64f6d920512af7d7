import { describeImporting, importFindings, planOf } from './describe-importing.test.support.ts';
import { suspiciousCharacter } from './suspicious-character.ts';

describeImporting(suspiciousCharacter, {
  bad: importFindings(planOf('2.转型。企业数字化比例达到67\uE0101%。(责任单位:市大数据局)')),
  good: importFindings(planOf('2.转型。企业数字化比例达到67.1%。(责任单位:市大数据局)')),
});
