import { describeImporting, importFindings, planOf } from './describe-importing.test.support.ts';
import { unreadableDocument } from './unreadable-document.ts';

describeImporting(unreadableDocument, {
  bad: importFindings(Buffer.from('504b030414000000', 'hex'), 'plan.docx'),
  good: importFindings(planOf('2.甲。做甲。(责任单位:市大数据局)')),
});
