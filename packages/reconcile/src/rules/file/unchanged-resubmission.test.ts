import { expect, it } from 'vitest';
import { describeRule, judge } from '../../testing/describe-rule.test.data.ts';
import type { FileSketch, RowSketch, WorldSketch } from '../../testing/small-world.test.data.ts';
import { duplicateRow } from '../submission/duplicate-row.ts';
import { unchangedResubmission } from './unchanged-resubmission.ts';

const rows: RowSketch[] = [
  { item: 'total', actual: '420', status: '推进中' },
  { item: 'rate', actual: '82%' },
];
const file = (name: string, more: Partial<FileSketch> = {}): FileSketch => ({ unit: 'data', file: name, rows, ...more });
const dated: WorldSketch = { files: [file('b.xlsx', { receivedOn: '2023-07-03' }), file('a.csv', { receivedOn: '2023-07-08' })] };
const corrected = [{ ...rows[0]!, actual: '421' }, rows[1]!];

describeRule(
  unchangedResubmission,
  {
    bad: dated,
    good: { files: [file('b.xlsx', { receivedOn: '2023-07-03' }), file('a.csv', { rows: corrected, receivedOn: '2023-07-08' })] },
  },
  [
    [
      'without receipts nobody knows which came first',
      { files: [file('a.csv'), file('b.xlsx')] },
      { fail: 1, findings: ['sameContent info'] },
    ],
    [
      'on one day neither',
      { files: [file('a.csv', { receivedOn: '2023-07-03' }), file('b.xlsx', { receivedOn: '2023-07-03' })] },
      { findings: ['sameContent info'] },
    ],
    ['in another order of rows', { files: [file('a.csv'), file('b.xlsx', { rows: rows.toReversed() })] }, { fail: 1 }],
    [
      'byte for byte is duplicate-row',
      { files: [file('a.xlsx', { sha256: 'x' }), file('b.xlsx', { sha256: 'x' })] },
      { fail: 0, findings: [], reasons: { sameContent: 1 } },
    ],
    ['half of it', { files: [file('a.csv'), file('b.xlsx', { rows: rows.slice(0, 1) })] }, { pass: 2, fail: 0 }],
    ['two units in the same words', { files: [file('a.csv', { unit: 'approval' }), file('b.xlsx')] }, { pass: 2, fail: 0 }],
    [
      'a file of another period',
      { files: [file('a.csv', { period: '2023-Q1' }), file('b.xlsx')] },
      { pass: 1, fail: 0, reasons: { otherPeriod: 1 } },
    ],
    ['empty files say nothing', { files: [file('a.csv', { rows: [] }), file('b.xlsx', { rows: [] })] }, { pass: 2, fail: 0 }],
    ['files judged by themselves', { ...dated, alone: true }, { pass: 2, fail: 0 }],
    [
      'three of a kind are two copies',
      { files: [file('a.csv'), file('b.xlsx'), file('c.ods')] },
      { fail: 2, findings: ['sameContent', 'sameContent'] },
    ],
  ],
);

it('names the later file, whatever they are called, and duplicate-row lists none of its rows', () => {
  const [item] = judge(unchangedResubmission, dated).findings;
  expect(item).toMatchObject({ at: { file: 'a.csv' }, data: { other: 'b.xlsx', count: 2 }, related: [{ file: 'b.xlsx' }] });
  expect(judge(duplicateRow, { files: [file('a.csv'), file('b.xlsx')] })).toMatchObject({
    findings: [],
    counts: { pass: 2, fail: 0, notEvaluated: 2 },
  });
});
