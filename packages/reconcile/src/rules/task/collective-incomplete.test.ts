import { expect, it } from 'vitest';
import { describeRule, judge } from '../../testing/describe-rule.test.data.ts';
import { catalogue, items, type FileSketch, type WorldSketch } from '../../testing/small-world.test.data.ts';
import { collectiveIncomplete } from './collective-incomplete.ts';
import { missingReport } from './missing-report.ts';

const district = (unit: 'east' | 'west', actual: string, more: Partial<FileSketch> = {}): FileSketch => ({
  unit,
  rows: [{ item: 'piles', actual }],
  ...more,
});
const of = (...files: FileSketch[]): WorldSketch => ({ files });

/** The same town, but the districts answer for a rate. */
const withRate = structuredClone(catalogue);
for (const task of withRate.tasks)
  for (const promised of task.clauses[0].indicators)
    if (promised.indicatorId === items.piles) promised.target = { ...promised.target, value: 60, unitOfMeasure: '%', basis: 'rate' };

describeRule(collectiveIncomplete, { bad: of(district('east', '40')), good: of(district('east', '40'), district('west', '50')) }, [
  ['nobody: that is missing-report', of(), { pass: 0, fail: 0, findings: [], reasons: { nobodyReported: 1 } }],
  ['rates are not added', { ...of(district('east', '40%')), catalogue: withRate }, { fail: 1, findings: ['rates warning'] }],
  ['a nil return is a report', of(district('east', '40'), { unit: 'west', rows: [{ item: 'piles', status: '本期无进展' }] }), { pass: 1 }],
  [
    'a missing member may still report',
    { ...of(district('east', '40')), asOf: '2023-07-10', window: { from: '2023-07-01', to: '2023-07-10' } },
    { fail: 0, findings: [], reasons: { windowOpen: 1 } },
  ],
  [
    'a member whose file was not read',
    of(district('east', '40'), { unit: 'west', unreadable: true }),
    { fail: 0, findings: [], reasons: { unreadable: 1 } },
  ],
  [
    'a member whose file is for another period',
    of(district('east', '40'), district('west', '50', { period: '2023-Q1' })),
    { fail: 0, findings: [], reasons: { otherPeriod: 1 } },
  ],
]);

it('says who is missing, which values stand and how much they make', () => {
  const [item] = judge(collectiveIncomplete, of(district('east', '40个'))).findings;
  expect(item).toMatchObject({
    orgUnitId: 'town/districts',
    data: { collective: '各区政府', members: 2, reported: 1, values: ['东区政府40个'], sum: 40, target: '≥1000个', missing: ['西区政府'] },
    at: { file: null },
  });
  expect(item!.related[0]).toMatchObject({ file: 'east.xlsx', cell: 'K8', text: '40个' });
});

it('has no sum to tell of where none of the values counts', () => {
  const { findings, counts } = judge(collectiveIncomplete, of(district('east', '累计40个')));
  expect([findings, counts]).toEqual([[], { pass: 0, fail: 0, notEvaluated: 1 }]);
});

it('stands in one group with what is missing of the one who is silent', () => {
  const sketch = of(district('east', '40'));
  const missing = judge(missingReport, sketch).findings.find(({ orgUnitId }) => orgUnitId === 'town/west')!;
  expect(judge(collectiveIncomplete, sketch).findings[0]!.groupingKey).toBe(missing.groupingKey);
});
