import { filterBy, type Filter } from './filter.ts';
import { moved } from './lists.ts';
import { matrixOf, type Entry, type Matrix } from './matrix.ts';
import type { Model } from './model.ts';
import type { KindName } from './matrix-kinds.ts';
import { matrixLayout, type MatrixLayout } from './matrix-layout.ts';
import { arranged, matrixSorts, type Arranged, type Arrangement } from './matrix-order.ts';
import { goTo } from './navigate.ts';
import { showFindings } from './queue-moves.ts';
import { scrollTo } from './scroll.ts';
import { only, type ContextLogic, type Handler, type Movement, type TuiState } from './types.ts';

/** The overview: which unit and task the cursor is on, and how the matrix is laid out. */
export interface OverviewState extends Arrangement {
  /** Null where the cursor is on the name of the task. */
  orgUnitId: string | null;
  /** Null where it is on the name of the unit. */
  taskId: string | null;
  /** Row and column where the cursor was last, for the time when its unit or task is no longer shown; -1 on the names. */
  at: { row: number; column: number };
  /** First row and first column in view. */
  top: number;
  left: number;
}

/** In the order of the plan, the cursor on the first unit and its first task. */
export function openingOverview({ reconciliation, catalogue }: Model): OverviewState {
  return {
    sort: 'plan',
    transposed: false,
    alarmingOnly: false,
    orgUnitId: reconciliation.expectedReports[0]?.orgUnitId ?? '',
    taskId: catalogue.tasks[0]?.taskId ?? '',
    at: { row: 0, column: 0 },
    top: 0,
    left: 0,
  };
}

/** The matrix as it is shown now. Row and column of the cursor are -1 on the names. */
export interface MatrixView extends Arranged {
  matrix: Matrix;
  layout: MatrixLayout;
  row: number;
  column: number;
  top: number;
  left: number;
}

/** What the overview shows; looks up what was computed once, and finds the cursor by its ids. */
export function matrixView(state: TuiState): MatrixView {
  const { overview } = state;
  const matrix = matrixOf(state.model);
  const { rows, columns } = arranged(matrix, overview);
  const layout = matrixLayout(state, matrix, { rows, columns });
  const [rowId, columnId] = overview.transposed ? [overview.taskId, overview.orgUnitId] : [overview.orgUnitId, overview.taskId];
  const row = placeOf(rows, rowId, overview.at.row);
  const column = placeOf(columns, columnId, overview.at.column);
  return {
    matrix,
    rows,
    columns,
    layout,
    row,
    column,
    top: scrollTo(overview.top, Math.max(0, row), layout.rows, rows.length),
    left: scrollTo(overview.left, Math.max(0, column), layout.columns, columns.length),
  };
}

/** Where an id stands; what has gone leaves the cursor where it was. */
function placeOf(entries: readonly Entry[], id: string | null, before: number): number {
  if (id === null || entries.length === 0) return -1;
  const found = entries.findIndex((entry) => entry.id === id);
  return found >= 0 ? found : Math.max(0, Math.min(before, entries.length - 1));
}

/** The state with the cursor at a row and a column, -1 for the names, and as much scrolled as that needs. */
function cursorAt(state: TuiState, row: number, column: number): TuiState {
  const { rows, columns } = matrixView(state);
  const { transposed } = state.overview;
  const [rowId, columnId] = [rows[row]?.id ?? null, columns[column]?.id ?? null];
  const ids = transposed ? { taskId: rowId, orgUnitId: columnId } : { orgUnitId: rowId, taskId: columnId };
  const placed = { ...state, overview: { ...state.overview, ...ids, at: { row, column } } };
  const { top, left } = matrixView(placed);
  return { ...placed, overview: { ...placed.overview, top, left } };
}

/** Up and left of the first lie the names: from there Enter leads to all findings of a unit or task. */
function stepped(at: number, movement: Movement, count: number, page: number): number {
  if (count === 0) return -1;
  if (movement === 'up' && at <= 0) return -1;
  return moved(at, movement, count, page);
}

