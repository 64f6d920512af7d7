import { describeReading, reportCsv } from './describe-reading.test.support.ts';
import { damagedText } from './damaged-text.ts';

const csv = (text: string) => ({ file: 'a.csv', bytes: Buffer.from(text) });

describeReading(damagedText, {
  bad: csv(reportCsv({ row: { 进展情况: '"专题会' } })),
  good: csv(reportCsv({ row: { 进展情况: '"召开""专题""会"' } })),
});
