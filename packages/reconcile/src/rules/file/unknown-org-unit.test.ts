import { describeRule } from '../../testing/describe-rule.test.data.ts';
import { unknownOrgUnit } from './unknown-org-unit.ts';

const rows = [{ item: 'total', actual: '500' }] as const;

describeRule(
  unknownOrgUnit,
  { bad: { files: [{ unit: '数据中心', rows: [...rows] }] }, good: { files: [{ unit: 'data', rows: [...rows] }] } },
  [
    ['a name like no other', { files: [{ unit: '水文站', rows: [...rows] }] }, { fail: 1, findings: ['unknown error'] }],
    ['no name at all', { files: [{ unit: '', rows: [...rows] }] }, { fail: 1, findings: ['blank error'] }],
    [
      'a name like another is put up as a candidate',
      { files: [{ unit: '市大树据局', rows: [...rows] }] },
      { fail: 1, findings: ['candidates'] },
    ],
    [
      'a file that could not be read says nothing',
      { files: [{ unit: '', unreadable: true }] },
      { fail: 0, notEvaluated: 1, reasons: { unreadable: 1 } },
    ],
    [
      'a table that several units share',
      {
        files: [
          {
            unit: '',
            rows: [
              { unit: 'data', ...rows[0] },
              { unit: 'approval', ...rows[0] },
              { unit: '水文站', ...rows[0] },
            ],
          },
        ],
      },
      { pass: 2, fail: 1, findings: ['unknown'] },
    ],
    [
      'two files without a name are two findings',
      {
        files: [
          { unit: '', file: 'a.xlsx' },
          { unit: '', file: 'b.xlsx' },
        ],
      },
      { fail: 2, findings: ['blank', 'blank'] },
    ],
  ],
);
