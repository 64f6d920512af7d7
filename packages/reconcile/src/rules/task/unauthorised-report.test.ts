import { describeRule } from '../../testing/describe-rule.test.data.ts';
import { unauthorisedReport } from './unauthorised-report.ts';

describeRule(
  unauthorisedReport,
  {
    bad: { files: [{ unit: 'sports', rows: [{ item: 'total', actual: '5' }] }] },
    good: { files: [{ unit: 'data', rows: [{ item: 'total', actual: '5' }] }] },
  },
  [
    ['a member of the collective', { files: [{ unit: 'east', rows: [{ item: 'piles', actual: '5' }] }] }, { pass: 1, fail: 0 }],
    [
      'a department for the districts',
      { files: [{ unit: 'data', rows: [{ item: 'piles', actual: '5' }] }] },
      { fail: 1, findings: ['unauthorised error E8'] },
    ],
    [
      'the plan names others as well',
      { files: [{ unit: 'data', rows: [{ item: 'safety', status: '推进中' }] }] },
      { fail: 0, findings: ['namesOthers warning'] },
    ],
    [
      'the plan names a unit that nobody knows',
      { files: [{ unit: 'data', rows: [{ item: 'village', status: '推进中' }] }] },
      { fail: 0, findings: ['unresolvedAssignment warning'] },
    ],
    [
      'the plan names nobody',
      { files: [{ unit: 'data', rows: [{ item: 'culture', status: '推进中' }] }] },
      { fail: 0, findings: ['nobodyNamed warning'] },
    ],
    [
      'an unknown unit',
      { files: [{ unit: '数据中心', rows: [{ item: 'total', actual: '5' }] }] },
      { fail: 0, reasons: { orgUnitUnknown: 1 } },
    ],
    ['an untouched row', { files: [{ unit: 'sports', rows: [{ item: 'total' }] }] }, { pass: 0, fail: 0 }],
  ],
);
