import { describeRule } from '../../testing/describe-rule.test.data.ts';
import type { RowSketch, WorldSketch } from '../../testing/small-world.test.data.ts';
import { basisMixed } from './basis-mixed.ts';

const now = (row: RowSketch, before?: RowSketch): WorldSketch => ({
  files: [{ unit: 'data', rows: [row] }],
  ...(before ? { previous: [{ unit: 'data', rows: [before] }] } : {}),
});

describeRule(
  basisMixed,
  {
    bad: now({ item: 'scenes', actual: '新增3个' }, { item: 'scenes', actual: '累计5个' }),
    good: now({ item: 'scenes', actual: '累计8个' }, { item: 'scenes', actual: '累计5个' }),
  },
  [
    ['the column says otherwise', now({ item: 'scenes', actual: '累计8个', basis: '新增' }), { fail: 1, findings: ['column warning K8'] }],
    [
      'from one period to the next',
      now({ item: 'scenes', actual: '新增3个' }, { item: 'scenes', actual: '累计5个' }),
      { findings: ['period'] },
    ],
    [
      'two rows of one unit',
      {
        files: [
          {
            unit: 'data',
            rows: [
              { item: 'scenes', actual: '累计8个' },
              { item: 'scenes', actual: '新增3个' },
            ],
          },
        ],
      },
      { pass: 1, fail: 1, findings: ['row warning K9'] },
    ],
    [
      'two units may count differently',
      {
        files: [
          { unit: 'data', rows: [{ item: 'scenes', actual: '累计8个' }] },
          { unit: 'approval', rows: [{ item: 'scenes', actual: '新增3个' }] },
        ],
      },
      { pass: 2, fail: 0 },
    ],
    [
      'against the plan it is below-target that asks',
      now({ item: 'fresh', actual: '累计405个' }),
      { fail: 0, reasons: { basisDiffers: 1 } },
    ],
    ['no basis contradicts none', now({ item: 'scenes', actual: '8' }, { item: 'scenes', actual: '累计5个' }), { pass: 0, fail: 0 }],
    ['a level is neither', now({ item: 'scenes', actual: '8', basis: '期末' }), { pass: 0, fail: 0 }],
    [
      'set aside',
      { files: [{ unit: 'data', period: '2023-Q1', rows: [{ item: 'scenes', actual: '累计8个', basis: '新增' }] }] },
      { fail: 0, reasons: { otherPeriod: 1 } },
    ],
  ],
);
