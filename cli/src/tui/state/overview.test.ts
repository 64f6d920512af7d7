import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bindingFor } from '../keymap.ts';
import { initialState } from './initial.ts';
import { withReconciliation } from './judged.ts';
import { green, red, sketched, taskId, unitId, type Owed, type Sketch } from './matrix.test.data.ts';
import { cursorEntries, matrixView, overviewLogic, underCursor } from './overview.ts';
import { reduce } from './reducer.ts';
import type { TuiState } from './types.ts';

/** The overview of a sketch after some keys. */
function after(keys: readonly string[], sketch: Sketch = quarter, size = { columns: 80, rows: 24 }): TuiState {
  const opened = initialState({ model: sketched(sketch), decisions: [], actor: '张三', logName: null, locale: 'zh', ...size });
  return press(opened, ...keys);
}

function press(state: TuiState, ...keys: readonly string[]): TuiState {
  return keys.reduce(
    (now, key) => reduce(now, { kind: 'command', command: bindingFor(now.screen, key)!.command, key, scrollEnd: 0 }).state,
    state,
  );
}

/** Where the cursor is shown: row, column, and the ids there. */
function cursor(state: TuiState): [number, number, string | undefined, string | undefined] {
  const { row, column, rows, columns } = matrixView(state);
  return [row, column, rows[row]?.id, columns[column]?.id];
}

/** Sixty units that owe one of fifty tasks in three; some are red, some missing. */
const quarter: Sketch = {
  owed: Array.from({ length: 60 }, (_, unit) =>
    Array.from({ length: 50 }, (_, task): Owed[] =>
      (unit + task) % 3 > 0 ? [] : [(unit * task) % 11 === 7 ? red : unit % 20 === 9 ? 'missing' : green],
    ),
  ),
  findings: [
    [0, 0],
    [0, 0, 'warning'],
    [0, 3],
    [2, 0],
    [0, null],
    [null, 0],
    [null, null],
  ],
};

describe('moving', () => {
  it.each([
    ['opens on the first', [], 0, 0],
    ['right and down', ['right', 'l', 'down', 'j'], 2, 2],
    ['left and up', ['right', 'right', 'h', 'down', 'down', 'k'], 1, 1],
    ['onto the name of the unit', ['left', 'left'], 0, -1],
    ['onto the number of the task', ['up', 'up'], -1, 0],
    ['never into the corner', ['left', 'up', 'up'], 0, -1],
    ['along the names', ['left', 'down', 'down'], 2, -1],
    ['last row', ['G'], 59, 0],
    ['last column', ['end'], 0, 49],
    ['and back', ['G', 'end', 'g', 'home'], 0, 0],
    ['no further than the end', ['G', 'down', 'pagedown'], 59, 0],
  ])('%s', (_name, keys, row, column) => {
    expect(cursor(after(keys)).slice(0, 2)).toEqual([row, column]);
  });

  it('by pages, as many rows and columns as are in view', () => {
    const { layout } = matrixView(after([]));
    expect(cursor(after(['pagedown', '>'])).slice(0, 2)).toEqual([layout.rows, layout.columns]);
    expect(cursor(after(['pagedown', '>', '<', 'pageup'])).slice(0, 2)).toEqual([0, 0]);
  });

  it.each([
    [60, 16],
    [80, 24],
    [200, 50],
  ])('keeps the cursor in view at %i x %i, after a resize too', (columns, rows) => {
    let state = after(['G', 'end'], quarter, { columns, rows });
    for (const size of [
      { columns, rows },
      { columns: 61, rows: 17 },
      { columns: 300, rows: 90 },
    ]) {
      state = reduce(state, { kind: 'resize', ...size }).state;
      const { top, left, layout, rows: units, columns: tasks } = matrixView(state);
      expect(top + layout.rows).toBeGreaterThanOrEqual(units.length);
      expect(left + layout.columns).toBeGreaterThanOrEqual(tasks.length);
    }
  });
});

