import { inTraditionalScript, type RowSketch } from '../../testing/small-world.test.data.ts';
import { describeRule } from '../../testing/describe-rule.test.data.ts';
import { unitOfMeasureMismatch } from './unit-of-measure-mismatch.ts';

const one = (row: RowSketch, unit = 'data') => ({ files: [{ unit, rows: [row] }] });

describeRule(unitOfMeasureMismatch, { bad: one({ item: 'total', actual: '500家' }), good: one({ item: 'total', actual: '405个' }) }, [
  ['as many under another measure word', one({ item: 'total', actual: '500家' }), { findings: ['sameCount warning K8'] }],
  ['an exact factor', one({ item: 'hours', actual: '90分钟' }, 'approval'), { fail: 1, findings: ['factor warning K8'] }],
  ['what can’t be converted', one({ item: 'total', actual: '500GB' }), { findings: ['differs'] }],
  ['a percentage where pieces are counted', one({ item: 'total', actual: '80%' }), { findings: ['differs'] }],
  ['by the column', one({ item: 'total', actual: '500', unitOfMeasure: '批' }), { findings: ['differs warning K8'] }],
  ['no unit at all raises no objection', one({ item: 'total', actual: '500', unitOfMeasure: '' }), { pass: 1, fail: 0 }],
  ['個 is 个', { ...one({ item: 'total', actual: '500个' }), catalogue: inTraditionalScript() }, { pass: 1, fail: 0 }],
  [
    'a changed column has been found on reading',
    { files: [{ unit: 'data', flagged: ['G8'], rows: [{ item: 'total', actual: '500', unitOfMeasure: '批' }] }] },
    { fail: 0, reasons: { foundOnReading: 1 } },
  ],
  ['no value', one({ item: 'total', status: '推进中' }), { reasons: { noValue: 1 } }],
  ['words', one({ item: 'total', actual: '基本完成' }), { reasons: { unreadableValue: 1 } }],
  ['a stranger’s row', one({ item: 'total', actual: '5家' }, 'sports'), { fail: 0, reasons: { notResponsible: 1 } }],
]);
