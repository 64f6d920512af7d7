import { describeReading, reportXlsx } from './describe-reading.test.support.ts';
import { invalidNumber } from './invalid-number.ts';

describeReading(invalidNumber, { bad: reportXlsx({ row: { 本期完成值: '12/20' } }), good: reportXlsx({ row: { 本期完成值: '12个' } }) }, [
  ['words', reportXlsx({ row: { 本期完成值: '基本完成' } }), ['notANumber']],
  ['a range', reportXlsx({ row: { 本期完成值: '10-12个' } }), ['range']],
  ['nothing on purpose', reportXlsx({ row: { 本期完成值: '暂无' } }), []],
  ['blank', reportXlsx({ row: { 本期完成值: '' } }), []],
]);