describe('the cursor stays on its unit and task', () => {
  it.each([
    ['sorted', ['s']],
    ['sorted twice', ['s', 's']],
    ['transposed', ['t']],
    ['sorted and transposed', ['s', 't', 's']],
    ['all orders through', ['s', 's', 's', 's']],
  ])('%s', (_name, keys) => {
    const state = after(['down', 'down', 'right', ...keys]);
    const [, , row, column] = cursor(state);
    expect([row, column].toSorted()).toEqual([taskId(1), unitId(2)]);
  });

  it('judged again, also when units have come and gone', () => {
    const before = after(['down', 'down', 'right']);
    const { reconciliation } = before.model;
    const expectedReports = reconciliation.expectedReports.filter(({ orgUnitId }) => orgUnitId !== unitId(1));
    const judged = withReconciliation(before, { ...reconciliation, expectedReports }, []);
    expect(cursor(judged)).toEqual([1, 1, unitId(2), taskId(1)]);
  });

  it('stays at its place when its unit owes nothing more', () => {
    const before = after(['down', 'down', 'right']);
    const { reconciliation } = before.model;
    const expectedReports = reconciliation.expectedReports.filter(({ orgUnitId }) => orgUnitId !== unitId(2));
    expect(cursor(withReconciliation(before, { ...reconciliation, expectedReports }, []))).toEqual([2, 1, unitId(3), taskId(1)]);
  });

  it('transposing twice is as if nothing had been', () => {
    const keys = fc.constantFrom('up', 'down', 'left', 'right', 's', 'r', 't', 'pagedown', 'G', 'end', '>', 'home');
    fc.assert(
      fc.property(fc.array(keys, { maxLength: 12 }), (walked) => {
        const state = after(walked);
        const twice = press(state, 't', 't');
        expect(cursor(twice)).toEqual(cursor(state));
        expect([twice.overview.sort, twice.overview.transposed]).toEqual([state.overview.sort, state.overview.transposed]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a place that was kept', () => {
  it('is found again', () => {
    const state = after(['s', 't', 'down', 'right', 'right', 'r']);
    const kept: unknown = JSON.parse(JSON.stringify(overviewLogic.keep!(state)));
    const again = overviewLogic.restore!(after([]), kept);
    expect(cursor(again)).toEqual(cursor(state));
    expect(overviewLogic.keep!(again)).toEqual(kept);
  });

  it.each([[null], [{}], [{ orgUnitId: 7, taskId: [], sort: 'x', transposed: 'yes' }], [{ orgUnitId: null, taskId: null }], ['text']])(
    'that is %j leads to the first cell',
    (kept) => expect(cursor(overviewLogic.restore!(after([]), kept)).slice(0, 2)).toEqual([0, 0]),
  );
});

describe('only what is red or missing', () => {
  it('leaves rows and columns that hold it', () => {
    const { rows, columns, matrix } = matrixView(after(['r']));
    expect(rows.length).toBeLessThan(60);
    for (const unit of rows) expect(matrix.tasks.some((task) => matrix.cell(unit, task).kind.alarming)).toBe(true);
    for (const task of columns) expect(matrix.units.some((unit) => matrix.cell(unit, task).kind.alarming)).toBe(true);
  });

  it.each([
    ['on a green one', ['down', 'down', 'right']],
    ['where nothing is owed', ['down', 'right', 'right', 'right']],
    ['of a unit and a task that are not shown', ['pagedown', 'pagedown', 'right']],
    ['at the end of the row', ['down', 'end']],
    ['transposed', ['t', 'down', 'right']],
  ])('puts the cursor that was %s on such a cell, where it stays when all are shown again', (_name, keys) => {
    const state = after([...keys, 'r']);
    const { matrix } = matrixView(state);
    const { orgUnit, task } = cursorEntries(state);
    expect(matrix.cell(orgUnit!, task!).kind.alarming).toBe(true);
    expect(cursor(press(state, 'r')).slice(2)).toEqual(cursor(state).slice(2));
  });

  it.each([
    ['a red cell', ['down', 'down', 'down', ...Array<string>(6).fill('right')]],
    ['the name of a unit', ['down', 'down', 'down', 'left']],
  ])('leaves the cursor on %s', (_name, keys) => {
    const state = after(keys);
    expect(cursor(press(state, 'r')).slice(2)).toEqual(cursor(state).slice(2));
  });

  it('is stepped through row by row, there and back, around the end', () => {
    const state = after([]);
    const { matrix, rows, columns } = matrixView(state);
    const red = rows.flatMap((unit, row) =>
      columns.flatMap((task, column) => (matrix.cell(unit, task).kind.alarming ? [`${row} ${column}`] : [])),
    );
    const walk = (from: TuiState, key: string, steps: number) => {
      let now = from;
      return Array.from({ length: steps }, () =>
        cursor((now = press(now, key)))
          .slice(0, 2)
          .join(' '),
      );
    };
    expect(walk(state, ']', red.length + 1)).toEqual([...red, red[0]]);
    expect(walk(state, '[', red.length)).toEqual(red.toReversed());
  });

  it('says that there is no other', () => {
    const one: Sketch = {
      owed: [
        [[green], [red]],
        [[green], [green]],
      ],
    };
    const there = press(after([], one), ']');
    expect([cursor(there).slice(0, 2), there.notice]).toEqual([[0, 1], null]);
    expect(press(there, ']').notice).toEqual({ kind: 'noneOther' });
    expect(press(after([], { owed: [[[green]]] }), '[').notice).toEqual({ kind: 'noneOther' });
  });

  it('may leave nothing, and comes back', () => {
    const calm: Sketch = { owed: [[[green], [green]]] };
    const state = after(['right', 'r'], calm);
    expect(cursor(state)).toEqual([-1, -1, undefined, undefined]);
    expect(press(state, 'down', 'right', 'enter').notice).toEqual({ kind: 'noFinding' });
    expect(cursor(press(state, 'r'))).toEqual([0, 1, unitId(0), taskId(1)]);
  });
});

describe('Enter', () => {
  it.each([
    ['lists the findings of the cell', ['enter'], [0, 1]],
    ['of a cell that is transposed', ['t', 'enter'], [0, 1]],
    ['all of a unit on its name', ['left', 'enter'], [0, 1, 2, 4]],
    ['all of a task on its number', ['up', 'enter'], [0, 1, 3, 5]],
  ])('%s', (_name, keys, visible) => {
    const state = after(keys);
    expect([state.screen, Array.from(state.queue.visible.toSorted())]).toEqual(['findings', visible]);
  });

  it.each<[string, string[], number[]]>([
    ['leads from a missing cell without findings to those of the unit as a whole', [], [3, 4]],
    ['from one with findings to these', ['right'], [1]],
    ['from a reported one without findings nowhere', ['right', 'right'], []],
    ['from where nothing is owed nowhere', ['right', 'right', 'right'], []],
  ])('%s', (_name, keys, expected) => {
    const sketch: Sketch = {
      owed: [
        [['missing'], ['missing'], [green], []],
        [['missing'], [], [], [green]],
      ],
      findings: [
        [1, null],
        [0, 1],
        [null, 0],
        [0, null],
        [0, null],
      ],
    };
    const state = after([...keys, 'enter'], sketch);
    expect(state.screen === 'findings' ? Array.from(state.queue.visible.toSorted()) : []).toEqual(expected);
  });

  it('says that there are none', () => {
    expect(after(['G', 'enter'])).toMatchObject({ screen: 'overview', notice: { kind: 'noFinding' } });
  });

  it('comes back to the cell', () => {
    expect(cursor(press(after(['t', 's', 'enter']), 'esc')).slice(2)).toEqual([taskId(0), unitId(0)]);
  });
});

it('a key costs what is in view, not what there is', () => {
  const many: Sketch = {
    owed: Array.from({ length: 200 }, () => Array.from({ length: 100 }, (): Owed[] => [green])),
    findings: Array.from({ length: 1000 }, (_, index) => [index % 200, index % 100] as const),
  };
  const state = after([], many, { columns: 200, rows: 50 });
  const { matrix } = matrixView(state);
  // The same matrix and the same order: nothing is computed anew.
  const moved = press(state, 'down', 'right', 'G', 'end');
  expect(matrixView(moved).matrix).toBe(matrix);
  expect(matrixView(moved).rows).toBe(matrixView(state).rows);
  expect(underCursor(moved).items).toEqual(
    moved.model.items.filter(({ finding }) => finding.orgUnitId === unitId(199) && finding.taskId === taskId(99)).map(({ index }) => index),
  );
});
