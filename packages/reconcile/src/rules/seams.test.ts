import { compareText } from '@duizhang/model';
import { describe, expect, it } from 'vitest';
import { reportAttainment, rowsByReport, statedOn, type PlanIndicator } from '../report-attainment.ts';
import { schemeOf } from '../light-scheme.ts';
import { reportKey } from '../expected.ts';
import { judgeAll } from '../tally.ts';
import { catalogue, items, judging, type FileSketch, type RowSketch, type WorldSketch } from '../testing/small-world.test.data.ts';
import { rules, rulesOfFiles } from './registry.ts';

/** A row against which no rule has anything, but for what is spoilt in it. */
const sound: RowSketch = { status: '推进中', narrative: '按计划推进', nextSteps: '下季度继续', evidence: '清单.xlsx' };
const file = (unit: string, rows: RowSketch[], more: Partial<FileSketch> = {}): FileSketch => ({
  unit,
  rows: rows.map((row) => ({ ...sound, ...row })),
  ...more,
});
const of = (...files: FileSketch[]): WorldSketch => ({ files });
/** A row of 市大数据局, and what it reported in the quarter before. */
const now = (row: RowSketch, before?: RowSketch): WorldSketch => ({
  files: [file('data', [row])],
  ...(before ? { previous: [file('data', [{ narrative: '一季度的工作', ...before }])] } : {}),
});
const total = (actual: string, before: string, more: RowSketch = {}, then: RowSketch = {}): WorldSketch =>
  now({ item: 'total', actual, ...more }, { item: 'total', actual: before, ...then });
const alone = (...files: FileSketch[]): WorldSketch => ({ files, alone: true });
const atYearEnd = (row: RowSketch): WorldSketch => ({
  files: [file('data', [row], { period: '2023-Q4' })],
  period: '2023-Q4',
  asOf: '2024-01-20',
});
const idle: RowSketch = { status: '本期无进展', difficulties: '资金未到位' };
const copied = '完成系统联调，组织窗口人员培训';

type Seam = readonly [cause: string, sketch: WorldSketch, rules: string];

/** What one cause leads to: the rules that speak, joined by + where their findings stand in one group. */
function spoken(sketch: WorldSketch, silence: boolean): string {
  const context = judging(sketch);
  const judged = sketch.alone ? rulesOfFiles : rules.filter(({ judgedOn }) => judgedOn !== 'fileOnly');
  const groups = new Map<string, Set<string>>();
  for (const { ruleId, severity, outcome, groupingKey } of judgeAll(judged, context, []).findings) {
    // Sketches hold single rows: what else is owed is another cause, and remarks that ask for nothing are none.
    if (!silence && (ruleId === 'missing-report' || ruleId === 'missing-row' || ruleId === 'collective-incomplete')) continue;
    if (severity === 'info' && outcome === 'notEvaluated') continue;
    groups.set(groupingKey, (groups.get(groupingKey) ?? new Set()).add(ruleId));
  }
  return [...groups.values()]
    .map((ids) => [...ids].sort().join(' + '))
    .sort(compareText)
    .join(', ');
}