const vertical =
  (movement: Movement): Handler =>
  (state) => {
    const { row, column, rows, layout } = matrixView(state);
    return only(cursorAt(state, keepOff(stepped(row, movement, rows.length, layout.rows), column), column));
  };

const horizontal =
  (movement: Movement): Handler =>
  (state) => {
    const { row, column, columns, layout } = matrixView(state);
    return only(cursorAt(state, row, keepOff(stepped(column, movement, columns.length, layout.columns), row)));
  };

/** The corner where both names meet is nothing to be at. */
function keepOff(at: number, other: number): number {
  return at < 0 && other < 0 ? 0 : at;
}

/** Another arrangement; the cursor stays on its unit and task, also while they are not shown. */
function rearranged(state: TuiState, change: Partial<Arrangement>): TuiState {
  const { top, left } = matrixView({ ...state, overview: { ...state.overview, ...change } });
  return { ...state, overview: { ...state.overview, ...change, top, left } };
}

/** The cursor on a cell that is red or missing, the next in its row, so that Enter leads to what was asked for; on a name it stays. */
function toAlarming(state: TuiState): TuiState {
  const { columns, row, column } = matrixView(state);
  if (row < 0 || column < 0) return state;
  const isAlarming = alarmingIn(state);
  const places = [...columns.keys()].filter((place) => isAlarming(row, place));
  return cursorAt(state, row, places.find((place) => place >= column) ?? places[0] ?? column);
}

/** Whether the cell at a row and a column as shown is red or missing. */
function alarmingIn(state: TuiState): (row: number, column: number) => boolean {
  const { matrix, rows, columns } = matrixView(state);
  const { transposed } = state.overview;
  return (row, column) => {
    const [onRow, onColumn] = [rows[row]!, columns[column]!];
    return (transposed ? matrix.cell(onColumn, onRow) : matrix.cell(onRow, onColumn)).kind.alarming;
  };
}

/** To the next or previous cell that is red or missing, row by row, around the end. */
const alarming =
  (direction: 1 | -1): Handler =>
  (state) => {
    const { rows, columns, row, column } = matrixView(state);
    const isAlarming = alarmingIn(state);
    const count = rows.length * columns.length;
    // On a name the first cell behind it comes next.
    const here = Math.max(0, row) * columns.length + column;
    for (let step = 1; step < count; step += 1) {
      const at = (((here + direction * step) % count) + count) % count;
      const place = [Math.floor(at / columns.length), at % columns.length] as const;
      if (isAlarming(...place)) return only(cursorAt(state, ...place));
    }
    return only({ ...state, notice: { kind: 'noneOther' } });
  };

/** The overview with the cursor on a unit and a task, null for a name; any screen may send people here. */
export function showCell(state: TuiState, ids: Pick<OverviewState, 'orgUnitId' | 'taskId'>): TuiState {
  const opened = goTo(state, 'overview');
  return rearranged({ ...opened, overview: { ...opened.overview, ...ids } }, { alarmingOnly: false });
}

/** Rows become columns: what was in view stays so. */
function transposed(state: TuiState): TuiState {
  const { at, top, left, ...rest } = state.overview;
  const turned = { ...rest, at: { row: at.column, column: at.row }, top: left, left: top };
  return rearranged({ ...state, overview: turned }, { transposed: !rest.transposed });
}

/** Unit and task under the cursor; null for a name's own axis, and where nothing is shown. */
export function cursorEntries(state: TuiState): { orgUnit: Entry | null; task: Entry | null } {
  const { rows, columns, row, column } = matrixView(state);
  const [onRow, onColumn] = [rows[row] ?? null, columns[column] ?? null];
  return state.overview.transposed ? { orgUnit: onColumn, task: onRow } : { orgUnit: onRow, task: onColumn };
}

