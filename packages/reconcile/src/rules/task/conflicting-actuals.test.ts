import { expect, it } from 'vitest';
import { describeRule, judge } from '../../testing/describe-rule.test.data.ts';
import type { WorldSketch } from '../../testing/small-world.test.data.ts';
import { conflictingActuals } from './conflicting-actuals.ts';

const two = (data: string, approval: string): WorldSketch => ({
  files: [
    { unit: 'data', rows: [{ item: 'rate', actual: data }] },
    { unit: 'approval', rows: [{ item: 'rate', actual: approval }] },
  ],
});

describeRule(conflictingActuals, { bad: two('88%', '91%'), good: two('88%', '88%') }, [
  ['consistent within the stated precision', two('88%', '88.2%'), { pass: 1, fail: 0, findings: [] }],
  ['precise enough to differ', two('88.0%', '88.2%'), { fail: 1, findings: ['inconsistent error K8'] }],
  [
    'different bases are not compared',
    {
      files: [
        { unit: 'data', rows: [{ item: 'scenes', actual: '累计9个' }] },
        { unit: 'approval', rows: [{ item: 'scenes', actual: '新增4个' }] },
      ],
    },
    { pass: 0, fail: 0, findings: ['basisDiffers warning K8'] },
  ],
  ['only one has reported', { files: [{ unit: 'data', rows: [{ item: 'rate', actual: '88%' }] }] }, { reasons: { oneReportOnly: 1 } }],
  ['one can not be read', two('88%', '大部分'), { fail: 0, reasons: { oneReportOnly: 1, unreadableValue: 1 } }],
  [
    'one contradicts itself',
    {
      files: [
        { unit: 'data', rows: [{ item: 'rate', actual: '88%' }] },
        {
          unit: 'approval',
          rows: [
            { item: 'rate', actual: '88%' },
            { item: 'rate', actual: '91%' },
          ],
        },
      ],
    },
    { fail: 0, reasons: { duplicateInconsistent: 1, oneReportOnly: 1 } },
  ],
  [
    'districts report their parts',
    {
      files: [
        { unit: 'east', rows: [{ item: 'piles', actual: '40' }] },
        { unit: 'west', rows: [{ item: 'piles', actual: '50' }] },
      ],
    },
    { pass: 0, fail: 0, notEvaluated: 0 },
  ],
  [
    'a stranger has no say',
    {
      files: [
        { unit: 'data', rows: [{ item: 'rate', actual: '88%' }] },
        { unit: 'sports', rows: [{ item: 'rate', actual: '10%' }] },
      ],
    },
    { fail: 0, reasons: { oneReportOnly: 1 } },
  ],
  [
    'a file of another period has none either',
    {
      files: [
        ...two('88%', '88%').files,
        { unit: 'approval', file: 'q1.xlsx', period: '2023-Q1', rows: [{ item: 'rate', actual: '60%' }] },
      ],
    },
    { pass: 1, fail: 0 },
  ],
]);

it('holds the others against the lead unit, with both cells and the imbalance', () => {
  const [item] = judge(conflictingActuals, two('88%', '91%')).findings;
  expect(item).toMatchObject({
    orgUnitId: 'town/approval',
    at: { file: 'approval.xlsx', cell: 'K8' },
    data: { raw: '91%', otherOrgUnit: '市大数据局', otherRaw: '88%', imbalance: 3 },
  });
  expect(item!.related[0]).toEqual({ kind: 'cell', file: 'data.xlsx', sheet: '填报表', cell: 'K8', text: '88%' });
});
