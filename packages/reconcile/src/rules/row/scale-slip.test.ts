import { describeRule } from '../../testing/describe-rule.test.data.ts';
import type { RowSketch, WorldSketch } from '../../testing/small-world.test.data.ts';
import { scaleSlip } from './scale-slip.ts';

const now = (row: RowSketch, before?: string, more: Partial<WorldSketch> = {}, unit = 'data'): WorldSketch => ({
  files: [{ unit, period: more.period ?? '2023-Q2', rows: [row] }],
  ...(before === undefined ? {} : { previous: [{ unit, rows: [{ item: row.item!, actual: before }] }] }),
  ...more,
});

describeRule(
  scaleSlip,
  { bad: now({ item: 'stations', actual: '54500' }, '2600'), good: now({ item: 'stations', actual: '5450' }, '2600') },
  [
    ['万 in a row of pieces', now({ item: 'stations', actual: '1.09' }, '10500'), { fail: 1, findings: ['before warning K8'] }],
    ['万 twice', now({ item: 'stations', actual: '109000000' }, '10500'), { findings: ['before'] }],
    ['a tenth of a share', now({ item: 'rate', actual: '9.36%' }, '93.1%'), { findings: ['before'] }],
    [
      'by 上期完成值, where only the file is known',
      now({ item: 'total', actual: '4050', previous: '398' }),
      { fail: 1, findings: ['before'] },
    ],
    ['far above the target, and nothing from before', now({ item: 'total', actual: '4050' }), { fail: 1, findings: ['target warning K8'] }],
    ['thousandths of a station', now({ item: 'stations', actual: '1.05' }), { fail: 1, findings: ['target'] }],
    ['growth is no slip', now({ item: 'fresh', actual: '90' }, '20'), { pass: 1, fail: 0 }],
    ['a few become a dozen', now({ item: 'fresh', actual: '12' }, '1'), { pass: 1, fail: 0 }],
    ['much more than before, but what the plan asks for', now({ item: 'total', actual: '420' }, '40'), { pass: 1, fail: 0 }],
    [
      'a tenth of what was far above the target: that was the slip',
      now({ item: 'total', actual: '450' }, '4200'),
      { findings: [], reasons: { nothingPlausible: 1 } },
    ],
    ['no magnitude fits', now({ item: 'total', actual: '2900' }, '420'), { fail: 0, reasons: { nothingPlausible: 1 } }],
    ['a share without history tells nothing', now({ item: 'rate', actual: '9.5%' }), { fail: 0, reasons: { noPreviousPeriod: 1 } }],
    ['little of what is new may be right', now({ item: 'stations', actual: '3' }), { fail: 0, reasons: { noPreviousPeriod: 1 } }],
    ['a growth rate swings', now({ item: 'growth', actual: '1.1%' }, '10.5%'), { fail: 0, reasons: { nothingPlausible: 1 } }],
    [
      'what is new starts again with the year',
      now({ item: 'fresh', actual: '10' }, undefined, {
        period: '2023-Q1',
        previous: [{ unit: 'data', period: '2022-Q4', rows: [{ item: 'fresh', actual: '100' }] }],
      }),
      { pass: 1, fail: 0 },
    ],
    ['a tenth of what is new is the quarter alone', now({ item: 'fresh', actual: '6' }, '55'), { fail: 0 }],
    ['zero is no slip', now({ item: 'total', actual: '0' }, '420'), { pass: 1, fail: 0 }],
    ['a district against its own history', now({ item: 'piles', actual: '1200' }, '100', {}, 'east'), { fail: 1, findings: ['before'] }],
    [
      'and never against the target of all',
      now({ item: 'piles', actual: '9000' }, undefined, {}, 'east'),
      { reasons: { noPreviousPeriod: 1 } },
    ],
    [
      'a longer history, where the period before is missing',
      now({ item: 'total', actual: '4100' }, undefined, {
        previous: [{ unit: 'data', period: '2022-Q4', rows: [{ item: 'total', actual: '390' }] }],
      }),
      { findings: ['before'] },
    ],
    [
      'a project may allow more',
      now({ item: 'total', actual: '4050' }, undefined, { ruleOptions: { 'scale-slip': { overshoot: 20 } } }),
      { pass: 1 },
    ],
    ['another unit of measure', now({ item: 'total', actual: '4050家' }, '400'), { reasons: { unitOfMeasureDiffers: 1 } }],
  ],
);
