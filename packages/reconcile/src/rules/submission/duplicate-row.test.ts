import { describeRule } from '../../testing/describe-rule.test.data.ts';
import type { RowSketch } from '../../testing/small-world.test.data.ts';
import { duplicateRow } from './duplicate-row.ts';

const both = (...rows: RowSketch[]) => ({ files: [{ unit: 'data', rows }] });
const half = { item: 'total', actual: '420', status: '推进中', narrative: '已开放' } as const;

describeRule(
  duplicateRow,
  { bad: both({ item: 'rate', actual: '82%' }, { item: 'rate', actual: '85%' }), good: both({ item: 'rate', actual: '82%' }, half) },
  [
    ['complete', both(half, half), { pass: 1, fail: 1, findings: ['complete info'] }],
    ['consistent: other words', both(half, { ...half, narrative: '继续推进' }), { fail: 1, findings: ['consistent warning K9'] }],
    [
      'consistent within precision',
      both({ item: 'stations', actual: '1.2万' }, { item: 'stations', actual: '12034' }),
      { findings: ['consistent'] },
    ],
    ['inconsistent value', both(half, { ...half, actual: '421' }), { findings: ['inconsistent error K9'] }],
    ['inconsistent status', both(half, { ...half, status: '已完成' }), { findings: ['inconsistent'] }],
    ['a value against none', both(half, { ...half, actual: '' }), { findings: ['inconsistent'] }],
    ['three of a kind are one finding', both(half, half, half), { pass: 1, fail: 2, findings: ['complete'] }],
    [
      'two files of one unit',
      {
        files: [
          { unit: 'data', file: 'a.xlsx', rows: [half] },
          { unit: 'data', file: 'b.xlsx', rows: [{ ...half, actual: '430' }] },
        ],
      },
      { pass: 1, fail: 1, findings: ['inconsistent'] },
    ],
    [
      'two files judged by themselves',
      {
        alone: true,
        files: [
          { unit: 'data', file: 'a.xlsx', rows: [half] },
          { unit: 'data', file: 'b.xlsx', rows: [half] },
        ],
      },
      { pass: 2, fail: 0 },
    ],
    [
      'the same file twice',
      {
        files: [
          { unit: 'data', file: 'a.xlsx', sha256: 'x', rows: [half, { item: 'rate', actual: '82%' }] },
          { unit: 'data', file: 'b.xlsx', sha256: 'x', rows: [half, { item: 'rate', actual: '82%' }] },
        ],
      },
      { pass: 2, fail: 2, findings: ['sameFile info'] },
    ],
    [
      'two units on one item are no duplicates',
      {
        files: [
          { unit: 'data', rows: [{ item: 'rate', actual: '82%' }] },
          { unit: 'approval', rows: [{ item: 'rate', actual: '82%' }] },
        ],
      },
      { pass: 2, fail: 0 },
    ],
    [
      'rows of a unit that is not responsible have that finding only',
      { files: [{ unit: 'sports', rows: [half, half] }] },
      { pass: 0, fail: 0, findings: [], reasons: { notResponsible: 2 } },
    ],
    ['a row that leads nowhere', both({ taskCode: '88', actual: '1' }, { taskCode: '88', actual: '1' }), { pass: 0, fail: 0 }],
  ],
);
