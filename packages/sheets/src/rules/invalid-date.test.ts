import { describeReading, reportXlsx } from './describe-reading.test.support.ts';
import { invalidDate } from './invalid-date.ts';

describeReading(
  invalidDate,
  { bad: reportXlsx({ row: { 预计完成时间: '尽快' } }), good: reportXlsx({ row: { 预计完成时间: '2023-09-30' } }) },
  [['it never ends', reportXlsx({ row: { 预计完成时间: '长期坚持' } }), []]],
);
