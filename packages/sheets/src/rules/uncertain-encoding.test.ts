import { describeReading, reportCsv } from './describe-reading.test.support.ts';
import { uncertainEncoding } from './uncertain-encoding.ts';

const csv = (text: string) => ({ file: 'a.csv', bytes: Buffer.from(text) });

/** A report in Big5: 填報單位：市大數據局, and rows of which GB18030 would make other words. */
const big5 = Buffer.from(
  'b6f1b3f8b3e6a6eca147a5aba46abcc6bedaa7bd2cb3f8a769b4c1a14732303233a67eb2c4a447a975abd70d0aa5f4b0c8bd73b8b92cabfcbcd0a657' +
    'bad92ca5d8bcd0adc82ca5bbb4c1a7b9a6a8adc82ca7b9a6a8aaacba412cb669ae69b1a1aa700d0a352cb773abd8a6dba755aa41b0c8c2492c313230' +
    'add32c33352cb1c0b669a4a42cbfefa77da7b9a6a8',
  'hex',
);

describeReading(uncertainEncoding, { bad: csv(reportCsv({ row: { 进展情况: '选址\0完成' } })), good: csv(reportCsv()) }, [
  ['Big5 that its words speak for', { file: 'a.csv', bytes: big5 }, []],
]);
