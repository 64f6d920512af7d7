import { describeReading, reportXlsx } from './describe-reading.test.support.ts';
import { jointRow } from './joint-row.ts';

describeReading(jointRow, {
  bad: reportXlsx({ more: { 填报单位: '市大数据局、市审计局' } }),
  good: reportXlsx({ more: { 填报单位: '市大数据局' } }),
});