/** Findings that Enter leads to. */
export interface UnderCursor {
  items: readonly number[];
  /** Lists exactly these. */
  filter: Filter;
  /** They are about the unit and no task of it. */
  wholeUnit: boolean;
}

/**
 * Findings under the cursor: of the cell, or of the whole unit or task on its name. Nothing came from a unit, or nothing that could be
 * read: that is one finding on the unit, which is what there is to see behind each of its cells.
 */
export function underCursor(state: TuiState): UnderCursor {
  const { orgUnit, task } = cursorEntries(state);
  const ids = { orgUnitId: orgUnit?.id ?? null, taskId: task?.id ?? null };
  const found = (items: readonly number[]) => ({ items, filter: findingsFilter(ids.orgUnitId, ids.taskId), wholeUnit: false });
  if (!orgUnit || !task) return found((orgUnit ?? task)?.items ?? []);
  const { items, kind } = matrixOf(state.model).cell(orgUnit, task);
  if (items.length > 0 || !unreported.has(kind.name)) return found(items);
  const ofUnit = orgUnit.items.filter((item) => state.model.items[item]!.finding.taskId === null);
  return ofUnit.length === 0 ? found(items) : { items: ofUnit, filter: findingsFilter(orgUnit.id, ''), wholeUnit: true };
}

const unreported: ReadonlySet<KindName> = new Set(['missing', 'returned', 'notEvaluated']);

/** The findings of a unit, of a task, or of a unit on a task; `''` for a unit's that are about no task. */
export function findingsFilter(orgUnitId: string | null, taskId: string | null): Filter {
  return filterBy({ ...(orgUnitId !== null && { orgUnitId }), ...(taskId !== null && { taskId }) });
}

/** The matrix of units and tasks. */
export const overviewLogic: ContextLogic = {
  keep: ({ overview: { orgUnitId, taskId, sort, transposed, alarmingOnly } }) => ({ orgUnitId, taskId, sort, transposed, alarmingOnly }),
  restore(state, kept) {
    const { orgUnitId, taskId, sort, transposed, alarmingOnly } = (kept ?? {}) as Readonly<Record<string, unknown>>;
    const { overview } = state;
    const idOr = (id: unknown, otherwise: string | null) => (typeof id === 'string' || id === null ? id : otherwise);
    const ids = { orgUnitId: idOr(orgUnitId, overview.orgUnitId), taskId: idOr(taskId, overview.taskId) };
    // The corner is nothing to be at.
    const cursor = ids.orgUnitId === null && ids.taskId === null ? {} : ids;
    return rearranged(
      { ...state, overview: { ...overview, ...cursor } },
      {
        sort: matrixSorts.find((one) => one === sort) ?? overview.sort,
        transposed: transposed === true,
        alarmingOnly: alarmingOnly === true,
      },
    );
  },
  commands: {
    up: vertical('up'),
    down: vertical('down'),
    pageUp: vertical('pageUp'),
    pageDown: vertical('pageDown'),
    firstRow: vertical('first'),
    lastRow: vertical('last'),
    left: horizontal('up'),
    right: horizontal('down'),
    pageLeft: horizontal('pageUp'),
    pageRight: horizontal('pageDown'),
    firstColumn: horizontal('first'),
    lastColumn: horizontal('last'),
    sortMatrix: (state) => {
      const next = (matrixSorts.indexOf(state.overview.sort) + 1) % matrixSorts.length;
      return only(rearranged(state, { sort: matrixSorts[next]! }));
    },
    transpose: (state) => only(transposed(state)),
    nextAlarming: alarming(1),
    previousAlarming: alarming(-1),
    alarmingOnly: (state) => {
      const shown = rearranged(state, { alarmingOnly: !state.overview.alarmingOnly });
      return only(shown.overview.alarmingOnly ? toAlarming(shown) : shown);
    },
    open: (state) => {
      const { items, filter } = underCursor(state);
      return only(items.length === 0 ? { ...state, notice: { kind: 'noFinding' } } : showFindings(state, filter));
    },
  },
};