describe('one cause, and exactly the rules that speak of it', () => {
  describe('a value that is wrong', () => {
    it.each<Seam>([
      ['one zero too many, the narrative has it right', total('4050', '398', { narrative: '累计开放数据集405个' }), 'scale-slip'],
      ['one zero too many, and called completed', total('4050', '398', { status: '已完成' }), 'scale-slip'],
      ['one zero too many, and called behind', total('4050', '398', { status: '滞后', difficulties: '招标延期' }), 'scale-slip'],
      [
        'one zero too many beside another unit',
        of(file('data', [{ item: 'scenes', actual: '60' }]), file('approval', [{ item: 'scenes', actual: '6' }])),
        'scale-slip',
      ],
      [
        '万 in a column of pieces: it fell as well',
        now({ item: 'stations', actual: '1.09' }, { item: 'stations', actual: '10500' }),
        'scale-slip',
      ],
      ['a tenth of a share', now({ item: 'rate', actual: '9.36%' }, { item: 'rate', actual: '93.1%' }), 'scale-slip'],
      [
        'a lost decimal point',
        now({ item: 'rate', actual: '955%', narrative: '掌上可办率达到95.5%' }, { item: 'rate', actual: '93.1%' }),
        'percent-range',
      ],
      [
        'a fraction, called completed',
        now({ item: 'rate', actual: '0.955', status: '已完成' }, { item: 'rate', actual: '93.1%' }),
        'fraction-for-percent',
      ],
      ['a total that fell', total('350', '380'), 'cumulative-fell'],
      ['a total that fell while nothing happened', total('350', '380', idle), 'cumulative-fell + status-contradicts-value'],
      [
        'digits in another order, the narrative has them right',
        total('450', '398', { narrative: '累计开放数据集405个' }),
        'narrative-contradicts-value',
      ],
      [
        'the same, below what it was',
        total('305', '398', { narrative: '累计开放数据集405个' }),
        'cumulative-fell + narrative-contradicts-value',
      ],
      // Either cell may be the wrong one, and a decision corrects the cell of its finding.
      ['called completed too early', total('370', '350', { status: '已完成' }), 'below-target + status-contradicts-value'],
      [
        'missed at the end of the year, and called completed',
        atYearEnd({ item: 'total', actual: '370', status: '已完成' }),
        'below-target + status-contradicts-value',
      ],
      ['open again, and below target', total('370', '365', {}, { status: '已完成' }), 'completed-reopened'],
      ['words instead of a number', now({ item: 'total', actual: '基本完成' }), 'below-target'],
    ])('%s', (_, sketch, ids) => expect(spoken(sketch, false)).toBe(ids));
  });

  describe('what was copied from the quarter before', () => {
    it.each<Seam>([
      ['value and narrative', total('350', '350', { narrative: copied }, { narrative: copied }), 'narrative-copied + stale-value'],
      ['the value', total('350', '350'), 'stale-value'],
      ['the status alone: nothing happened, and the value rose', total('370', '350', idle), 'status-contradicts-value'],
    ])('%s', (_, sketch, ids) => expect(spoken(sketch, false)).toBe(ids));
  });

  describe('what is not there', () => {
    it.each<Seam>([
      ['a value, with the reason in the narrative', now({ item: 'total', narrative: '年底统一统计' }), ''],
      ['a value, without a word', now({ item: 'total', narrative: '' }), 'missing-required'],
      ['a status', now({ item: 'total', actual: '370', status: '' }), 'missing-required'],
    ])('%s', (_, sketch, ids) => expect(spoken(sketch, false)).toBe(ids));

    it.each<Seam>([
      ['a row, in one file', alone(file('sports', [{ item: 'sport' }])), 'missing-row'],
      ['everything in the file', alone({ unit: 'sports', rows: [{ item: 'sport' }, { item: 'safety' }] }), 'empty-submission'],
    ])('%s', (_, sketch, ids) => expect(spoken(sketch, true)).toBe(ids));

    it('a whole unit is one group, whatever else waits for it', () => {
      // Only 市体育局 and the districts owe anything in this town.
      const small = { ...catalogue, tasks: catalogue.tasks.filter(({ number }) => number === 3 || number === 4) };
      const sports = file('sports', [{ item: 'sport' }]);
      const east = file('east', [{ item: 'piles', actual: '400' }]);
      const west = file('west', [{ item: 'piles', actual: '100' }]);
      const empty = { unit: 'sports', rows: [{ item: 'sport' as const }] };
      expect(spoken({ ...of(sports, east, west), catalogue: small }, true)).toBe('');
      expect(spoken({ ...of(sports, east), catalogue: small }, true)).toBe('collective-incomplete + missing-report');
      expect(spoken({ ...of(empty, east, west), catalogue: small }, true)).toBe('empty-submission + missing-report');
    });

    it('a lead unit is one group: what is owed, and what may not be published', () => {
      const led = { ...catalogue, tasks: catalogue.tasks.filter(({ number }) => number === 1) };
      const reported = file('approval', [
        { item: 'rate', actual: '80%' },
        { item: 'scenes', actual: '3' },
      ]);
      expect(spoken({ ...of(reported), catalogue: led }, true)).toBe('lead-missing + missing-report');
    });
  });

  describe('what is counted, and on which basis', () => {
    it.each<Seam>([
      ['another measure word', now({ item: 'total', actual: '累计405家' }), 'unit-of-measure-mismatch'],
      [
        'another measure word than the unit beside it',
        of(file('data', [{ item: 'scenes', actual: '8' }]), file('approval', [{ item: 'scenes', actual: '3家' }])),
        'unit-of-measure-mismatch',
      ],
      ['another basis than the plan', now({ item: 'fresh', actual: '累计405个' }, { item: 'fresh', actual: '新增40个' }), 'below-target'],
      [
        'another basis than the unit beside it',
        of(file('data', [{ item: 'scenes', actual: '累计8个' }]), file('approval', [{ item: 'scenes', actual: '新增3个' }])),
        'conflicting-actuals',
      ],
      [
        'another basis than the quarter before, and less',
        now({ item: 'scenes', actual: '新增3个' }, { item: 'scenes', actual: '累计8个' }),
        'basis-mixed',
      ],
      ['another basis than its own column', now({ item: 'scenes', actual: '新增3个', basis: '累计' }), 'basis-mixed'],
    ])('%s', (_, sketch, ids) => expect(spoken(sketch, false)).toBe(ids));
  });

  describe('whose it is', () => {
    it.each<Seam>([
      [
        'the template of another unit',
        of(file('data', [{ item: 'hours', actual: '2' }], { template: { orgUnitId: 'town/approval' } })),
        'mixed-org-units',
      ],
      [
        'the same, in one file',
        alone(file('data', [{ item: 'hours', actual: '2' }], { template: { orgUnitId: 'town/approval' } })),
        'mixed-org-units',
      ],
      [
        'the rows and the file name of another unit',
        of(file('data', [{ item: 'hours', actual: '2' }], { file: '市审批局.xlsx' })),
        'mixed-org-units',
      ],
      ['a name that nobody knows', of(file('数据中心', [{ item: 'total', actual: '350' }])), 'unknown-org-unit'],
      [
        'a row of another unit, below its target',
        of(file('sports', [{ item: 'sport' }, { item: 'total', actual: '35家' }])),
        'unauthorised-report',
      ],
      ['the same, in one file', alone(file('sports', [{ item: 'sport' }, { item: 'total', actual: '35家' }])), 'foreign-row'],
      [
        'a task that the plan does not have, completed without evidence',
        of(file('sports', [{ taskCode: '88', status: '已完成', evidence: '' }])),
        'unknown-task',
      ],
      [
        'a task that the plan does not have, behind without a reason',
        of(file('sports', [{ taskCode: '88', status: '滞后', nextSteps: '' }])),
        'unknown-task',
      ],
      [
        'another period, with a value that is out of range',
        of(file('data', [{ item: 'rate', actual: '955%' }], { period: '2023-Q1' })),
        'wrong-period',
      ],
      [
        'another plan, with a value that is out of range',
        of(file('data', [{ item: 'rate', actual: '955%' }], { template: { planId: 'town-2022' } })),
        'foreign-plan',
      ],
    ])('%s', (_, sketch, ids) => expect(spoken(sketch, false)).toBe(ids));
  });

  describe('what was sent twice', () => {
    const twice = (first: Partial<FileSketch>, second: Partial<FileSketch>): WorldSketch =>
      of(
        file('data', [{ item: 'total', actual: '350' }], { file: 'a.xlsx', ...first }),
        file('data', [{ item: 'total', actual: '350' }], { file: 'b.xlsx', ...second }),
      );
    it.each<Seam>([
      ['byte for byte', twice({ sha256: 'same' }, { sha256: 'same' }), 'duplicate-row'],
      ['saved anew', twice({}, {}), 'unchanged-resubmission'],
      [
        'a row, with its fault',
        of(
          file('data', [
            { item: 'rate', actual: '955%' },
            { item: 'rate', actual: '955%' },
          ]),
        ),
        'duplicate-row + percent-range',
      ],
      [
        'a row on two bases',
        of(
          file('data', [
            { item: 'scenes', actual: '累计8个' },
            { item: 'scenes', actual: '新增3个' },
          ]),
        ),
        'basis-mixed + duplicate-row',
      ],
      [
        'a row with two values, beside another unit',
        of(
          file('data', [
            { item: 'rate', actual: '95%' },
            { item: 'rate', actual: '85%' },
          ]),
          file('approval', [{ item: 'rate', actual: '93%' }]),
        ),
        'duplicate-row',
      ],
      [
        'corrected by what came later',
        of(
          file('data', [{ item: 'rate', actual: '955%' }], { file: 'a.xlsx', receivedOn: '2023-07-03' }),
          file('data', [{ item: 'rate', actual: '95.5%' }], { file: 'b.xlsx', receivedOn: '2023-07-05' }),
        ),
        '',
      ],
    ])('%s', (_, sketch, ids) => expect(spoken(sketch, false)).toBe(ids));
  });

  describe('units that share an item', () => {
    const beside = (row: RowSketch): WorldSketch =>
      of(file('data', [{ item: 'rate', actual: '88%' }]), file('approval', [{ item: 'rate', ...row }]));
    it.each<Seam>([
      ['nothing happened, says one', beside(idle), 'nil-return-against-others'],
      ['nothing happened, and 0', beside({ ...idle, actual: '0' }), 'conflicting-actuals'],
      ['another value', beside({ actual: '80%' }), 'conflicting-actuals'],
    ])('%s', (_, sketch, ids) => expect(spoken(sketch, false)).toBe(ids));
  });

  describe('what the table says that the plan says otherwise', () => {
    it.each<Seam>([
      ['a target that was 400', total('350', '340', { target: '≥300' }, { target: '≥400' }), 'target-changed'],
      [
        'a locked target, which reading has found',
        {
          ...total('350', '340', {}, { target: '≥400' }),
          files: [file('data', [{ item: 'total', actual: '350', target: '≥300' }], { flagged: ['F8'] })],
        },
        '',
      ],
    ])('%s', (_, sketch, ids) => expect(spoken(sketch, false)).toBe(ids));
  });
});

