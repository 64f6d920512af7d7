import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindMarks } from '../words/overview.ts';
import type { Filter } from './filter.ts';
import { stateColumn } from './finding-index.ts';
import { select } from './finding-selection.ts';
import { arranged, matrixSorts } from './matrix-order.ts';
import { green, lights, open, red, sketched, taskId, unitId, yellow, type Owed } from './matrix.test.data.ts';
import { matrixOf, reportingRate, type Matrix } from './matrix.ts';
import { findingsFilter } from './overview.ts';
import { judgedStandings } from './standing.ts';

/** The mark of the cell of a unit that owes these on one task. */
function markOf(owed: readonly Owed[], labels = lights): string {
  const { kinds, cell, units, tasks } = matrixOf(sketched({ owed: [owed.length === 0 ? [[], ['plain']] : [owed]], lights: labels }));
  return kindMarks(kinds, 'zh')[cell(units[0]!, tasks[0]!).kind.index]!.trim();
}

describe('a cell', () => {
  it.each<[string, Owed[], string]>([
    ['green', [green], '绿'],
    ['yellow', [yellow], '黄'],
    ['red', [red], '红'],
    ['missing', ['missing'], '未'],
    ['returned', ['returned'], '退'],
    ['exempt', ['exempt'], '免'],
    ['a nil return', ['nil'], '无'],
    ['reported without a target', ['plain'], '报'],
    ['reported, with no light for its pace', [{ light: null, pace: 'onSchedule' }], '报'],
    ['not evaluated', ['notEvaluated'], '?'],
    ['reported, with a figure that could not be judged', [open], '?'],
    ['nothing owed', [], '--'],
    ['its worst light', [green, red, yellow], '红'],
    ['red before missing', ['missing', red], '红'],
    ['missing before yellow', [yellow, 'missing', green], '未'],
    ['returned before yellow', [yellow, 'returned'], '退'],
    ['yellow before not evaluated', [open, yellow], '黄'],
    ['never green beside what was not evaluated', [green, open, green], '?'],
    ['green beside what has no target', ['plain', green, 'exempt'], '绿'],
    ['reported beside a nil return', ['nil', 'plain'], '报'],
    ['a nil return beside an exemption', ['exempt', 'nil'], '无'],
  ])('%s', (_name, owed, mark) => expect(markOf(owed)).toBe(mark));

  it('whose figure could not be judged is not evaluated, also where the scheme has a light for that', () => {
    const scheme = [...lights, { name: 'grey', zh: '灰灯', en: 'grey', undetermined: true }];
    expect(markOf([{ light: 'grey', pace: 'undetermined' }, green], scheme)).toBe('?');
    expect(matrixOf(sketched({ owed: [[[red]]], lights: scheme })).units[0]!.alarming).toBe(1);
  });

  it('is alarming by the light called red, wherever it stands in the scheme, and by none of a single light', () => {
    const [, second, third] = lights.toReversed();
    const turned = matrixOf(sketched({ owed: [[[red], [yellow], [green]]], lights: [lights[2]!, second!, third!] }));
    expect(turned.tasks.map(({ alarming }) => alarming)).toEqual([1, 0, 0]);
    expect(matrixOf(sketched({ owed: [[[green]]], lights: [lights[0]!] })).units[0]!.alarming).toBe(0);
  });
});

describe('the marks of lights', () => {
  it.each([
    [lights, ['红', '黄', '绿'], ['R', 'Y', 'G']],
    [
      [
        { name: 'a', zh: '未达到', en: 'green' },
        { name: 'b', zh: '未', en: 'grey' },
      ],
      ['1', '达'],
      ['G', 'R'],
    ],
  ])('are told apart by one character', (labels, zh, en) => {
    const { kinds } = matrixOf(sketched({ owed: [[[green]]], lights: labels }));
    const lit = kinds.all.filter(({ light }) => light !== null);
    expect(lit.map(({ index }) => kindMarks(kinds, 'zh')[index])).toEqual(zh);
    expect(lit.map(({ index }) => kindMarks(kinds, 'en')[index])).toEqual(en);
    for (const locale of ['zh', 'en'] as const) expect(new Set(kindMarks(kinds, locale)).size).toBe(kinds.all.length);
  });
});

