import { describeRule } from '../../testing/describe-rule.test.data.ts';
import type { RowSketch, WorldSketch } from '../../testing/small-world.test.data.ts';
import { cumulativeFell } from './cumulative-fell.ts';

const since = (before: RowSketch, now: RowSketch, more: Partial<WorldSketch> = {}): WorldSketch => ({
  files: [{ unit: 'data', rows: [now] }],
  previous: [{ unit: 'data', rows: [before] }],
  ...more,
});
const total = (actual: string): RowSketch => ({ item: 'total', actual });
const fresh = (actual: string): RowSketch => ({ item: 'fresh', actual });

describeRule(cumulativeFell, { bad: since(total('420'), total('400')), good: since(total('420'), total('450')) }, [
  ['unchanged', since(total('420'), total('420')), { pass: 1, fail: 0 }],
  [
    'lower, but within the precision',
    since({ item: 'stations', actual: '1.2万' }, { item: 'stations', actual: '11900' }),
    { pass: 1, fail: 0 },
  ],
  ['new counts run from January', since(fresh('40'), fresh('15')), { fail: 1, findings: ['newFell warning K8'] }],
  [
    'no basis: to be verified',
    since({ item: 'stations', actual: '9000' }, { item: 'stations', actual: '8000' }),
    { fail: 0, findings: ['basisUnclear warning'] },
  ],
  [
    'no basis in the plan, one in the table',
    since({ item: 'stations', actual: '9000' }, { item: 'stations', actual: '8000', basis: '累计' }),
    { fail: 1, findings: ['fell error'] },
  ],
  ['rates may fall', since({ item: 'rate', actual: '90%' }, { item: 'rate', actual: '85%' }), { fail: 0, reasons: { mayFall: 1 } }],
  ['by the column of the row itself', { files: [{ unit: 'data', rows: [{ ...total('400'), previous: '420' }] }] }, { fail: 1 }],
  [
    'nothing of the period before at all',
    { files: [{ unit: 'data', rows: [total('400'), fresh('3')] }] },
    { fail: 0, notEvaluated: 2, findings: ['noPreviousPeriod info -'] },
  ],
  [
    'nothing of this unit',
    { files: [{ unit: 'approval', rows: [{ item: 'hours', actual: '1' }] }], previous: [{ unit: 'data', rows: [total('400')] }] },
    { findings: [], reasons: { noPreviousPeriod: 1 } },
  ],
  [
    'files that are not of the period before',
    since(total('900'), total('400'), { previous: [{ unit: 'data', period: '2022-Q4', rows: [total('900')] }] }),
    { fail: 0, findings: ['noPreviousPeriod'] },
  ],
  [
    'new counts start again with the year',
    { period: '2023-Q1', files: [{ unit: 'data', period: '2023-Q1', rows: [{ ...fresh('3'), previous: '90' }] }] },
    { fail: 0, reasons: { newYear: 1 } },
  ],
  ['a value that can not be read', since(total('420'), total('很多')), { reasons: { unreadableValue: 1 } }],
]);
