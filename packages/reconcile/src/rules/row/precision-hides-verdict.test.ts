import { describeRule } from '../../testing/describe-rule.test.data.ts';
import type { RowSketch } from '../../testing/small-world.test.data.ts';
import { precisionHidesVerdict } from './precision-hides-verdict.ts';

const one = (row: RowSketch, unit = 'data') => ({ files: [{ unit, rows: [row] }] });
const done = (row: RowSketch, unit = 'data') => one({ status: '已完成', ...row }, unit);

describeRule(precisionHidesVerdict, { bad: done({ item: 'rate', actual: '约95%' }), good: done({ item: 'rate', actual: '95.3%' }) }, [
  ['a hedge around the target', done({ item: 'rate', actual: '95%左右' }), { fail: 1, findings: ['hedged warning K8'] }],
  ['a rounded value that may reach the target', done({ item: 'rate', actual: '94.96%' }), { pass: 1, fail: 0 }],
  ['rounded to whole percents', done({ item: 'growth', actual: '10%' }), { fail: 0 }],
  ['rounded to 万', done({ item: 'stations', actual: '1.1万余' }), { fail: 1, findings: ['hedged'] }],
  ['rounded, without a hedge', done({ item: 'rate', actual: '94.97%' }), { pass: 1 }],
  ['half a percent may be what is missing', done({ item: 'rate', actual: '94.6%' }), { pass: 1 }],
  ['whole 万 below the target', done({ item: 'stations', actual: '1万' }), { pass: 0, fail: 1, findings: ['rounded warning K8'] }],
  ['about, and far away', done({ item: 'rate', actual: '约60%' }), { pass: 1, fail: 0 }],
  ['nobody asks before it is due', one({ item: 'rate', actual: '约95%', status: '推进中' }), { pass: 0, fail: 0, notEvaluated: 0 }],
  [
    'due',
    { period: '2023-Q4', files: [{ unit: 'data', period: '2023-Q4', rows: [{ item: 'rate', actual: '约95%', status: '推进中' }] }] },
    { fail: 1 },
  ],
  ['an approximate target is another matter', done({ item: 'firms', actual: '380' }), { fail: 0 }],
  ['another unit of measure', done({ item: 'total', actual: '约400家' }), { fail: 0, reasons: { unitOfMeasureDiffers: 1 } }],
  ['a district has only its part', done({ item: 'piles', actual: '约1000' }, 'east'), { reasons: { shareOfCollective: 1 } }],
]);
