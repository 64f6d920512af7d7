import { describeReading, reportXlsx } from './describe-reading.test.support.ts';
import { duplicateColumn } from './duplicate-column.ts';

describeReading(duplicateColumn, { bad: reportXlsx({ more: { 完成值: 35 } }), good: reportXlsx({ more: { 上期完成值: 20 } }) });
