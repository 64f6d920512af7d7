import { expect, it } from 'vitest';
import { describeRule, judge } from '../../testing/describe-rule.test.data.ts';
import type { FileSketch } from '../../testing/small-world.test.data.ts';
import { missingReport } from './missing-report.ts';

const data: FileSketch = {
  unit: 'data',
  rows: [
    { item: 'rate', actual: '80%' },
    { item: 'scenes', actual: '3' },
    { item: 'total', actual: '300' },
    { item: 'fresh', actual: '50' },
    { item: 'stations', actual: '9000' },
    { item: 'growth', actual: '11%' },
    { item: 'firms', actual: '300' },
  ],
};
const approval: FileSketch = {
  unit: 'approval',
  rows: [
    { item: 'rate', actual: '80%' },
    { item: 'scenes', actual: '3' },
    { item: 'hours', actual: '1.5' },
  ],
};
const sports: FileSketch = {
  unit: 'sports',
  rows: [
    { item: 'sport', status: '本期无进展' },
    { item: 'safety', status: '推进中' },
  ],
};
const east: FileSketch = { unit: 'east', rows: [{ item: 'piles', actual: '40' }] };
const west: FileSketch = { unit: 'west', rows: [{ item: 'piles', actual: '50' }] };

describeRule(missingReport, { bad: { files: [data, sports, east, west] }, good: { files: [data, approval, sports, east, west] } }, [
  [
    'a silent unit is one finding for all that it owes',
    { files: [approval, sports, east, west] },
    { pass: 7, fail: 7, findings: ['nothingSent error -'] },
  ],
  ['a district of a collective', { files: [data, approval, sports, east] }, { fail: 1, findings: ['nothingSent'] }],
  [
    'one row left out',
    { files: [data, { ...approval, rows: approval.rows!.slice(0, 2) }, sports, east, west] },
    { fail: 1, findings: ['rowMissing error'] },
  ],
  [
    'one row left blank',
    { files: [data, { ...approval, rows: [...approval.rows!.slice(0, 2), { item: 'hours' }] }, sports, east, west] },
    { fail: 1, findings: ['rowBlank error E10'] },
  ],
  [
    'an untouched file',
    { files: [data, { unit: 'approval', rows: [{ item: 'rate' }, { item: 'hours' }] }, sports, east, west] },
    { fail: 3, findings: ['nothingReported'] },
  ],
  [
    'split over two files',
    {
      files: [
        data,
        { unit: 'approval', file: 'a.xlsx', rows: [approval.rows![0]!] },
        { unit: 'approval', file: 'b.xlsx', rows: approval.rows!.slice(1) },
        sports,
        east,
        west,
      ],
    },
    { fail: 0, findings: [] },
  ],
  [
    'a file that could not be read',
    { files: [data, { unit: 'approval', unreadable: true }, sports, east, west] },
    { fail: 0, reasons: { unreadable: 3, unresolvedAssignment: 1 } },
  ],
  [
    'a broken file that only its name tells apart',
    { files: [data, { unit: '', file: '二季度/市审批局填报表.xlsx', unreadable: true }, sports, east, west] },
    { fail: 0, reasons: { unreadable: 3, unresolvedAssignment: 1 } },
  ],
  [
    'rows of a shared table',
    {
      files: [
        data,
        {
          unit: '',
          file: 'all.xlsx',
          rows: [...approval.rows!.map((row) => ({ ...row, unit: 'approval' })), { unit: 'east', ...east.rows![0]! }],
        },
        sports,
        west,
      ],
    },
    { fail: 0 },
  ],
  [
    'a file for another period',
    { files: [data, { ...approval, period: '2023-Q1' }, sports, east, west] },
    { fail: 0, reasons: { otherPeriod: 3, unresolvedAssignment: 1 } },
  ],
  [
    'while the window is open',
    { files: [data, sports, east, west], asOf: '2023-07-05', window: { from: '2023-07-01', to: '2023-07-10' } },
    { fail: 0, findings: ['windowOpen info'], reasons: { windowOpen: 3, unresolvedAssignment: 1 } },
  ],
  [
    'while the period runs and no window is set',
    { files: [data, sports, east, west], asOf: '2023-06-30' },
    { fail: 0, reasons: { periodRunning: 3, unresolvedAssignment: 1 } },
  ],
  ['from the day after it', { files: [data, sports, east, west], asOf: '2023-07-01' }, { fail: 3, findings: ['nothingSent'] }],
  [
    'after a window that closed before the period',
    { files: [data, sports, east, west], asOf: '2023-06-30', window: { from: '2023-06-20', to: '2023-06-25' } },
    { fail: 3, findings: ['nothingSent'] },
  ],
  [
    'after the window',
    { files: [data, sports, east, west], asOf: '2023-07-11', window: { from: '2023-07-01', to: '2023-07-10' } },
    { fail: 3, findings: ['nothingSent'] },
  ],
  [
    'a unit that the register does not know can not be asked',
    { files: [data, approval, sports, east, west] },
    { reasons: { unresolvedAssignment: 1 } },
  ],
]);

it('names the tasks, and the sentences of the plan', () => {
  const [item] = judge(missingReport, { files: [data, sports, east, west] }).findings;
  expect(item).toMatchObject({ orgUnitId: 'town/approval', data: { orgUnit: '市审批局', count: 3, tasks: ['1', '5'] } });
  expect(item!.related.map(({ kind, text }) => [kind, text])).toEqual([
    ['plan', '掌上可办率>=95'],
    ['plan', '便民场景>=5'],
    ['plan', '平均办理时间<=2'],
  ]);
});
