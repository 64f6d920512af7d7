import { describeReading, reportXlsx } from './describe-reading.test.support.ts';
import { inferredHead } from './inferred-head.ts';

describeReading(inferredHead, { bad: { file: '市大数据局2023年二季度.xlsx', bytes: reportXlsx({ head: [] }) }, good: reportXlsx() });