describe('a value of doubtful magnitude', () => {
  const context = (standing = false) => {
    const sketch = total('4050', '398', { status: '已完成' });
    const [slip] = judgeAll(rules, judging(sketch), []).findings.filter(({ ruleId }) => ruleId === 'scale-slip');
    return judging({ ...sketch, ...(standing ? { standing: new Set([slip!.groupingKey]) } : {}) });
  };
  const attained = (standing: boolean) => {
    const judged = context(standing);
    const expected = judged.owed.get(reportKey('town/data', items.total))!;
    const item = judged.plan.items.get(items.total) as PlanIndicator;
    const stated = statedOn(judged, expected, item.indicator, rowsByReport(judged).get(reportKey('town/data', items.total))!);
    return reportAttainment(judged, schemeOf(undefined), expected, item, stated);
  };

  it('gives no verdict, no light and no score, but a question', () => {
    expect(attained(false)).toMatchObject({ value: null, paceStatus: 'undetermined', reason: 'scaleSlip', statusLight: null, score: null });
    expect(attained(false).question!.zh).toBe('所报“4050”与目标≥400个、往期相比疑差数量级：准确数是多少？');
  });

  it('counts once a person lets it stand; the finding stays what it was', () => {
    expect(attained(true)).toMatchObject({ value: 4050, paceStatus: 'completed', verdict: 'met' });
    const found = judgeAll(rules, context(true), []).findings.map(({ ruleId }) => ruleId);
    expect(found).toContain('scale-slip');
  });
});
