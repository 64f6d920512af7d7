import { describeImporting, importFindings, planOf } from './describe-importing.test.support.ts';
import { notAPlan } from './not-a-plan.ts';

describeImporting(notAPlan, {
  bad: importFindings('某市召开大会\n今天上午，某市召开数字化工作推进会。\n会议要求加快推进。\n'),
  good: importFindings(planOf('2.一网通办。推动事项上网。(责任单位:市大数据局)')),
});
