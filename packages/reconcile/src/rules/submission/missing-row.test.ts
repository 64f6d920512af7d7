import { describeRule } from '../../testing/describe-rule.test.data.ts';
import { missingRow } from './missing-row.ts';

const sport = { item: 'sport', status: '推进中' } as const;
const safety = { item: 'safety', status: '推进中' } as const;

describeRule(
  missingRow,
  {
    bad: { alone: true, files: [{ unit: 'sports', rows: [sport] }] },
    good: { alone: true, files: [{ unit: 'sports', rows: [sport, safety] }] },
  },
  [
    [
      'left blank',
      { alone: true, files: [{ unit: 'sports', rows: [sport, { item: 'safety' }] }] },
      { pass: 1, fail: 1, findings: ['blank warning D9'] },
    ],
    [
      'blank once, filled once',
      { alone: true, files: [{ unit: 'sports', rows: [{ item: 'safety' }, sport, safety] }] },
      { pass: 2, fail: 0 },
    ],
    [
      'a table that several units share',
      {
        alone: true,
        files: [
          {
            unit: '',
            rows: [
              { unit: 'sports', ...sport },
              { unit: 'east', item: 'piles', actual: '5' },
            ],
          },
        ],
      },
      { pass: 2, fail: 1, findings: ['absent'] },
    ],
    ['nothing is owed by a stranger', { alone: true, files: [{ unit: '数据中心', rows: [sport] }] }, { reasons: { orgUnitUnknown: 1 } }],
    [
      'an empty file is one finding elsewhere',
      { alone: true, files: [{ unit: 'sports', rows: [{ item: 'sport' }, { item: 'safety' }] }] },
      { findings: [], reasons: { nothingFilled: 1 } },
    ],
  ],
);
