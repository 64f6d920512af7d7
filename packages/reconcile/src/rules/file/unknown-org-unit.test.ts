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
      'a name that is known to be no unit’s is counted as just that',
      {
        files: [
          {
            unit: '',
            noUnits: ['合计'],
            rows: [
              { unit: 'data', ...rows[0] },
              { unit: '合计', ...rows[0] },
              { unit: '合计', ...rows[0] },
            ],
          },
          { unit: '数字公司', noUnits: ['数字公司'], rows: [...rows] },
          { unit: '某协会', noUnits: ['某协会'] },
        ],
      },
      { pass: 1, fail: 0, notEvaluated: 3, reasons: { noOrgUnit: 3 }, findings: [] },
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
