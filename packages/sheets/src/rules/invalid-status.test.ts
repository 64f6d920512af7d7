import { describeReading, reportXlsx } from './describe-reading.test.support.ts';
import { invalidStatus } from './invalid-status.ts';

describeReading(invalidStatus, { bad: reportXlsx({ row: { 完成状态: '差不多了' } }), good: reportXlsx({ row: { 完成状态: '推进中' } }) }, [
  ['未完成 may be any of three', reportXlsx({ row: { 完成状态: '未完成' } }), ['unknown']],
  ['a tick', reportXlsx({ row: { 完成状态: '√' } }), []],
]);
