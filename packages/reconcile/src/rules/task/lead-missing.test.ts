import { expect, it } from 'vitest';
import { describeRule, judge } from '../../testing/describe-rule.test.data.ts';
import type { WorldSketch } from '../../testing/small-world.test.data.ts';
import { missingReport } from './missing-report.ts';
import { leadMissing } from './lead-missing.ts';

const only = (...units: readonly ('data' | 'approval')[]): WorldSketch => ({
  files: units.map((unit) => ({ unit, rows: [{ item: 'rate', actual: '88%' }] })),
});

// 市大数据局 leads task 1 with its two indicators, 市审批局 is responsible as well.
describeRule(leadMissing, { bad: only('approval'), good: only('data', 'approval') }, [
  ['the lead alone is enough', only('data'), { pass: 1, fail: 0, reasons: { nobodyReported: 1 } }],
  ['nobody: that is missing-report', { files: [] }, { pass: 0, fail: 0, findings: [], reasons: { nobodyReported: 2 } }],
  [
    'a lead with two silent items is one finding for both',
    {
      files: [
        {
          unit: 'approval',
          rows: [
            { item: 'rate', actual: '88%' },
            { item: 'scenes', actual: '3' },
          ],
        },
      ],
    },
    { fail: 2, findings: ['silent error -'] },
  ],
  [
    'a nil return of the lead is a report',
    { files: [...only('approval').files, { unit: 'data', rows: [{ item: 'rate', status: '本期无进展' }] }] },
    { pass: 1, fail: 0 },
  ],
  [
    'while the window is open',
    { ...only('approval'), asOf: '2023-07-08', window: { from: '2023-07-01', to: '2023-07-10' } },
    { fail: 0, findings: [], reasons: { windowOpen: 1, nobodyReported: 1 } },
  ],
  [
    'a lead whose file can not be read',
    { files: [...only('approval').files, { unit: 'data', unreadable: true }] },
    { fail: 0, findings: [], reasons: { unreadable: 1, nobodyReported: 1 } },
  ],
  [
    'a stranger is nobody who has reported',
    { files: [{ unit: 'sports', rows: [{ item: 'rate', actual: '88%' }] }] },
    { fail: 0, reasons: { nobodyReported: 2 } },
  ],
]);

it('stands in one group with what is missing', () => {
  const partly: WorldSketch = { files: [...only('approval').files, { unit: 'data', rows: [{ item: 'total', actual: '420' }] }] };
  for (const sketch of [only('approval'), partly]) {
    const [item] = judge(leadMissing, sketch).findings;
    const missing = judge(missingReport, sketch).findings.filter(({ orgUnitId }) => orgUnitId === 'town/data');
    expect(missing.map(({ groupingKey }) => groupingKey)).toContain(item!.groupingKey);
  }
});
