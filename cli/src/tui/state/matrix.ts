import type { ExpectedReport, Indicator, ItemAttainment } from '@duizhang/model';
import { badness, kindsFor, type Kind, type Kinds } from './matrix-kinds.ts';
import type { Model } from './model.ts';

/** One thing that a unit owes on a task. */
export interface Duty {
  report: ExpectedReport;
  /** Null for a clause without indicator, whose report is no figure. */
  attainment: ItemAttainment | null;
  indicator: Indicator | null;
  kind: Kind;
}

/** All that a unit owes on a task; nothing is a cell too. */
export interface MatrixCell {
  /** Of its worst duty. */
  kind: Kind;
  /** In the order of the plan. */
  duties: readonly Duty[];
  /** Findings on this unit and this task: items of the model, in their order. */
  items: readonly number[];
}

/** A unit or a task: a row or a column. */
export interface Entry {
  id: string;
  /** Its place among the units or tasks of the matrix. */
  index: number;
  /** Its number in the plan; of a unit, its place in the order in which the plan asks. */
  number: number;
  name: string;
  /** Cells of each kind, by the index of the kind. */
  tally: readonly number[];
  /** Cells that are alarming. */
  alarming: number;
  /** Duties but for exempt ones, and those that were reported. */
  owed: number;
  reported: number;
  /** All findings on it, also those that are in no cell. */
  items: readonly number[];
}

/** Units that owe something against the tasks of the plan. */
export interface Matrix {
  kinds: Kinds;
  /** Kinds that stand in some cell, without `none`, what needs attention first. */
  shown: readonly Kind[];
  units: readonly Entry[];
  tasks: readonly Entry[];
  /** The cell of a unit and a task of this matrix. */
  cell(orgUnit: Entry, task: Entry): MatrixCell;
  /** All cells of each kind. */
  tally: readonly number[];
}

const built = new WeakMap<Model, Matrix>();

/** The matrix of a judged period; computed once for it. */
export function matrixOf(model: Model): Matrix {
  let matrix = built.get(model);
  if (!matrix) built.set(model, (matrix = build(model)));
  return matrix;
}

/** Ids hold no line break. */
const keyOf = (orgUnitId: string, other: string): string => `${orgUnitId}\n${other}`;

function build(model: Model): Matrix {
  const { reconciliation, catalogue, items } = model;
  const kinds = kindsFor(reconciliation.lights);
  const owed = dutiesByCell(model, kinds);
  const found = groupItems(items, ({ finding }) =>
    finding.orgUnitId === null || finding.taskId === null ? null : keyOf(finding.orgUnitId, finding.taskId),
  );
  const nothing: MatrixCell = { kind: kinds.none, duties: [], items: [] };
  const cellOf = (key: string): MatrixCell => {
    const duties = owed.get(key);
    const own = found.get(key);
    return duties || own ? { kind: worstOf(duties ?? [], kinds), duties: duties ?? [], items: own ?? [] } : nothing;
  };
  const unitIds = [...new Set(reconciliation.expectedReports.map(({ orgUnitId }) => orgUnitId))];
  const { tasks: planned } = catalogue;
  const grid = unitIds.map((orgUnitId) => planned.map(({ taskId }) => cellOf(keyOf(orgUnitId, taskId))));

  const names = new Map(model.register.orgUnits.map(({ orgUnitId, shortName }) => [orgUnitId, shortName]));
  const byUnit = groupItems(items, ({ finding }) => finding.orgUnitId);
  const byTask = groupItems(items, ({ finding }) => finding.taskId);
  const units = unitIds.map((id, index) =>
    entry({ id, index, number: index + 1, name: names.get(id) ?? id, items: byUnit.get(id) ?? [] }, grid[index]!, kinds),
  );
  const tasks = planned.map(({ taskId: id, number, title }, index) =>
    entry(
      { id, index, number, name: title ?? id, items: byTask.get(id) ?? [] },
      grid.map((row) => row[index]!),
      kinds,
    ),
  );
  const tally = kinds.all.map((_, index) => units.reduce((sum, unit) => sum + unit.tally[index]!, 0));
  return {
    kinds,
    shown: kinds.all.filter(({ name, index }) => name !== 'none' && tally[index]! > 0),
    units,
    tasks,
    cell: (orgUnit, task) => grid[orgUnit.index]![task.index]!,
    tally,
  };
}

function dutiesByCell({ reconciliation, catalogue }: Model, kinds: Kinds): Map<string, Duty[]> {
  const indicators = new Map(
    catalogue.tasks.flatMap(({ clauses }) => clauses.flatMap((clause) => clause.indicators.map((one) => [one.indicatorId, one] as const))),
  );
  const attainments = new Map<string, ItemAttainment>();
  for (const one of reconciliation.attainments)
    if (one.scope === 'report' && one.orgUnitId !== null) attainments.set(keyOf(one.orgUnitId, one.indicatorId), one);
  const cells = new Map<string, Duty[]>();
  for (const report of reconciliation.expectedReports) {
    const item = keyOf(report.orgUnitId, report.indicatorId ?? report.clauseId);
    const attainment = attainments.get(item) ?? null;
    const duty: Duty = {
      report,
      attainment,
      indicator: indicators.get(report.indicatorId ?? '') ?? null,
      kind: kinds.of(report, attainment),
    };
    const key = keyOf(report.orgUnitId, report.taskId);
    const others = cells.get(key);
    if (others) others.push(duty);
    else cells.set(key, [duty]);
  }
  return cells;
}

function worstOf(duties: readonly Duty[], kinds: Kinds): Kind {
  let worst = kinds.none;
  let most = 0;
  for (const { kind, attainment } of duties) {
    const bad = badness(kind, attainment);
    if (bad > most) [worst, most] = [kind, bad];
  }
  return worst;
}

function groupItems(items: Model['items'], keyFor: (item: Model['items'][number]) => string | null): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const item of items) {
    const key = keyFor(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(item.index);
    else groups.set(key, [item.index]);
  }
  return groups;
}

function entry(of: Pick<Entry, 'id' | 'index' | 'number' | 'name' | 'items'>, cells: readonly MatrixCell[], { all }: Kinds): Entry {
  const tally = all.map(() => 0);
  let owed = 0;
  let reported = 0;
  for (const { kind, duties } of cells) {
    tally[kind.index]! += 1;
    for (const { report } of duties) {
      if (report.state !== 'exempt') owed += 1;
      if (report.state === 'reported') reported += 1;
    }
  }
  const alarming = all.reduce((sum, kind) => sum + (kind.alarming ? tally[kind.index]! : 0), 0);
  return { ...of, tally, alarming, owed, reported };
}

/** Reported to owed in percent with one decimal, as the reconciliation gives it; null where nothing is owed. */
export function reportingRate({ owed, reported }: Pick<Entry, 'owed' | 'reported'>): number | null {
  return owed === 0 ? null : Math.round((reported / owed) * 1000) / 10;
}
