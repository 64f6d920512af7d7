import { describeRule } from '../../testing/describe-rule.test.data.ts';
import { mixedOrgUnits } from './mixed-org-units.ts';

const rows = [{ item: 'total', actual: '405' }] as const;
const shared = [
  { unit: 'data', ...rows[0] },
  { unit: 'approval', item: 'hours', actual: '2' },
] as const;

describeRule(
  mixedOrgUnits,
  {
    bad: { files: [{ unit: 'data', template: { orgUnitId: 'town/approval' }, rows: [...rows] }] },
    good: { files: [{ unit: 'data', file: '市大数据局-2023-Q2.xlsx', template: { orgUnitId: 'town/data' }, rows: [...rows] }] },
  },
  [
    [
      'the template of another unit',
      { files: [{ unit: 'data', template: { orgUnitId: 'town/approval' } }] },
      { findings: ['template error'] },
    ],
    [
      'a unit column that says another unit throughout',
      { files: [{ unit: 'data', rows: [{ unit: 'approval', item: 'hours', actual: '2' }] }] },
      { fail: 1, findings: ['rows error'] },
    ],
    [
      'a file name of another unit',
      { files: [{ unit: 'data', file: '2023-Q2/市审批局-二季度.xlsx', rows: [...rows] }] },
      { fail: 1, findings: ['fileName warning'] },
    ],
    [
      'a file name that names two',
      { files: [{ unit: 'data', file: '市审批局、市体育局.xlsx', rows: [...rows] }] },
      { pass: 1, findings: [] },
    ],
    ['another unit inside a longer name', { files: [{ unit: 'data', file: '平湖市体育局表.xlsx', rows: [...rows] }] }, { pass: 1 }],
    [
      'a collective names no sender',
      { files: [{ unit: 'east', file: '各区政府.xlsx', rows: [{ item: 'piles', actual: '5' }] }] },
      { pass: 1 },
    ],
    ['a table that several units share', { files: [{ unit: '', rows: [...shared] }] }, { pass: 1, fail: 0 }],
    ['the same under the head of one of them', { files: [{ unit: 'data', rows: [...shared] }] }, { pass: 1, fail: 0 }],
    [
      'a shared table under a name of somebody else',
      { files: [{ unit: '', file: '市体育局.xlsx', rows: [...shared] }] },
      { findings: ['fileName warning'] },
    ],
    [
      'a workbook with a table for each of two units',
      {
        files: [
          { unit: 'data', file: '市审批局.xlsx', rows: [...rows] },
          { unit: 'approval', file: '市审批局.xlsx', rows: [{ item: 'hours', actual: '2' }] },
        ],
      },
      { pass: 2, fail: 0 },
    ],
    ['nobody knows whose it is', { files: [{ unit: '水文站', rows: [...rows] }] }, { reasons: { orgUnitUnknown: 1 } }],
    ['unreadable', { files: [{ unit: '', unreadable: true }] }, { reasons: { unreadable: 1 } }],
  ],
);
