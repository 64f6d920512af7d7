import { describeReading, reportXlsx } from './describe-reading.test.support.ts';
import { unreadColumns } from './unread-columns.ts';

describeReading(unreadColumns, {
  bad: reportXlsx({ more: { 亮点做法: '上门服务' } }),
  good: reportXlsx({ more: { 备注: '已报', 责任单位: '市大数据局' } }),
});
