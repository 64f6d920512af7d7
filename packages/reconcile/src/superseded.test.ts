import { describe, expect, it } from 'vitest';
import { reconcile } from './reconcile.ts';
import { conflictingActuals } from './rules/task/conflicting-actuals.ts';
import { duplicateRow } from './rules/submission/duplicate-row.ts';
import { judge } from './testing/describe-rule.test.data.ts';
import { catalogue, judging, reading, register, world, type FileSketch, type RowSketch } from './testing/small-world.test.data.ts';

const first: RowSketch[] = [
  { item: 'total', actual: '很多' },
  { item: 'fresh', actual: '9' },
];
const file = (receivedOn: string | null, rows: RowSketch[], more: Partial<FileSketch> = {}): FileSketch => ({
  unit: 'data',
  file: `${receivedOn ?? 'undated'}.xlsx`,
  rows,
  ...(receivedOn === null ? {} : { receivedOn }),
  ...more,
});
const corrected: RowSketch[] = [{ item: 'total', actual: '420' }];
const run = (...files: FileSketch[]) =>
  reconcile({
    ...world({ files }),
    catalogue,
    register,
    reportingPeriod: '2023-Q2',
    decisions: [],
    toolVersion: '0.1.0',
    submissionWindow: { from: '2023-07-01', to: '2023-07-31' },
  });
/** Why each row counts for nothing, by file and item. */
const setAside = (...files: FileSketch[]) =>
  judging({ files }).rows.map(({ row, itemId, setAside: reason }) => [row.submissionId.slice(0, 10), itemId!.slice(-5), reason]);

describe('a later file of the same unit', () => {
  const files = [file('2023-07-03', first), file('2023-07-08', corrected)] as const;

  it('takes the place of what it reports on, and of nothing else', () => {
    expect(setAside(...files)).toEqual([
      ['2023-07-03', '2.1#1', 'superseded'],
      ['2023-07-03', '2.1#2', null],
      ['2023-07-08', '2.1#1', null],
    ]);
    expect(judge(duplicateRow, { files: [...files] }).findings).toEqual([]);
  });

  it.each<[string, FileSketch, FileSketch]>([
    ['without receipts both stand', file(null, first), file(null, corrected, { file: 'b.xlsx' })],
    ['one without receipt stands', file(null, first), file('2023-07-08', corrected)],
    ['two of one day stand', file('2023-07-08', first), file('2023-07-08', corrected, { file: 'b.xlsx' })],
    ['a blank row takes nothing back', file('2023-07-03', first), file('2023-07-08', [{ item: 'total' }])],
    ['another unit supersedes nobody', file('2023-07-03', first), file('2023-07-08', corrected, { unit: 'approval' })],
    ['nor a file of another period', file('2023-07-03', first), file('2023-07-08', corrected, { period: '2023-Q1' })],
  ])('%s', (_, a, b) => expect(setAside(a, b).map(([, , reason]) => reason)).not.toContain('superseded'));

  it('supersedes nothing while files are judged one by one', () => {
    expect(judging({ files: [...files], alone: true }).rows.some(({ setAside: reason }) => reason === 'superseded')).toBe(false);
  });

  it('is what others are compared with', () => {
    const rate = (unit: string, actual: string, receivedOn: string): FileSketch =>
      file(receivedOn, [{ item: 'rate', actual }], { unit, file: `${unit}-${receivedOn}.xlsx` });
    const sketch = { files: [rate('data', '80%', '2023-07-03'), rate('data', '88%', '2023-07-08'), rate('approval', '88%', '2023-07-05')] };
    expect(judge(conflictingActuals, sketch)).toMatchObject({ counts: { pass: 1, fail: 0 } });
  });

  it('answers what reading said of the rows that it replaces, and of a file that is replaced whole', () => {
    const said = (...sketches: FileSketch[]) => {
      const { rules } = run(...sketches);
      const { fail, notEvaluated, reasons } = rules.find(({ ruleId }) => ruleId === 'unreadable')!;
      return { fail, notEvaluated, reasons: reasons!.map(({ reason }) => reason) };
    };
    const flagged = file('2023-07-03', first, { flagged: ['K8', 'K9'] });
    expect(said(flagged)).toEqual({ fail: 2, notEvaluated: 0, reasons: [] });
    expect(said(flagged, files[1])).toEqual({ fail: 1, notEvaluated: 1, reasons: ['superseded'] });
    const whole = file('2023-07-08', [...corrected, { item: 'fresh', actual: '10' }]);
    expect(said(flagged, whole)).toEqual({ fail: 0, notEvaluated: 2, reasons: ['superseded'] });
  });

  it('still fulfils what the unit owes, in any order of files', () => {
    const states = (...sketches: FileSketch[]) => run(...sketches).expectedReports.filter(({ state }) => state === 'reported');
    expect(states(...files)).toHaveLength(2);
    expect(run(...[...files].reverse())).toEqual(run(...files));
  });

  it('is the report of its period later on', () => {
    const previous = [...files].map((sketch) => ({ ...sketch, period: '2023-Q1' }));
    expect([...judging({ files: [], previous }).previous.values()].map(({ actual }) => actual.raw)).toEqual(['9', '420']);
  });
});

it('history has every earlier period once, the earliest first', () => {
  const of = (period: string, actual: string): FileSketch => ({ unit: 'data', period, rows: [{ item: 'total', actual }] });
  const { history } = judging({ files: [], previous: [of('2023-Q1', '3'), of('2022-Q3', '1'), of('2022-Q4', '2'), of('2023-Q3', '9')] });
  expect([...history.values()].map((rows) => rows.map(({ row }) => row.actual.raw))).toEqual([['1', '2', '3']]);
  expect(reading(of('2022-Q3', '1'), '2023-Q1').submission.reportingPeriod).toBe('2022-Q3');
});
