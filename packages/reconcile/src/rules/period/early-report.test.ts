import { describeRule } from '../../testing/describe-rule.test.data.ts';
import type { FileSketch, WorldSketch } from '../../testing/small-world.test.data.ts';
import { earlyReport } from './early-report.ts';

const window = { from: '2023-07-03', to: '2023-07-10' };
const file = (receivedOn: string | undefined, more: Partial<FileSketch> = {}): FileSketch => ({
  unit: 'data',
  file: `${receivedOn ?? 'undated'}.xlsx`,
  rows: [{ item: 'total', actual: '420' }],
  ...(receivedOn === undefined ? {} : { receivedOn }),
  ...more,
});
const sent = (...files: FileSketch[]): WorldSketch => ({ files, window });

describeRule(earlyReport, { bad: sent(file('2023-06-20')), good: sent(file('2023-07-03')) }, [
  ['on the last day of the period', sent(file('2023-06-30')), { fail: 1, findings: ['beforeWindow info -'] }],
  ['between the period and the window', sent(file('2023-07-02')), { fail: 1, findings: ['beforeWindow info -'] }],
  ['late is another matter', sent(file('2023-07-20')), { pass: 1 }],
  ['no window, but before the end of the period', { files: [file('2023-06-20')] }, { fail: 1, findings: ['beforePeriodEnd warning'] }],
  ['no window', { files: [file('2023-07-02')] }, { fail: 0, reasons: { noSubmissionWindow: 1 } }],
  ['no receipt', sent(file(undefined)), { findings: [], reasons: { noReceipt: 1 } }],
  ['a later file has taken its place', sent(file('2023-06-20'), file('2023-07-05')), { pass: 1, findings: [], reasons: { superseded: 1 } }],
  ['a file of another period', sent(file('2023-06-20', { period: '2023-Q1' })), { fail: 0, reasons: { otherPeriod: 1 } }],
  ['an unreadable file', sent(file('2023-06-20', { unreadable: true, rows: [] })), { fail: 0, reasons: { unreadable: 1 } }],
]);
