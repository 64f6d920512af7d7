import { describe, expect, it } from 'vitest';
import { describeRule, judge } from '../../testing/describe-rule.test.data.ts';
import { catalogue, items, type RowSketch, type WorldSketch } from '../../testing/small-world.test.data.ts';
import { wordingKey } from '../../wording.ts';
import { jointDoubleCount } from './joint-double-count.ts';

/** The same town, where 便民场景 (at least 5) are newly built by three units. */
const joint = structuredClone(catalogue);
const [first] = joint.tasks;
first!.clauses[0].assignments.push({ ...first!.clauses[0].assignments[0]!, name: '市体育局', orgUnitId: 'town/sports', collective: false });
first!.clauses[0].indicators.find(({ indicatorId }) => indicatorId === items.scenes)!.target.basis = 'new';

const units = ['data', 'approval', 'sports'] as const;
const each = (...rows: (Omit<RowSketch, 'item'> | null)[]): WorldSketch => ({
  catalogue: joint,
  files: rows.flatMap((row, index) => (row ? [{ unit: units[index]!, rows: [{ item: 'scenes' as const, ...row }] }] : [])),
});
const inPeriod = (period: string, sketch: WorldSketch): WorldSketch => ({
  ...sketch,
  period,
  files: sketch.files.map((file) => ({ ...file, period })),
});
const same = '上线一件事场景3个，完成部门联调并投入试运行。';

describeRule(
  jointDoubleCount,
  { bad: each({ actual: '3', narrative: same }, { actual: '3', narrative: same }), good: each({ actual: '6' }, { actual: '6' }) },
  [
    [
      'equal values in other words, and somebody calls it completed',
      each({ actual: '3', narrative: same, status: '已完成' }, { actual: '3', narrative: '窗口试点3个' }),
      { fail: 0, findings: ['equalValues warning K8'] },
    ],
    ['the target is due', inPeriod('2023-Q4', each({ actual: '3' }, { actual: '3' })), { fail: 0, findings: ['equalValues'] }],
    ['it is not due yet', each({ actual: '3' }, { actual: '3' }), { findings: [], reasons: { notYetDue: 1 } }],
    ['the answer changes nothing', each({ actual: '1' }, { actual: '1' }), { pass: 1, findings: [] }],
    [
      'blanks and marks are no other words',
      each({ actual: '3', narrative: same }, { actual: '3', narrative: '上线“一件事”场景 3 个,完成部门联调,并投入试运行' }),
      { fail: 1, findings: ['sameWork warning M8'] },
    ],
    [
      'the same evidence',
      each({ actual: '3', evidence: '青政办字〔2023〕14号验收意见' }, { actual: '3', evidence: '青政办字[2023]14号验收意见' }),
      { fail: 1, findings: ['sameWork warning Q8'] },
    ],
    [
      'a generic file name and a set phrase are no evidence of the same work',
      each(
        { actual: '1', evidence: '工作总结.pdf', narrative: '正常推进' },
        { actual: '1', evidence: '工作总结.pdf', narrative: '正常推进' },
      ),
      { pass: 1, findings: [] },
    ],
    [
      'how long a text must be is an option',
      {
        ...each({ actual: '1', evidence: '工作总结.pdf' }, { actual: '1', evidence: '工作总结.pdf' }),
        ruleOptions: { 'joint-double-count': { minimumLength: 6 } },
      },
      { fail: 1, findings: ['sameWork'] },
    ],
    ['other values are conflicting-actuals', each({ actual: '3' }, { actual: '4' }), { findings: [], reasons: { conflictingActuals: 1 } }],
    [
      'one is the sum of the others',
      each({ actual: '7' }, { actual: '3' }, { actual: '4' }),
      { fail: 0, findings: ['wholeAndParts warning K8'] },
    ],
    ['none is', each({ actual: '9' }, { actual: '3' }, { actual: '4' }), { findings: [], reasons: { conflictingActuals: 1 } }],
    ['one alone', each({ actual: '3' }), { findings: [], reasons: { oneReportOnly: 1 } }],
    ['zeros count nothing twice', each({ actual: '0' }, { actual: '0' }), { findings: [], reasons: { nobodyReported: 1 } }],
    [
      'a level is not added',
      { files: units.slice(0, 2).map((unit) => ({ unit, rows: [{ item: 'rate', actual: '50%', narrative: same }] })) },
      { pass: 0, fail: 0, notEvaluated: 0 },
    ],
  ],
);

it('names both cells, the sum and the target', () => {
  const [item] = judge(jointDoubleCount, each({ actual: '3', narrative: same }, { actual: '3', narrative: same })).findings;
  expect(item).toMatchObject({
    data: { orgUnit: '市审批局', otherOrgUnit: '市大数据局', raw: '3', sum: 6, target: '≥5个', column: '进展情况' },
    at: { file: 'approval.xlsx', cell: 'M8' },
  });
  expect(item!.related[0]).toMatchObject({ file: 'data.xlsx', cell: 'M8', text: same });
});

describe('wordingKey', () => {
  it.each([
    ['新建 12 个，完成90.5%。', '新建12个完成90.5%', true],
    ['新建12个', '新建1.2个', false],
    ['完成90.5%', '完成905%', false],
    ['（一）推进', '一 推进…', true],
    ['', '——。', true],
  ])('%s | %s', (a, b, equal) => expect(wordingKey(a) === wordingKey(b)).toBe(equal));
});
