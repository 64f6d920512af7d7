import { describeReading, reportXlsx } from './describe-reading.test.support.ts';
import { uncertainHeader } from './uncertain-header.ts';

describeReading(
  uncertainHeader,
  { bad: reportXlsx({ headers: { 指标名称: '指标事项' } }), good: reportXlsx({ headers: { 本期完成值: '完成数' } }) },
  [
    ['another period in the header', reportXlsx({ headers: { 本期完成值: '一季度完成值' } }), ['otherPeriod']],
    ['what its cells only make likely is proposed', reportXlsx({ headers: { 本期完成值: '数目' } }), ['candidates']],
  ],
);