describe('the order of the rows', () => {
  const { matrix } = {
    matrix: matrixOf(
      sketched({
        owed: [
          [[green], ['missing']],
          [[red], ['plain']],
          [['exempt'], []],
          [[yellow], ['missing', 'missing']],
        ],
      }),
    ),
  };
  it.each([
    ['plan', [0, 1, 2, 3]],
    ['alarming', [1, 0, 3, 2]],
    ['rate', [3, 0, 1, 2]],
    ['name', [0, 1, 2, 3]],
  ] as const)('by %s', (sort, units) => {
    expect(arranged(matrix, { sort, transposed: false, alarmingOnly: false }).rows.map(({ id }) => id)).toEqual(units.map(unitId));
  });

  it('leaves out what holds nothing red or missing', () => {
    const { rows, columns } = arranged(matrix, { sort: 'plan', transposed: false, alarmingOnly: true });
    expect([rows.map(({ id }) => id), columns.map(({ id }) => id)]).toEqual([[0, 1, 3].map(unitId), [0, 1].map(taskId)]);
  });

  it('knows no rate where nothing is owed', () => {
    expect(matrix.units.map(reportingRate)).toEqual([50, 100, null, 33.3]);
  });
});

const oneOwed = fc.constantFrom<Owed>('missing', 'returned', 'exempt', 'notEvaluated', 'nil', 'plain', green, yellow, red, open);
const sketches = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 6 })).chain(([units, tasks]) =>
  fc.record({
    owed: fc.array(fc.array(fc.array(oneOwed, { maxLength: 3 }), { minLength: tasks, maxLength: tasks }), {
      minLength: units,
      maxLength: units,
    }),
    findings: fc.array(
      fc.tuple(
        fc.option(fc.nat(units), { nil: null }),
        fc.option(fc.nat(tasks), { nil: null }),
        fc.constantFrom('error' as const, 'warning' as const, 'info' as const),
      ),
      { maxLength: 12 },
    ),
  }),
);

describe('laws', () => {
  it('totals add up to the cells, by row, by column and in all', () => {
    fc.assert(
      fc.property(sketches, (sketch) => {
        const matrix = matrixOf(sketched(sketch));
        for (const { index } of matrix.kinds.all) {
          const cells = countCells(matrix, index);
          expect(matrix.units.map(({ tally }) => tally[index])).toEqual(cells);
          expect(sum(matrix.tasks.map(({ tally }) => tally[index]!))).toBe(sum(cells));
          expect(matrix.tally[index]).toBe(sum(cells));
        }
        expect(sum(matrix.tally)).toBe(matrix.units.length * matrix.tasks.length);
      }),
      { numRuns: 60 },
    );
  });

  it('the findings of a cell are exactly those of its unit and task, and those that its filter lists', () => {
    fc.assert(
      fc.property(sketches, (sketch) => {
        const model = sketched(sketch);
        const standings = judgedStandings(model, []);
        const listed = (filter: Filter) =>
          Array.from(select(model.index, stateColumn(standings), filter, null, model.index.order('severity').rows).visible.toSorted());
        const { units, tasks, cell } = matrixOf(model);
        for (const unit of units)
          for (const task of tasks) {
            const own = model.items.filter(({ finding }) => finding.orgUnitId === unit.id && finding.taskId === task.id);
            expect(cell(unit, task).items).toEqual(own.map(({ index }) => index));
            expect(listed(findingsFilter(unit.id, task.id))).toEqual(own.map(({ index }) => index));
          }
        for (const unit of units) expect(unit.items).toEqual(listed(findingsFilter(unit.id, null)));
        for (const task of tasks) expect(task.items).toEqual(listed(findingsFilter(null, task.id)));
      }),
      { numRuns: 60 },
    );
  });

  it('an order changes neither what is there nor, transposed, which cell is whose', () => {
    fc.assert(
      fc.property(sketches, fc.constantFrom(...matrixSorts), fc.boolean(), (sketch, sort, transposed) => {
        const matrix = matrixOf(sketched(sketch));
        const { rows, columns } = arranged(matrix, { sort, transposed, alarmingOnly: false });
        const [units, tasks] = transposed ? [columns, rows] : [rows, columns];
        expect(units.toSorted((a, b) => a.number - b.number)).toEqual(matrix.units);
        expect(tasks.toSorted((a, b) => a.number - b.number)).toEqual(matrix.tasks);
      }),
      { numRuns: 60 },
    );
  });
});

function countCells({ units, tasks, cell }: Matrix, kind: number): number[] {
  return units.map((unit) => tasks.filter((task) => cell(unit, task).kind.index === kind).length);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
