import { describeImporting, importFindings, planOf } from './describe-importing.test.support.ts';
import { uncertainEncoding } from './uncertain-document-encoding.ts';

describeImporting(uncertainEncoding, {
  bad: importFindings(Buffer.concat([Buffer.from(planOf('2.甲。做甲。(责任单位:市大数据局)')), Buffer.from([0xff, 0xfe, 0x80])])),
  good: importFindings(planOf('2.甲。做甲。(责任单位:市大数据局)')),
});
