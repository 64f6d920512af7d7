import { expect, it } from 'vitest';
import { describeRule, judge } from '../../testing/describe-rule.test.data.ts';
import { judging, type FileSketch, type WorldSketch } from '../../testing/small-world.test.data.ts';
import { windowOf } from '../../window.ts';
import { lateReport } from './late-report.ts';

const window = { from: '2023-07-01', to: '2023-07-10' };
const file = (receivedOn: string | undefined, more: Partial<FileSketch> = {}): FileSketch => ({
  unit: 'data',
  file: `${receivedOn ?? 'undated'}.xlsx`,
  rows: [{ item: 'total', actual: '420' }],
  ...(receivedOn === undefined ? {} : { receivedOn }),
  ...more,
});
const sent = (...files: FileSketch[]): WorldSketch => ({ files, window });

describeRule(lateReport, { bad: sent(file('2023-07-14')), good: sent(file('2023-07-10')) }, [
  ['no receipt: nobody knows', sent(file(undefined)), { findings: [], reasons: { noReceipt: 1 } }],
  ['no window', { files: [file('2023-07-14')] }, { findings: [], reasons: { noSubmissionWindow: 1 } }],
  [
    'the last day of an extension',
    { ...sent(file('2023-07-14')), extensions: [{ orgUnitId: 'town/data', to: '2023-07-14' }] },
    { pass: 1 },
  ],
  [
    'the extension of another unit',
    { ...sent(file('2023-07-14')), extensions: [{ orgUnitId: 'town/sports', to: '2023-07-14' }] },
    { fail: 1 },
  ],
  [
    'what came in time and comes again',
    sent(file('2023-07-08'), file('2023-07-20', { rows: [{ item: 'total', actual: '421' }] })),
    { pass: 2 },
  ],
  [
    'what comes again with something that is late',
    sent(
      file('2023-07-08'),
      file('2023-07-20', {
        rows: [
          { item: 'total', actual: '421' },
          { item: 'fresh', actual: '9' },
        ],
      }),
    ),
    { pass: 1, fail: 1, findings: ['late warning -'] },
  ],
  ['beside a file without receipt', sent(file(undefined), file('2023-07-20')), { fail: 0, reasons: { noReceipt: 2 } }],
  [
    'two late files are one finding',
    sent(file('2023-07-14'), file('2023-07-13', { rows: [{ item: 'fresh', actual: '9' }] })),
    { fail: 2, findings: ['late'] },
  ],
  ['a file of another period', sent(file('2023-07-14', { period: '2023-Q1' })), { fail: 0, reasons: { otherPeriod: 1 } }],
  ['an unreadable file', sent(file('2023-07-14', { unreadable: true, rows: [] })), { fail: 0, reasons: { unreadable: 1 } }],
]);

it('counts days and items, from the first late file on', () => {
  const [item] = judge(lateReport, sent(file('2023-07-14'), file('2023-07-13', { rows: [{ item: 'fresh', actual: '9' }] }))).findings;
  expect(item).toMatchObject({
    at: { file: '2023-07-13.xlsx' },
    data: { days: 3, count: 2, until: '2023-07-10' },
    related: [{ file: '2023-07-14.xlsx' }],
  });
});

it('an extension of a collective is one of each member, and none makes the window shorter', () => {
  const extensions = [
    { orgUnitId: 'town/districts', to: '2023-07-20' },
    { orgUnitId: 'town/east', to: '2023-07-02' },
  ];
  const context = judging({ files: [], window, extensions });
  expect(windowOf(context, 'town/east')).toEqual({ ...window, to: '2023-07-20' });
  expect(windowOf(context, 'town/data')).toEqual(window);
  expect(windowOf(judging({ files: [], extensions }), 'town/east')).toBeNull();
});
