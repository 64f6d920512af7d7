import { describeRule } from '../../testing/describe-rule.test.data.ts';
import { emptySubmission } from './empty-submission.ts';

describeRule(
  emptySubmission,
  {
    bad: { files: [{ unit: 'data', rows: [{ item: 'rate' }, { item: 'total' }] }] },
    good: { files: [{ unit: 'data', rows: [{ item: 'rate' }, { item: 'total', actual: '500' }] }] },
  },
  [
    ['no row at all', { files: [{ unit: 'data' }] }, { fail: 1, findings: ['noRows error'] }],
    [
      'blanks are not content',
      { files: [{ unit: 'data', rows: [{ item: 'rate', actual: ' ', narrative: '　' }] }] },
      { fail: 1, findings: ['untouched'] },
    ],
    [
      'a nil return is content',
      { files: [{ unit: 'sports', rows: [{ item: 'sport', status: '本期无进展' }] }] },
      { pass: 1, findings: [] },
    ],
    [
      'a second, empty table of the same file',
      {
        files: [
          { unit: 'data', file: 'a.xlsx', rows: [{ item: 'total', actual: '500' }] },
          { unit: 'data', file: 'a.xlsx' },
        ],
      },
      { fail: 0, findings: [] },
    ],
    ['unreadable is not empty', { files: [{ unit: 'data', unreadable: true }] }, { fail: 0, reasons: { unreadable: 1 } }],
  ],
);
